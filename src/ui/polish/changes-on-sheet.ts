import { applyChanges } from '../../article';
import type { Article, Block, Change, LinePlace } from '../../article';
import type { Draft } from '../article/draft';
import { findFields, wordsIn } from '../find/find-fields';
import type { FindField } from '../find/find-fields';
import type { Match } from '../find/match';
import type { ElsewhereChange } from '../../editor';

/** Where the words of a change stand on the sheet; null when the text has changed since. */
export function matchOfChange(draft: Draft, { place, from, to }: Change): Match | null {
  if ('block' in place) {
    const found = draft.editor(place.part)?.setter.locate(place, from, to);
    return found ? { in: 'text', name: place.part, found } : null;
  }
  const field = fieldOf(place);
  const text = wordsIn(draft.fields.get(), field).slice(from, to);
  return { in: 'field', field, text, hit: { from, to, groups: [], named: {} } };
}

function fieldOf(place: Exclude<LinePlace, { block: number }>): FindField {
  return place.part === 'lead' ? `lead-${place.field}` : place.part;
}

/** Makes some changes wherever they stand on the sheet, as one step of the text's undo. */
export function setOnSheet(draft: Draft, changes: readonly Change[]): void {
  const before = draft.article();
  const after = applyChanges(before, changes);
  const elsewhere = [...fieldChanges(before, after), ...setNotes(draft, before, after)];
  draft.editor('body')?.setter.set(changedBlocks(before.body, after.body), elsewhere);
}

function changedBlocks(before: readonly Block[], after: readonly Block[]): Map<number, Block> {
  const changed = after.flatMap((block, index) => (block === before[index] ? [] : [[index, block] as const]));
  return new Map(changed);
}

/** A field is changed by the step itself, as it is when the step is done again. */
function fieldChanges(before: Article, after: Article): ElsewhereChange[] {
  return findFields.flatMap((place) => {
    const change = { place, before: wordsIn(before, place), after: wordsIn(after, place) };
    return change.before === change.after ? [] : [change];
  });
}

/** The notes have an editor of their own, which keeps their marks: the step only remembers both texts. */
function setNotes(draft: Draft, before: Article, after: Article): ElsewhereChange[] {
  const notes = draft.editor('notesToEditors');
  const blocks = changedBlocks(before.notesToEditors, after.notesToEditors);
  if (!notes || blocks.size === 0) return [];
  const given = JSON.stringify(notes.read());
  notes.setter.set(blocks, []);
  return [{ place: 'notesToEditors', before: given, after: JSON.stringify(notes.read()) }];
}
