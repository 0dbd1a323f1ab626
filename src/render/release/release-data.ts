import type { Contact } from '../press-mail';
import type { PrintBlock } from '../print/print-block';
import type { PrintLanguage } from '../print/print-language';

/** A release on A4 as its template takes it, in reading order. */
export interface ReleaseData extends PrintLanguage {
  /** What the document is called in a reader's window; never empty, as PDF/UA asks. */
  title: string;
  group: {
    name: string;
    logo: { picture: string; width: number; height: number } | null;
    /** Postal address, mail address, site: what a letterhead says. */
    lines: string[];
  };
  /** "COMMUNIQUÉ DE PRESSE". */
  label: string;
  /** The embargo, or that the text may be printed at once. */
  notice: string;
  embargoed: boolean;
  placeAndDate: string;
  kicker: string;
  headline: string;
  standfirst: string;
  byline: string;
  body: PrintBlock[];
  end: string;
  notesToEditors: { heading: string; blocks: PrintBlock[] };
  contacts: { heading: string; people: readonly Contact[] };
  about: { heading: string; paragraphs: readonly string[] };
}
