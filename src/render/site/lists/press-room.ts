import { slugify } from '../../../article';
import type { Article } from '../../../article';
import { outletMessages } from '../../../messages';
import { releaseContacts } from '../../drawing/contacts';
import { aboutParagraphs } from '../../drawing/filled-body';
import { html } from '../../drawing/html';
import type { Html } from '../../drawing/html';
import { withoutPastAppointment } from '../appointment';
import { drawKits } from '../downloads';
import type { Edition } from '../edition';
import { madePage } from '../made-pages';
import { drawPage } from '../page';
import { archivesPath, rootFrom } from '../paths';
import { logoDownloads } from '../renditions';
import type { SiteFile } from '../site-file';
import { drawWholeNumbers } from '../whole-numbers';
import { signatureCheck, signingKeyLines } from '../../drawing/local-masthead';
import { drawRow } from './teaser';

/** How many releases are listed. */
const listed = 10;

/** What journalists come for, in one language: whom to call, the latest releases, who the group is, its logo; none without a release. */
export function* drawPressRoom(section: Edition): Generator<SiteFile> {
  const path = madePage(section, 'press');
  if (path === null) return;
  const { language, masthead, base } = section;
  const { site, pages } = outletMessages(language);
  const root = rootFrom(path);
  const releases = section.articles.filter(({ kind }) => kind === 'release').slice(0, listed);
  yield drawPage(section, {
    path,
    language,
    title: pages.pressRoom,
    description: [pages.pressRoom, pages.latestReleases, masthead.name].filter(Boolean).join(' – '),
    counterpart: (other) => madePage(other, 'press'),
    main: html`<div class="archive">
<h1>${pages.pressRoom}</h1>
${drawContacts(section)}<h2>${pages.latestReleases}</h2>
<ul class="rows">
${releases.map((article) => drawRow(withoutPastAppointment(article, section.now), { root, language, section: false }))}</ul>
<p class="more"><a href="${root}${base}${archivesPath}">${site.allArticles}</a></p>
${drawKits(releases, section, root)}${drawReprint(section)}${drawKeys(releases, section)}${drawLogos(section, root)}</div>
`,
  });
}

/** The spokespersons whom the group shows on its site, else the group by its e-mail. */
function drawContacts({ masthead, language }: Edition): Html {
  const spokespersons = masthead.spokespersons.filter(({ onSite }) => onSite);
  const contacts = releaseContacts({ ...masthead, spokespersons });
  if (contacts.length === 0) return html``;
  return html`<section class="press-contacts">
<h2>${outletMessages(language).pressContact}</h2>
<ul>
${contacts.map(
  ({ name, role, phone, tel, email, mailto }) => html`<li class="h-card">
<p><strong class="p-name">${name}</strong>${role && html`${name && ', '}<span class="p-job-title">${role}</span>`}</p>
${phone && html`<p>${tel ? html`<a class="p-tel held" href="${tel}">${phone}</a>` : html`<span class="p-tel">${drawWholeNumbers(phone)}</span>`}</p>\n`}${
    email && html`<p>${mailto ? html`<a class="u-email" href="${mailto}">${email}</a>` : email}</p>\n`
  }</li>
`,
)}</ul>
</section>
`;
}

function drawReprint({ masthead, language }: Edition): Html {
  const paragraphs = aboutParagraphs(masthead, language);
  if (paragraphs.length === 0) return html``;
  return html`<h2>${outletMessages(language).pages.toReprint}</h2>
<div class="reprint">
${paragraphs.map((paragraph) => html`<p>${paragraph}</p>\n`)}</div>
`;
}

/** The keys that newsrooms check signatures with, and how that is done, by the last release that is signed. */
function drawKeys(releases: readonly Article[], { masthead, language, downloads }: Edition): Html {
  const keys = signingKeyLines(masthead, language);
  if (keys.length === 0) return html``;
  const { pages, kit } = outletMessages(language);
  const signed = releases.flatMap(({ id }) => downloads.get(id) ?? []).find(({ kind }) => kind === 'text');
  const name = signed?.path.split('/').at(-1) ?? `${slugify(kit.title, language)}.zip`;
  const check = signatureCheck(masthead, name);
  return html`<h2 id="signing-key">${pages.signingKey}</h2>
<ul class="signing-keys">
${keys.map((key) => html`<li><code>${key}</code></li>\n`)}</ul>
${check && html`<p class="to-check">${pages.checkSignature}</p>\n<p class="signing-keys"><code>${check}</code></p>\n`}`;
}

function drawLogos({ masthead, language }: Edition, root: string): Html {
  if (!masthead.logo) return html``;
  return html`<h2>${outletMessages(language).pages.logo}</h2>
<ul class="downloads">
${logoDownloads(masthead.logo).map(
  ({ path, format, width, height }) =>
    html`<li><a href="${root}${path}" download>${format.toUpperCase()}</a>${format === 'png' && html` <small>${width} × ${height}</small>`}</li>\n`,
)}</ul>
`;
}
