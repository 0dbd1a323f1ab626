import { slugify } from '../../article';
import type { Article, Block } from '../../article';
import type { ElsewhereChange } from '../../editor';

/** The places of an article outside its body that a step of the body's undo may change, their words as JSON. */
export const allFields = 'fields';
export const notesPlace = 'notesToEditors';

interface Around {
  fields: Fields;
  notes: readonly Block[];
}

/** What differs around the body of two articles. */
export function changesElsewhere(before: Around, after: Around): ElsewhereChange[] {
  const names = (Object.keys(after.fields) as (keyof Fields)[]).filter(
    (name) => JSON.stringify(before.fields[name]) !== JSON.stringify(after.fields[name]),
  );
  return [
    change(allFields, pick(before.fields, names), pick(after.fields, names)),
    change(notesPlace, before.notes, after.notes),
  ].filter((one) => one.before !== one.after);
}

function change(place: string, before: unknown, after: unknown): ElsewhereChange {
  return { place, before: JSON.stringify(before), after: JSON.stringify(after) };
}

/** Some of an article's fields. */
export function pick(fields: Partial<Fields>, names: readonly (keyof Fields)[]): Partial<Fields> {
  return Object.fromEntries(names.map((name) => [name, fields[name]]));
}

/** All of an article but its running texts, which their editors hold. */
export type Fields = Omit<Article, 'id' | 'body' | 'notesToEditors'>;

/** The two running texts of an article. */
export type TextName = 'body' | 'notesToEditors';

/** The address follows the headline until the person writes one, or until it is published and known. */
export function followHeadline(before: Fields, after: Fields): Fields {
  const own = before.slug !== '' && before.slug !== slugify(before.headline, before.language);
  if (own || after.slug !== before.slug || after.status === 'published') return after;
  return after.headline === before.headline
    ? after
    : { ...after, slug: slugify(after.headline, after.language) };
}
