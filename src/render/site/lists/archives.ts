import type { Article } from '../../../article';
import { outletMessages } from '../../../messages';
import { html } from '../../drawing/html';
import type { Html } from '../../drawing/html';
import { writtenMonth } from '../dates';
import type { Edition } from '../edition';
import { drawPage } from '../page';
import { archivesPath, rootFrom, tagPath, tagSlug, yearPath } from '../paths';
import type { SitePath } from '../paths';
import type { SiteFile } from '../site-file';
import { drawRow } from './teaser';

interface ArchivePage {
  name: string;
  path: SitePath;
  articles: Article[];
}

/** The archives: one page of all years and tags, one for each year by month, one for each tag. */
export function* drawArchives(edition: Edition): Generator<SiteFile> {
  const messages = outletMessages(edition.language).site;
  const [years, tags] = groupsOf(edition);
  yield drawIndex(edition, years, tags);
  for (const year of years) yield drawArchivePage(edition, year, messages.articlesOf(year.name));
  for (const tag of tags) yield drawArchivePage(edition, tag, messages.taggedWith(tag.name));
}

/** The pages that list the articles of a year or a tag, and the newest article of each. */
export function archivePages(edition: Edition): { path: SitePath; newest: Article | undefined }[] {
  return groupsOf(edition)
    .flat()
    .map(({ path, articles }) => ({ path, newest: articles[0] }));
}

function groupsOf(edition: Edition): [years: ArchivePage[], tags: ArchivePage[]] {
  return [groupByYear(edition.articles), groupByTag(edition)];
}

function groupByYear(articles: readonly Article[]): ArchivePage[] {
  const pages = new Map<string, ArchivePage>();
  for (const article of articles) {
    const year = article.date.local.slice(0, 4);
    addTo(pages, year, { name: year, path: yearPath(year), article });
  }
  return [...pages.values()].sort((one, other) => (one.name < other.name ? 1 : -1));
}

function groupByTag({ articles, language }: Edition): ArchivePage[] {
  const pages = new Map<string, ArchivePage>();
  for (const article of articles) {
    const spellings = new Map(article.tags.map((tag) => [tagSlug(tag), tag]));
    for (const [slug, tag] of spellings) addTo(pages, slug, { name: tag, path: tagPath(tag), article });
  }
  const { compare } = new Intl.Collator(language, { numeric: true });
  return [...pages.values()].sort(
    (one, other) => compare(one.name, other.name) || (one.path < other.path ? -1 : 1),
  );
}

function addTo(
  pages: Map<string, ArchivePage>,
  key: string,
  entry: { name: string; path: SitePath; article: Article },
): void {
  const { article, ...label } = entry;
  const page = pages.get(key) ?? { ...label, articles: [] };
  page.articles.push(article);
  pages.set(key, page);
}

function drawIndex(edition: Edition, years: ArchivePage[], tags: ArchivePage[]): SiteFile {
  const messages = outletMessages(edition.language).site;
  return drawPage(edition, {
    path: archivesPath,
    language: edition.language,
    title: messages.archives,
    description: describe(edition, messages.allArticles, edition.articles.length),
    main: html`<div class="archive">
<h1>${messages.archives}</h1>
${years.length === 0 && html`<p class="nothing">${messages.nothingYet}</p>\n`}${drawPageList(edition, messages.byYear, years)}${drawPageList(edition, messages.byTag, tags)}</div>
`,
  });
}

function drawPageList({ language }: Edition, title: string, pages: ArchivePage[]): Html {
  const root = rootFrom(archivesPath);
  if (pages.length === 0) return html``;
  return html`<h2>${title}</h2>
<ul class="shelves">
${pages.map(({ name, path, articles }) => html`<li><a href="${root}${path}">${name}</a> <small>${outletMessages(language).site.count(articles.length)}</small></li>\n`)}</ul>
`;
}

function drawArchivePage(edition: Edition, page: ArchivePage, title: string): SiteFile {
  const { language } = edition;
  const root = rootFrom(page.path);
  return drawPage(edition, {
    path: page.path,
    language,
    title,
    description: describe(edition, title, page.articles.length),
    main: html`<div class="archive">
<h1>${title}</h1>
${byMonth(page.articles).map(
  (articles) => html`<h2>${articles[0] && writtenMonth(articles[0].date, language)}</h2>
<ul class="rows">
${articles.map((article) => drawRow(article, { root, language }))}</ul>
`,
)}<p class="more"><a href="${root}${archivesPath}">${outletMessages(language).site.archives}</a></p>
</div>
`,
  });
}

/** "Articles from 2026 – 12 articles – Collectif Vallée Haute". */
function describe({ language, masthead }: Edition, title: string, count: number): string {
  return [title, outletMessages(language).site.count(count), masthead.name].filter(Boolean).join(' – ');
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
