import type { Element } from 'hast';
import type { Block, Mark } from '../../../src/article';
import type { KeptPicture } from '../../../src/contract';
import type { PartOf } from '../html/part-links';
import type { Node } from '../html/tree';
import type { TextLanguage } from '../language/language-of-text';
import type { OpenLinks } from '../links/open-links';
import type { ConversionReport } from '../report/conversion-report';

/** What is known of a text before its blocks are read. */
export interface BlockOptions extends TextLanguage {
  report: ConversionReport;
  /** Keeps the links that may lead to another text; without it they are dropped. */
  links?: OpenLinks;
  /** The parts of the text that links lead to; without it those links are dropped. */
  partOf?: PartOf;
  /** The pictures that could be stored, by their element. */
  pictures: ReadonlyMap<Element, KeptPicture>;
  /** The element that holds a note, by the link that refers to it. */
  notes: ReadonlyMap<Element, Element>;
  /** The notes that were put where they are referred to. */
  placed: Set<Element>;
  /** Nodes taken out of the text: notes, headline, standfirst. */
  removed: Set<Node>;
  /** The level of a crosshead, from the rank of its heading, 1 to 6. */
  levelOf: (rank: number) => 1 | 2;
  /** Whether a heading of that rank is deeper than the crossheads of an article go. */
  isLevelLost?: (rank: number) => boolean;
}

/** What is known while blocks are read from a tree. */
export interface BlockContext extends BlockOptions {
  /** The notes being read, so that a note that refers to itself ends. */
  openNotes: Set<Element>;
  /** Reads the blocks inside some nodes, under the marks around them. */
  readInner: (nodes: readonly Node[], marks: readonly Mark[]) => Block[];
}
