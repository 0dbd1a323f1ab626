/** What a person says of a block on paper: that it stays with the next one, or begins a column, or a page. */
export const placements = ['keep', 'column', 'page'] as const;
export type Placement = (typeof placements)[number];

/** The blocks of a text that were placed so in its leaflets, by their ids, or by their first words. No block begins both a column and a page. */
export type PlacedBlocks = { readonly [Name in Placement]?: readonly string[] };

/** How a block is placed. */
export function placementsOf(placed: PlacedBlocks | undefined, id: string | undefined): Placement[] {
  return id === undefined ? [] : placements.filter((each) => placed?.[each]?.includes(id));
}

/** The same blocks with one more placed so, or no more; undefined once none is left. */
export function togglePlacement(
  placed: PlacedBlocks | undefined,
  id: string,
  placement: Placement,
): PlacedBlocks | undefined {
  const isPlaced = placementsOf(placed, id).includes(placement);
  const gives = (each: Placement) =>
    each === placement || (placement !== 'keep' && each !== 'keep' && !isPlaced);
  const next = placements.map((each) => {
    const others = placed?.[each] ?? [];
    const without = gives(each) ? others.filter((one) => one !== id) : others;
    return [each, each === placement && !isPlaced ? [...without, id] : without] as const;
  });
  return placedBlocks(next);
}

/** The blocks that are placed in any of several leaflets; undefined without any. */
export function placedTogether(all: readonly (PlacedBlocks | undefined)[]): PlacedBlocks | undefined {
  return placedBlocks(placements.map((each) => [each, all.flatMap((placed) => placed?.[each] ?? [])]));
}

function placedBlocks(lists: readonly (readonly [Placement, readonly string[]])[]): PlacedBlocks | undefined {
  const kept = lists.filter(([, ids]) => ids.length > 0);
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}
