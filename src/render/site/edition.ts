import { boilerplateOf, ownLanguage, publicPart, usualSite, writtenLanguage } from '../../article';
import type { Article, ArticleId, LocalMasthead, Masthead, SiteSettings } from '../../article';
import { localMasthead } from '../drawing/local-masthead';
import { siteInstant } from './dates';
import { articlePath, homePath } from './paths';
import type { ShareCard, SiteDownloads, SitePath } from './paths';

/**
 * Everything on the site: the articles, newest first, and the masthead. Articles are as they were written; no-break spaces are
 * set when one is drawn, as there may be many.
 */
export interface Edition {
  /** Possibly without most of their text, which lists, calendars and pictures do not need. */
  articles: readonly Article[];
  /** The static pages: in no list, feed or calendar. */
  staticPages: readonly Article[];
  /** The texts that are withdrawn, without their words: in no list, feed, menu or calendar. */
  withdrawn: readonly Article[];
  /** Reads one of them whole, for its page and for feeds. */
  whole: (article: Article) => Article;
  /** Articles that are translations of each other, newest first, by their common key. */
  families: ReadonlyMap<string, readonly Article[]>;
  /** What the group decided of its site. */
  settings: SiteSettings;
  /** In the language of the pages that list articles. */
  masthead: LocalMasthead;
  /** In the language of an article. */
  mastheadIn: (language: string) => LocalMasthead;
  /** The language of pages that list articles: the group's own where it has articles, else that of most. */
  language: string;
  /** The languages of the articles, that of the lists first, then the most used. */
  languages: readonly string[];
  /** The folder of the pages that list articles: "" in the group's own language, "en/" in another. */
  base: SitePath;
  /** The site in each of its languages alone, the group's own first; at least one. Pages list the articles of one of them. */
  sections: readonly Edition[];
  /** Milliseconds since 1970 UTC: appointments before it are past. */
  now: number;
  /** Every text that has a page and is not withdrawn. */
  texts: ReadonlyMap<ArticleId, Article>;
  /** What readers of a text may download on its page. */
  downloads: SiteDownloads;
  /** What networks show beside links to texts without a picture. */
  shareCards: ReadonlyMap<ArticleId, ShareCard>;
  /** The pages that a link may lead to, by their articles. */
  pages: ReadonlyMap<ArticleId, SitePath>;
  /** Whether it is a proof: the desk has its own content policy. */
  isProof: boolean;
}

/** Sorts the articles, newest first; two of the same minute by their address, "-2" before "-10". */
export function makeEdition(
  articles: readonly Article[],
  masthead: Masthead,
  {
    now,
    settings = usualSite(),
    whole = (article) => article,
    downloads = new Map(),
    shareCards = new Map(),
  }: Pick<Edition, 'now'> & Partial<Pick<Edition, 'whole' | 'settings' | 'downloads' | 'shareCards'>>,
): Edition {
  const known = newestFirst(articles.map(publicPart));
  const all = known.filter(({ withdrawn }) => !withdrawn);
  const sorted = all.filter(({ kind }) => kind !== 'page');
  const languages = languagesOf(sorted.length > 0 ? sorted : all, masthead);
  const language = languages[0] ?? ownLanguage(masthead) ?? 'fr';
  const mastheads = new Map<string, LocalMasthead>();
  const mastheadOf = (tag: string): LocalMasthead => {
    const local = mastheads.get(tag) ?? localMasthead(masthead, tag);
    mastheads.set(tag, local);
    return local;
  };
  const pages = new Map(known.map((article) => [article.id, articlePath(article)]));
  const edition = {
    articles: sorted,
    staticPages: all.filter(({ kind }) => kind === 'page'),
    withdrawn: known.filter(({ withdrawn }) => withdrawn),
    whole: (article: Article) => publicPart(whole(article)),
    families: familiesOf(all),
    settings,
    masthead: mastheadOf(language),
    mastheadIn: mastheadOf,
    language,
    languages,
    now,
    texts: new Map(all.map((article) => [article.id, article])),
    pages,
    downloads,
    shareCards,
    isProof: false,
    base: '',
  };
  const sections: Edition[] = [];
  for (const tag of languages.length > 0 ? languages : [language])
    sections.push({
      ...edition,
      articles:
        languages.length > 1 ? sorted.filter((article) => isWrittenAs(article.language, tag)) : sorted,
      language: tag,
      languages: [tag],
      masthead: mastheadOf(tag),
      base: tag === language ? '' : folderOf(tag, pages),
      sections,
    });
  return { ...edition, sections };
}

/** The folder of a language's pages: "en/", or "en-2/" where an article stands there. */
function folderOf(language: string, pages: ReadonlyMap<ArticleId, SitePath>): SitePath {
  const isTaken = (path: SitePath) => [...pages.values()].includes(path);
  const name = language.toLowerCase();
  let folder = `${name}/`;
  for (let number = 2; isTaken(`${folder}${homePath}`); number += 1) folder = `${name}-${String(number)}/`;
  return folder;
}

/** The site in one language; where it has no article in it, the site in the group's own. */
export function sectionIn({ sections }: Edition, language: string): Edition {
  const section = sections.find((each) => isWrittenAs(each.language, language)) ?? sections[0];
  if (!section) throw new Error('a site has at least one section');
  return section;
}

/** The front page in the language of a section. */
export function homeOf({ base }: Edition): SitePath {
  return `${base}${homePath}`;
}

function familiesOf(articles: readonly Article[]): Map<string, Article[]> {
  const families = new Map<string, Article[]>();
  for (const article of articles) {
    const { translationKey: key } = article;
    if (key) families.set(key, [...(families.get(key) ?? []), article]);
  }
  return families;
}

function newestFirst(articles: readonly Article[]): Article[] {
  return articles
    .map((article) => ({ article, instant: siteInstant(article.date) }))
    .sort(
      (one, other) => other.instant - one.instant || byNumber.compare(one.article.slug, other.article.slug),
    )
    .map(({ article }) => article);
}

const byNumber = new Intl.Collator('en', { numeric: true });

/**
 * Of articles, newest first: the languages that they are written in, each by its most used tag ("de-DE" where some say "de"): the
 * group's own first, then the most used; of equally used ones those with a boilerplate, then that of the first text.
 */
function languagesOf(articles: readonly Article[], masthead: Masthead): string[] {
  const counts = new Map<string, number>();
  for (const { language } of [...articles].reverse()) counts.set(language, (counts.get(language) ?? 0) + 1);
  const first = ownLanguage(masthead);
  const own = (language: string) => Number(boilerplateOf(masthead, language) !== '');
  const tags = [...counts].sort(([one, few], [other, many]) => many - few || own(other) - own(one));
  const languages = new Map<string, { tag: string; count: number }>();
  for (const [tag, count] of tags) {
    const known = languages.get(writtenLanguage(tag));
    languages.set(writtenLanguage(tag), {
      tag: known && tag !== first ? known.tag : tag,
      count: count + (known?.count ?? 0),
    });
  }
  const isFirst = (tag: string) => Number(first !== null && isWrittenAs(tag, first));
  return [...languages.values()]
    .sort(
      (one, other) =>
        isFirst(other.tag) - isFirst(one.tag) || other.count - one.count || own(other.tag) - own(one.tag),
    )
    .map(({ tag }) => tag);
}

/** Whether two tags are of one written language: "fr" and "fr-CA". */
export function isWrittenAs(tag: string, other: string): boolean {
  return tag === other || writtenLanguage(tag) === writtenLanguage(other);
}
