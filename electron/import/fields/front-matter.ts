import { parse, TomlDate, TomlError } from 'smol-toml';
import { parseDocument } from 'yaml';
import type { ParseOptions, YAMLError } from 'yaml';
import { isFields } from '../model/post';
import type { Fields } from '../model/post';
import { invalidField } from '../report/import-error';
import { withIndentedValues } from './loose-yaml';

/** A text and the front matter above it; null when it has none. */
interface SplitText {
  fields: Fields | null;
  body: string;
}

/**
 * Splits the front matter from a text: YAML between two lines of three dashes, TOML between two of three pluses, or a
 * JSON object. Words between two dividers that are no list of fields stay text. Throws `invalid`, with the line, when
 * it cannot be parsed.
 */
export function splitFrontMatter(text: string, file: string): SplitText {
  const program = /^---(js|javascript|json)[^\S\n]*\n(.*?\n)??---[^\S\n]*(?:\n|$)/s.exec(text);
  if (program) return splitProgram(text, program, file);
  if (text.startsWith('+++')) return splitToml(text, file);
  if (/^\{\s*(?:"|\n)/.test(text)) return splitJson(text, file);
  const found = /^---[^\S\n]*\n(.*?\n)??(?:---|\.\.\.)[^\S\n]*(?:\n|$)/s.exec(text);
  if (!found) return { fields: null, body: text };
  const yaml = found[1] ?? '';
  // Two dividers around text without a field name are not front matter, and cannot be invalid.
  const fields =
    /^[^\S\n\r\u2028\u2029]*[\p{L}_-]+[^\S\n]*:/mu.test(yaml) || yaml.trim() === ''
      ? readYaml(yaml, file, 2)
      : null;
  return fields ? { fields, body: text.slice(found[0].length) } : { fields: null, body: text };
}

/** Eleventy's `---json`; a program, `---js`, is not run. */
function splitProgram(text: string, [whole, language, code = '']: RegExpExecArray, file: string): SplitText {
  if (language !== 'json') throw invalidField(file, 'line 1', 'its front matter is a program');
  const { fields } = splitJson(code.trim(), file);
  return { fields, body: text.slice(whole.length) };
}

function splitToml(text: string, file: string): SplitText {
  const found = /^\+\+\+[^\S\n]*\n(.*?\n)??\+\+\+[^\S\n]*(?:\n|$)/s.exec(text);
  if (!found) return { fields: null, body: text };
  return { fields: readToml(found[1] ?? '', file, 2), body: text.slice(found[0].length) };
}

/**
 * Splits a JSON object from the top of a text. A text that only begins with a brace is not split. Throws `invalid`, at
 * "line 3", when what is between the braces cannot be parsed.
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

/** Where the object at the beginning of a text ends, not counting braces in strings; null when it is not closed. */
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

/**
 * Reads TOML; `firstLine` is its first line in the file. Dates stay text as written. Throws `invalid`, at "line 3",
 * when it cannot be parsed.
 */
export function readToml(toml: string, file: string, firstLine: number): Fields {
  try {
    return plainValue(parse(toml)) as Fields;
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const said = (error.message.split('\n')[0] ?? '').replace(/^Invalid TOML document: /, '');
    throw invalidField(file, `line ${firstLine - 1 + error.line}`, `it is not well-formed TOML: ${said}`);
  }
}

function plainValue(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map(plainValue);
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plainValue(inner)]));
}

/**
 * Reads YAML; `firstLine` is its first line in the file; the last of several equal fields counts, as in Jekyll. Null when it is no list
 * of fields. Throws `invalid`, at "line 3", when it cannot be parsed or has more than 100 aliases to expand.
 */
export function readYaml(yaml: string, file: string, firstLine: number): Fields | null {
  if (isNestedTooDeeply(yaml)) throw invalidField(file, `line ${firstLine}`, 'it is nested too deeply');
  const strict = parsed(yaml);
  const loose = strict.errors.length > 0 ? parsed(withIndentedValues(yaml), { uniqueKeys: false }) : strict;
  const document = loose.errors.length === 0 ? loose : strict;
  const [syntaxError] = document.errors;
  if (syntaxError)
    throw invalidField(file, `line ${firstLine + lineOf(yaml, syntaxError.pos[0])}`, reasonOf(syntaxError));
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 }) ?? {};
    return isFields(value) ? value : null;
  } catch (error) {
    if (error instanceof ReferenceError)
      throw invalidField(file, `line ${firstLine}`, malformedYaml(error.message));
    throw error;
  }
}

/** How deep lists may be nested: the parser recurses, and a stack overflow in it cannot be caught. */
const maxOpen = 200;
const listsInLists = new RegExp(`^ *(?:[-?:] +){${maxOpen}}`, 'm');

function isNestedTooDeeply(yaml: string): boolean {
  let open = 0;
  for (const [sign] of yaml.matchAll(/[[\]{}]/g)) {
    open = Math.max(0, open + (sign === '[' || sign === '{' ? 1 : -1));
    if (open > maxOpen) return true;
  }
  return listsInLists.test(yaml) || yaml.split('\n').some((line) => line.search(/\S/) > 2 * maxOpen);
}

function parsed(yaml: string, options: ParseOptions = {}) {
  return parseDocument(yaml, { prettyErrors: false, logLevel: 'silent', ...options });
}

function lineOf(yaml: string, offset: number): number {
  return yaml.slice(0, offset).split('\n').length - 1;
}

/** The most frequent error is a title with a colon in it. */
function reasonOf({ code, message }: YAMLError): string {
  return code === 'BLOCK_AS_IMPLICIT_KEY'
    ? 'words with a colon must stand between quotes'
    : malformedYaml(message);
}

function malformedYaml(message: string): string {
  return `it is not well-formed YAML: ${message}`;
}
