import type { ZonedTime } from '../../../../src/article';

/** The programs whose sites are known, in the order in which a folder is compared with them. */
export const siteKinds = ['eleventy', 'middleman', 'hugo', 'jekyll'] as const;
export type SiteKind = (typeof siteKinds)[number];

/** Fields, or settings, by their names. */
export type Fields = Readonly<Record<string, unknown>>;

/** A program that makes sites out of files. */
export interface Generator {
  /** The files that hold its settings, where a folder with these files is such a site; null where it is none. */
  recognise: (paths: readonly string[]) => readonly string[] | null;
  /** Whether a file of the site may be a text, by its path from the root of the site. */
  texts: (path: string, settings: Fields) => boolean;
  /** The folders, from the root of the site, whose pictures have addresses from the root of its pages. */
  pictures: readonly string[];
  /** Where the site shows a text. */
  addresses: (post: Post, text: PostText) => Place;
  /** The files that give fields to the texts below or beside them, and what they give to one. */
  given?: {
    by: (path: string) => boolean;
    to: (path: string, settings: Fields, files: ReadonlyMap<string, Fields>) => Fields;
    /** What they give where only the program could tell whether the text is meant. */
    unjudged?: (path: string, settings: Fields, files: ReadonlyMap<string, Fields>) => readonly Fields[];
  };
}

/** A text of a site: where its file is, and what its site says of it. */
export interface Post {
  /** From the root of the site: "_posts/2024-03-02-eau.md". */
  path: string;
  /** The configuration of the site, its top-level names in lower case. */
  settings: Fields;
  /** The fields that the site gives the text, for those that its file does not have. */
  given: Fields;
  /** The same that it may give: what would keep the text from the public does. */
  unjudged?: readonly Fields[];
}

/** What the address of a text is made of beside its file. */
export interface PostText {
  /** The front matter, with what the site gives. */
  fields: Fields;
  title: string;
  zone: string;
}

/** The address of a text from the root of its pages; "unknown" where only its site's program could tell; or why it has none. */
export type Place = { address: string } | { hiddenBy: string } | 'unknown';

/** A path in its parts: "posts/eau/index.fr.md" is `['posts', 'eau']`, "index.fr" and ".md". */
export function partsOf(path: string): { folders: string[]; stem: string; extension: string } {
  const folders = path.split('/');
  const name = folders.pop() ?? '';
  const at = name.lastIndexOf('.');
  return at <= 0
    ? { folders, stem: name, extension: '' }
    : { folders, stem: name.slice(0, at), extension: name.slice(at) };
}

/** Fills the placeholders of a pattern; null where one has no value. */
export function fillPattern(
  pattern: string,
  placeholder: RegExp,
  valueOf: (name: string) => string | null | undefined,
): string | null {
  let isKnown = true;
  const filled = pattern.replace(placeholder, (_, name: string) => {
    const value = valueOf(name);
    isKnown &&= typeof value === 'string';
    return value ?? '';
  });
  return isKnown ? filled : null;
}

/** A field as text; "" for none, and for one that is no single word. */
export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A list of texts, also of one. */
export function textsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map(textOf).filter((text) => text !== '');
}

/** The parts of a day as patterns name them: "2024", "03", "02". */
export function dayOf({ local }: ZonedTime): { year: string; month: string; day: string } {
  const [year = '', month = '', day = ''] = local.slice(0, 10).split('-');
  return { year, month, day };
}

/** A date's name in English: "March", "Sat". */
export function nameInDate({ local }: ZonedTime, format: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en', { ...format, timeZone: 'UTC' }).format(Date.parse(`${local}:00Z`));
}

/** The day of the year, from 1. */
export function dayOfYear({ local }: ZonedTime): number {
  const day = Date.parse(`${local.slice(0, 10)}T00:00Z`);
  return Math.round((day - Date.parse(`${local.slice(0, 4)}-01-01T00:00Z`)) / 86_400_000) + 1;
}

/** Files of a repository that are no texts of its site. */
export function isProjectFile(name: string): boolean {
  return /^(readme|licen[cs]e|changelog|contributing|code_of_conduct|404|robots|humans|security)\b/i.test(
    name,
  );
}
