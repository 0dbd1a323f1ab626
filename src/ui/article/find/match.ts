import type { Hit } from '../../../article';
import type { Search, TextMatch } from '../../../editor';
import type { Draft } from '../draft';
import type { TextName } from '../fields';
import { scrollSheetTo } from '../scroll-sheet';
import { elementOfField, findFields, wordsIn } from './find-fields';
import type { FindField } from './find-fields';

/** What was found on the sheet: in a field, or in a running text. */
export type Match =
  | { in: 'field'; field: FindField; text: string; hit: Hit }
  | { in: 'text'; name: TextName; found: TextMatch };

/** The running texts that are searched, in the order of the sheet. */
export const findTexts: readonly TextName[] = ['body', 'notesToEditors'];

/** Every match on the sheet, in reading order. */
export async function searchSheet(draft: Draft, search: Search): Promise<Match[] | 'too-slow'> {
  const answers = await Promise.all([
    searchFields(draft, search),
    ...findTexts.map((name) => searchText(draft, name, search)),
  ]);
  const matches: Match[] = [];
  for (const answer of answers) {
    if (answer === 'too-slow') return answer;
    for (const match of answer) matches.push(match);
  }
  return matches;
}

async function searchFields(draft: Draft, search: Search): Promise<Match[] | 'too-slow'> {
  const words = findFields.map((field) => wordsIn(draft.fields.get(), field));
  const hits = await search.texts(words);
  if (hits === 'too-slow') return hits;
  return findFields.flatMap((field, index) =>
    (hits[index] ?? []).map((hit): Match => {
      return { in: 'field', field, hit, text: (words[index] ?? '').slice(hit.from, hit.to) };
    }),
  );
}

async function searchText(draft: Draft, name: TextName, search: Search): Promise<Match[] | 'too-slow'> {
  const found = await draft.editor(name)?.finder.search(search.documents);
  if (found === 'too-slow') return found;
  return (found ?? []).map((match): Match => ({ in: 'text', name, found: match }));
}

/** A position on the sheet that can be compared with others: the field or text, and the offset in it. */
export interface SheetPosition {
  part: FindField | TextName;
  at: number;
  /** The offset in a text that belongs to a block, such as a caption. */
  within: number;
}

/** The top of the sheet. */
export const sheetTop: SheetPosition = { part: 'kicker', at: 0, within: 0 };

/** Where a match begins; with the length of what replaced it, where the replacement ends. */
export function positionOf(match: Match, length = 0): SheetPosition {
  if (match.in === 'field') return { part: match.field, at: match.hit.from + length, within: 0 };
  const { from, attribute, hit } = match.found;
  return attribute
    ? { part: match.name, at: from, within: hit.from + length }
    : { part: match.name, at: from + length, within: 0 };
}

const parts: readonly SheetPosition['part'][] = [...findFields, ...findTexts];

/** Negative when the first position comes before the other. */
export function comparePositions(one: SheetPosition, other: SheetPosition): number {
  return (
    parts.indexOf(one.part) - parts.indexOf(other.part) || one.at - other.at || one.within - other.within
  );
}

/** Whether the caret is at a match, in the footnote that holds it, or at the block whose attribute holds it. */
export function isCaretAt(caret: SheetPosition, match: Match): boolean {
  if (comparePositions(caret, positionOf(match)) === 0) return true;
  if (match.in === 'field' || match.name !== caret.part) return false;
  const { from, call, attribute } = match.found;
  return caret.at === (attribute ? from : call);
}

/** The caret's position on the sheet and the selected words; null while the focus is elsewhere. */
export function caretOnSheet(draft: Draft): { position: SheetPosition; words: string } | null {
  for (const name of findTexts) {
    const finder = draft.editor(name)?.finder;
    if (!finder?.hasFocus()) continue;
    const { from, text } = finder.selected();
    return { position: { part: name, at: from, within: 0 }, words: text };
  }
  for (const field of findFields) {
    const element = elementOfField(field);
    if (!element || element !== document.activeElement) continue;
    const { selectionStart: at, selectionEnd, value } = element;
    return { position: { part: field, at, within: 0 }, words: value.slice(at, selectionEnd) };
  }
  return null;
}

/** Where on the visible height a match is scrolled to. */
const heightFraction = 0.4;

/** Scrolls to a match and selects it, without moving the focus. */
export function showMatch(draft: Draft, match: Match): void {
  if (match.in === 'text') draft.editor(match.name)?.finder.select(match.found);
  scrollSheetTo(() => boxOf(draft, match), heightFraction);
}

/** Moves the focus to a match and selects it. */
export function selectMatch(draft: Draft, match: Match): void {
  if (match.in === 'text') draft.editor(match.name)?.finder.focus(match.found);
  else {
    const field = elementOfField(match.field);
    field?.focus({ preventScroll: true });
    field?.setSelectionRange(match.hit.from, match.hit.to);
  }
  scrollSheetTo(() => boxOf(draft, match), heightFraction);
}

function boxOf(draft: Draft, match: Match): DOMRect | undefined {
  if (match.in === 'field') return elementOfField(match.field)?.getBoundingClientRect();
  const finder = draft.editor(match.name)?.finder;
  return (finder?.range(match.found) ?? finder?.element(match.found))?.getBoundingClientRect();
}
