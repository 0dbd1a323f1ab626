import { partLinkedBy, partNames, plainText } from '../../article';
import type { Block } from '../../article';
import type { FilledBlock } from './filled-body';

/** The parts of a text to which its own links lead: "#our-demands" to the crosshead "Our demands". */
export interface LinkedParts {
  /** The name of a crosshead; undefined where no link leads to it. */
  nameOf: (crosshead: Crosshead) => string | undefined;
  /** The crosshead's name in an address; undefined where the text has none of that name. */
  ledToBy: (href: string) => string | undefined;
}

type Crosshead = Extract<Block, { type: 'crosshead' }>;

/** A text without links to its own parts. */
export const noParts: LinkedParts = { nameOf: () => undefined, ledToBy: () => undefined };

/** Reads all blocks of a text for links to its own parts. */
export function linkedParts(blocks: readonly FilledBlock[], language: string): LinkedParts {
  const found: Found = { crossheads: [], addresses: [] };
  search(blocks, found);
  if (found.addresses.length === 0) return noParts;
  const words = found.crossheads.map(({ content }) => plainText(content));
  const byName = new Map(partNames(words, language).map((name, at) => [name, found.crossheads[at]]));
  const linked = new Set(found.addresses.map((href) => partLinkedBy(href, language)));
  const names = new Map<Crosshead, string>();
  for (const [name, crosshead] of byName)
    if (crosshead && linked.has(name)) names.set(crosshead, `part-${name}`);
  return {
    nameOf: (crosshead) => names.get(crosshead),
    ledToBy: (href) => {
      const name = partLinkedBy(href, language);
      return name !== null && byName.has(name) ? `part-${name}` : undefined;
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
