import { parse, TomlDate, TomlError } from 'smol-toml';
import { wrongField } from '../trouble';
import type { YamlFields } from './yaml';

/**
 * Reads TOML; `firstLine` is the line of the file that it begins on. Dates are given as they are written. Throws
 * `invalid`, at "line 3", when it cannot be read.
 */
export function readToml(toml: string, file: string, firstLine: number): YamlFields {
  try {
    return plain(parse(toml)) as YamlFields;
  } catch (trouble) {
    if (!(trouble instanceof TomlError)) throw trouble;
    const why = (trouble.message.split('\n')[0] ?? '').replace(/^Invalid TOML document: /, '');
    throw wrongField(file, `line ${firstLine - 1 + trouble.line}`, why);
  }
}

function plain(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]));
}
