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
  /** Display names by login. */
  authors: Map<string, string>;
}

/** Where a post stands for good, by which it is known again in another export. */
export function placeOf({ guid, id }: ExportItem, site: SiteInfo): string {
  return guid || `${site.address}/?p=${id}`;
}

/** Builds the items of an export from the elements of its XML, as they open and close. */
export class ItemBuilder {
  readonly #site: SiteInfo;
  readonly #onItem: (item: ExportItem) => void;
  readonly #path: string[] = [];
  #item: ExportItem | null = null;
  #attributes: Readonly<Record<string, string>> = {};
  #text: string[] = [];
  /** The child elements of a custom field, a comment or an author. */
  #parts = new Map<string, string>();

  constructor(site: SiteInfo, onItem: (item: ExportItem) => void) {
    this.#site = site;
    this.#onItem = onItem;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#path.push(name);
    this.#attributes = attributes;
    this.#text = [];
    if (name === 'item') this.#item = emptyItem();
    if (compoundElements.has(name)) this.#parts = new Map();
  }

  addText(text: string): void {
    this.#text.push(text);
  }

  close(name: string): void {
    const words = this.#text.join('');
    this.#path.pop();
    const parent = this.#path.at(-1) ?? '';
    if (name === 'item') this.#endItem();
    else if (compoundElements.has(name)) this.#addCompound(name);
    else if (compoundElements.has(parent)) this.#parts.set(name, words);
    else if (parent === 'item' && this.#item) this.#setField(this.#item, name, words);
    else if (parent === 'channel') this.#setSiteInfo(name, words);
    this.#text = [];
  }

  #endItem(): void {
    if (this.#item) this.#onItem(this.#item);
    this.#item = null;
  }

  #setField(item: ExportItem, name: string, words: string): void {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field) item[field] = words;
    else if (name === 'category') {
      const { domain = 'category', nicename = '' } = this.#attributes;
      item.terms.push({ domain, nicename, words: words.trim() });
    }
  }

  #addCompound(name: string): void {
    const part = (of: string) => this.#parts.get(of) ?? '';
    if (name === 'wp:author')
      this.#site.authors.set(
        part('wp:author_login'),
        part('wp:author_display_name') || part('wp:author_login'),
      );
    if (name === 'wp:postmeta') this.#item?.meta.push([part('wp:meta_key'), part('wp:meta_value')]);
    if (name === 'wp:comment')
      this.#item?.comments.push({ author: part('wp:comment_author'), content: part('wp:comment_content') });
  }

  #setSiteInfo(name: string, words: string): void {
    if (name === 'language') this.#site.language = words.trim();
    if (name === 'wp:base_blog_url') this.#site.address = words.trim().replace(/(?<!\/)\/+$/, '');
    if (name === 'link' && this.#site.address === '')
      this.#site.address = words.trim().replace(/(?<!\/)\/+$/, '');
  }
}

const compoundElements: ReadonlySet<string> = new Set(['wp:author', 'wp:postmeta', 'wp:comment']);

const fields: Readonly<Record<string, Exclude<keyof ExportItem, 'terms' | 'meta' | 'comments'>>> = {
  title: 'title',
  link: 'link',
  guid: 'guid',
  'dc:creator': 'creator',
  'content:encoded': 'content',
  'excerpt:encoded': 'excerpt',
  'wp:post_id': 'id',
  'wp:post_date': 'date',
  'wp:post_date_gmt': 'dateGmt',
  'wp:post_name': 'slug',
  'wp:status': 'status',
  'wp:post_parent': 'parent',
  'wp:post_type': 'type',
  'wp:post_password': 'password',
  'wp:attachment_url': 'attachment',
};

/** An item before its fields are known. */
function emptyItem(): ExportItem {
  return {
    ...{ id: '', type: '', status: '', title: '', link: '', guid: '', creator: '', content: '', excerpt: '' },
    ...{ slug: '', date: '', dateGmt: '', parent: '', password: '', attachment: '' },
    terms: [],
    meta: [],
    comments: [],
  };
}
