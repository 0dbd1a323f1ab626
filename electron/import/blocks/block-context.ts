import type { Element } from 'hast';
import type { Block, Mark } from '../../../src/article';
import type { KeptPicture } from '../../../src/contract';
import type { ConversionReport } from '../report/conversion-report';
import type { Node } from '../html/tree';

/** What the walker knows while it reads a text. */
export interface BlockContext {
  /** The article's language: passages in another are marked. */
  language: string;
  report: ConversionReport;
  /** Pictures that could be kept, by their element. */
  pictures: ReadonlyMap<Element, KeptPicture>;
  /** The element that holds a note, by the link that calls it. */
  notes: ReadonlyMap<Element, Element>;
  /** What was taken out of the text: notes, headline, standfirst. */
  removed: Set<Node>;
  /** The level of a crosshead, from the rank of its heading, 1 to 6. */
  levelOf: (rank: number) => 1 | 2;
  /** Whether a heading of that rank stood deeper than an article's crossheads go. */
  isLevelLost?: (rank: number) => boolean;
  /** The notes being read, so that one that calls itself does not go on for ever. */
  openNotes: Set<Element>;
  /** Reads the blocks that some nodes hold, under the marks around them. */
  readInner: (nodes: readonly Node[], marks: readonly Mark[]) => Block[];
}
