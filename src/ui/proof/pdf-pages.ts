import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

/** An open PDF whose pages can be drawn. */
export interface PdfPages {
  numbers: readonly number[];
  /** Draws a page so many CSS pixels wide, at the screen's own fineness; the canvas is finished when it answers. */
  draw: (page: number, width: number) => Promise<HTMLCanvasElement>;
  close: () => void;
}

GlobalWorkerOptions.workerSrc = workerAddress;

/** Opens a PDF; its bytes are copied, because the reader takes what it is given. */
export async function openPages(pdf: Uint8Array): Promise<PdfPages> {
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
