import { validLanguage } from '../../language/language-of-text';
import { placeOf } from './item';
import type { ExportItem, SiteInfo } from './item';

/** What an export says of a post's language, of the family of its translations, and of the post that it was made from. */
interface PostTranslation {
  language?: string;
  translationKey?: string;
  /** The place of that post. */
  original?: string;
}

/**
 * What the posts of a site say of each other, gathered before the first of them is read. Polylang keeps the language and the
 * family of a post as terms of it. WPML keeps both in tables of its own, which no export of WordPress holds: only the
 * custom fields of its add-on for exports say them, those of duplicates, and addresses say the language.
 */
export class Translations {
  readonly #site: SiteInfo;
  /** Places of posts, by the family and language, and by the number of the post. */
  readonly #places = new Map<string, string>();
  readonly #duplicated = new Set<string>();
  #hasLanguages = false;

  constructor(site: SiteInfo) {
    this.#site = site;
  }

  add(item: ExportItem): void {
    this.#hasLanguages ||=
      item.meta.some(([name]) => /^_?(wpml|icl)_/.test(name)) ||
      item.terms.some(({ domain }) => domain === 'language');
    const place = placeOf(item, this.#site);
    const { group, language } = exportedFields(item);
    this.#places.set(item.id, place);
    if (group !== '') this.#places.set(`${group} ${language}`, place);
    const original = field(item, '_icl_lang_duplicate_of');
    if (original !== '') this.#duplicated.add(original);
  }

  of(item: ExportItem): PostTranslation {
    const { group, language: written, source } = exportedFields(item);
    const term = (of: string) => item.terms.find(({ domain }) => domain === of)?.nicename;
    const language = tagOf(term('language')) ?? tagOf(written) ?? this.#addressed(item.link);
    const said = language === undefined ? {} : { language };
    const family = term('post_translations');
    if (family) return { ...said, translationKey: family };
    if (group !== '') {
      const original = source === '' ? undefined : this.#places.get(`${group} ${source}`);
      return { ...said, translationKey: this.#key(group), ...(original !== undefined && { original }) };
    }
    const duplicateOf = field(item, '_icl_lang_duplicate_of');
    const original = this.#places.get(duplicateOf);
    // A duplicate has its original's words: what language it stands for can only be told by its address.
    if (original !== undefined && language !== undefined)
      return { ...said, translationKey: this.#key(`post-${duplicateOf}`), original };
    return this.#duplicated.has(item.id) ? { ...said, translationKey: this.#key(`post-${item.id}`) } : said;
  }

  /** WPML counts the families of each site from one. */
  #key(group: string): string {
    const host = URL.canParse(this.#site.address) ? new URL(this.#site.address).host : '';
    return `wpml-${host}-${group}`.slice(0, 200);
  }

  /** The language that a post's address names where a site has several: "?lang=en", "/en/…", "en.example.org". */
  #addressed(link: string): string | undefined {
    const { address } = this.#site;
    if (!this.#hasLanguages || !URL.canParse(link) || !URL.canParse(address)) return undefined;
    const [own, site] = [new URL(link), new URL(address)];
    const folder = own.pathname.slice(site.pathname.replace(/\/$/, '').length).split('/')[1];
    const host = own.host.endsWith(`.${site.host.replace(/^www\./, '')}`)
      ? own.host.split('.')[0]
      : undefined;
    return [own.searchParams.get('lang'), host, folder].map(known).find((each) => each !== undefined);
  }
}

/** What WPML's add-on writes beside a post before it is exported; "" for what it does not say. */
function exportedFields(item: ExportItem): { group: string; language: string; source: string } {
  return {
    group: field(item, '_wpml_import_translation_group'),
    language: field(item, '_wpml_import_language_code'),
    source: field(item, '_wpml_import_source_language_code'),
  };
}

function field({ meta }: ExportItem, name: string): string {
  return meta.find(([each]) => each === name)?.[1].trim() ?? '';
}

/** A code as WordPress writes it, "pt-br" or "fr_FR", as a tag; undefined for what is none. */
function tagOf(code = ''): string | undefined {
  const tag = code.replaceAll('_', '-');
  return validLanguage(tag) === undefined ? undefined : validLanguage(Intl.getCanonicalLocales(tag)[0]);
}

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** A code of two letters, with a region or script, that is one of a language: "en", "pt-br", not "go". */
function known(code: string | null | undefined): string | undefined {
  const isCode = code && /^[a-z]{2}(-[a-z]{2,4})?$/i.test(code);
  return isCode && names.of(code.slice(0, 2)) !== undefined ? tagOf(code) : undefined;
}
