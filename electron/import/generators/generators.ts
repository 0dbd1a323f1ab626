import { eleventy } from './eleventy';
import type { Generator, SiteKind } from './generator';
import { hugo } from './hugo';
import { jekyll } from './jekyll';
import { middleman } from './middleman';

/** The programs whose sites are known. */
export const generators: Readonly<Record<SiteKind, Generator>> = { eleventy, middleman, hugo, jekyll };

/** The generator of a site; null for a folder that is none. */
export function generatorOf(kind: SiteKind | 'plain'): Generator | null {
  return kind === 'plain' ? null : generators[kind];
}
