import { isAppointmentPast } from '../../article';
import type { Article, ArticleId, ArticleKind, FrontSection } from '../../article';
import { outletMessages } from '../../messages';
import { html } from '../drawing/html';
import type { Html } from '../drawing/html';
import { siteWords } from '../drawing/markup';
import { drawAppointmentLine, startOf, withoutPastAppointment } from './appointment';
import { drawCalls } from './calls';
import { homeOf } from './edition';
import type { Edition } from './edition';
import { drawRow, drawTeaser } from './lists/teaser';
import type { TeaserFrame } from './lists/teaser';
import { drawPage } from './page';
import { archivesPath, articlePath, rootFrom } from './paths';
import type { SiteFile } from './site-file';

/**
 * The front page of a language: the next appointment, a text large, the next ones below it in full rows, then a list or the sections that the group chose,
 * then a link to all others. An appointment that is past is not announced, and its article is never the large one while there is another.
 */
export function drawFrontPage(edition: Edition): SiteFile {
  const { language, masthead } = edition;
  return drawPage(edition, {
    path: homeOf(edition),
    counterpart: homeOf,
    language,
    title: '',
    description: (masthead.boilerplate[language] || newestHeadlines(edition)).slice(0, 200),
    main: html`<div class="front">
${drawLatest(edition)}</div>
${drawCalls(edition, language, rootFrom(homeOf(edition)))}`,
  });
}

/** How many articles are announced below the large one, at most so many: rows of two or three are full. */
const fullRows = [6, 3, 2, 0] as const;
/** The same above sections, which list what follows. */
const fullRowsAboveSections = [3, 2, 0] as const;
const listed = 10;
const listedInSection = 5;

function drawLatest(edition: Edition): Html {
  const { articles, language, now, settings } = edition;
  const messages = outletMessages(language).site;
  const { pinned, sections } = settings.front;
  const first =
    pinnedIn(edition, pinned) ?? articles.find((article) => !isAppointmentPast(article, now)) ?? articles[0];
  if (!first) return html`<p class="nothing">${messages.nothingYet}</p>\n`;
  const root = rootFrom(homeOf(edition));
  const frame = { root, language };
  const rows = sections.length > 0 ? fullRowsAboveSections : fullRows;
  const others = articles.filter((article) => article !== first).slice(0, rows[0] + listed);
  const announced = rows.find((count) => count <= others.length) ?? 0;
  const teasers = others.slice(0, announced);
  const { classes, wide } = rowOf(teasers);
  const shown = new Set([first, ...teasers]);
  const current = (article: Article) => withoutPastAppointment(article, now);
  return html`${drawNext(edition, first, root)}${drawTeaser(current(first), { ...frame, lead: true })}${
    teasers.length > 0 &&
    html`<div class="${classes}">
${teasers.map((article) => drawTeaser(current(article), { ...frame, wide }))}</div>
`
  }${
    sections.length > 0
      ? html`<div class="sections">
${sections.map((section) => drawSection(edition, section, { root, shown }))}</div>
`
      : drawRows(others.slice(announced).map(current), frame)
  }<p class="more"><a href="${root}${edition.base}${archivesPath}">${messages.allArticles}</a></p>
`;
}

/** How a row is set, by which of its texts have a picture, so that none leaves white beside another; `wide` in two columns. */
function rowOf(teasers: readonly Article[]): { classes: string; wide: boolean } {
  const pictures = teasers.filter(({ lead }) => lead).length;
  const isPair = teasers.length === 2;
  const isMixed = pictures > 0 && pictures < teasers.length;
  const isOnePicture = teasers.length === 3 && pictures === 1;
  const classes = ['teasers', isPair && 'pair', isMixed && 'mixed', isOnePicture && 'one-picture'];
  return { classes: classes.filter(Boolean).join(' '), wide: isPair || isOnePicture };
}

/** The text that the group pinned, or its translation on the front page of another language. */
function pinnedIn({ articles, texts }: Edition, pinned: ArticleId | null): Article | undefined {
  const key = pinned === null ? undefined : texts.get(pinned)?.translationKey;
  return articles.find(
    ({ id, translationKey }) => id === pinned || (key !== undefined && translationKey === key),
  );
}

/** The next appointment, above all; nothing where the large text announces it. */
function drawNext(edition: Edition, first: Article, root: string): Html {
  const next = edition.settings.front.appointment && comingAppointments(edition)[0];
  if (!next || next === first) return html``;
  return html`<aside class="next"><p>${drawAppointmentLine(next)}</p>
<p><a href="${root}${articlePath(next)}">${siteWords(next.headline, next.language)}</a></p></aside>
`;
}

const kindsOfSections = {
  releases: 'release',
  articles: 'article',
  leaflets: 'leaflet',
} as const satisfies Record<Exclude<FrontSection, 'agenda'>, ArticleKind>;

/** The newest texts of a kind that are not announced above, or the next appointments; nothing where there are none. */
function drawSection(
  edition: Edition,
  section: FrontSection,
  { root, shown }: { root: string; shown: ReadonlySet<Article> },
): Html {
  const { language, now } = edition;
  const messages = outletMessages(language);
  const kind = section === 'agenda' ? null : kindsOfSections[section];
  const articles = kind
    ? edition.articles.filter((article) => article.kind === kind && !shown.has(article))
    : comingAppointments(edition);
  if (articles.length === 0) return html``;
  const title = kind ? messages.site.listed[kind] : messages.appointment.calendar;
  const rows = articles.slice(0, listedInSection).map((article) => withoutPastAppointment(article, now));
  return html`<section class="front-section">
<h2>${title}</h2>
${drawRows(rows, { root, language, section: false })}</section>
`;
}

function drawRows(articles: readonly Article[], frame: TeaserFrame): Html {
  if (articles.length === 0) return html``;
  return html`<ul class="rows">
${articles.map((article) => drawRow(article, frame))}</ul>
`;
}

/** The articles with an appointment to come, the next first. */
function comingAppointments({ articles, now }: Edition): Article[] {
  const startsAt = ({ appointment }: Article) => (appointment ? Date.parse(startOf(appointment)) : 0);
  return articles
    .filter((article) => article.appointment && !isAppointmentPast(article, now))
    .sort((one, other) => startsAt(one) - startsAt(other));
}

function newestHeadlines({ articles }: Edition): string {
  return articles
    .slice(0, 3)
    .map(({ headline }) => headline)
    .join(' – ');
}
