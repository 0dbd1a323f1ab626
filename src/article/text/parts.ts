import { freeSlug, slugify } from '../addresses/slug';
import type { Block } from '../model/schema';
import { plainText } from './walk';

/**
 * The names of a text's parts, to which links "#name" lead: each crosshead's text as a slug, with a number where an earlier one
 * is equal. In the order of the crossheads.
 */
export function partNames(crossheads: readonly string[], language: string): string[] {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return crossheads.map((words) => {
    const slug = slugify(words, language);
    const first = (counts.get(slug) ?? 0) + 1;
    counts.set(slug, first);
    const name = freeSlug(slug, (each) => taken.has(each), first);
    taken.add(name);
    return name;
  });
}

/** The name of the part that an address leads to; null for another address. Accents, capitals and signs make no difference. */
export function partLinkedBy(href: string, language: string): string | null {
  return (href.startsWith('#') && slugify(decoded(href.slice(1)), language)) || null;
}

/** The words of every crosshead in some blocks, those in boxes included, in reading order. */
export function crossheadsIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.type === 'crosshead'
      ? [plainText(block.content)]
      : block.type === 'box'
        ? crossheadsIn(block.content)
        : [],
  );
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
