import { closeHistory } from '@tiptap/pm/history';
import { Fragment, Slice } from '@tiptap/pm/model';
import type { Node as EditorNode, ResolvedPos, Schema } from '@tiptap/pm/model';
import { NodeSelection, Selection, TextSelection } from '@tiptap/pm/state';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { holdsOneLine, oneLineOf } from './one-line';
import { caretBehindCells } from './place-cells';

/** A range of positions. */
export interface Range {
  from: number;
  to: number;
}

/**
 * Replaces a range by a slice, as an undo step of its own. Content that does not fit is adapted: to one line in a
 * cell or a note, else as blocks after the block of the range. No text is lost.
 */
export function placeSlice(state: EditorState, range: Range, slice: Slice): Transaction {
  const $from = state.doc.resolve(range.from);
  const tr = holdsOneLine($from) ? asOneLine(state, range, slice) : asBlocks(state, range, slice);
  return closeHistory(tr).setMeta('paste', true).setMeta('uiEvent', 'paste');
}

/** Blocks as a slice; it is open at an end where a paragraph continues the paragraph it is pasted in. */
export function sliceOf(blocks: Fragment, $from: ResolvedPos, $to: ResolvedPos): Slice {
  const { firstChild: first, lastChild: last, childCount } = blocks;
  if (isParagraph(first) && childCount === 1) return new Slice(blocks, 1, 1);
  if (childCount === 1 && first && isList(first) && $from.node(-2)?.type === first.type)
    return Slice.maxOpen(blocks);
  const goesOn = $from.parent.isTextblock && $from.parentOffset > 0 && isParagraph(first);
  const ends = $to.parent.isTextblock && $to.parentOffset === $to.parent.content.size && isParagraph(last);
  return new Slice(blocks, goesOn ? 1 : 0, ends && goesOn ? 1 : 0);
}

/** Pastes a slice into a range, after other extensions were asked: cells into cells, an address on selected text. */
export function pasteSlice(view: EditorView, slice: Slice, range: Range, event: ClipboardEvent): true {
  const isHandled = view.someProp(
    'handlePaste',
    (handle) => handle(view, event, slice) === true || undefined,
  );
  view.dispatch(
    isHandled ? caretBehindCells(view.state.tr) : placeSlice(view.state, range, slice).scrollIntoView(),
  );
  closeUndoStep(view);
  return true;
}

/** What is typed next is an undo step of its own. */
export function closeUndoStep(view: EditorView): void {
  view.dispatch(closeHistory(view.state.tr));
}

function asOneLine(state: EditorState, { from, to }: Range, slice: Slice): Transaction {
  const $from = state.doc.resolve(from);
  const end = Math.min(to, $from.end());
  const { content, pictures } = oneLineOf(slice, $from);
  const tr = state.tr.replaceWith(from, end, content);
  tr.setSelection(TextSelection.create(tr.doc, from + content.size));
  return pictures.length > 0 ? afterBlock(tr, from, Fragment.from(pictures)) : tr;
}

function asBlocks(state: EditorState, range: Range, slice: Slice): Transaction {
  const tr = state.tr.setSelection(selectionOf(state, range)).replaceSelection(slice);
  if (isValid(tr.doc) && keepsEverything(tr.doc, state.doc, range, slice)) return leaveQuotation(tr);
  const cleared = state.tr.delete(range.from, range.to);
  return afterBlock(cleared, cleared.mapping.map(range.from, -1), completeBlocks(slice, state.schema));
}

/** Inserts whole blocks after the top-level block of a position. */
function afterBlock(tr: Transaction, place: number, blocks: Fragment): Transaction {
  const $place = tr.doc.resolve(place);
  const after = $place.depth > 0 ? $place.after(1) : place;
  tr.insert(after, blocks);
  return leaveQuotation(tr.setSelection(Selection.near(tr.doc.resolve(after + blocks.size), -1)));
}

/** After a pasted quotation the caret is moved out of the attribution, to a line below. */
function leaveQuotation(tr: Transaction): Transaction {
  const { $head } = tr.selection;
  if ($head.parent.type.name !== 'attribution') return tr;
  const after = $head.after($head.depth - 1);
  const next = tr.doc.nodeAt(after);
  const line = $head.parent.type.schema.nodes['paragraph']?.create();
  if (!next?.isTextblock && line) tr.insert(after, line);
  return tr.setSelection(TextSelection.create(tr.doc, after + 1));
}

function selectionOf(state: EditorState, { from, to }: Range): Selection {
  const { selection, doc } = state;
  if (selection.from === from && selection.to === to) return selection;
  const node = doc.nodeAt(from);
  if (node && !node.isText && from + node.nodeSize === to && NodeSelection.isSelectable(node))
    return NodeSelection.create(doc, from);
  return TextSelection.between(doc.resolve(from), doc.resolve(to));
}

function isValid(doc: EditorNode): boolean {
  try {
    doc.check();
    return true;
  } catch {
    return false;
  }
}

/** Whether a document contains all that it did outside of the range, and all of the slice. */
function keepsEverything(after: EditorNode, before: EditorNode, { from, to }: Range, slice: Slice): boolean {
  const [now, had] = [amountIn(after.content), amountIn(before.content)];
  const [gone, come] = [amountIn(before.slice(from, to).content), amountIn(slice.content)];
  return (['letters', 'figures'] as const).every((kind) => now[kind] === had[kind] - gone[kind] + come[kind]);
}

/** The amounts of what must not be lost: letters and figures. */
function amountIn(content: Fragment): { letters: number; figures: number } {
  const amount = { letters: 0, figures: 0 };
  content.descendants((node) => {
    amount.letters += node.text?.length ?? 0;
    if (node.type.name === 'figure') amount.figures += 1;
  });
  return amount;
}

function isParagraph(node: EditorNode | null): boolean {
  return node?.type.name === 'paragraph';
}

function isList(node: EditorNode): boolean {
  return node.type.name === 'bulletList' || node.type.name === 'orderedList';
}

/** A slice as whole blocks: open nodes are completed, and nodes without their parent are wrapped. */
function completeBlocks(slice: Slice, schema: Schema): Fragment {
  const blocks: EditorNode[] = [];
  slice.content.forEach((node) => {
    const block = wrapBlock(complete(node), schema);
    const last = blocks.at(-1);
    if (last && block !== node && last.type === block.type && last.attrs === block.attrs)
      blocks[blocks.length - 1] = last.copy(last.content.append(block.content));
    else blocks.push(block);
  });
  return Fragment.from(blocks);
}

function complete(node: EditorNode): EditorNode {
  if (node.isLeaf || node.isTextblock) return node;
  const content = Fragment.from(node.content.content.map(complete));
  if (node.type.validContent(content)) return node.copy(content);
  return node.type.createAndFill(node.attrs, content) ?? node;
}

/** Wraps an item in a list, a row in a table, text in a paragraph. */
function wrapBlock(node: EditorNode, { topNodeType }: Schema): EditorNode {
  const around = topNodeType.contentMatch.findWrapping(node.type) ?? [];
  return around.reduceRight((inner, type) => type.createAndFill(null, Fragment.from(inner)) ?? inner, node);
}
