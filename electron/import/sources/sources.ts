import { eleventy } from './eleventy/eleventy';
import type { Generator, SiteKind } from './paths/patterns';
import { hugo } from './hugo/hugo';
import { jekyll } from './jekyll/jekyll';
import { middleman } from './middleman/middleman';

/** The programs whose sites are known. */
export const generators: Readonly<Record<SiteKind, Generator>> = { eleventy, middleman, hugo, jekyll };

/** The generator of a site; null for a folder that is none. */
export function generatorOf(kind: SiteKind | 'plain'): Generator | null {
  return kind === 'plain' ? null : generators[kind];
}
