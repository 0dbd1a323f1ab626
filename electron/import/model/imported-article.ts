import type { Article, Change } from '../../../src/article';
import type { Arrival, BesidePicture, Notice, TextConversion } from '../../../src/contract';
import type { OpenLink } from '../links/open-links';

/** An article read from a file as it was written, what its typography changes, short notices of what was lost, and all that the conversion changed or dropped. */
export interface ImportedArticle {
  article: Article;
  /** To be made by `applyChanges`; none when the text is to stay as it was written. */
  typography: Change[];
  notices: Notice[];
  conversion: TextConversion;
  /** What told its language. */
  languageBy: Arrival['language']['by'];
  /** Pictures that were taken from beside the file. */
  beside: BesidePicture[];
  /** Links to be settled by `settleLinks` once all texts are read; none unless they were asked for. */
  openLinks: OpenLink[];
  /** The place of the text that it is a translation of, where its export says so. */
  original?: string;
  /** The file, as notices name it. */
  file: string;
}
