import { newSignatory, signatoriesSchema } from '../../../src/article';
import type { Signatories, Signatory } from '../../../src/article';
import { isFields } from '../model/post';
import { valueText } from './field-reader';
import type { FieldReader } from './field-reader';

/** The groups that sign as a file tells them, and the file of each one's logo, "" for none. */
export interface SignatoriesField {
  signatories: Signatories;
  logos: readonly string[];
}

/**
 * Reads `signatories`, a list of names, or of `{ name, site, logo, contact, phone, email, about }`, and `relayed: true` where the text
 * is theirs alone. Throws `invalid` where one has no name, or where a site is no address.
 */
export function readSignatories(reader: FieldReader): SignatoriesField | undefined {
  const given = reader.find('signatories')?.value;
  const isRelayed = valueText(reader.find('relayed')?.value) === 'true';
  if (given === undefined) return undefined;
  const entries = (Array.isArray(given) ? (given as unknown[]) : valueText(given).split(/[,;]\s+/)).slice(
    0,
    100,
  );
  const groups = entries.map(readSignatory);
  if (groups.length === 0) return undefined;
  if (groups.some(({ name }) => name === '')) throw reader.invalid('signatories', 'must be names of groups');
  const read = signatoriesSchema.safeParse({ groups, isRelayed });
  if (!read.success)
    throw reader.invalid('signatories', 'must have sites with addresses such as https://example.org');
  const logos = entries.map((entry) => (isFields(entry) ? valueText(entry['logo']).trim() : ''));
  return { signatories: read.data, logos };
}

function readSignatory(entry: unknown): Signatory {
  if (!isFields(entry)) return newSignatory(valueText(entry).trim());
  const text = (name: string) => valueText(entry[name]).trim();
  return {
    ...newSignatory(text('name')),
    site: text('site'),
    contact: { name: text('contact'), phone: text('phone'), email: text('email') },
    about: text('about'),
  };
}
