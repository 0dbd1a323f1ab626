import type { Argument, LeafletProof } from '../../../contract';

/** How a leaflet came out when it was typeset. */
export type MeasuredFit = Pick<LeafletProof, 'format' | 'pages' | 'wordsTooMany'>;

/** What typesetting said of the texts of this session, so that it is not estimated again of one that has not changed since. */
export interface MeasuredFits {
  keep: (order: Argument<'proof:leaflet'>, fit: MeasuredFit) => void;
  /** How exactly these words come out in this design; null when they were not typeset yet. */
  of: (order: Argument<'proof:leaflet'>) => MeasuredFit | null;
}

/** How many leaflets are remembered, each with its words. */
const maxFits = 10;

export function createMeasuredFits(): MeasuredFits {
  const fits = new Map<string, MeasuredFit>();
  return {
    keep(order, { format, pages, wordsTooMany }) {
      fits.set(JSON.stringify(order), { format, pages, wordsTooMany });
      const [oldest] = fits.keys();
      if (fits.size > maxFits && oldest !== undefined) fits.delete(oldest);
    },
    of: (order) => fits.get(JSON.stringify(order)) ?? null,
  };
}
