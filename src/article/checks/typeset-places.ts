import type { BlockPlace } from './check';
import { checkedTexts } from './checked-texts';
import type { Block } from '../model/schema';
import { addressPlaces } from '../typography/rules/untouchables';

/** A place that the sheet treats specially: addresses are not spell-checked, and a dash stays on one line with its no-break space. */
export interface TypesetPlace {
  kind: 'address' | 'unbroken';
  within: BlockPlace;
}

/** The places of a block's lines; kept as long as the block is the same one. */
export function typesetPlaces(block: Block): readonly TypesetPlace[] {
  const known = read.get(block);
  if (known) return known;
  const places = checkedTexts(block).flatMap(({ text, within }) => {
    if ('field' in within(0, 0)) return [];
    const dashes = [...text.matchAll(/[–—][\u00A0\u202F]/g)].map(({ index }) => [index, index + 2] as const);
    return [
      ...addressPlaces(text).map((place): TypesetPlace => ({ kind: 'address', within: within(...place) })),
      ...dashes.map((place): TypesetPlace => ({ kind: 'unbroken', within: within(...place) })),
    ];
  });
  read.set(block, places);
  return places;
}

const read = new WeakMap<Block, readonly TypesetPlace[]>();
