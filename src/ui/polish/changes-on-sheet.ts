import { applyChanges } from '../../article';
import type { Article, Block, Change, LinePlace } from '../../article';
import type { OutsideChange } from '../../editor';
import type { Draft } from '../article/draft';
import { notesPlace } from '../article/fields';
import { findFields, wordsIn } from '../article/find/find-fields';
import type { FindField } from '../article/find/find-fields';
import type { Match } from '../article/find/match';

/** The match of a change on the sheet; null when the text has changed since. */
export function matchOfChange(draft: Draft, { place, from, to }: Change): Match | null {
  if ('block' in place) {
    const found = draft.editor(place.part)?.corrections.locate(place, from, to);
    return found ? { in: 'text', name: place.part, found } : null;
  }
  const field = fieldOf(place);
  const text = wordsIn(draft.fields.get(), field).slice(from, to);
  return { in: 'field', field, text, hit: { from, to, groups: [], named: {} } };
}

function fieldOf(place: Exclude<LinePlace, { block: number }>): FindField {
  switch (place.part) {
    case 'lead':
      return `lead-${place.field}`;
    case 'appointment':
      return `appointment-${place.field}`;
    default:
      return place.part;
  }
}

/** Applies changes in fields and texts, as one undo step of the body. */
export function applyOnSheet(draft: Draft, changes: readonly Change[]): void {
  const before = draft.article();
  const after = applyChanges(before, changes);
  const outsideBody = [...fieldChanges(before, after), ...applyInNotes(draft, before, after)];
  draft.editor('body')?.corrections.set(changedBlocks(before.body, after.body), outsideBody);
}

function changedBlocks(before: readonly Block[], after: readonly Block[]): Map<number, Block> {
  const changed = after.flatMap((block, index) => (block === before[index] ? [] : [[index, block] as const]));
  return new Map(changed);
}

/** The fields are changed when the step is applied, as they are on redo. */
function fieldChanges(before: Article, after: Article): OutsideChange[] {
  return findFields.flatMap((place) => {
    const change = { place, before: wordsIn(before, place), after: wordsIn(after, place) };
    return change.before === change.after ? [] : [change];
  });
}

/** Notes to editors are changed in their own editor, which keeps their marks; the step records both texts. */
function applyInNotes(draft: Draft, before: Article, after: Article): OutsideChange[] {
  const notes = draft.editor('notesToEditors');
  const blocks = changedBlocks(before.notesToEditors, after.notesToEditors);
  if (!notes || blocks.size === 0) return [];
  const textBefore = JSON.stringify(notes.read());
  notes.corrections.set(blocks, []);
  return [{ place: notesPlace, before: textBefore, after: JSON.stringify(notes.read()) }];
}
