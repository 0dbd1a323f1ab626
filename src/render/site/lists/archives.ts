import type { Article } from '../../../article';
import { outletMessages } from '../../../messages';
import { html } from '../../drawing/html';
import type { Html } from '../../drawing/html';
import { writtenMonth } from '../dates';
import type { Edition } from '../edition';
import { drawShelfFeedLinks } from '../feeds/feeds';
import { drawPage } from '../page';
import { archivesPath, rootFrom, articlePath } from '../paths';
import type { SitePath } from '../paths';
import type { KeyedFile, SiteFile } from '../site-file';
import { shelvesOf } from './shelves';
import type { Shelf, Shelves } from './shelves';
import { drawRow } from './teaser';

/** The pages of the archives in one language: one for each year, tag and author, by month. */
export function* shelfPages(section: Edition): Generator<KeyedFile> {
  const { site, pages } = outletMessages(section.language);
  for (const kind of shelfKinds)
    for (const shelf of shelvesOf(section)[kind]) {
      const title = { years: site.articlesOf, tags: site.taggedWith, authors: pages.textsBy }[kind](
        shelf.name,
      );
      const { path, articles } = shelf;
      const places = section.sections.map((other) => counterpartOf(shelf, kind, { section, other }));
      yield {
        path,
        inputs: JSON.stringify([title, places, articles.map(articlePath)]),
        texts: articles,
        draw: () => drawShelf(section, shelf, { kind, title }).text,
      };
    }
}

/** The page of the same year, tag or author in another language. */
function counterpartOf(
  { path }: Shelf,
  kind: ShelfKind,
  { section, other }: { section: Edition; other: Edition },
): SitePath | null {
  const same = `${other.base}${path.slice(section.base.length)}`;
  return shelvesOf(other)[kind].some((shelf) => shelf.path === same) ? same : null;
}

/** The kinds of shelves, in the order in which they are listed. */
const shelfKinds = ['years', 'tags', 'authors'] as const;
type ShelfKind = (typeof shelfKinds)[number] & keyof Shelves;

/** The page that leads to all years, tags and authors of a language. */
export function drawArchives(section: Edition): SiteFile {
  const { site, pages } = outletMessages(section.language);
  const { years, tags, authors } = shelvesOf(section);
  const path = `${section.base}${archivesPath}`;
  const list = (title: string, shelves: readonly Shelf[]) => drawShelfList(section, title, shelves);
  return drawPage(section, {
    path,
    language: section.language,
    title: site.archives,
    description: describe(section, site.allArticles, section.articles.length),
    counterpart: ({ base }) => `${base}${archivesPath}`,
    main: html`<div class="archive">
<h1>${site.archives}</h1>
${years.length === 0 && html`<p class="nothing">${site.nothingYet}</p>\n`}${list(site.byYear, years)}${list(site.byTag, tags)}${list(pages.byAuthor, authors)}</div>
`,
  });
}

function drawShelfList({ language, base }: Edition, title: string, shelves: readonly Shelf[]): Html {
  const root = rootFrom(`${base}${archivesPath}`);
  if (shelves.length === 0) return html``;
  return html`<h2>${title}</h2>
<ul class="shelves">
${shelves.map(({ name, path, articles }) => html`<li><a href="${root}${path}">${name}</a> <small>${outletMessages(language).site.count(articles.length)}</small></li>\n`)}</ul>
`;
}

function drawShelf(
  section: Edition,
  shelf: Shelf,
  { kind, title }: { kind: ShelfKind; title: string },
): SiteFile {
  const { language, base } = section;
  const root = rootFrom(shelf.path);
  return drawPage(section, {
    path: shelf.path,
    language,
    title,
    description: describe(section, title, shelf.articles.length),
    head: kind !== 'years' && drawShelfFeedLinks(title),
    counterpart: (other) => counterpartOf(shelf, kind, { section, other }),
    main: html`<div class="archive">
<h1>${title}</h1>
${byMonth(shelf.articles).map(
  (articles) => html`<h2>${articles[0] && writtenMonth(articles[0].date, language)}</h2>
<ul class="rows">
${articles.map((article) => drawRow(article, { root, language }))}</ul>
`,
)}<p class="more"><a href="${root}${base}${archivesPath}">${outletMessages(language).site.archives}</a></p>
</div>
`,
  });
}

/** "Articles from 2026 – 12 articles – Collectif Vallée Haute". */
function describe({ language, masthead }: Edition, title: string, count: number): string {
  return [title, outletMessages(language).site.count(count), masthead.name].filter(Boolean).join(' – ');
}

/** Articles in the order given, in one list for each month; also agendas are listed so. */
export function byMonth(
  articles: readonly Article[],
  localOf = ({ date }: Article) => date.local,
): Article[][] {
  const months = new Map<string, Article[]>();
  for (const article of articles) {
    const month = localOf(article).slice(0, 7);
    const others = months.get(month);
    if (others) others.push(article);
    else months.set(month, [article]);
  }
  return [...months.values()];
}
