import type { EditorView } from '@tiptap/pm/view';
import { unitsAt } from '../block-commands/unit';
import type { Unit } from '../block-commands/unit';

/** The child element at a height of the window; the gap between two children is divided between them. */
export function childAt(parent: Element, y: number): HTMLElement | null {
  const { children } = parent;
  let [low, high] = [0, children.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((children[middle] as Element).getBoundingClientRect().top - halfGap <= y) low = middle;
    else high = middle - 1;
  }
  const child = children[low];
  return child instanceof HTMLElement && child.getBoundingClientRect().bottom + halfGap * 2 >= y
    ? child
    : null;
}

const halfGap = 7;

/** The position before the block or item that an element shows. */
export function positionOf(view: EditorView, element: Element): number {
  const $inside = view.state.doc.resolve(view.posAtDOM(element, 0));
  for (let depth = $inside.depth; depth > 0; depth -= 1)
    if (view.nodeDOM($inside.before(depth)) === element) return $inside.before(depth);
  return $inside.pos;
}

/** The unit at a height of the window; the box itself when the pointer is on its frame. */
export function unitAtHeight(view: EditorView, y: number, pointed: EventTarget | null): Unit | null {
  const block = childAt(view.dom, y);
  if (!block) return null;
  const { doc } = view.state;
  const start = positionOf(view, block);
  const node = doc.nodeAt(start);
  if (!node) return null;
  const whole = unitsAt({ $from: doc.resolve(start), $to: doc.resolve(start + node.nodeSize) })[0] ?? null;
  if (node.isAtom || pointed === block) return whole;
  const { left, right } = block.getBoundingClientRect();
  const inside = view.posAtCoords({ left: Math.min(left + 40, right - 1), top: y });
  const $at = inside && doc.resolve(inside.pos);
  if (!$at || $at.pos <= start || $at.pos >= start + node.nodeSize) return whole;
  return unitsAt({ $from: $at, $to: $at })[0] ?? whole;
}

/** The place of a handle and its unit, in pixels below the top of the editor's frame. */
export interface HandlePlace {
  unit: Unit;
  /** Middle of the unit's first line. */
  line: number;
  top: number;
  height: number;
}

/** Measures a unit in the editor's frame; null when it is not drawn. */
export function placeOfUnit(view: EditorView, unit: Unit, frame: Element): HandlePlace | null {
  const first = view.nodeDOM(unit.start);
  const last = view.nodeDOM(unit.end - unit.parent.child(unit.to - 1).nodeSize);
  if (!(first instanceof HTMLElement) || !(last instanceof HTMLElement)) return null;
  const origin = frame.getBoundingClientRect().top;
  const { top } = first.getBoundingClientRect();
  const { bottom } = last.getBoundingClientRect();
  return { unit, line: firstLineTop(first) - origin, top: top - origin, height: bottom - top };
}

/** Middle of a block's first line; for a picture or a rule, a place near its top. */
function firstLineTop(block: HTMLElement): number {
  const lines = 'p, h2, h3';
  const text = block.matches(`${lines}, figure`) ? block.closest(lines) : block.querySelector(lines);
  const { top, height } = (text ?? block).getBoundingClientRect();
  if (!text) return top + Math.min(12, height / 2);
  const { paddingTop, lineHeight } = getComputedStyle(text);
  return top + parseFloat(paddingTop) + parseFloat(lineHeight) / 2;
}
