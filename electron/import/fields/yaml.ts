import { parseDocument } from 'yaml';
import type { YAMLError } from 'yaml';
import { wrongField } from '../trouble';

/** Fields by their names, as YAML writes them. */
export type YamlFields = Readonly<Record<string, unknown>>;

/**
 * Reads YAML; `firstLine` is the line of the file that it begins on. Null when it is no list of fields. Throws
 * `invalid`, at "line 3", when it cannot be read, and when it means to fill the memory with references.
 */
export function readYaml(yaml: string, file: string, firstLine: number): YamlFields | null {
  const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'silent' });
  const [trouble] = document.errors;
  if (trouble) throw wrongField(file, `line ${firstLine + lineOf(yaml, trouble.pos[0])}`, whyOf(trouble));
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 }) ?? {};
    return isFields(value) ? value : null;
  } catch (fault) {
    if (fault instanceof ReferenceError) throw wrongField(file, `line ${firstLine}`, fault.message);
    throw fault;
  }
}

/** Whether a value is a list of fields, and not a word or a list of words. */
export function isFields(value: unknown): value is YamlFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function lineOf(yaml: string, offset: number): number {
  return yaml.slice(0, offset).split('\n').length - 1;
}

/** What people get wrong most is a title with a colon in it. */
function whyOf({ code, message }: YAMLError): string {
  return code === 'BLOCK_AS_IMPLICIT_KEY' ? 'words with a colon must stand between quotes' : message;
}
