import type { Node as EditorNode } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { Voice } from '../body-editor/use-notifier';
import { keepPlace, keptPlace } from '../document/tracked-positions';
import { handleWords } from '../handles/handle-words';
import { editorWords } from '../words';
import type { EditorWords } from '../words';
import { copyUnit, moveUnit, removeUnit } from './move-unit';
import { kindOf, turnUnit } from './turn-unit';
import type { Turn } from './turns';
import { isList, levelsAt, nodesOf } from './unit';
import type { Unit } from './unit';

/** Moves a unit by one place, and says where it now is. */
export function move(view: EditorView, voice: Voice, unit: Unit, step: -1 | 1): void {
  const words = handleWords(voice.language());
  const tr = moveUnit(view.state, unit, step);
  if (tr) view.dispatch(tr);
  const { from, holder } = unit;
  const place = step < 0 ? from : from + 2;
  if (tr) voice.say(words.moved(nameOf(unit, voice), place, holder.childCount));
  else voice.say(step < 0 ? words.atTop : words.atFoot);
}

/** Turns a unit into another kind, or a kind that it already is into plain text. */
export function turn(view: EditorView, voice: Voice, unit: Unit, into: Turn): void {
  const words = handleWords(voice.language());
  const wanted = wantedOf(unit, into);
  const kind = editorWords(voice.language())[wanted];
  const tr = turnUnit(view.state, unit, wanted);
  if (!tr) return voice.tell(words.notHere(kind));
  view.dispatch(tr);
  voice.say(words.turned(kind));
}

function wantedOf(unit: Unit, into: Turn): Turn {
  return kindOf(unit) === into ? 'paragraph' : into;
}

/** Turns what the caret stands in: a second time takes it back to plain text, out of its quotation or box. */
export function turnAtCaret(view: EditorView, voice: Voice, into: Turn): void {
  const unit = unitToTurn(view.state, into);
  if (unit) turn(view, voice, unit, into);
  else voice.tell(handleWords(voice.language()).notHere(editorWords(voice.language())[into]));
}

/** What at the caret can be turned into a kind, the innermost first; a quotation becomes a pull quote as a whole. */
export function unitToTurn(state: EditorState, into: Turn): Unit | null {
  const levels = levelsAt(state.selection);
  const around = levels.find((level) => wraps.includes(into) && kindOf(level) === into);
  const plain = levels.find((level) => into !== 'paragraph' || kindOf(level) !== into);
  const quotation = levels.find((level) => into === 'pullQuote' && kindOf(level) === 'quotation');
  const candidates = [around, isAttribution(levels[0]) ? levels[1] : plain, quotation];
  return candidates.find((unit) => unit && turnUnit(state, unit, wantedOf(unit, into))) ?? null;
}

const wraps: readonly Turn[] = ['quotation', 'box'];

function isAttribution(unit: Unit | undefined): boolean {
  return unit?.holder.child(unit.from).type.name === 'attribution';
}

/** Puts a copy of a unit under it. */
export function copy(view: EditorView, voice: Voice, unit: Unit): void {
  view.dispatch(copyUnit(view.state, unit));
  voice.say(handleWords(voice.language()).copied(nameOf(unit, voice)));
}

/** Takes a unit out, and offers to bring it back to its place, whatever is written meanwhile. */
export function remove(view: EditorView, voice: Voice, unit: Unit): void {
  const words = handleWords(voice.language());
  const name = Symbol('removed');
  const { start, end } = unit;
  const { content } = view.state.doc.slice(start, end);
  view.dispatch(keepPlace(removeUnit(view.state, unit), name, start));
  const first = content.firstChild?.textBetween(0, content.firstChild.content.size, ' ', ' ') ?? '';
  voice.offer(words.removed(nameOf(unit, voice), shortened(first.trim().replace(/\s+/g, ' '))), () => {
    const tr = restored(view.state, name, unit, content.content);
    if (tr) view.dispatch(tr);
    view.focus();
  });
}

/** The unit back in its place; null when it is there already, or its text is not the one that is shown. */
function restored(
  state: EditorState,
  name: symbol,
  { start, end }: Unit,
  nodes: readonly EditorNode[],
): Transaction | null {
  const at = keptPlace(state, name);
  if (at === null) return null;
  const size = end - start;
  const isBack =
    at + size <= state.doc.content.size &&
    state.doc.slice(at, at + size).content.content.every((node, index) => nodes[index]?.eq(node));
  return isBack ? null : state.tr.replaceWith(at, at, nodes).scrollIntoView();
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40).replace(/\s\S*$/, '')}…` : text;
}

/** What a unit is called: its kind, "list item", or that it is several blocks. */
export function nameOf(unit: Unit, voice: Pick<Voice, 'language'>): string {
  const words = handleWords(voice.language());
  const nodes = nodesOf(unit);
  if (nodes.length > 1) return words.someBlocks;
  if (isList(unit.holder)) return words.item;
  return nodes[0] ? kindName(nodes[0], editorWords(voice.language())) : '';
}

function kindName(node: EditorNode, words: EditorWords): string {
  const name = {
    bulletList: 'bulletedList',
    orderedList: 'numberedList',
    figure: 'picture',
    horizontalRule: 'divider',
  }[node.type.name];
  const kind =
    node.type.name === 'crosshead' && node.attrs['level'] === 2 ? 'smallCrosshead' : (name ?? node.type.name);
  return words[kind as keyof EditorWords] ?? kind;
}
