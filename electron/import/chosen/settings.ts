import { isFields, readToml, readYaml, splitFrontMatter } from '../fields/front-matter';
import { decodeText } from '../encoding/decode-text';
import { ImportError } from '../report/import-error';
import type { Fields } from '../sources/paths/patterns';
import { middlemanSettings } from '../sources/middleman/middleman';

/** The largest file of settings in bytes that is read. */
const maxBytes = 500_000;

/**
 * The top-level settings of a site's file by their names in lower case: a configuration, data, the front matter of a page. None when it
 * cannot be read: a site whose configuration is broken is still a folder of posts.
 */
export async function parseSettings(bytes: Uint8Array, path: string): Promise<Fields> {
  const text = bytes.length > maxBytes ? null : await decodeText(bytes);
  const fields = text === null ? null : parseFile(text, path);
  return Object.fromEntries(Object.entries(fields ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
}

function parseFile(text: string, path: string): Fields | null {
  try {
    if (path.endsWith('.toml')) return readToml(text, path, 1);
    if (path.endsWith('.rb')) return middlemanSettings(text);
    if (/\.[cm]?[jt]s$/.test(path)) return literalsIn(text);
    if (/\.(md|markdown|html)$/i.test(path)) return splitFrontMatter(text, path).fields;
    const value: unknown = path.endsWith('.json') ? JSON.parse(text) : readYaml(text, path, 1);
    return isFields(value) ? value : null;
  } catch (error) {
    if (error instanceof ImportError || error instanceof SyntaxError) return null;
    throw error;
  }
}

/**
 * The names of a program in JavaScript that have a literal value, `permalink: "/blog/{{ title }}/"`, the first of each; an empty list of
 * fields stands for a permalink that the program makes.
 */
function literalsIn(text: string): Fields {
  const code = text.replace(/^[ \t]*(?:\/\/|\*|\/\*).*$/gm, '');
  const found: Record<string, unknown> = /\bpermalink\s*[:(]/.test(code) ? { permalink: {} } : {};
  const named = new Set<string>();
  const pair =
    /\b(\w{1,40})["']?\s*(?::|\()\s*(?:(["'`])([^"'`\n]{0,300})\2|(true|false)\b|\[\s*((?:["'][^"'\n]{0,80}["'][\s,]*){1,20})\])/g;
  for (const [, name = '', , word, flag, list] of code.matchAll(pair)) {
    if (named.has(name)) continue;
    named.add(name);
    if (word !== undefined) found[name] = word;
    else if (flag !== undefined) found[name] = flag === 'true';
    else found[name] = (list ?? '').match(/[^"'\s,][^"']*(?=["'])/g) ?? [];
  }
  return found;
}
