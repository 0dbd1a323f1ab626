import { replacementFor } from '../../../article';
import type { Replacement } from '../../../article';
import type { OutsideChange, TextFinder, TextMatch } from '../../../editor';
import type { Draft } from '../draft';
import { notesPlace } from '../fields';
import type { TextName } from '../fields';
import { findFields, wordsIn } from './find-fields';
import type { FindField } from './find-fields';
import type { Match } from './match';

/** Replaces matches in fields and texts, as one undo step of the body; returns a function that undoes it. */
export function replaceOnSheet(
  draft: Draft,
  matches: readonly Match[],
  replacement: Replacement,
): () => void {
  const body = draft.editor('body')?.finder;
  const outsideBody = [
    ...findFields.flatMap((field) => replaceInField(draft, field, matches, replacement)),
    ...replaceInNotes(draft, textMatches(matches, 'notesToEditors'), replacement),
  ];
  body?.replace(textMatches(matches, 'body'), replacer(replacement), outsideBody);
  return () => body?.undo();
}

function textMatches(matches: readonly Match[], name: TextName): TextMatch[] {
  return matches.flatMap((match) => (match.in === 'text' && match.name === name ? [match.found] : []));
}

function replacer(replacement: Replacement): Parameters<TextFinder['replace']>[1] {
  return ({ text, hit }) => replacementFor(text, hit, replacement);
}

/** The field is changed when the step is applied, as it is on redo. */
function replaceInField(
  draft: Draft,
  field: FindField,
  matches: readonly Match[],
  replacement: Replacement,
): OutsideChange[] {
  const before = wordsIn(draft.fields.get(), field);
  let after = before;
  for (const match of [...matches].reverse())
    if (match.in === 'field' && match.field === field)
      after =
        after.slice(0, match.hit.from) +
        replacementFor(match.text, match.hit, replacement) +
        after.slice(match.hit.to);
  return after === before ? [] : [{ place: field, before, after }];
}

/** Notes to editors are replaced in their own editor, which keeps their marks; the step records both texts. */
function replaceInNotes(
  draft: Draft,
  matches: readonly TextMatch[],
  replacement: Replacement,
): OutsideChange[] {
  const notes = draft.editor('notesToEditors');
  if (!notes || matches.length === 0) return [];
  const before = JSON.stringify(notes.read());
  notes.finder.replace(matches, replacer(replacement), []);
  return [{ place: notesPlace, before, after: JSON.stringify(notes.read()) }];
}
