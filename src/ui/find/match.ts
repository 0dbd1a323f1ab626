import type { Hit, Search, TextMatch } from '../../editor';
import type { Draft } from '../article/draft';
import type { TextName } from '../article/fields';
import { elementOfField, findFields, wordsIn } from './find-fields';
import type { FindField } from './find-fields';
import { bringIntoSight } from '../sheet/scroll-sheet';

/** A place on the sheet that was found: in a field, or in a running text. */
export type Match =
  | { in: 'field'; field: FindField; text: string; hit: Hit }
  | { in: 'text'; name: TextName; found: TextMatch };

/** The running texts that are searched, in the order in which they stand on the sheet. */
export const findTexts: readonly TextName[] = ['body', 'notesToEditors'];

/** Every match on the sheet, in the order in which one reads it. */
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

/** A spot on the sheet that others come before or after: the part of the sheet, and where in it. */
export interface Spot {
  part: FindField | TextName;
  at: number;
  /** For words kept beside a block (a caption), how far in them. */
  within: number;
}

/** The top of the sheet. */
export const top: Spot = { part: 'kicker', at: 0, within: 0 };

/** Where a match begins; or, once it is replaced by words of some length, where these end. */
export function spotOf(match: Match, length = 0): Spot {
  if (match.in === 'field') return { part: match.field, at: match.hit.from + length, within: 0 };
  const { from, attribute, hit } = match.found;
  return attribute
    ? { part: match.name, at: from, within: hit.from + length }
    : { part: match.name, at: from + length, within: 0 };
}

const parts: readonly Spot['part'][] = [...findFields, ...findTexts];

/** Negative when the first spot comes before the other. */
export function compareSpots(one: Spot, other: Spot): number {
  return (
    parts.indexOf(one.part) - parts.indexOf(other.part) || one.at - other.at || one.within - other.within
  );
}

/** Whether the caret is on a match, or in the note or beside the block that it is in. */
export function standsOn(caret: Spot, match: Match): boolean {
  if (compareSpots(caret, spotOf(match)) === 0) return true;
  if (match.in === 'field' || match.name !== caret.part) return false;
  const { from, call, attribute } = match.found;
  return caret.at === (attribute ? from : call);
}

/** Where the caret is on the sheet, and the words that are selected there; null while it is elsewhere. */
export function caretOnSheet(draft: Draft): { spot: Spot; words: string } | null {
  for (const name of findTexts) {
    const finder = draft.editor(name)?.finder;
    if (!finder?.hasFocus()) continue;
    const { from, text } = finder.selected();
    return { spot: { part: name, at: from, within: 0 }, words: text };
  }
  for (const field of findFields) {
    const element = elementOfField(field);
    if (!element || element !== document.activeElement) continue;
    const { selectionStart: at, selectionEnd, value } = element;
    return { spot: { part: field, at, within: 0 }, words: value.slice(at, selectionEnd) };
  }
  return null;
}

/** How far down the sheet a match is brought: where the eye rests. */
const ease = 0.4;

/** Shows a match where it stands, without taking the caret. */
export function showMatch(draft: Draft, match: Match): void {
  if (match.in === 'text') draft.editor(match.name)?.finder.select(match.found);
  bringIntoSight(() => boxOf(draft, match), ease);
}

/** Takes the caret to a match, its words selected. */
export function enterMatch(draft: Draft, match: Match): void {
  if (match.in === 'text') draft.editor(match.name)?.finder.enter(match.found);
  else {
    const field = elementOfField(match.field);
    field?.focus({ preventScroll: true });
    field?.setSelectionRange(match.hit.from, match.hit.to);
  }
  bringIntoSight(() => boxOf(draft, match), ease);
}

function boxOf(draft: Draft, match: Match): DOMRect | undefined {
  if (match.in === 'field') return elementOfField(match.field)?.getBoundingClientRect();
  const finder = draft.editor(match.name)?.finder;
  return (finder?.range(match.found) ?? finder?.element(match.found))?.getBoundingClientRect();
}
