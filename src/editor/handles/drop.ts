import { Fragment } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { childAt, positionOf } from './where';
import { isList, nodesOf } from './unit';
import type { Unit } from './unit';

/** Where a dragged unit would land, and the line that shows it, in pixels of the window. */
export interface Drop {
  at: number;
  line: { left: number; top: number; width: number };
}

/** The place for a dragged unit at a height of the window: items stay in their list, blocks may go into a box. */
export function dropAt(view: EditorView, unit: Unit, y: number): Drop | null {
  const holder = isList(unit.holder) ? listOf(view, unit) : view.dom;
  return holder && dropIn(view, holder, unit, y);
}

function listOf(view: EditorView, unit: Unit): HTMLElement | null {
  const list = view.nodeDOM(view.state.doc.resolve(unit.start).before(unit.depth));
  return list instanceof HTMLElement ? list : null;
}

function dropIn(view: EditorView, holder: HTMLElement, unit: Unit, y: number): Drop | null {
  const child = childAt(holder, y) ?? nearestEnd(holder, y);
  if (!child) return null;
  const { top, bottom, left, width } = child.getBoundingClientRect();
  const start = positionOf(view, child);
  const node = view.state.doc.nodeAt(start);
  if (!node) return null;
  const isOther = start < unit.start || start >= unit.end;
  if (holder === view.dom && node.type.name === 'box' && isOther && y > top + edge && y < bottom - edge) {
    if (node.canReplace(0, 0, Fragment.from(nodesOf(unit)))) return dropIn(view, child, unit, y);
  }
  const above = y < (top + bottom) / 2;
  return {
    at: above ? start : start + node.nodeSize,
    line: { left, width, top: above ? top - 4 : bottom + 3 },
  };
}

const edge = 10;

/** Above the first block and below the last there is room too. */
function nearestEnd(holder: HTMLElement, y: number): HTMLElement | null {
  const end = y < holder.getBoundingClientRect().top ? holder.firstElementChild : holder.lastElementChild;
  return end instanceof HTMLElement ? end : null;
}
