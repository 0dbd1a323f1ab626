import { outletMessages } from '../../messages';
import { html } from '../drawing/html';
import type { Html } from '../drawing/html';
import { drawCalls } from './calls';
import type { Edition } from './edition';
import { drawPage } from './page';
import { archivesPath, homePath } from './paths';
import type { SiteFile } from './site-file';
import { drawRow, drawTeaser } from './teaser';

/** The front page: the newest article large, the next ones beside it, then a list, then a link to all others. */
export function drawFrontPage(edition: Edition): SiteFile {
  const { language, masthead } = edition;
  return drawPage(edition, {
    path: homePath,
    language,
    title: '',
    description: (masthead.boilerplate[language] ?? '').slice(0, 200),
    main: html`<div class="front">
${drawLatest(edition)}</div>
${drawCalls(masthead, language)}`,
  });
}

const announced = 7;
const listed = 10;

function drawLatest({ articles, language }: Edition): Html {
  const messages = outletMessages(language).site;
  const [first, ...others] = articles.slice(0, announced);
  const rows = articles.slice(announced, announced + listed);
  if (!first) return html`<p class="nothing">${messages.nothingYet}</p>\n`;
  const frame = { root: '', language };
  return html`${drawTeaser(first, { ...frame, lead: true })}${
    others.length > 0 &&
    html`<div class="teasers">
${others.map((article) => drawTeaser(article, frame))}</div>
`
  }${
    rows.length > 0 &&
    html`<ul class="rows">
${rows.map((article) => drawRow(article, frame))}</ul>
`
  }<p class="more"><a href="${archivesPath}">${messages.allArticles}</a></p>
`;
}
