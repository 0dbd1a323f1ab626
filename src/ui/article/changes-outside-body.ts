import { withoutBlockIds } from '../../article';
import type { Block } from '../../article';
import type { OutsideChange } from '../../editor';
import { fieldsWith, findFields, wordsIn } from './find/find-fields';
import type { FindField } from './find/find-fields';
import type { Draft } from './draft';
import { allFields, notesPlace, pick } from './fields';
import type { Fields } from './fields';

/**
 * Applies the part of an undo or redo step that concerns fields and notes; what was edited since stays. Undo never removes an
 * embargo: `onEmbargoKept` is called instead.
 */
export function applyChangesOutsideBody(
  draft: Draft,
  changes: readonly OutsideChange[],
  onEmbargoKept: () => void,
): void {
  for (const { place, before, after } of changes) {
    if (place === notesPlace) applyToNotes(draft, before, after);
    else if (place === allFields) applyToFields(draft, before, after, onEmbargoKept);
    else if (isField(place) && wordsIn(draft.fields.get(), place) === before)
      draft.change(fieldsWith(draft.fields.get(), place, after));
  }
}

function applyToFields(draft: Draft, before: string, after: string, onEmbargoKept: () => void): void {
  const now = draft.fields.get();
  const was = JSON.parse(before) as Partial<Fields>;
  const becomes = JSON.parse(after) as Partial<Fields>;
  const names = (Object.keys(becomes) as (keyof Fields)[]).filter(
    (name) => JSON.stringify(now[name]) === JSON.stringify(was[name]),
  );
  const liftsEmbargo = now.embargo !== null && names.includes('embargo') && becomes.embargo === null;
  if (liftsEmbargo) onEmbargoKept();
  const part = pick(
    becomes,
    names.filter((name) => name !== 'embargo' || !liftsEmbargo),
  );
  const slug = part.slug ?? now.slug;
  if (Object.keys(part).length > 0) draft.change(part);
  // A changed headline changes the slug; a slug that both states share was written by hand and stays.
  if (draft.fields.get().slug !== slug) draft.change({ slug });
}

/** Notes to editors have their own editor once they are on the sheet. */
function applyToNotes(draft: Draft, before: string, after: string): void {
  const notes = draft.editor('notesToEditors');
  if (!notes) return;
  // The editor gives identifiers to blocks that come without.
  const isSame = withoutBlockIds(JSON.stringify(notes.read())) === withoutBlockIds(before);
  if (isSame) notes.replaceBody(JSON.parse(after) as Block[]);
}

function isField(place: string): place is FindField {
  return (findFields as readonly string[]).includes(place);
}
