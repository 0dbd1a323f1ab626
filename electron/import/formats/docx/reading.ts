import type { Losses } from '../../losses';
import type { XmlElement } from '../xml';
import type { DocxFields } from './fields';
import type { DocxNotes } from './notes';
import type { DocxNumbering } from './numbering';
import type { Target } from './package';
import type { DocxStyles } from './styles';

/** What is known while one part of a Word document, its text or its notes, is written as markup. */
export interface DocxReading {
  styles: DocxStyles;
  numbering: DocxNumbering;
  notes: DocxNotes;
  fields: DocxFields;
  losses: Losses;
  /** What the part refers to, by the name that it refers with. */
  targets: ReadonlyMap<string, Target>;
  /** The paragraphs of a part that the text refers to, a diagram's or a chart's; none where there is no such part. */
  wordsAt: (reference: string) => string[];
  /** Paths of the pictures met, inside the document. */
  pictures: Set<string>;
  /** How many letters are said to be in each language. */
  letters: Map<string, number>;
  /** Writes what stands in a text box or a cell: blocks of its own, that take no part in the paragraph around. */
  blocks: (elements: readonly XmlElement[]) => string;
}
