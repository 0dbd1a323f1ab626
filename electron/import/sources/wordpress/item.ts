import type { XmlElement } from '../../formats/office/xml';

/**
 * An item of a WordPress export: a post, a page, a media file or a post type of a plugin. The digest of a post is made
 * of its fields and their names, so renaming one makes every imported post look changed.
 */
export interface ExportItem {
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
  /** "2024-03-02 10:00:00" in the site's own time, and in UTC; "" or zeros for a draft. */
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
export interface SiteInfo {
  address: string;
  language: string;
  /** Display names by login, of those who gave one: WordPress puts the login in its place, which is no name for readers. */
  authors: Map<string, string>;
}

/** The permanent identifier of a post, the same in every export of its site. */
export function placeOf({ guid, id }: ExportItem, site: SiteInfo): string {
  return guid || `${site.address}/?p=${id}`;
}

/** The item of an element of an export. */
export function itemOf(element: XmlElement): ExportItem {
  const text = (name: string) => textOf(element, name);
  return {
    id: text('wp:post_id'),
    type: text('wp:post_type'),
    status: text('wp:status'),
    title: text('title'),
    link: text('link'),
    guid: text('guid'),
    creator: text('dc:creator'),
    content: text('content:encoded'),
    excerpt: text('excerpt:encoded'),
    slug: text('wp:post_name'),
    date: text('wp:post_date'),
    dateGmt: text('wp:post_date_gmt'),
    parent: text('wp:post_parent'),
    password: text('wp:post_password'),
    attachment: text('wp:attachment_url'),
    terms: element.elements('category').map((term) => ({
      domain: term.get('domain') || 'category',
      nicename: term.get('nicename'),
      words: term.text().trim(),
    })),
    meta: element
      .elements('wp:postmeta')
      .map((each) => [textOf(each, 'wp:meta_key'), textOf(each, 'wp:meta_value')]),
    comments: element.elements('wp:comment').map((each) => ({
      author: textOf(each, 'wp:comment_author'),
      content: textOf(each, 'wp:comment_content'),
    })),
  };
}

/** Takes what an element beside the items says of the site. */
export function addSiteInfo(site: SiteInfo, element: XmlElement): void {
  const words = element.text().trim();
  if (element.name === 'wp:author') {
    const login = textOf(element, 'wp:author_login');
    const name = textOf(element, 'wp:author_display_name').trim();
    const isLogin = name.toLowerCase() === login.trim().toLowerCase() || /^\S+@\S+$/.test(name);
    if (name !== '' && !isLogin) site.authors.set(login, name);
  }
  if (element.name === 'language') site.language = words;
  if (element.name === 'wp:base_blog_url' || (element.name === 'link' && site.address === ''))
    site.address = words.replace(/(?<!\/)\/+$/, '');
}

/** The text of the last child of a name, "" when there is none. */
function textOf(element: XmlElement, name: string): string {
  return element.elements(name).at(-1)?.text() ?? '';
}
