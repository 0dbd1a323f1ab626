import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { lettersOf, pieceAtCaret } from '../follow-caret';
import type { CaretWords } from '../follow-caret';
import { nearestRun } from './place-in-text';
import type { PlaceInProof, TextRun } from './place-in-text';

GlobalWorkerOptions.workerSrc = workerAddress;

/** An open PDF. */
export interface PdfPages {
  numbers: readonly number[];
  /** Draws a page at a width in pixels of the canvas; answers the finished canvas. */
  draw: (page: number, width: number) => Promise<HTMLCanvasElement>;
  /** The page on which the words at the caret are, and how far down: from 0, its top, to 1; null when they are on none. */
  find: (words: CaretWords) => Promise<{ page: number; top: number } | null>;
  /** The place between letters that is nearest to a point of a page, from 0 to 1 of its width and height; null when none is near. */
  placeAt: (page: number, point: { x: number; y: number }) => Promise<PlaceInProof | null>;
  close: () => void;
}

/** Opens a PDF. Its bytes are copied, since pdf.js takes them over. */
export async function openPages(pdf: Uint8Array): Promise<PdfPages> {
  const loading = getDocument({
    data: pdf.slice(),
    isEvalSupported: false,
    useWorkerFetch: false,
    disableFontFace: false,
  });
  const file = await loading.promise;
  const numbers = Array.from({ length: file.numPages }, (_page, index) => index + 1);
  return {
    numbers,
    async draw(number, width) {
      const page = await file.getPage(number);
      const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
      const canvas = document.createElement('canvas');
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      await page.render({ canvas, viewport }).promise;
      return canvas;
    },
    async find(words) {
      for (const number of numbers) {
        const page = await file.getPage(number);
        const runs = await runsOf(page);
        const run =
          runs[
            pieceAtCaret(
              runs.map(({ text }) => text),
              words,
            )
          ];
        if (run) return { page: number, top: 1 - run.y / page.getViewport({ scale: 1 }).height };
      }
      return null;
    },
    async placeAt(number, { x, y }) {
      const all = await Promise.all(numbers.map(async (one) => runsOf(await file.getPage(one))));
      const runs = all[number - 1] ?? [];
      const { width, height } = (await file.getPage(number)).getViewport({ scale: 1 });
      const nearest = nearestRun(runs, { x: x * width, y: (1 - y) * height });
      if (!nearest) return null;
      const text = runs[nearest.at]?.text ?? '';
      const earlier = [...all.slice(0, number - 1).flat(), ...runs.slice(0, nearest.at)];
      const before = earlier.map((run) => run.text).join('') + text.slice(0, nearest.character);
      return {
        letters: lettersOf(all.flatMap((page) => page.map((run) => run.text)).join('')),
        at: lettersOf(before).length,
        isEnd: lettersOf(text.slice(nearest.character)) === '',
      };
    },
    close: () => void loading.destroy(),
  };
}

/** The runs of a page, in reading order. */
async function runsOf(page: PDFPageProxy): Promise<TextRun[]> {
  const { items } = await page.getTextContent();
  return items.flatMap((item) =>
    'str' in item
      ? [
          {
            text: item.str,
            x: Number(item.transform[4]),
            y: Number(item.transform[5]),
            width: item.width,
            height: item.height,
          },
        ]
      : [],
  );
}
