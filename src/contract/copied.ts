import type { Block } from '../article';

/** What another program put on the clipboard: its HTML, and its RTF where the HTML is not enough. */
export interface Copied {
  html: string;
  rtf: string;
  /** The language of the article that it goes in. */
  language: string;
}

/** What was copied, as blocks of an article with pictures that are kept, and what of it stayed behind. */
export interface PastedText {
  blocks: Block[];
  left: LeftOut[];
}

/** What of a copy could not come, and how many. */
export interface LeftOut {
  what:
    'picture-on-disk' | 'picture-on-web' | 'picture-unreadable' | 'media' | 'formula' | 'deleted' | 'struck';
  count: number;
}
