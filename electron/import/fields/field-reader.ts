import { z } from 'zod';
import type { Fields } from '../model/post';
import { invalidField } from '../report/import-error';
import type { ImportError } from '../report/import-error';
import { namesOf, normalizeName } from './field-names';
import type { FieldName } from './field-names';

/** Reads the values of front matter by the article's field names, and remembers which were never read. */
export class FieldReader {
  readonly #file: string;
  readonly #isSpaceSeparated: boolean;
  /** Values by normalized name, with the name as written. */
  readonly #values = new Map<string, { written: string; value: unknown }>();
  readonly #read = new Set<string>();

  /**
   * `isSpaceSeparated` where the words of a text are separated by spaces, as Jekyll writes its categories; `given` are values that its
   * site gives, which are no words of its file.
   */
  constructor(
    values: Readonly<Record<string, unknown>>,
    file: string,
    { isSpaceSeparated = false, given = {} }: { isSpaceSeparated?: boolean; given?: Fields } = {},
  ) {
    this.#file = file;
    this.#isSpaceSeparated = isSpaceSeparated;
    for (const [written, value] of Object.entries(values)) {
      if (value !== null && value !== undefined) this.#values.set(normalizeName(written), { written, value });
      else this.#read.add(normalizeName(written));
    }
    for (const [written, value] of Object.entries(given)) {
      const name = normalizeName(written);
      if (this.#values.has(name) || value === null || value === undefined) continue;
      this.#values.set(name, { written, value });
      this.#read.add(name);
    }
  }

  /** The value of a field and the name it was written under; only the first of several names is taken. */
  find(name: FieldName): { written: string; value: unknown } | undefined {
    const normalized = namesOf(name).find((each) => this.#values.has(each));
    if (normalized === undefined) return undefined;
    this.#read.add(normalized);
    return this.#values.get(normalized);
  }

  /** The same, without taking the field: it is reported unless it is taken. */
  peek(name: FieldName): { written: string; value: unknown } | undefined {
    const normalized = namesOf(name).find((each) => this.#values.has(each));
    return normalized === undefined ? undefined : this.#values.get(normalized);
  }

  /** The values under every name of a field, without taking them. */
  every(name: FieldName): { written: string; value: unknown }[] {
    return namesOf(name).flatMap((normalized) => this.#values.get(normalized) ?? []);
  }

  /** Takes a field by its name as written. */
  take(written: string): void {
    this.#read.add(normalizeName(written));
  }

  /** Text on one line; a list is joined by commas. */
  text(name: FieldName): string | undefined {
    const words = this.#words(name, 'must be words, not a list of fields')?.join(', ');
    return words?.replace(/[ \t\r\n]+/g, ' ').trim();
  }

  /** Text of several lines, each without spaces at its ends. */
  lines(name: FieldName): string | undefined {
    const words = this.#words(name, 'must be words, not a list of fields')?.join(', ');
    return words
      ?.split(/[\r\n]+/)
      .map((line) => line.replace(/[ \t]+/g, ' ').trim())
      .filter((line) => line !== '')
      .join('\n');
  }

  /** One of several values by its name, in any language that `values` has it in. */
  oneOf<Value>(name: FieldName, values: Readonly<Record<string, Value>>): Value | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const value = Object.hasOwn(values, normalizeName(text)) ? values[normalizeName(text)] : undefined;
    if (value !== undefined) return value;
    throw this.invalid(name, `"${text}" is none of ${Object.keys(values).join(', ')}`);
  }

  /** The entries of a list or between commas, from every name of the field, each once. */
  list(name: FieldName): string[] | undefined {
    const found = namesOf(name).flatMap((normalized) => {
      const entry = this.#values.get(normalized);
      if (entry) this.#read.add(normalized);
      return entry ? [this.#entriesOf(name, entry.value)] : [];
    });
    return found.length === 0 ? undefined : [...new Set(found.flat())];
  }

  /** Every text under any name of the field, with the name as written; lists are taken apart. */
  texts(name: FieldName): { written: string; text: string }[] {
    return namesOf(name).flatMap((normalized) => {
      const entry = this.#values.get(normalized);
      if (!entry) return [];
      this.#read.add(normalized);
      const values: unknown[] = Array.isArray(entry.value) ? entry.value : [entry.value];
      return values.map((value) => ({ written: entry.written, text: valueText(value).trim() }));
    });
  }

  /** Paragraphs of Markdown: one text, or a list of them. */
  paragraphs(name: FieldName): string | undefined {
    return this.#words(name, 'must be a text, or a list of them')?.join('\n\n');
  }

  id(): string | undefined {
    const found = this.find('id');
    if (!found) return undefined;
    const id = asText(found.value)?.toLowerCase();
    return z.uuid().safeParse(id).success ? id : undefined;
  }

  /** Values that no field was read from, with their names as written. */
  unusedFields(): { written: string; value: unknown }[] {
    return [...this.#values].filter(([normalized]) => !this.#read.has(normalized)).map(([, entry]) => entry);
  }

  /** The texts of a field, one or a list. Throws `invalid`, for that reason, when one is no text. */
  #words(name: FieldName, why: string): string[] | undefined {
    const found = this.find(name);
    if (!found) return undefined;
    const values: unknown[] = Array.isArray(found.value) ? found.value : [found.value];
    return values.map((value) => {
      const text = asText(value);
      if (text === null) throw this.invalid(name, why);
      return text;
    });
  }

  #split(text: string | null): string[] | undefined {
    return text?.split(this.#isSpaceSeparated && !text.includes(',') ? /\s+/ : ',');
  }

  invalid(name: FieldName, why: string, inside = ''): ImportError {
    return invalidField(this.#file, (this.find(name)?.written ?? name) + inside, why);
  }

  #entriesOf(name: FieldName, value: unknown): string[] {
    const texts = (Array.isArray(value) ? value : (this.#split(asText(value)) ?? [value])).map(
      (each: unknown) => asText(each),
    );
    return texts
      .map((text, index) => {
        const word = text?.trim().replace(/^#/, '') ?? '';
        if (text === null || word.length > 80) throw this.invalid(name, 'must be short words', `.${index}`);
        return word;
      })
      .filter((word) => word !== '');
  }
}

function asText(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

/** A value of front matter as one line of text, for the report: lists between commas, fields by their names. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(valueText).join(', ');
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([name, inner]) => `${name}: ${valueText(inner)}`)
      .join(', ');
  return String(value);
}
