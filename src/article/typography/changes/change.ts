import type { LinePlace } from '../../text/map-lines';
import type { Edit, RaisedPiece } from './edits';

/** The kinds of changes, by the rule that asks for them. */
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

/** One change of typography: words of a line, their replacement, and the words around them. */
export interface Change {
  place: LinePlace;
  kind: ChangeKind;
  /** The index in the line; the call of a note and a line break count for one. */
  from: number;
  to: number;
  given: string;
  set: RaisedPiece[];
  /** The words around it, for a person to recognise the place. */
  lead: string;
  tail: string;
  edits: readonly Edit[];
}
