import type { Article, Change } from '../../../src/article';
import type { Arrival, BesidePicture, Notice, TextConversion } from '../../../src/contract';

/** An article as its file has it, the changes of typography to make in it, and what the conversion changed or dropped. */
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

/** A link that may lead to another text, which is known only once all texts of an import are. */
export interface OpenLink {
  /** Stands in the article for the text that it may lead to. */
  id: string;
  /** As the file writes it. */
  address: string;
  /** From the text's folder, "../eau.md", from the root of its site, "/2024/03/eau/", or whole: "https://ex.org/?p=12". */
  path: string;
  /** Where it leads when no text is found; null for nowhere. */
  otherwise: string | null;
}
