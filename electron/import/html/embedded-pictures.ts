import type { EmbeddedPicture } from '../article/import-file';
import { pictureInAddress } from './images';

/** Takes the pictures out of a page that holds them in its addresses, so that a large page is parsed as the text that it is. */
export function takePictures(markup: string): { markup: string; embedded: Map<string, EmbeddedPicture> } {
  const embedded = new Map<string, EmbeddedPicture>();
  const without = markup.replace(
    /(\ssrc\s*=\s*)(["'])(data:image\/[^"']+)\2/gi,
    (whole, before: string, quote: string, data: string) => {
      const picture = pictureInAddress(data);
      if (!picture) return whole;
      const address = `embedded:data-${embedded.size + 1}`;
      embedded.set(address, picture);
      return `${before}${quote}${address}${quote}`;
    },
  );
  return { markup: without, embedded };
}
