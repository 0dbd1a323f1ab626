import type { Article } from '../../article';
import { outletMessages } from '../../messages';
import { html } from '../drawing/html';
import type { Html } from '../drawing/html';
import { writtenMonth } from './dates';
import type { Edition } from './edition';
import { drawPage } from './page';
import { archivesPath, rootFrom, tagPath, tagSlug, yearPath } from './paths';
import type { SitePath } from './paths';
import type { SiteFile } from './site-file';
import { drawRow } from './teaser';

interface Shelf {
  name: string;
  path: SitePath;
  articles: Article[];
}

/** The archives: a page of all years and tags, a page for each year by month, a page for each tag. */
export function* drawArchives(edition: Edition): Generator<SiteFile> {
  const messages = outletMessages(edition.language).site;
  const years = shelveByYear(edition.articles);
  const tags = shelveByTag(edition);
  yield drawIndex(edition, years, tags);
  for (const year of years) yield drawShelf(edition, year, messages.articlesOf(year.name));
  for (const tag of tags) yield drawShelf(edition, tag, messages.taggedWith(tag.name));
}

function shelveByYear(articles: readonly Article[]): Shelf[] {
  const shelves = new Map<string, Shelf>();
  for (const article of articles) {
    const year = article.date.local.slice(0, 4);
    putOn(shelves, year, { name: year, path: yearPath(year), article });
  }
  return [...shelves.values()].sort((one, other) => (one.name < other.name ? 1 : -1));
}

function shelveByTag({ articles, language }: Edition): Shelf[] {
  const shelves = new Map<string, Shelf>();
  for (const article of articles) {
    const spellings = new Map(article.tags.map((tag) => [tagSlug(tag), tag]));
    for (const [slug, tag] of spellings) putOn(shelves, slug, { name: tag, path: tagPath(tag), article });
  }
  const { compare } = new Intl.Collator(language);
  return [...shelves.values()].sort(
    (one, other) => compare(one.name, other.name) || (one.path < other.path ? -1 : 1),
  );
}

function putOn(
  shelves: Map<string, Shelf>,
  key: string,
  book: { name: string; path: SitePath; article: Article },
): void {
  const { article, ...label } = book;
  const shelf = shelves.get(key) ?? { ...label, articles: [] };
  shelf.articles.push(article);
  shelves.set(key, shelf);
}

function drawIndex(edition: Edition, years: Shelf[], tags: Shelf[]): SiteFile {
  const messages = outletMessages(edition.language).site;
  return drawPage(edition, {
    path: archivesPath,
    language: edition.language,
    title: messages.archives,
    description: '',
    main: html`<div class="archive">
<h1>${messages.archives}</h1>
${years.length === 0 && html`<p class="nothing">${messages.nothingYet}</p>\n`}${drawShelfList(edition, messages.byYear, years)}${drawShelfList(edition, messages.byTag, tags)}</div>
`,
  });
}

function drawShelfList({ language }: Edition, title: string, shelves: Shelf[]): Html {
  const root = rootFrom(archivesPath);
  if (shelves.length === 0) return html``;
  return html`<h2>${title}</h2>
<ul class="shelves">
${shelves.map(({ name, path, articles }) => html`<li><a href="${root}${path}">${name}</a> <small>${outletMessages(language).site.count(articles.length)}</small></li>\n`)}</ul>
`;
}

function drawShelf(edition: Edition, shelf: Shelf, title: string): SiteFile {
  const { language } = edition;
  const root = rootFrom(shelf.path);
  return drawPage(edition, {
    path: shelf.path,
    language,
    title,
    description: '',
    main: html`<div class="archive">
<h1>${title}</h1>
${byMonth(shelf.articles).map(
  (articles) => html`<h2>${articles[0] && writtenMonth(articles[0].date, language)}</h2>
<ul class="rows">
${articles.map((article) => drawRow(article, { root, language }))}</ul>
`,
)}<p class="more"><a href="${root}${archivesPath}">${outletMessages(language).site.archives}</a></p>
</div>
`,
  });
}

function byMonth(articles: readonly Article[]): Article[][] {
  const months = new Map<string, Article[]>();
  for (const article of articles) {
    const month = article.date.local.slice(0, 7);
    const others = months.get(month);
    if (others) others.push(article);
    else months.set(month, [article]);
  }
  return [...months.values()];
}
