import type { Article } from '../../article';
import type { Html, Piece } from '../drawing/html';
import type { Edition } from './edition';
import type { SitePath } from './paths';

/** A file of the site. */
export interface SiteFile {
  path: SitePath;
  text: string;
}

/**
 * A file of the site that need not be drawn where all that it is drawn from is as it was: `inputs`, the content of the texts, and what
 * is the same for all.
 */
export interface KeyedFile {
  path: SitePath;
  inputs: string;
  texts: readonly Article[];
  draw: () => string;
}

/** What differs from page to page. */
export interface Page {
  path: SitePath;
  language: string;
  /** Empty on the front page, whose title is the group's name. */
  title: string;
  description: string;
  head?: Piece;
  /** The page of the same in another language of the site, which its readers may choose; null where there is none. */
  counterpart?: (section: Edition) => SitePath | null;
  main: Html;
  /** Served at any address, so that its links must start at the site's root. */
  anywhere?: boolean;
  /** Whether it runs the site's own script, to search it. */
  script?: boolean;
}
