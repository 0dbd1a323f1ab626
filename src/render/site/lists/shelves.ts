import type { Article } from '../../../article';
import { authorsOf } from '../article/authors';
import type { Edition } from '../edition';
import { authorPath, tagPath, tagSlug, yearPath } from '../paths';
import type { SitePath } from '../paths';

/** Articles of one language that a page lists, newest first. */
export interface Shelf {
  name: string;
  path: SitePath;
  articles: readonly Article[];
}

/** All that the archives of a section lead to. */
export interface Shelves {
  years: readonly Shelf[];
  tags: readonly Shelf[];
  /** Those who signed several articles. */
  authors: readonly Shelf[];
}

/** The years, tags and authors of a section. */
export function shelvesOf(section: Edition): Shelves {
  const known = drawn.get(section);
  if (known) return known;
  const shelves = { years: yearsOf(section), tags: tagsOf(section), authors: authorsIn(section) };
  drawn.set(section, shelves);
  return shelves;
}

/** The page of an author in a section; null for those who signed no other article. */
export function authorPageOf(section: Edition, name: string): SitePath | null {
  const known = authorPages.get(section) ?? new Map<string, SitePath | null>();
  authorPages.set(section, known);
  const page = known.has(name) ? (known.get(name) ?? null) : findAuthorPage(section, name);
  known.set(name, page);
  return page;
}

function findAuthorPage(section: Edition, name: string): SitePath | null {
  const path = `${section.base}${authorPath(name)}`;
  return shelvesOf(section).authors.some((author) => author.path === path) ? path : null;
}

const authorPages = new WeakMap<Edition, Map<string, SitePath | null>>();

const drawn = new WeakMap<Edition, Shelves>();

function yearsOf({ articles, base }: Edition): Shelf[] {
  const years = shelve(articles, ({ date }) => {
    const year = date.local.slice(0, 4);
    return [{ name: year, path: `${base}${yearPath(year)}` }];
  });
  return years.sort((one, other) => (one.name < other.name ? 1 : -1));
}

function tagsOf({ articles, base, language }: Edition): Shelf[] {
  const tags = shelve(articles, (article) =>
    // Of two spellings on one article the last counts.
    [...new Map(article.tags.map((tag) => [tagSlug(tag), tag])).values()].map((tag) => ({
      name: tag,
      path: `${base}${tagPath(tag)}`,
    })),
  );
  return tags.sort(byName(language));
}

function authorsIn({ articles, base, language, mastheadIn }: Edition): Shelf[] {
  const authors = shelve(articles, (article) =>
    authorsOf(article, mastheadIn(article.language)).flatMap(({ name, isGroup }) =>
      isGroup ? [] : [{ name, path: `${base}${authorPath(name)}` }],
    ),
  );
  return authors.filter((author) => author.articles.length > 1).sort(byName(language));
}

/** Puts each article on its shelves, named as the newest article names them. */
function shelve(
  articles: readonly Article[],
  namesOf: (article: Article) => { name: string; path: SitePath }[],
): Shelf[] {
  const shelves = new Map<SitePath, { name: string; path: SitePath; articles: Article[] }>();
  for (const article of articles)
    for (const { name, path } of namesOf(article)) {
      const shelf = shelves.get(path) ?? { name, path, articles: [] };
      if (shelf.articles.at(-1) !== article) shelf.articles.push(article);
      shelves.set(path, shelf);
    }
  return [...shelves.values()];
}

function byName(language: string): (one: Shelf, other: Shelf) => number {
  const collator = collators.get(language) ?? new Intl.Collator(language, { numeric: true });
  collators.set(language, collator);
  const { compare } = collator;
  return (one, other) => compare(one.name, other.name) || (one.path < other.path ? -1 : 1);
}

const collators = new Map<string, Intl.Collator>();
