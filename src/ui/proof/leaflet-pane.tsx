import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { LeafletProof } from '../../contract';
import { useDesk, useMessages } from '../desk/use-desk';
import { useValue } from '../kit/store';
import { leafletFormats } from '../../leaflet';
import type { LeafletFormat } from '../../leaflet';
import { fitSentence } from './leaflet-fit';
import { pieceAtCaret, useCaretWords, wordsAtCaret } from './follow-caret';
import type { CaretWords } from './follow-caret';
import { ProofFrame } from './proof-frame';

GlobalWorkerOptions.workerSrc = workerAddress;

/** The typeset pages of the leaflet, the same that are printed. */
export function LeafletPane() {
  const { leaflet } = useDesk().proofs;
  const messages = useMessages();
  const { value, problem, drawing } = useValue(leaflet.state);
  const line = value && (
    <span data-long={value.wordsTooMany > 0}>
      {fitSentence(value, messages)} · {messages.proof.bodySize(Math.round(value.bodySize * 10) / 10)}
    </span>
  );
  return (
    <ProofFrame line={line} drawing={drawing} problem={problem} empty={!value}>
      {value && <Pages proof={value} />}
    </ProofFrame>
  );
}

function Pages({ proof }: { proof: LeafletProof }) {
  const pages = usePages(proof);
  const place = useRef<HTMLDivElement>(null);
  useFollowedCaret(pages, place);
  return (
    <div ref={place} className="leaflet-pages" tabIndex={0}>
      {pages?.numbers.map((number) => (
        <PdfPage key={number} pages={pages} number={number} format={leafletFormats[proof.format]} />
      ))}
    </div>
  );
}

/** The pages of the last proof; the ones before stay until the new ones are open. */
function usePages(proof: LeafletProof): PdfPages | null {
  const [pages, setPages] = useState<PdfPages | null>(null);
  useEffect(() => {
    let isWanted = true;
    const opening = openPages(proof.pdf);
    void opening.then((opened) => isWanted && setPages(opened));
    return () => {
      isWanted = false;
      // The next proof is drawn over this one, so it is closed only some time later.
      void opening.then((opened) => setTimeout(opened.close, 2000));
    };
  }, [proof]);
  return pages;
}

/** Scrolls the pages to the words at the caret, unless they are in sight or the pages were scrolled by hand since. */
function useFollowedCaret(pages: PdfPages | null, place: RefObject<HTMLDivElement | null>): void {
  const followed = useRef<number | null>(null);
  const follow = async (words: CaretWords | null) => {
    const spot = words && (await pages?.find(words));
    const scroller = place.current;
    const page = spot && scroller?.querySelectorAll<HTMLElement>('.pdf-page')[spot.page - 1];
    if (page && scroller) {
      const box = page.getBoundingClientRect();
      const line = box.top - scroller.getBoundingClientRect().top + box.height * spot.top;
      const isInSight = line > 8 && line < scroller.clientHeight - 24;
      if (!isInSight) scroller.scrollBy({ top: line - scroller.clientHeight / 3, behavior: 'instant' });
    }
    followed.current = scroller?.scrollTop ?? null;
  };
  const latest = useRef(follow);
  latest.current = follow;
  useCaretWords(
    (words) => void follow(words),
    () => isWhereLeft(followed.current, place.current),
  );
  useEffect(() => {
    if (isWhereLeft(followed.current, place.current)) void latest.current(wordsAtCaret());
  }, [pages, place]);
}

/** Whether the pages are where they were last scrolled to, and no hand has scrolled them since. */
function isWhereLeft(top: number | null, scroller: HTMLElement | null): boolean {
  return top === null || top === scroller?.scrollTop;
}

/** One page of the proof; a new drawing replaces the old one when it is finished. */
function PdfPage({ pages, number, format }: { pages: PdfPages; number: number; format: LeafletFormat }) {
  const messages = useMessages();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let isWanted = true;
    let drawn = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const draw = () => {
      const width = place.current?.clientWidth ?? 0;
      if (width === drawn) return;
      drawn = width;
      void pages.draw(number, width).then((canvas) => isWanted && place.current?.replaceChildren(canvas));
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
  }, [pages, number]);
  return (
    <div
      ref={place}
      className="pdf-page"
      style={{ aspectRatio: `${format.width} / ${format.height}` }}
      role="img"
      aria-label={messages.proof.leafletPage(number, pages.numbers.length)}
    />
  );
}

/** Milliseconds after which a page that became larger or smaller is drawn again. */
const redrawDelay = 150;

/** An open PDF. */
interface PdfPages {
  numbers: readonly number[];
  /** Draws a page at a width in CSS pixels, at the screen's resolution; answers the finished canvas. */
  draw: (page: number, width: number) => Promise<HTMLCanvasElement>;
  /** The page on which the words at the caret are, and how far down: from 0, its top, to 1; null when they are on none. */
  find: (words: CaretWords) => Promise<{ page: number; top: number } | null>;
  close: () => void;
}

/** Opens a PDF. Its bytes are copied, since pdf.js takes them over. */
async function openPages(pdf: Uint8Array): Promise<PdfPages> {
  const loading = getDocument({
    data: pdf.slice(),
    isEvalSupported: false,
    useWorkerFetch: false,
    disableFontFace: false,
  });
  const file = await loading.promise;
  return {
    numbers: Array.from({ length: file.numPages }, (_page, index) => index + 1),
    async draw(number, width) {
      const page = await file.getPage(number);
      const scale = (width / page.getViewport({ scale: 1 }).width) * window.devicePixelRatio;
      const viewport = page.getViewport({ scale });
      const canvas = document.createElement('canvas');
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      await page.render({ canvas, viewport }).promise;
      return canvas;
    },
    async find(words) {
      for (let number = 1; number <= file.numPages; number += 1) {
        const page = await file.getPage(number);
        const { items } = await page.getTextContent();
        const lines = items.flatMap((item) => ('str' in item ? [item] : []));
        const line =
          lines[
            pieceAtCaret(
              lines.map(({ str }) => str),
              words,
            )
          ];
        const height = page.getViewport({ scale: 1 }).height;
        if (line) return { page: number, top: 1 - Number(line.transform[5]) / height };
      }
      return null;
    },
    close: () => void loading.destroy(),
  };
}
