import { closeHistory } from '@tiptap/pm/history';
import type { Slice } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { behindCells } from './place-cells';
import { placeSlice } from './place-slice';
import type { Range } from './place-slice';

/** Puts a cut where the caret is, after those who know better were asked: cells into cells, a link on chosen words. */
export function putSlice(view: EditorView, slice: Slice, range: Range, event: ClipboardEvent): true {
  const isTaken = view.someProp('handlePaste', (take) => take(view, event, slice) === true || undefined);
  view.dispatch(isTaken ? behindCells(view.state.tr) : placeSlice(view.state, range, slice).scrollIntoView());
  endStep(view);
  return true;
}

/** What is typed next is a step of its own in the undo history. */
export function endStep(view: EditorView): void {
  view.dispatch(closeHistory(view.state.tr));
}
