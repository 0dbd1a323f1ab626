import type { Html, Piece } from '../drawing/html';
import type { SitePath } from './paths';

/** A file of the site: where it stands and what it says. */
export interface SiteFile {
  path: SitePath;
  text: string;
}

/** What makes one page different from the others. */
export interface Page {
  path: SitePath;
  language: string;
  /** Empty on the front page, whose title is the group's name. */
  title: string;
  description: string;
  head?: Piece;
  main: Html;
  /** Served at whatever address was asked for, so that its links must start at the site's root. */
  anywhere?: boolean;
}
