import type { ExportedDocument } from '../../../src/contract';
import { leafletFormats, usualEdge } from '../../../src/leaflet';
import type { DuplexEdge, LeafletFormatName } from '../../../src/leaflet';

/** Paper that printers hold. */
export const papers = [
  { name: 'A3', area: 297 * 420 },
  { name: 'A4', area: 210 * 297 },
  { name: 'A5', area: 148 * 210 },
] as const;

/** How a document is printed, always at its own size: on which paper, and the edge on which sheets are turned for their backs. */
export interface PrintSetup {
  paper: (typeof papers)[number]['name'];
  turn: DuplexEdge;
}

/** How the draft of a leaflet is printed, page by page: on the paper that offices have. */
export function draftSetup(format: LeafletFormatName): PrintSetup {
  return { paper: format === 'a3' ? 'A3' : 'A4', turn: 'long-edge' };
}

/** How an exported document is printed: a leaflet's sheets as they are laid out, on `turn` where that was asked for, all else as pages of a book on A4. */
export function printSetup(document: ExportedDocument | undefined, turn?: DuplexEdge): PrintSetup {
  const format = document?.format && leafletFormats[document.format];
  if (!format || document.kind === 'guide') return { paper: 'A4', turn: 'long-edge' };
  const isImposed = document.kind === 'imposed';
  const { width, height } = isImposed ? format.imposition.sheet : format;
  // The smallest that holds it; a page of A5 folded from A4 is half a millimetre wider than A5.
  const fitting = papers.filter(({ area }) => width * height <= area * 1.01);
  return { paper: fitting.at(-1)?.name ?? 'A4', turn: isImposed ? (turn ?? usualEdge(format)) : 'long-edge' };
}
