import type { Hit } from '../../editor';

/** Matches to mark in one field, and which of them one is at. */
export interface MarkedField {
  field: HTMLTextAreaElement;
  hits: readonly Hit[];
  here: Hit | null;
}

/** What makes a field's lines break where they do. */
const setting = [
  'font',
  'fontVariantNumeric',
  'letterSpacing',
  'textTransform',
  'textAlign',
  'textWrap',
  'padding',
  'border',
  'overflowWrap',
  'wordBreak',
] as const;

/** The words of a field, unseen and set as the field sets them, with the found ones marked: to lie under the field. */
export function markedWords({ field, hits, here }: MarkedField, origin: DOMRect): HTMLElement {
  const words = document.createElement('div');
  const { left, top, width, height } = field.getBoundingClientRect();
  const own = getComputedStyle(field);
  for (const name of setting) words.style[name] = own[name];
  placeOver(words, { left, top, width, height }, origin);
  words.className = 'find-words';
  words.append(...runs(field.value, hits, here));
  return words;
}

/** A box around what stands for words that are not seen: a note's call, the title of a table. */
export function markedBox(element: HTMLElement, isHere: boolean, origin: DOMRect): HTMLElement {
  const box = document.createElement('div');
  const { left, top, width, height } = element.getBoundingClientRect();
  const rows = element.querySelector('tr')?.getBoundingClientRect().top;
  placeOver(box, { left, top, width, height: rows === undefined ? height : rows - top }, origin);
  box.className = isHere ? 'find-box is-here' : 'find-box';
  return box;
}

function placeOver(
  mark: HTMLElement,
  box: Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>,
  origin: DOMRect,
): void {
  mark.style.left = `${box.left - origin.left}px`;
  mark.style.top = `${box.top - origin.top}px`;
  mark.style.width = `${box.width}px`;
  mark.style.height = `${box.height}px`;
}

function* runs(text: string, hits: readonly Hit[], here: Hit | null): Generator<Node> {
  let seen = 0;
  for (const hit of hits) {
    yield document.createTextNode(text.slice(seen, hit.from));
    const mark = document.createElement('mark');
    mark.textContent = text.slice(hit.from, hit.to);
    if (hit === here) mark.className = 'is-here';
    yield mark;
    seen = hit.to;
  }
  yield document.createTextNode(text.slice(seen));
}
