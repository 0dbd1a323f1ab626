import { readJsonFields } from './json';
import type { Parted } from './parted';
import { readToml } from './toml';
import { readYaml } from './yaml';

/**
 * Takes the front matter off the top of a text: YAML between two lines of three dashes, TOML between two of three
 * pluses, or a JSON object. Words between two dividers that are no list of fields stay text. Throws `invalid`, with the
 * line, when it cannot be read.
 */
export function partFrontMatter(text: string, file: string): Parted {
  if (text.startsWith('+++')) return partToml(text, file);
  if (/^\{\s*(?:"|\n)/.test(text)) return readJsonFields(text, file);
  const found = /^---[^\S\n]*\n(.*?\n)??(?:---|\.\.\.)[^\S\n]*(?:\n|$)/s.exec(text);
  if (!found) return { fields: null, body: text };
  const yaml = found[1] ?? '';
  // A rule, words and another rule are no front matter: where no name stands, nothing can be wrong with it.
  const fields = /^\s*[\p{L}_-]+\s*:/mu.test(yaml) || yaml.trim() === '' ? readYaml(yaml, file, 2) : null;
  return fields ? { fields, body: text.slice(found[0].length) } : { fields: null, body: text };
}

function partToml(text: string, file: string): Parted {
  const found = /^\+\+\+[^\S\n]*\n(.*?\n)??\+\+\+[^\S\n]*(?:\n|$)/s.exec(text);
  if (!found) return { fields: null, body: text };
  return { fields: readToml(found[1] ?? '', file, 2), body: text.slice(found[0].length) };
}
