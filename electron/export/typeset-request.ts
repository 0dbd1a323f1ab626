import type { Problem, Result } from '../../src/contract';

/** Sets a document; in the desk this happens in a thread of its own. */
export type Typeset = (
  request: TypesetRequest,
  signal?: AbortSignal,
) => Promise<Result<TypesetDocument, Problem>>;

/** A document for the typesetter: a template of `resources/templates`, its data, and the pictures it shows. */
export interface TypesetRequest {
  /** The template's name, without ".typ". */
  template: 'leaflet' | 'sheet' | 'release';
  /** What the document is called when something is wrong with it: the article's headline. */
  title: string;
  /** Handed to the template as JSON, so that no text can become markup. */
  data: unknown;
  /** Bytes of the files that the data names. */
  files: ReadonlyMap<string, Uint8Array>;
  /** A "report" costs a third less than a "pdf": the pages are set, but no file is made of them. */
  want: 'pdf' | 'report';
  /** "ua-1" for documents people read; "plain" for sheets of other documents, which cannot be tagged. */
  standard: 'ua-1' | 'plain';
}

/** What the typesetter gives back. */
export interface TypesetDocument {
  /** The file, without a byte when only a report was wanted. */
  pdf: Uint8Array;
  pages: number;
  /** What the template says of how the text came out, in its `<report>`; null where it says nothing. */
  report: unknown;
  /** The characters that none of our faces has, each once: ornaments are left out, letters stand as "■". */
  unprintable: string;
}
