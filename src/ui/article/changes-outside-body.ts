import type { Block } from '../../article';
import type { ElsewhereChange } from '../../editor';
import { allFields, notesPlace, pick } from './fields';
import type { Draft } from './draft';
import type { Fields } from './fields';
import { fieldsWith, findFields, wordsIn } from '../find/find-fields';
import type { FindField } from '../find/find-fields';

/**
 * Follows the text's history where it leads outside the text, except into words that were changed since. An embargo is
 * never lifted so: `onEmbargo` tells that it stays.
 */
export function changeElsewhere(
  draft: Draft,
  changes: readonly ElsewhereChange[],
  onEmbargo: () => void,
): void {
  for (const { place, before, after } of changes) {
    if (place === notesPlace) changeNotes(draft, before, after);
    else if (place === allFields) changeFields(draft, before, after, onEmbargo);
    else if (isField(place) && wordsIn(draft.fields.get(), place) === before)
      draft.change(fieldsWith(draft.fields.get(), place, after));
  }
}

/** Gives the fields what they held before, or after, except those that were changed since. */
function changeFields(draft: Draft, before: string, after: string, onEmbargo: () => void): void {
  const now = draft.fields.get();
  const was = JSON.parse(before) as Partial<Fields>;
  const becomes = JSON.parse(after) as Partial<Fields>;
  const names = (Object.keys(becomes) as (keyof Fields)[]).filter(
    (name) => JSON.stringify(now[name]) === JSON.stringify(was[name]),
  );
  const isLifted = now.embargo !== null && names.includes('embargo') && becomes.embargo === null;
  if (isLifted) onEmbargo();
  const part = pick(
    becomes,
    names.filter((name) => name !== 'embargo' || !isLifted),
  );
  const slug = part.slug ?? now.slug;
  if (Object.keys(part).length > 0) draft.change(part);
  // The address follows the headline; one that stood beside both headlines was written by hand.
  if (draft.fields.get().slug !== slug) draft.change({ slug });
}

/** The same for the notes to editors, which have an editor of their own once they are written. */
function changeNotes(draft: Draft, before: string, after: string): void {
  const notes = draft.editor('notesToEditors');
  if (notes && JSON.stringify(notes.read()) === before) notes.replaceBody(JSON.parse(after) as Block[]);
}

function isField(place: string): place is FindField {
  return (findFields as readonly string[]).includes(place);
}
