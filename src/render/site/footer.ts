import { boilerplateOf } from '../../article';
import { outletMessages } from '../../messages';
import { html } from '../drawing/html';
import type { Html } from '../drawing/html';
import { languageAttributes } from '../drawing/markup';
import { calendarPath, hasCalendar } from './appointment';
import type { Edition } from './edition';
import { jsonFeedPath, atomPath } from './feeds/feeds';
import { drawWholeNumbers } from './whole-numbers';

/** The foot of every page: who we are, how to write to us, the legal lines, the licence and the feeds. */
export function drawFooter(edition: Edition, language: string, root: string): Html {
  const masthead = edition.mastheadIn(language);
  const legalLanguage = masthead.legalLanguage && languageAttributes(masthead.legalLanguage);
  const messages = outletMessages(language).site;
  const about = boilerplateOf(masthead, language);
  return html`<footer class="foot">
${
  about &&
  html`<section class="about">
<h2>${messages.about(masthead.name || masthead.shortName)}</h2>
<p>${about}</p>
</section>
`
}<section class="legal">
<h2>${messages.legal}</h2>
<dl>
${Object.entries(masthead.legal).map(([label, line]) => drawLine(label, drawWholeNumbers(line), legalLanguage))}${
    masthead.email &&
    drawLine(messages.contact, html`<a href="mailto:${masthead.email}">${masthead.email}</a>`)
  }${masthead.licence && drawLine(messages.licence, masthead.licence)}${drawLine(
    messages.feed,
    html`<a href="${root}${atomPath()}">Atom</a>, <a href="${root}${jsonFeedPath()}">JSON</a>${hasCalendar(edition) && html`, <a href="${root}${calendarPath}">${outletMessages(language).appointment.calendar}</a>`}`,
  )}</dl>
</section>
</footer>
`;
}

function drawLine(label: string, line: string | Html, language: Html | null | '' = null): Html {
  return html`<div${language && html` ${language}`}><dt>${label}</dt><dd>${line}</dd></div>\n`;
}
