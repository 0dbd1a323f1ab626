import { zonedNow } from '../../../article';
import type { Correction } from '../../../article';
import { changeFields } from '../../article/acts/small-acts';
import type { ActHistory } from '../../article/acts/act-history';
import type { Draft } from '../../article/draft';
import type { Editing } from '../../article/editing';

interface Acting {
  editing: Editing;
  history: ActHistory;
}

/** Adds a correction of today without words, and moves the caret into it. */
export function addCorrection(draft: Draft): void {
  const corrections = draft.fields.get().corrections ?? [];
  draft.change({ corrections: [...corrections, { date: today(draft), words: '' }] });
  focusPlace(`correction-${corrections.length}`);
}

/** Changes a part of a correction. */
export function changeCorrection(draft: Draft, at: number, part: Partial<Correction>): void {
  const corrections = draft.fields.get().corrections ?? [];
  draft.change({
    corrections: corrections.map((each, index) => (index === at ? { ...each, ...part } : each)),
  });
}

/** Removes a correction, as an act that can be undone. */
export function removeCorrection({ editing, history }: Acting, draft: Draft, at: number): void {
  const left = (draft.fields.get().corrections ?? []).filter((_each, index) => index !== at);
  const corrections = left.length > 0 ? left : null;
  changeFields({ editing, history }, draft, { corrections }, ({ standing }) => standing.removed, false);
  focusPlace('add-correction');
}

/** Withdraws a text from today on, as an act that can be undone, and moves the caret to its reason. */
export function withdrawText({ editing, history }: Acting, draft: Draft): void {
  if (draft.fields.get().withdrawn === null) {
    const withdrawn = { date: today(draft), reason: '' };
    changeFields({ editing, history }, draft, { withdrawn }, ({ standing }) => standing.didWithdraw, false);
  }
  focusPlace('withdrawn');
}

/** Puts a withdrawn text back, as an act that can be undone. */
export function putBack({ editing, history }: Acting, draft: Draft): void {
  changeFields(
    { editing, history },
    draft,
    { withdrawn: null },
    ({ standing }) => standing.didPutBack,
    false,
  );
  focusPlace('withdraw');
}

/** Moves the caret to a field of the sheet once it is there. */
export function focusPlace(place: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-place="${place}"]`)?.focus());
}

function today(draft: Draft) {
  return zonedNow(Date.now(), draft.fields.get().date.zone);
}
