import { useEffect, useRef } from 'react';
import type { MouseEvent } from 'react';
import type { LeafletFormat } from '../../../leaflet';
import { useProofreading } from '../../article/checks/proofreading';
import type { PdfPages } from './pdf-pages';
import { placeInText } from './place-in-text';

/** Milliseconds after which a page that became larger or smaller is drawn again. */
const redrawDelay = 150;

interface PageCanvasProps {
  pages: PdfPages;
  number: number;
  format: LeafletFormat;
  /** Whether it is shown as its third photocopy. */
  isCopy?: boolean;
  /** What it is called where nothing around it says so. */
  label?: string;
}

/** A page as it is printed; a new drawing replaces the old one when it is finished. A click puts the caret at its place in the text. */
export function PageCanvas({ pages, number, format, isCopy = false, label }: PageCanvasProps) {
  const place = useRef<HTMLDivElement>(null);
  const goToClicked = useCaretAtClick(pages, number);
  useEffect(() => {
    let isWanted = true;
    let drawn = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const draw = () => {
      const shown = Math.round((place.current?.clientWidth ?? 0) * window.devicePixelRatio);
      if (shown === drawn || shown === 0) return;
      drawn = shown;
      const width = isCopy ? copierPixels(format) : shown;
      void pages
        .draw(number, width)
        .then((canvas) => (isCopy ? shrunk(photocopy(canvas, format.width), shown) : canvas))
        .then((canvas) => isWanted && place.current?.replaceChildren(canvas));
    };
    const resize = new ResizeObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(draw, redrawDelay);
    });
    draw();
    if (place.current) resize.observe(place.current);
    return () => {
      isWanted = false;
      clearTimeout(timer);
      resize.disconnect();
    };
  }, [pages, number, format, isCopy]);
  return (
    <div
      ref={place}
      className="page-canvas"
      {...(label !== undefined && { role: 'img', 'aria-label': label })}
      onClick={goToClicked}
    />
  );
}

/** The width of a page as a copier reads it: 300 dots to the inch. */
function copierPixels({ width }: LeafletFormat): number {
  return Math.round((width / 25.4) * 300);
}

/** Puts the caret in the text where a page was clicked; without a mouse one goes through the text itself. */
function useCaretAtClick(pages: PdfPages, number: number) {
  const proofreading = useProofreading();
  const goTo = async (point: { x: number; y: number }) => {
    const clicked = await pages.placeAt(number, point);
    const article = proofreading.report.get()?.article;
    const place = clicked && article && placeInText(article, clicked);
    if (place) proofreading.caretTo(place);
  };
  return ({ nativeEvent, currentTarget }: MouseEvent<HTMLElement>) => {
    const { offsetWidth, offsetHeight } = currentTarget;
    void goTo({ x: nativeEvent.offsetX / offsetWidth, y: nativeEvent.offsetY / offsetHeight });
  };
}

/** How far a copier spreads what it reads, in millimetres; how often the copy is copied; how dark a dot is to be to be inked. */
const copier = { blur: 0.09, times: 2, darkness: 0.45 };

/** What is left of a page, `width` millimetres wide, when its copy is copied: all of it is either black or white. */
function photocopy(page: HTMLCanvasElement, width: number): HTMLCanvasElement {
  let copy = page;
  for (let time = 0; time < copier.times; time += 1) copy = copied(copy, (copier.blur / width) * page.width);
  return copy;
}

function copied(page: HTMLCanvasElement, blur: number): HTMLCanvasElement {
  const copy = document.createElement('canvas');
  copy.width = page.width;
  copy.height = page.height;
  const context = copy.getContext('2d', { willReadFrequently: true });
  if (!context) return page;
  context.filter = `blur(${blur}px)`;
  context.drawImage(page, 0, 0);
  const image = context.getImageData(0, 0, copy.width, copy.height);
  blackOrWhite(image.data);
  context.putImageData(image, 0, 0);
  return copy;
}

/** A drawing made smaller by halves: each of its pixels counts, where a canvas that the page shrinks loses thin strokes. */
function shrunk(drawing: HTMLCanvasElement, width: number): HTMLCanvasElement {
  if (drawing.width <= width) return drawing;
  const smaller = document.createElement('canvas');
  smaller.width = Math.max(width, Math.ceil(drawing.width / 2));
  smaller.height = Math.round((drawing.height * smaller.width) / drawing.width);
  smaller.getContext('2d')?.drawImage(drawing, 0, 0, smaller.width, smaller.height);
  return shrunk(smaller, width);
}

/** Makes each pixel black or white, by how dark the eye sees it. */
export function blackOrWhite(pixels: Uint8ClampedArray): void {
  const lightest = 255 * (1 - copier.darkness);
  for (let at = 0; at < pixels.length; at += 4) {
    const light =
      0.2126 * (pixels[at] ?? 0) + 0.7152 * (pixels[at + 1] ?? 0) + 0.0722 * (pixels[at + 2] ?? 0);
    const ink = light > lightest ? 255 : 0;
    pixels[at] = pixels[at + 1] = pixels[at + 2] = ink;
    pixels[at + 3] = 255;
  }
}
