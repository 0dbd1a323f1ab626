import type { EmbeddedPicture } from '../model/import-file';
import { pictureInAddress } from './images';

/** Takes the pictures out of a page that holds them in its addresses, so that a large page is parsed as the text that it is. */
export function takePictures(markup: string): { markup: string; embedded: Map<string, EmbeddedPicture> } {
  const embedded = new Map<string, EmbeddedPicture>();
  const kept: string[] = [];
  let from = 0;
  // No expression reads the address itself: V8 gives up on one that is some megabytes long.
  for (const { 0: before, 1: quote = '', index } of markup.matchAll(/\ssrc\s*=\s*(["'])(?=data:image\/)/gi)) {
    const start = index + before.length;
    const end = markup.indexOf(quote, start);
    const picture = end < 0 || index < from ? null : pictureInAddress(markup.slice(start, end));
    if (!picture) continue;
    const address = `embedded:data-${embedded.size + 1}`;
    embedded.set(address, picture);
    kept.push(markup.slice(from, start), address);
    from = end;
  }
  return { markup: [...kept, markup.slice(from)].join(''), embedded };
}
