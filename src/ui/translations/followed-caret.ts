import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { Article } from '../../article';
import type { Draft } from '../article/draft';
import { debounceUntilIdle } from '../kit/typing/idle-debounce';
import { placeAtCaret } from './counterpart-place';
import type { PlaceName } from './counterpart-place';

/** Milliseconds after which a moved caret is followed; typing waits for nothing. */
const followDelay = 250;

/**
 * Marks the passage of a pane that corresponds to the caret, and scrolls to it when the caret enters another one: within the
 * same passage, the pane stays where it is, or where the person scrolled it.
 */
export function useFollowedCaret(
  draft: Draft,
  other: Article,
  pane: RefObject<HTMLElement | null>,
): { marked: () => PlaceName | null; mark: (passage: PlaceName | null) => void } {
  const current = useRef<PlaceName | null>(null);
  const mark = (passage: PlaceName | null) => {
    current.current = passage;
    for (const each of pane.current?.querySelectorAll('[data-passage]') ?? []) {
      const isMarked = each.getAttribute('data-passage') === passage;
      if (isMarked) each.setAttribute('aria-current', 'true');
      else each.removeAttribute('aria-current');
      if (isMarked) keepInSight(each);
    }
  };
  const latest = useRef(mark);
  latest.current = mark;
  useEffect(() => {
    const look = () => {
      if (!isCaretInSight()) return; // A text that was just opened is read from its beginning.
      const passage = placeAtCaret(draft, other);
      if (passage !== null && passage !== current.current) latest.current(passage);
    };
    const soon = debounceUntilIdle(look, followDelay);
    if (current.current !== null) latest.current(current.current);
    else look();
    document.addEventListener('selectionchange', soon.trigger);
    document.addEventListener('focusin', soon.trigger);
    return () => {
      soon.cancel();
      document.removeEventListener('selectionchange', soon.trigger);
      document.removeEventListener('focusin', soon.trigger);
    };
  }, [draft, other]);
  return { marked: () => current.current, mark };
}

/** Whether the caret is on the screen. */
function isCaretInSight(): boolean {
  const sheet = document.querySelector('.sheet-place')?.getBoundingClientRect();
  const selection = document.getSelection();
  const node = selection?.focusNode;
  const element = node instanceof Element ? node : node?.parentElement;
  const caret = element?.getBoundingClientRect();
  return !!sheet && !!caret && caret.bottom > sheet.top && caret.top < sheet.bottom;
}

const calm = window.matchMedia('(prefers-reduced-motion: reduce)');

/** Scrolls to a passage, a third down from the top, unless it is visible. */
function keepInSight(passage: Element): void {
  const scroller = passage.closest('.revision-text');
  if (!scroller) return;
  const frame = scroller.getBoundingClientRect();
  const box = passage.getBoundingClientRect();
  const [top, bottom, height] = [box.top - frame.top, box.bottom - frame.top, frame.height];
  const isTall = bottom - top > height / 2;
  if (top >= 0 && (isTall ? top < height / 2 : bottom <= height)) return;
  scroller.scrollTo({
    top: scroller.scrollTop + top - height / 3,
    behavior: calm.matches ? 'instant' : 'smooth',
  });
}
