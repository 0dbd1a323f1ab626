import type { LinePlace } from '../../text/map-lines';
import type { Edit, Piece } from './edits';

/** Which rule asks for a change: what a person would call it. */
export type ChangeKind =
  | 'quotes'
  | 'apostrophe'
  | 'ellipsis'
  | 'dash'
  | 'ordinal'
  | 'capital'
  | 'ligature'
  | 'punctuation'
  | 'number'
  | 'bound'
  | 'stop'
  | 'space';

/** One change that typography asks for: some words of a line and what they become, with the words around them. */
export interface Change {
  place: LinePlace;
  kind: ChangeKind;
  /** Where in the line the words stand; the call of a note and a line break count for one. */
  from: number;
  to: number;
  given: string;
  set: Piece[];
  /** Words of the same line, for recognising the place. */
  lead: string;
  tail: string;
  edits: readonly Edit[];
}
