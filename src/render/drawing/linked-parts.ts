import { plainText, slugify, freeSlug } from '../../article';
import type { Block } from '../../article';
import type { FilledBlock } from './filled-body';

/** The parts of a text that links in it lead to: "#our-demands" to what stands under the crosshead "Our demands". */
export interface LinkedParts {
  /** The name of a crosshead, as outlets mark its place; undefined where no link leads to it. */
  nameOf: (crosshead: Crosshead) => string | undefined;
  /** The name of the crosshead that an address leads to; undefined where it leads to none of the text. */
  ledToBy: (href: string) => string | undefined;
}

type Crosshead = Extract<Block, { type: 'crosshead' }>;

/** No link leads to a part of the text that it stands in. */
export const noParts: LinkedParts = { nameOf: () => undefined, ledToBy: () => undefined };

/**
 * The linked parts of a text. A crosshead goes by its words, as an address has them, and by a number after them where others before
 * it have the same. Accents, capitals and signs of the link make no difference.
 */
export function linkedParts(blocks: readonly FilledBlock[], language: string): LinkedParts {
  const found: Found = { crossheads: [], addresses: [] };
  search(blocks, found);
  if (found.addresses.length === 0) return noParts;
  const byWords = new Map<string, Crosshead>();
  for (const crosshead of found.crossheads)
    byWords.set(
      freeSlug(slugify(plainText(crosshead.content), language), (slug) => byWords.has(slug)),
      crosshead,
    );
  const slugOf = (href: string) => slugify(decoded(href.slice(1)), language);
  const linked = new Set(found.addresses.map(slugOf));
  const names = new Map<Crosshead, string>();
  for (const [slug, crosshead] of byWords) if (linked.has(slug)) names.set(crosshead, `part-${slug}`);
  return {
    nameOf: (crosshead) => names.get(crosshead),
    ledToBy: (href) => {
      const crosshead = href.startsWith('#') ? byWords.get(slugOf(href)) : undefined;
      return crosshead && names.get(crosshead);
    },
  };
}

interface Found {
  crossheads: Crosshead[];
  addresses: string[];
}

/** Crossheads stand in the text and in its boxes, links wherever there are runs of text. */
function search(part: unknown, found: Found): void {
  if (part === null || typeof part !== 'object') return;
  if ('type' in part && part.type === 'crosshead') found.crossheads.push(part as Crosshead);
  if ('href' in part && typeof part.href === 'string' && part.href.startsWith('#'))
    found.addresses.push(part.href);
  for (const inner of Object.values(part)) search(inner, found);
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
