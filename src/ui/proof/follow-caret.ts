import { useEffect, useRef } from 'react';
import { debounceUntilIdle } from '../kit/typing/idle-debounce';

/** The words at the caret: those before it, and the first of its block. */
export interface CaretWords {
  near: string;
  block: string;
}

/** How many letters of the block's beginning, and before the caret, identify a place in a proof. */
const [begins, before] = [48, 24];

/** Milliseconds after which a moved caret is followed. */
const followDelay = 250;

/** The words at the caret in the sheet's texts and press fields; null while it is elsewhere. */
export function wordsAtCaret(): CaretWords | null {
  const field = document.activeElement;
  if (field instanceof HTMLTextAreaElement)
    return field.closest('.press-field')
      ? { near: '', block: lettersOf(field.value).slice(0, begins) }
      : null;
  const selection = document.getSelection();
  const node = selection?.focusNode;
  const element = node instanceof Element ? node : node?.parentElement;
  const block =
    element?.closest('.body-text')?.contains(element) &&
    element.closest(':is(p, h2, h3, th, td, figcaption)');
  if (!selection || !node || !block) return null;
  const range = document.createRange();
  range.setStart(block, 0);
  range.setEnd(node, selection.focusOffset);
  return {
    near: lettersOf(String(range)).slice(-before),
    block: lettersOf(block.textContent).slice(0, begins),
  };
}

/** The letters of a text that are the same on the sheet and in every outlet: without spaces and hyphens, which typesetting changes. */
export function lettersOf(text: string): string {
  return text.replace(/[\s\u00AD\u200B\u2060\u2010\u2011-]+/gu, '').toLowerCase();
}

/** The index of the piece of a proof with the caret's words; -1 when there is none. */
export function pieceAtCaret(pieces: readonly string[], { near, block }: CaretWords): number {
  if (block.length < 3) return -1;
  const starts: number[] = [];
  let text = '';
  for (const piece of pieces) {
    starts.push(text.length);
    text += lettersOf(piece);
  }
  const begin = text.indexOf(block);
  if (begin < 0) return -1;
  const found = near.length === before ? text.indexOf(near, begin) : begin;
  const at = found < 0 || found > begin + maxBlockLength ? begin : found;
  return starts.findLastIndex((start) => start <= at);
}

/** How many letters after the beginning of a block are searched for the words before the caret. */
const maxBlockLength = 4000;

/**
 * Calls a function with the words at the caret each time it rests in another place; typing waits for nothing. A proof that the
 * person scrolls stays there while the caret is in the same block, and
 * also when it was scrolled after the caret had moved but before it was followed.
 */
export function useCaretWords(follow: (words: CaretWords) => void, isAsLeft: () => boolean): void {
  const latest = useRef({ follow, isAsLeft });
  latest.current = { follow, isAsLeft };
  useEffect(() => {
    let last = '';
    let wasAsLeft: boolean | null = null;
    const look = debounceUntilIdle(() => {
      const isScrolledSince = wasAsLeft === true && !latest.current.isAsLeft();
      wasAsLeft = null;
      const words = wordsAtCaret();
      if (!words) return;
      const isSameBlock = words.block.startsWith(last) || last.startsWith(words.block);
      last = words.block;
      if (isSameBlock ? latest.current.isAsLeft() : !isScrolledSince) latest.current.follow(words);
    }, followDelay);
    const onMove = () => {
      wasAsLeft ??= latest.current.isAsLeft();
      look.trigger();
    };
    document.addEventListener('selectionchange', onMove);
    return () => {
      look.cancel();
      document.removeEventListener('selectionchange', onMove);
    };
  }, []);
}

/** Scrolls a framed page to the caret's words, unless they are visible. */
export function showInPage(page: Document | null | undefined, words: CaretWords): void {
  const scroller = page?.scrollingElement;
  if (!page?.body || !scroller) return;
  const walk = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  const nodes: Node[] = [];
  while (walk.nextNode()) nodes.push(walk.currentNode);
  const node =
    nodes[
      pieceAtCaret(
        nodes.map(({ nodeValue }) => nodeValue ?? ''),
        words,
      )
    ];
  const element = node?.parentElement;
  if (!element) return;
  const { top, bottom } = element.getBoundingClientRect();
  const height = scroller.clientHeight;
  const isTall = bottom - top > height / 2;
  if (top >= 0 && (isTall ? top < height / 2 : bottom <= height)) return;
  scroller.scrollTo({ top: scroller.scrollTop + top - height / 3, behavior: 'instant' });
}
