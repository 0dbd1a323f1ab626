import type { Root } from 'hast';
import { plainAddress } from '../../../src/article';
import { attribute, elementsIn, isNamed } from './look';

/** Google Docs leads every link of a page that it exports through an address of its own: it leads where it was meant again. */
export function unwrapLinks(root: Root): void {
  for (const link of elementsIn(root).filter((element) => isNamed(element, 'a'))) {
    const href = attribute(link, 'href');
    if (/^https?:\/\/www\.google\.[a-z.]+\/url\?/.test(href)) link.properties['href'] = plainAddress(href);
  }
}
