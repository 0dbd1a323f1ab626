import { Fragment } from '@tiptap/pm/model';
import type { Node as EditorNode } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { caretMark, restoreCaret } from './keep-caret';
import { turned } from './turned';
import type { Turn } from './turns';
import { isList, nodesOf } from './unit';
import type { Unit } from './unit';

/** What a block is, by its name in the editor's words; null for what cannot be turned. */
export function turnOf(node: EditorNode): Turn | null {
  switch (node.type.name) {
    case 'crosshead':
      return node.attrs['level'] === 2 ? 'smallCrosshead' : 'crosshead';
    case 'bulletList':
      return 'bulletedList';
    case 'orderedList':
      return 'numberedList';
    case 'paragraph':
    case 'quotation':
    case 'pullQuote':
    case 'box':
      return node.type.name;
    default:
      return null;
  }
}

/** The kind that all nodes of a unit share; of list items it is their list's. */
export function kindOf(unit: Unit): Turn | null {
  if (isList(unit.holder)) return turnOf(unit.holder);
  const [first, ...others] = nodesOf(unit).map(turnOf);
  return first && others.every((kind) => kind === first) ? first : null;
}

/**
 * Turns a unit into another kind of block: every word, note and mark is in what comes out, in order. Null where that
 * kind may not stand, as a crosshead in a quotation. Items leave their list, which goes on after them.
 */
export function turnUnit(state: EditorState, unit: Unit, into: Turn): Transaction | null {
  const { tr } = state;
  const place = placeOf(state, unit, into);
  if (!place) return null;
  const { holder, from, to, start, end, nodes } = place;
  if (!holder.canReplace(from, to, Fragment.from(nodes))) return null;
  const caret = caretMark(state, start, end);
  tr.replaceWith(start, end, nodes);
  restoreCaret(tr, caret, start);
  return tr.setMeta(isTurn, true).scrollIntoView();
}

/** Marks the transactions that turn blocks into others: their words stay, and what only a kind of block holds may go. */
export const isTurn = 'turn';

interface Place extends Omit<Unit, 'depth'> {
  nodes: EditorNode[];
}

function placeOf(state: EditorState, unit: Unit, into: Turn): Place | null {
  if (isList(unit.holder)) return placeOfItems(state, unit, into);
  const nodes = nodesOf(unit);
  if (!nodes.every(turnOf)) return null;
  return { ...unit, nodes: turned(nodes, into, state.schema) };
}

/** Items are turned within their list's own place: what comes before them, they, what comes after them. */
function placeOfItems({ doc, schema }: EditorState, unit: Unit, into: Turn): Place {
  const { holder: list, depth, from, to } = unit;
  const $start = doc.resolve(unit.start);
  const at = $start.index(depth - 1);
  const isOtherList = into === 'bulletedList' || into === 'numberedList';
  const nodes = isOtherList
    ? turned([list], into, schema)
    : [
        ...partOf(list, 0, from),
        ...turned(
          nodesOf(unit).flatMap((item) => [...item.children]),
          into,
          schema,
        ),
        ...partOf(list, to, list.childCount),
      ];
  return {
    holder: $start.node(depth - 1),
    from: at,
    to: at + 1,
    start: $start.before(depth),
    end: $start.after(depth),
    nodes,
  };
}

/** Some items of a list as a list of their own; a numbered one goes on counting. */
function partOf(list: EditorNode, from: number, to: number): EditorNode[] {
  if (from >= to) return [];
  const items = list.children.slice(from, to);
  const start: unknown = list.attrs['start'];
  const attributes =
    typeof start === 'number' ? { ...list.attrs, start: from > 0 ? start + from - 1 : start } : list.attrs;
  return [list.type.create(attributes, items)];
}
