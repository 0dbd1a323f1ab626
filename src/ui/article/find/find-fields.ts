import type { AppointmentField } from '../../../article';
import type { Fields } from '../fields';

/** The fields of the sheet that are searched, in the order of the sheet. */
export const findFields = [
  'kicker',
  'headline',
  'standfirst',
  'dateline',
  'byline',
  'appointment-what',
  'appointment-place',
  'appointment-address',
  'appointment-access',
  'lead-caption',
  'lead-credit',
  'lead-alt',
] as const;

/** A field of the sheet that holds text. */
export type FindField = (typeof findFields)[number];

/** What has the fields: a draft or an article. */
type FieldHolder = Omit<
  Fields,
  | 'appointment'
  | 'signatories'
  | 'corrections'
  | 'withdrawn'
  | 'downloads'
  | 'translationKey'
  | 'translationOf'
> & {
  appointment?: Fields['appointment'];
};

/** The text of a field; "" for those of a missing lead picture or appointment. */
export function wordsIn(fields: FieldHolder, field: FindField): string {
  const { lead, appointment } = fields;
  switch (field) {
    case 'lead-caption':
      return lead?.caption ?? '';
    case 'lead-credit':
      return lead?.credit ?? '';
    case 'lead-alt':
      return lead?.alt ?? '';
    case 'appointment-what':
    case 'appointment-place':
    case 'appointment-address':
    case 'appointment-access':
      return appointment?.[partOf(field)] ?? '';
    default:
      return fields[field];
  }
}

/** The change of fields that gives one of them another text. */
export function fieldsWith({ lead, appointment }: Fields, field: FindField, words: string): Partial<Fields> {
  const [whole, part] = field.split('-');
  if (part === undefined) return { [field]: words };
  if (whole === 'lead') return lead ? { lead: { ...lead, [part]: words } } : {};
  return appointment ? { appointment: { ...appointment, [part]: words } } : {};
}

function partOf(field: `appointment-${AppointmentField}`): AppointmentField {
  return field.slice('appointment-'.length) as AppointmentField;
}

/** The text area of a field on the sheet. */
export function elementOfField(field: FindField): HTMLTextAreaElement | null {
  return document.querySelector(`textarea[data-field="${field}"], textarea[data-place="${field}"]`);
}
