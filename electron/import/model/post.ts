/** Fields, or settings, by their names. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether a value is an object of fields, and not a text or a list. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text of a site: where its file is, and what its site says of it. */
export interface Post {
  /** From the root of the site: "_posts/2024-03-02-eau.md". */
  path: string;
  /** The configuration of the site, its top-level names in lower case. */
  settings: Fields;
  /** The fields that the site gives the text, for those that its file does not have. */
  given: Fields;
  /** Fields that the site may give it: if one of them would hide the text from the public, the text is hidden. */
  undecided?: readonly Fields[];
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

/** What is needed of a site to read one of its posts. */
export interface PostSite {
  /** The name of the source that its folder is of. */
  source: string;
  /** The site's address without a slash at its end; null when it is not known. */
  base: string | null;
  /** The path of that address, "/blog", "" for none. */
  basePath: string;
  /** Where the text is in the site; absent where only the folder of its texts was chosen. */
  post?: Post;
}

/** The name of the source for folders that no program is recognised by. */
export const anyFolder = 'folder';
