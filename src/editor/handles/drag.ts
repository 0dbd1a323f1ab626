import type { EditorView } from '@tiptap/pm/view';
import { dropAt } from './drop';
import type { Drop } from './drop';
import type { Unit } from './unit';

/** What a drag tells of itself. */
export interface DragListener {
  /** It moves; where it would land, null where it cannot. Not called for a mere click. */
  over: (drop: Drop | null) => void;
  /** It is over: where it landed, or null when it was given up. */
  end: (drop: Drop | null) => void;
}

const threshold = 4;
const nearEdge = 48;

/** Follows the pointer from a press on a handle until it is let go or Escape is pressed. */
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

/** Pixels a frame that the sheet scrolls while a block is held near its upper or lower edge. */
function speedAt(scroller: Element, y: number): number {
  const { top, bottom } = scroller.getBoundingClientRect();
  if (y < top + nearEdge) return -Math.ceil((top + nearEdge - y) / 4);
  return y > bottom - nearEdge ? Math.ceil((y - bottom + nearEdge) / 4) : 0;
}
