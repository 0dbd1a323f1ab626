import type { Node as EditorNode } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { Notifier } from './use-notifier';
import { trackPosition, trackedPosition } from '../document/tracked-positions';
import { copyUnit, moveUnit, removeUnit } from './move-unit';
import { unitKindOf, turnUnit } from './turn-unit';
import type { BlockKind } from './block-kinds';
import { isList, levelsAt, nodesOf } from './unit';
import type { Unit } from './unit';
import { messagesIn } from '../../messages';
import type { Messages } from '../../messages';

/** Moves a unit one place up (-1) or down (1), and announces its new place. */
export function moveBlock(view: EditorView, notifier: Notifier, unit: Unit, step: -1 | 1): void {
  const messages = messagesIn(notifier.language()).blockHandle;
  const tr = moveUnit(view.state, unit, step);
  if (tr) view.dispatch(tr);
  const { from, parent } = unit;
  const place = step < 0 ? from : from + 2;
  if (tr) notifier.announce(messages.moved(unitName(unit, notifier), place, parent.childCount));
  else notifier.announce(step < 0 ? messages.atTop : messages.atFoot);
}

/** Turns a unit into another kind of block; a unit that is of that kind already becomes plain paragraphs. */
export function turnBlock(view: EditorView, notifier: Notifier, unit: Unit, into: BlockKind): void {
  const messages = messagesIn(notifier.language()).blockHandle;
  const wanted = targetKind(unit, into);
  const kind = messagesIn(notifier.language()).editor[wanted];
  const tr = turnUnit(view.state, unit, wanted);
  if (!tr) return notifier.showMessage(messages.notHere(kind));
  view.dispatch(tr);
  notifier.announce(messages.turned(kind));
}

function targetKind(unit: Unit, into: BlockKind): BlockKind {
  return unitKindOf(unit) === into ? 'paragraph' : into;
}

/**
 * Turns the block at the caret into a kind; done a second time, it becomes plain text again, out of its quotation or
 * box.
 */
export function turnAtCaret(view: EditorView, notifier: Notifier, into: BlockKind): void {
  const unit = unitToTurn(view.state, into);
  if (unit) turnBlock(view, notifier, unit, into);
  else
    notifier.showMessage(
      messagesIn(notifier.language()).blockHandle.notHere(messagesIn(notifier.language()).editor[into]),
    );
}

/**
 * The innermost unit at the caret that can be turned into a kind, null when there is none. A quotation becomes a pull
 * quote as a whole.
 */
export function unitToTurn(state: EditorState, into: BlockKind): Unit | null {
  const levels = levelsAt(state.selection);
  const around = levels.find((level) => wrappingKinds.includes(into) && unitKindOf(level) === into);
  const plain = levels.find((level) => into !== 'paragraph' || unitKindOf(level) !== into);
  const quotation = levels.find((level) => into === 'pullQuote' && unitKindOf(level) === 'quotation');
  const candidates = [around, isAttribution(levels[0]) ? levels[1] : plain, quotation];
  return candidates.find((unit) => unit && turnUnit(state, unit, targetKind(unit, into))) ?? null;
}

const wrappingKinds: readonly BlockKind[] = ['quotation', 'box'];

function isAttribution(unit: Unit | undefined): boolean {
  return unit?.parent.child(unit.from).type.name === 'attribution';
}

/** Inserts a copy of a unit below it. */
export function duplicateBlock(view: EditorView, notifier: Notifier, unit: Unit): void {
  view.dispatch(copyUnit(view.state, unit));
  notifier.announce(messagesIn(notifier.language()).blockHandle.copied(unitName(unit, notifier)));
}

/** Deletes a unit and offers to undo that later, even after other changes. */
export function removeBlock(view: EditorView, notifier: Notifier, unit: Unit): void {
  const messages = messagesIn(notifier.language()).blockHandle;
  const name = Symbol('removed');
  const { start, end } = unit;
  const { content } = view.state.doc.slice(start, end);
  view.dispatch(trackPosition(removeUnit(view.state, unit), name, start));
  const first = content.firstChild?.textBetween(0, content.firstChild.content.size, ' ', ' ') ?? '';
  notifier.offerUndo(
    messages.removed(unitName(unit, notifier), shorten(first.trim().replace(/\s+/g, ' '))),
    () => {
      const tr = restoreUnit(view.state, name, unit, content.content);
      if (tr) view.dispatch(tr);
      view.focus();
    },
  );
}

/** A transaction that puts a deleted unit back; null when it is back already, or when another article is shown. */
function restoreUnit(
  state: EditorState,
  name: symbol,
  { start, end }: Unit,
  nodes: readonly EditorNode[],
): Transaction | null {
  const at = trackedPosition(state, name);
  if (at === null) return null;
  const size = end - start;
  const isBack =
    at + size <= state.doc.content.size &&
    state.doc.slice(at, at + size).content.content.every((node, index) => nodes[index]?.eq(node));
  return isBack ? null : state.tr.replaceWith(at, at, nodes).scrollIntoView();
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40).replace(/\s\S*$/, '')}…` : text;
}

/**
 * The name of a unit's kind in the interface's language; "list item" for items, "several blocks" for more than one.
 */
export function unitName(unit: Unit, notifier: Pick<Notifier, 'language'>): string {
  const messages = messagesIn(notifier.language()).blockHandle;
  const nodes = nodesOf(unit);
  if (nodes.length > 1) return messages.someBlocks;
  if (isList(unit.parent)) return messages.item;
  return nodes[0] ? kindName(nodes[0], messagesIn(notifier.language()).editor) : '';
}

function kindName(node: EditorNode, messages: Messages['editor']): string {
  const name = {
    bulletList: 'bulletedList',
    orderedList: 'numberedList',
    figure: 'picture',
    horizontalRule: 'divider',
  }[node.type.name];
  const kind =
    node.type.name === 'crosshead' && node.attrs['level'] === 2 ? 'smallCrosshead' : (name ?? node.type.name);
  return messages[kind as keyof Messages['blockAliases']] ?? kind;
}
