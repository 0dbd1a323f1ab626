import { readToml, readYaml, splitFrontMatter } from '../fields/front-matter';
import { decodeText } from '../encoding/decode-text';
import { isFields } from '../model/post';
import type { Fields } from '../model/post';
import { DamagedDocument, ImportError } from '../report/import-error';
import { settingsParser } from '../sources/sources';

/** The largest file of settings in bytes that is read. */
const maxBytes = 5_000_000;

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
    const parse = settingsParser(path);
    if (parse) return parse(text);
    if (/\.(md|markdown|html)$/i.test(path)) return splitFrontMatter(text, path).fields;
    const value: unknown = path.endsWith('.json') ? JSON.parse(text) : readYaml(text, path, 1);
    return isFields(value) ? value : null;
  } catch (error) {
    if (error instanceof ImportError || error instanceof DamagedDocument || error instanceof SyntaxError)
      return null;
    throw error;
  }
}
