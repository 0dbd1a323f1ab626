import { useEffect, useRef, useState } from 'react';
import type { LeafletProof } from '../../contract';
import { useValue } from '../kit/store';
import { useDesk, useWords } from '../desk/use-desk';
import { fitSentence } from './leaflet-fit';
import { ProofFrame } from './proof-frame';
import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

/** An open PDF whose pages can be drawn. */
interface PdfPages {
  numbers: readonly number[];
  /** Draws a page so many CSS pixels wide, at the screen's own fineness; the canvas is finished when it answers. */
  draw: (page: number, width: number) => Promise<HTMLCanvasElement>;
  close: () => void;
}

GlobalWorkerOptions.workerSrc = workerAddress;

/** Opens a PDF; its bytes are copied, because the reader takes what it is given. */
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
    close: () => void loading.destroy(),
  };
}

/** The leaflet's typeset pages, the very ones that are printed. */
export function LeafletPane() {
  const { leaflet } = useDesk().proofs;
  const words = useWords();
  const { value, trouble, drawing } = useValue(leaflet.state);
  const line = value && (
    <span data-long={value.wordsTooMany > 0}>
      {fitSentence(value, words)} · {words.proof.bodySize(Math.round(value.bodySize * 10) / 10)}
    </span>
  );
  return (
    <ProofFrame line={line} drawing={drawing} trouble={trouble} empty={!value}>
      {value && <Pages proof={value} />}
    </ProofFrame>
  );
}

function Pages({ proof }: { proof: LeafletProof }) {
  const pages = usePages(proof);
  return (
    <div className="leaflet-pages" tabIndex={0}>
      {pages?.numbers.map((number) => (
        <PdfPage key={number} pages={pages} number={number} />
      ))}
    </div>
  );
}

/** The pages of the last proof; the former ones stay until the new ones are open. */
function usePages(proof: LeafletProof): PdfPages | null {
  const [pages, setPages] = useState<PdfPages | null>(null);
  useEffect(() => {
    let wanted = true;
    const opening = openPages(proof.pdf);
    void opening.then((opened) => wanted && setPages(opened));
    return () => {
      wanted = false;
      // The next proof is drawn over this one: it is let go once that has happened.
      void opening.then((opened) => setTimeout(opened.close, 2000));
    };
  }, [proof]);
  return pages;
}

/** One page on paper of its own; the new drawing takes the old one's place when it is finished. */
function PdfPage({ pages, number }: { pages: PdfPages; number: number }) {
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let wanted = true;
    const width = place.current?.clientWidth ?? 0;
    if (width > 0)
      void pages.draw(number, width).then((canvas) => wanted && place.current?.replaceChildren(canvas));
    return () => {
      wanted = false;
    };
  }, [pages, number]);
  return (
    <div
      ref={place}
      className="pdf-page"
      role="img"
      aria-label={words.proof.leafletPage(number, pages.numbers.length)}
    />
  );
}
