import type { Spot } from './check';
import { passagesOf } from './block-passages';
import type { Block } from '../model/schema';
import { addressPlaces } from '../typography/rules/untouchables';

/** A place that the sheet treats in its own way: an address has no spelling, a dash and the no-break space after it stay on one line. */
export interface TypesetSpot {
  kind: 'address' | 'unbroken';
  spot: Spot;
}

/** The places of a block's lines; kept as long as the block is the same one. */
export function typesetSpots(block: Block): readonly TypesetSpot[] {
  const known = read.get(block);
  if (known) return known;
  const spots = passagesOf(block).flatMap(({ text, spot }) => {
    if ('field' in spot(0, 0)) return [];
    const dashes = [...text.matchAll(/[–—][\u00A0\u202F]/g)].map(({ index }) => [index, index + 2] as const);
    return [
      ...addressPlaces(text).map((place): TypesetSpot => ({ kind: 'address', spot: spot(...place) })),
      ...dashes.map((place): TypesetSpot => ({ kind: 'unbroken', spot: spot(...place) })),
    ];
  });
  read.set(block, spots);
  return spots;
}

const read = new WeakMap<Block, readonly TypesetSpot[]>();
