import { invalidField } from '../report/import-error';
import { parse, TomlDate, TomlError } from 'smol-toml';
import { parseDocument } from 'yaml';
import type { YAMLError } from 'yaml';

/**
 * Takes the front matter off the top of a text: YAML between two lines of three dashes, TOML between two of three
 * pluses, or a JSON object. Words between two dividers that are no list of fields stay text. Throws `invalid`, with the
 * line, when it cannot be read.
 */
export function splitFrontMatter(text: string, file: string): SplitText {
  if (text.startsWith('+++')) return splitToml(text, file);
  if (/^\{\s*(?:"|\n)/.test(text)) return splitJson(text, file);
  const found = /^---[^\S\n]*\n(.*?\n)??(?:---|\.\.\.)[^\S\n]*(?:\n|$)/s.exec(text);
  if (!found) return { fields: null, body: text };
  const yaml = found[1] ?? '';
  // A rule, words and another rule are no front matter: where no name stands, nothing can be wrong with it.
  const fields = /^\s*[\p{L}_-]+\s*:/mu.test(yaml) || yaml.trim() === '' ? readYaml(yaml, file, 2) : null;
  return fields ? { fields, body: text.slice(found[0].length) } : { fields: null, body: text };
}

function splitToml(text: string, file: string): SplitText {
  const found = /^\+\+\+[^\S\n]*\n(.*?\n)??\+\+\+[^\S\n]*(?:\n|$)/s.exec(text);
  if (!found) return { fields: null, body: text };
  return { fields: readToml(found[1] ?? '', file, 2), body: text.slice(found[0].length) };
}

/**
 * Takes a JSON object off the top of a text. A text that only begins with a brace stays whole. Throws `invalid`, at
 * "line 3", when what stands in the braces cannot be read.
 */
function splitJson(text: string, file: string): SplitText {
  const end = endOfObject(text);
  if (end === null) return { fields: null, body: text };
  const json = text.slice(0, end);
  try {
    const value: unknown = JSON.parse(json);
    return isFields(value) ? { fields: value, body: text.slice(end) } : { fields: null, body: text };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw invalidField(file, `line ${lineOfError(error.message, json)}`, 'it is not well-formed JSON');
  }
}

/** Where the object that a text begins with ends, braces within strings not counted; null when it stays open. */
function endOfObject(text: string): number | null {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/gs)) {
    if (token === '{') depth += 1;
    if (token === '}' && (depth -= 1) === 0) return index + 1;
  }
  return null;
}

function lineOfError(message: string, json: string): number {
  const position = Number(/position (\d+)/.exec(message)?.[1] ?? 0);
  return json.slice(0, position).split('\n').length;
}

/** A text and the front matter above it; null when it has none. */
interface SplitText {
  fields: Fields | null;
  body: string;
}

/**
 * Reads TOML; `firstLine` is the line of the file that it begins on. Dates are given as they are written. Throws
 * `invalid`, at "line 3", when it cannot be read.
 */
export function readToml(toml: string, file: string, firstLine: number): Fields {
  try {
    return plainValue(parse(toml)) as Fields;
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const why = (error.message.split('\n')[0] ?? '').replace(/^Invalid TOML document: /, '');
    throw invalidField(file, `line ${firstLine - 1 + error.line}`, why);
  }
}

function plainValue(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map(plainValue);
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plainValue(inner)]));
}

/** Fields by their names, as YAML writes them. */
type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads YAML; `firstLine` is the line of the file that it begins on. Null when it is no list of fields. Throws
 * `invalid`, at "line 3", when it cannot be read, and when it means to fill the memory with references.
 */
export function readYaml(yaml: string, file: string, firstLine: number): Fields | null {
  const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'silent' });
  const [error] = document.errors;
  if (error) throw invalidField(file, `line ${firstLine + lineOf(yaml, error.pos[0])}`, reasonOf(error));
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 }) ?? {};
    return isFields(value) ? value : null;
  } catch (error) {
    if (error instanceof ReferenceError) throw invalidField(file, `line ${firstLine}`, error.message);
    throw error;
  }
}

/** Whether a value is a list of fields, and not a word or a list of words. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function lineOf(yaml: string, offset: number): number {
  return yaml.slice(0, offset).split('\n').length - 1;
}

/** What people get wrong most is a title with a colon in it. */
function reasonOf({ code, message }: YAMLError): string {
  return code === 'BLOCK_AS_IMPLICIT_KEY' ? 'words with a colon must stand between quotes' : message;
}
