import type { Hit } from '../../../article';

/** The hits to highlight in one field, and which of them is the current one. */
export interface FieldHits {
  field: HTMLTextAreaElement;
  hits: readonly Hit[];
  current: Hit | null;
}

/** The styles that decide where a field's lines break. */
const lineStyles = [
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

/** A transparent copy of a field's text with the hits in `<mark>`, to lie under the field: a field cannot highlight its own text. */
export function fieldOverlay({ field, hits, current }: FieldHits, origin: DOMRect): HTMLElement {
  const overlay = document.createElement('div');
  const { left, top, width, height } = field.getBoundingClientRect();
  const styles = getComputedStyle(field);
  for (const name of lineStyles) overlay.style[name] = styles[name];
  placeAt(overlay, { left, top, width, height }, origin);
  overlay.className = 'find-words';
  overlay.append(...markedRuns(field.value, hits, current));
  return overlay;
}

/** A box around an element that stands for hidden text: a footnote's number, or the caption of a table. */
export function boxOverlay(element: HTMLElement, isCurrent: boolean, origin: DOMRect): HTMLElement {
  const overlay = document.createElement('div');
  const { left, top, width, height } = element.getBoundingClientRect();
  const firstRow = element.querySelector('tr')?.getBoundingClientRect().top;
  placeAt(overlay, { left, top, width, height: firstRow === undefined ? height : firstRow - top }, origin);
  overlay.className = isCurrent ? 'find-box is-here' : 'find-box';
  return overlay;
}

function placeAt(
  overlay: HTMLElement,
  box: Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>,
  origin: DOMRect,
): void {
  overlay.style.left = `${box.left - origin.left}px`;
  overlay.style.top = `${box.top - origin.top}px`;
  overlay.style.width = `${box.width}px`;
  overlay.style.height = `${box.height}px`;
}

function* markedRuns(text: string, hits: readonly Hit[], current: Hit | null): Generator<Node> {
  let end = 0;
  for (const hit of hits) {
    yield document.createTextNode(text.slice(end, hit.from));
    const mark = document.createElement('mark');
    mark.textContent = text.slice(hit.from, hit.to);
    if (hit === current) mark.className = 'is-here';
    yield mark;
    end = hit.to;
  }
  yield document.createTextNode(text.slice(end));
}
