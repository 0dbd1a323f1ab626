import { useEffect, useRef } from 'react';
import type { MouseEvent } from 'react';
import type { LeafletFormat } from '../../../leaflet';
import { useProofreading } from '../../article/checks/proofreading';
import type { PdfPages } from './pdf-pages';
import { placeInText } from './place-in-text';
import { photocopy, shrunk } from './photocopy';

/** Milliseconds after which a page that became larger or smaller is drawn again. */
const redrawDelay = 150;

interface PageCanvasProps {
  pages: PdfPages;
  number: number;
  format: LeafletFormat;
  /** Whether it is shown as its third photocopy. */
  isCopy?: boolean;
}

/** A page as it is printed; a new drawing replaces the old one when it is finished. A click puts the caret at its place in the text. */
export function PageCanvas({ pages, number, format, isCopy = false }: PageCanvasProps) {
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
  return <div ref={place} className="page-canvas" onClick={goToClicked} />;
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
