import type { Draft } from '../article/draft';
import type { TextName } from '../article/fields';
import { elementOfField, findFields } from './find-fields';
import type { FindField } from './find-fields';
import { findTexts } from './match';
import type { Match } from './match';

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

const parts: readonly Spot['part'][] = [...findFields, ...findTexts];
