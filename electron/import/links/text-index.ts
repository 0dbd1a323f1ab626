import { join, dirname } from 'node:path/posix';
import type { Article, ArticleId } from '../../../src/article';
import { decodeAddress } from '../html/links';
import { languageAtEnd } from '../language/language-of-text';

/** A text that a link may lead to. */
export interface LinkableText extends Pick<Article, 'id' | 'slug' | 'language' | 'formerPaths'> {
  date: { local: string };
  /** Where it was read from: "dossier/_posts/2024-03-02-eau.md", the address of a post; null where that is not known. */
  place: string | null;
}

/** The text that a link stands in. */
type LinkFrom = Pick<LinkableText, 'place' | 'language'>;

/** Finds the text that a link means, by its file, its address on an earlier site, or its address on this one. */
export class TextIndex {
  readonly #texts = new Map<string, LinkableText[]>();

  add(text: LinkableText): void {
    const { place, slug, formerPaths = [] } = text;
    this.#put('id', text.id, text);
    if (slug !== '') this.#put('slug', slug, text);
    for (const former of formerPaths) this.#put('former', former, text);
    if (place === null) return;
    if (/^https?:/i.test(place)) return this.#put('post', postOf(place), text);
    const stems = new Set([stemOf(place), withoutLanguage(stemOf(place))]);
    for (const stem of stems) {
      this.#put('stem', stem, text);
      this.#put('name', nameOf(stem), text);
    }
  }

  /** The text at an address as `from` writes it; null for none, or where several are meant as well. */
  find(address: string, from: LinkFrom): ArticleId | null {
    if (/^https?:/i.test(address)) return this.#one('post', postOf(address), from);
    if (address.startsWith('roneo:')) return this.#one('id', address.slice('roneo:'.length), from);
    const path = decodeAddress(address.replace(/[?#][^]*$/, '')).normalize('NFC');
    return path.startsWith('/') ? this.#atRoot(path, from) : this.#beside(path, from);
  }

  #atRoot(address: string, from: LinkFrom): ArticleId | null {
    const path = address.replace(/(^|\/)index\.html?$/i, '$1').replace(/^\/+|(?<!\/)\/+$/g, '');
    const former = this.#one('former', path, from);
    if (former !== null) return former;
    if (!isTextPath(path)) return null;
    const stem = stemOf(path);
    return this.#below(`/${stem}`, from) ?? this.#dated(stem, from) ?? this.#one('slug', stem, from);
  }

  #beside(path: string, from: LinkFrom): ArticleId | null {
    if (!isTextPath(path)) return null;
    const place = from.place ?? '';
    const folder = dirname(place);
    const near = this.#one('stem', stemOf(join(folder, path)), from);
    // Sites show "eau.md" as "eau/", from where "../air/" is its neighbour.
    const asPage = near ?? this.#one('stem', stemOf(join(stemOf(place), path)), from);
    if (asPage !== null) return asPage;
    const former = this.#one('former', path.replace(/(?<!\/)\/+$/, ''), from);
    if (former !== null) return former;
    // A wiki names its pages wherever they are.
    return /(^|\/)\.\.\//.test(path) ? null : this.#below(`/${stemOf(path)}`, from);
  }

  /** The text whose file ends so, in whatever folder it is. */
  #below(stem: string, from: LinkFrom): ArticleId | null {
    const [, language, rest] = /^\/([a-z]{2})(\/.+)$/.exec(stem) ?? [];
    const named = this.#texts.get(`name ${nameOf(stem)}`) ?? [];
    const at = (ending: string) =>
      named.filter(({ place }) => {
        const own = `/${stemOf(place ?? '')}`;
        return own.endsWith(ending) || withoutLanguage(own).endsWith(ending);
      });
    const inLanguage = rest === undefined ? [] : at(rest).filter((text) => text.language === language);
    return only(at(stem), from) ?? only(inLanguage, from);
  }

  /** "2024/03/02/eau", with or without a section before it or a day in it: the text of that slug and date. */
  #dated(path: string, from: LinkFrom): ArticleId | null {
    const [, year, month, slug = ''] = /(?:^|\/)(\d{4})\/(\d{2})\/(?:\d{2}\/)?([^/]+)$/.exec(path) ?? [];
    const texts = this.#texts.get(`slug ${slug}`) ?? [];
    return only(
      texts.filter(({ date }) => date.local.startsWith(`${year}-${month}`)),
      from,
    );
  }

  #one(kind: string, value: string, from: LinkFrom): ArticleId | null {
    return only(this.#texts.get(`${kind} ${value}`) ?? [], from);
  }

  #put(kind: string, value: string, text: LinkableText): void {
    const key = `${kind} ${value}`;
    const texts = this.#texts.get(key) ?? [];
    this.#texts.set(key, [...texts.filter(({ id }) => id !== text.id), text]);
  }
}

/** The only text; of several, the only one in the language of the text that has the link. */
function only(texts: readonly LinkableText[], { language }: LinkFrom): ArticleId | null {
  const own = texts.length > 1 ? texts.filter((text) => text.language === language) : texts;
  return own.length === 1 ? (own[0]?.id ?? null) : null;
}

/** Whether a path may be a text's: a page, or a file of a kind that is imported, and not a picture or a PDF. */
function isTextPath(path: string): boolean {
  const extension = /\.([a-z][a-z\d]{0,4})\/?$/i.exec(path)?.[1];
  return (
    extension === undefined ||
    textExtension.test(extension) ||
    languageAtEnd(path.replace(/\/$/, '')) !== null
  );
}

const textExtension = /^(md|mdx|markdown|html?|txt|docx|odt|php)$/i;

/** A path without the extension of its file, and without the name of a folder's own page, in small letters. */
function stemOf(path: string): string {
  return path
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?<!\/)\/+$/, '')
    .replace(/\.(md|mdx|markdown|html?|txt|docx|odt|php)$/, '')
    .replace(/\/_?index(\.[a-z]{2}(?:-[a-z]{2})?)?$/, '$1');
}

/** "eau.en" without the language at its end; any other stem as it is. */
function withoutLanguage(stem: string): string {
  return languageAtEnd(stem) === null ? stem : stem.replace(/\.[^.]*$/, '');
}

function nameOf(stem: string): string {
  return stem.slice(stem.lastIndexOf('/') + 1);
}

/** "ex.org/?p=12" for each way in which WordPress writes the number of a post or a page. */
function postOf(address: string): string {
  return address.replace(/^https?:\/\/(www\.)?/i, '').replace('?page_id=', '?p=');
}
