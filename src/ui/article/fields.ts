import { isSlugOf, slugify } from '../../article';
import type {
  Appointment,
  Article,
  Block,
  Correction,
  DownloadKind,
  Signatories,
  TranslationOf,
  Withdrawal,
} from '../../article';
import type { OutsideChange } from '../../editor';

/** Optional properties of an article; null in its fields, so that they can be removed. */
interface Optional {
  appointment: Appointment | null;
  signatories: Signatories | null;
  corrections: Correction[] | null;
  withdrawn: Withdrawal | null;
  downloads: DownloadKind[] | null;
  translationKey: string | null;
  translationOf: TranslationOf | null;
}

/** All of an article except its running texts, which editors hold. */
export interface Fields extends Omit<Article, 'id' | 'body' | 'notesToEditors' | keyof Optional>, Optional {}

/** The fields of an article. */
export function fieldsOf({
  id: _id,
  body: _body,
  notesToEditors: _notes,
  appointment,
  signatories,
  corrections,
  withdrawn,
  downloads,
  translationKey,
  translationOf,
  ...fields
}: Article): Fields {
  return {
    ...fields,
    appointment: appointment ?? null,
    signatories: signatories ?? null,
    corrections: corrections ?? null,
    withdrawn: withdrawn ?? null,
    downloads: downloads ?? null,
    translationKey: translationKey ?? null,
    translationOf: translationOf ?? null,
  };
}

/** The fields as an article has them. */
export function ofArticle({
  appointment,
  signatories,
  corrections,
  withdrawn,
  downloads,
  translationKey,
  translationOf,
  ...fields
}: Fields): Omit<Article, 'id' | 'body' | 'notesToEditors'> {
  return {
    ...fields,
    ...(appointment && { appointment }),
    ...(signatories && { signatories }),
    ...(corrections && { corrections }),
    ...(withdrawn && { withdrawn }),
    ...(downloads && downloads.length > 0 && { downloads }),
    ...(translationKey !== null && { translationKey }),
    ...(translationOf && { translationOf }),
  };
}

/** The two running texts of an article. */
export type TextName = 'body' | 'notesToEditors';

/** The slug follows the headline until the person writes one, or until the article is published. */
export function followHeadline(before: Fields, after: Fields): Fields {
  const isOwn = before.slug !== '' && !isSlugOf(before.slug, before.headline, before.language);
  if (isOwn || after.slug !== before.slug || after.status === 'published') return after;
  return after.headline === before.headline
    ? after
    : { ...after, slug: slugify(after.headline, after.language) };
}

/** The names of changes outside the body in its undo history: of all fields, and of the notes to editors. */
export const allFields = 'fields';
export const notesPlace = 'notesToEditors';

interface OutsideBody {
  fields: Fields;
  notes: readonly Block[];
}

/** What differs between two states of an article outside its body, for one step of the body's undo history. */
export function changesOutsideBody(before: OutsideBody, after: OutsideBody): OutsideChange[] {
  const names = (Object.keys(after.fields) as (keyof Fields)[]).filter(
    (name) => JSON.stringify(before.fields[name]) !== JSON.stringify(after.fields[name]),
  );
  return [
    change(allFields, pick(before.fields, names), pick(after.fields, names)),
    change(notesPlace, before.notes, after.notes),
  ].filter((one) => one.before !== one.after);
}

function change(place: string, before: unknown, after: unknown): OutsideChange {
  return { place, before: JSON.stringify(before), after: JSON.stringify(after) };
}

/** Some properties of a value. */
export function pick<Whole extends object>(whole: Whole, names: readonly (keyof Whole)[]): Partial<Whole> {
  return Object.fromEntries(names.map((name) => [name, whole[name]])) as Partial<Whole>;
}
