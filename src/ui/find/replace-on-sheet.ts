import { replacementFor } from '../../editor';
import type { ElsewhereChange, Replacement, TextFinder, TextMatch } from '../../editor';
import { notesPlace } from '../article/fields';
import type { Draft } from '../article/draft';
import type { TextName } from '../article/fields';
import { findFields, wordsIn } from './find-fields';
import type { FindField } from './find-fields';
import type { Match } from './match';

/** Replaces matches wherever they stand, as one step of the text's undo; returns what takes it back. */
export function replaceOnSheet(
  draft: Draft,
  matches: readonly Match[],
  replacement: Replacement,
): () => void {
  const body = draft.editor('body')?.finder;
  const elsewhere = [
    ...findFields.flatMap((field) => replaceInField(draft, field, matches, replacement)),
    ...replaceInNotes(draft, textMatches(matches, 'notesToEditors'), replacement),
  ];
  body?.replace(textMatches(matches, 'body'), wordsFor(replacement), elsewhere);
  return () => body?.undo();
}

function textMatches(matches: readonly Match[], name: TextName): TextMatch[] {
  return matches.flatMap((match) => (match.in === 'text' && match.name === name ? [match.found] : []));
}

function wordsFor(replacement: Replacement): Parameters<TextFinder['replace']>[1] {
  return ({ text, hit }) => replacementFor(text, hit, replacement);
}

/** A field is changed by the step itself, as it is when the step is done again. */
function replaceInField(
  draft: Draft,
  field: FindField,
  matches: readonly Match[],
  replacement: Replacement,
): ElsewhereChange[] {
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

/** The notes have an editor of their own, which keeps their marks: the step only remembers both texts. */
function replaceInNotes(
  draft: Draft,
  matches: readonly TextMatch[],
  replacement: Replacement,
): ElsewhereChange[] {
  const notes = draft.editor('notesToEditors');
  if (!notes || matches.length === 0) return [];
  const before = JSON.stringify(notes.read());
  notes.finder.replace(matches, wordsFor(replacement), []);
  return [{ place: notesPlace, before, after: JSON.stringify(notes.read()) }];
}
