import type { ExportedDocument } from '../../../src/contract';
import { leafletFormats, paperFor, usualEdge } from '../../../src/leaflet';
import type { DuplexEdge, LeafletFormatName, Paper } from '../../../src/leaflet';

/** How a document is printed, always at its own size: on which paper, and the edge on which sheets are turned for their backs. */
export interface PrintSetup {
  paper: Paper;
  turn: DuplexEdge;
}

/** How the draft of a leaflet is printed, page by page: on the paper of its sheets, which offices have. */
export function draftSetup(format: LeafletFormatName): PrintSetup {
  return { paper: paperFor(leafletFormats[format].imposition.sheet), turn: 'long-edge' };
}

/** How an exported document is printed: a leaflet's sheets as they are laid out, on `turn` where that was asked for, all else as pages of a book on A4. */
export function printSetup(document: ExportedDocument | undefined, turn?: DuplexEdge): PrintSetup {
  const format = document?.format && leafletFormats[document.format];
  if (!format || document.kind === 'guide') return { paper: 'A4', turn: 'long-edge' };
  const isImposed = document.kind === 'imposed';
  const { sheet } = format.imposition;
  const own = paperFor(format);
  // Nobody has paper of half a letter.
  const paper = isImposed || format.name === 'half-letter' ? paperFor(sheet) : own;
  return { paper, turn: isImposed ? (turn ?? usualEdge(format)) : 'long-edge' };
}
