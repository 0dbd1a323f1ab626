import type { Fields } from '../article/fields';

/** The fields of the sheet that are searched, in the order of the sheet. */
export const findFields = [
  'kicker',
  'headline',
  'standfirst',
  'dateline',
  'byline',
  'lead-caption',
  'lead-credit',
  'lead-alt',
] as const;

/** A field of the sheet that holds text. */
export type FindField = (typeof findFields)[number];

/** The text of a field; "" for those of a missing lead picture. */
export function wordsIn(fields: Fields, field: FindField): string {
  switch (field) {
    case 'lead-caption':
      return fields.lead?.caption ?? '';
    case 'lead-credit':
      return fields.lead?.credit ?? '';
    case 'lead-alt':
      return fields.lead?.alt ?? '';
    default:
      return fields[field];
  }
}

/** The change of fields that gives one of them another text. */
export function fieldsWith({ lead }: Fields, field: FindField, words: string): Partial<Fields> {
  const name = field.startsWith('lead-') ? field.slice('lead-'.length) : null;
  if (name) return lead ? { lead: { ...lead, [name]: words } } : {};
  return { [field]: words };
}

/** The text area of a field on the sheet. */
export function elementOfField(field: FindField): HTMLTextAreaElement | null {
  return document.querySelector(`textarea[data-field="${field}"], textarea[data-place="${field}"]`);
}
