import { parseDocument } from 'yaml';
import { wrongField } from '../trouble';

/** A text and the front matter above it; null when it has none. */
export interface Parted {
  fields: Record<string, unknown> | null;
  body: string;
}

/**
 * Takes the YAML between two lines of three dashes off the top of a text. Words between two dividers that are no
 * list of fields stay text. Throws `invalid`, with the line, when the YAML cannot be read.
 */
export function partFrontMatter(text: string, file: string): Parted {
  const found = /^---[^\S\n]*\n(.*?\n)??(?:---|\.\.\.)[^\S\n]*(?:\n|$)/s.exec(text);
  if (!found) return { fields: null, body: text };
  const fields = readYaml(found[1] ?? '', file);
  return fields ? { fields, body: text.slice(found[0].length) } : { fields: null, body: text };
}

function readYaml(yaml: string, file: string): Record<string, unknown> | null {
  const document = parseDocument(yaml, { prettyErrors: false, strict: true, logLevel: 'silent' });
  const [trouble] = document.errors;
  if (trouble) {
    if (!/^\s*[\p{L}_-]+\s*:/mu.test(yaml)) return null;
    throw wrongField(file, `line ${lineOf(yaml, trouble.pos[0])}`, trouble.message);
  }
  const value: unknown = document.toJS({ maxAliasCount: 100 }) ?? {};
  return isFields(value) ? value : null;
}

/** The line in the file, counted from 1 and past the opening dashes. */
function lineOf(yaml: string, offset: number): number {
  return yaml.slice(0, offset).split('\n').length + 1;
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
