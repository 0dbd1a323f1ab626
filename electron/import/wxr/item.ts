/** One entry of a WordPress export: a post, a page, a media file or whatever else its plugins keep. */
export interface Item {
  id: string;
  type: string;
  status: string;
  title: string;
  link: string;
  guid: string;
  creator: string;
  content: string;
  excerpt: string;
  slug: string;
  /** "2024-03-02 10:00:00" on the site's own clock, and at Greenwich; "" or zeros for a draft. */
  date: string;
  dateGmt: string;
  parent: string;
  password: string;
  attachment: string;
  terms: { domain: string; nicename: string; words: string }[];
  meta: [name: string, value: string][];
  comments: { author: string; content: string }[];
}

/** What an export says of its site, filled in as it is read. */
export interface SiteHead {
  address: string;
  language: string;
  /** Display names by login. */
  authors: Map<string, string>;
}

/** An entry before anything is known of it. */
export function emptyItem(): Item {
  return {
    ...{ id: '', type: '', status: '', title: '', link: '', guid: '', creator: '', content: '', excerpt: '' },
    ...{ slug: '', date: '', dateGmt: '', parent: '', password: '', attachment: '' },
    terms: [],
    meta: [],
    comments: [],
  };
}
