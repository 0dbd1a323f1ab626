import { boilerplateOf } from '../../article';
import { html } from '../drawing/html';
import type { Html } from '../drawing/html';
import type { Edition } from './edition';
import { jsonFeedPath, atomPath } from './feeds';
import { siteWords } from './site-words';

/** The foot of every page: who we are, how to write to us, the legal lines, the licence and the feeds. */
export function drawFooter(edition: Edition, language: string, root: string): Html {
  const { masthead } = edition;
  const words = siteWords(language);
  const about = boilerplateOf(masthead, language);
  return html`<footer class="foot">
${
  about &&
  html`<section class="about">
<h2>${words.about(masthead.name || masthead.shortName)}</h2>
<p>${about}</p>
</section>
`
}<section class="legal">
<h2>${words.legal}</h2>
<dl>
${Object.entries(masthead.legal).map(([label, line]) => drawLine(label, line))}${
    masthead.email && drawLine(words.contact, html`<a href="mailto:${masthead.email}">${masthead.email}</a>`)
  }${masthead.licence && drawLine(words.licence, masthead.licence)}${drawLine(
    words.feed,
    html`<a href="${root}${atomPath()}">Atom</a>, <a href="${root}${jsonFeedPath()}">JSON</a>`,
  )}</dl>
</section>
</footer>
`;
}

function drawLine(label: string, line: string | Html): Html {
  return html`<div><dt>${label}</dt><dd>${line}</dd></div>\n`;
}
