import { Fragment } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { isList, nodesOf } from '../block-commands/unit';
import type { Unit } from '../block-commands/unit';
import { childAt, positionOf } from './handle-place';

/** Where a dragged unit would be dropped, and the line that shows it, in pixels of the window. */
export interface Drop {
  at: number;
  line: { left: number; top: number; width: number };
}

/** Listens to a drag. */
interface DragListener {
  /** Called at each move with the drop position, null where there is none; not called for a click. */
  over: (drop: Drop | null) => void;
  /** Called at the end with the drop position; null when the drag was cancelled. */
  end: (drop: Drop | null) => void;
}

const threshold = 4;
const nearEdge = 48;

/** Follows the pointer from a press on a handle until it is released or Escape is pressed. */
export function followDrag(
  pressed: PointerEvent,
  view: EditorView,
  unit: Unit,
  listener: DragListener,
): void {
  let y = pressed.clientY;
  let drop: Drop | null = null;
  let dragging = false;
  let frame = 0;
  const scroller = scrollerOf(view.dom);
  const stop = new AbortController();
  const { signal } = stop;

  const look = () => {
    drop = dropAt(view, unit, y);
    listener.over(drop);
  };
  const roll = () => {
    const speed = speedAt(scroller, y);
    if (speed) {
      scroller.scrollTop += speed;
      look();
    }
    frame = requestAnimationFrame(roll);
  };
  const finish = (landed: Drop | null) => {
    stop.abort();
    cancelAnimationFrame(frame);
    if (dragging) listener.end(landed);
  };
  const move = (event: PointerEvent) => {
    y = event.clientY;
    const far = Math.hypot(event.clientX - pressed.clientX, y - pressed.clientY) > threshold;
    if (!dragging && far) {
      dragging = true;
      frame = requestAnimationFrame(roll);
    }
    if (dragging) look();
  };
  const giveUp = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !dragging) return;
    event.preventDefault();
    event.stopPropagation();
    finish(null);
  };
  window.addEventListener('pointermove', move, { signal });
  window.addEventListener('pointerup', () => finish(drop), { signal });
  window.addEventListener('pointercancel', () => finish(null), { signal });
  window.addEventListener('keydown', giveUp, { signal, capture: true });
}

function scrollerOf(element: Element): Element {
  for (let parent = element.parentElement; parent; parent = parent.parentElement)
    if (/auto|scroll/.test(getComputedStyle(parent).overflowY)) return parent;
  return document.documentElement;
}

/** Pixels per frame that the sheet scrolls while a block is held near its upper or lower edge. */
function speedAt(scroller: Element, y: number): number {
  const { top, bottom } = scroller.getBoundingClientRect();
  if (y < top + nearEdge) return -Math.ceil((top + nearEdge - y) / 4);
  return y > bottom - nearEdge ? Math.ceil((y - bottom + nearEdge) / 4) : 0;
}

/** The drop position at a height of the window: items stay in their list, blocks may be dropped into a box. */
function dropAt(view: EditorView, unit: Unit, y: number): Drop | null {
  const parent = isList(unit.parent) ? listOf(view, unit) : view.dom;
  return parent && dropIn(view, parent, unit, y);
}

function listOf(view: EditorView, unit: Unit): HTMLElement | null {
  const list = view.nodeDOM(view.state.doc.resolve(unit.start).before(unit.depth));
  return list instanceof HTMLElement ? list : null;
}

function dropIn(view: EditorView, parent: HTMLElement, unit: Unit, y: number): Drop | null {
  const child = childAt(parent, y) ?? nearestEnd(parent, y);
  if (!child) return null;
  const { top, bottom, left, width } = child.getBoundingClientRect();
  const start = positionOf(view, child);
  const node = view.state.doc.nodeAt(start);
  if (!node) return null;
  const isOther = start < unit.start || start >= unit.end;
  if (parent === view.dom && node.type.name === 'box' && isOther && y > top + edge && y < bottom - edge) {
    if (node.canReplace(0, 0, Fragment.from(nodesOf(unit)))) return dropIn(view, child, unit, y);
  }
  const above = y < (top + bottom) / 2;
  return {
    at: above ? start : start + node.nodeSize,
    line: { left, width, top: above ? top - 4 : bottom + 3 },
  };
}

const edge = 10;

/** The first or last child, for a pointer above or below all of them. */
function nearestEnd(parent: HTMLElement, y: number): HTMLElement | null {
  const end = y < parent.getBoundingClientRect().top ? parent.firstElementChild : parent.lastElementChild;
  return end instanceof HTMLElement ? end : null;
}
