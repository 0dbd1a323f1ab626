import { outletMessages } from '../../messages';
import { html } from '../drawing/html';
import type { Html } from '../drawing/html';
import { languageAttributes } from '../drawing/markup';
import { firstFaces } from './colour';
import { homeOf, sectionIn } from './edition';
import type { Edition } from './edition';
import { drawFeedLinks, jsonFeedPath, atomPath } from './feeds/feeds';
import { drawLanguageLinks, drawLanguages } from './languages';
import { placeInMenu, drawMenu } from './menu';
import { absoluteRoot, iconPath, ownStylesPath, publicAddress, rootFrom, stylePath } from './paths';
import type { Page, SiteFile } from './site-file';
import { logoRendition } from './renditions';
import { boilerplateOf } from '../../article';
import { calendarPath, hasCalendar } from './appointment';
import { drawWholeNumbers } from './whole-numbers';

/** Draws a whole page: its head, the masthead, what it is about, and the footer. */
export function drawPage(edition: Edition, page: Page): SiteFile {
  const root = (page.anywhere && absoluteRoot(edition.masthead.site)) || rootFrom(page.path);
  const text = html`<!DOCTYPE html>
<html ${languageAttributes(page.language)}>
<head>
${drawHead(edition, page, root)}</head>
<body>
<a class="skip" href="#text">${outletMessages(page.language).site.skipToText}</a>
${drawOnce(
  edition,
  ['masthead', page.language, root, placeInMenu(edition, page), homeMark(edition, page)],
  () => drawMasthead(edition, page, root),
)}${drawLanguages(edition, page, root)}<main id="text">
${page.main}</main>
${drawOnce(edition, ['foot', page.language, root], () => drawFooter(edition, page.language, root))}</body>
</html>
`;
  return { path: page.path, text: text.toString() };
}

/** Front pages have another masthead than the pages whose menu is the same. */
function homeMark(edition: Edition, { path, language }: Page): string {
  return path === homeOf(sectionIn(edition, language)) ? 'home' : '';
}

/** No scripts, nothing from elsewhere; `file:` so that it also holds on a USB stick; connections for programs that check sites. */
export const policy =
  "default-src 'none'; img-src 'self' file:; connect-src 'self'; style-src 'self' file:; font-src 'self' file:; base-uri 'none'; form-action 'none'";

/** The search runs the site's own script, and its index's program in WebAssembly. */
const searchPolicy = `${policy}; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'`;

function drawHead(edition: Edition, page: Page, root: string): Html {
  const { name, site } = edition.mastheadIn(page.language);
  const canonical = !page.anywhere && publicAddress(site, page.path);
  return html`<meta charset="utf-8">
<title>${titleOf(page, name)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
${!edition.isProof && html`<meta http-equiv="Content-Security-Policy" content="${page.script ? searchPolicy : policy}">\n`}<meta name="referrer" content="no-referrer">
${page.description && html`<meta name="description" content="${page.description}">\n`}<meta name="color-scheme" content="light dark">
${canonical && html`<link rel="canonical" href="${canonical}">\n`}${!edition.isProof && drawPreloads(edition, root)}${drawStyles(edition, root)}${root.startsWith('/') && drawStyles(edition, '')}<link rel="icon" href="${root}${iconPath}" type="image/svg+xml">
${page.head}${drawLanguageLinks(edition, page)}${drawOnce(edition, ['feeds', page.language, root], () => drawFeedLinks(edition, page.language, root))}`;
}

function drawStyles({ settings }: Edition, root: string): Html {
  const sheets = [stylePath, ...(settings.styles ? [ownStylesPath] : [])];
  return html`${sheets.map((sheet) => html`<link rel="stylesheet" href="${root}${sheet}">\n`)}`;
}

/** The faces of every first screen are asked for with the page, not after its style sheet, but do not hold up its picture. */
function drawPreloads({ settings }: Edition, root: string): Html {
  return html`${firstFaces[settings.faces].map((face) => html`<link rel="preload" href="${root}assets/fonts/${face}" as="font" type="font/woff2" crossorigin fetchpriority="low">\n`)}`;
}

/** The page's title, with the group's name if it still fits in search results. */
function titleOf({ title, language }: Page, name: string): string {
  const both = [title, name].filter(Boolean).join(' – ');
  return (both.length > 70 && title) || both || outletMessages(language).site.home;
}

const drawn = new WeakMap<Edition['sections'], Map<string, Html>>();

/** Draws a part that many pages share once for each site; the key contains all that it depends on. */
function drawOnce({ sections }: Edition, key: readonly string[], draw: () => Html): Html {
  const parts = drawn.get(sections) ?? new Map<string, Html>();
  drawn.set(sections, parts);
  const name = key.join('\n');
  const part = parts.get(name) ?? draw();
  parts.set(name, part);
  return part;
}

/** The top of every page: the group's name and the menu, in the language of the page; on the front page the name is the heading. */
function drawMasthead(edition: Edition, page: Page, root: string): Html {
  const section = sectionIn(edition, page.language);
  const messages = outletMessages(page.language).site;
  const masthead = edition.mastheadIn(page.language);
  const home = homeOf(section);
  const name = html`<a class="name" href="${root}${home}" rel="home">${drawLogo(edition, root)}<span>${masthead.name || messages.home}</span></a>`;
  return html`<header class="masthead">
<div class="masthead-line">
${page.path === home ? html`<h1 class="masthead-name">${name}</h1>` : html`<p class="masthead-name">${name}</p>`}
${drawMenu(edition, page, root)}</div>
</header>
`;
}

function drawLogo({ masthead }: Edition, root: string): Html {
  if (!masthead.logo) return html``;
  const { path, width, height } = logoRendition(masthead.logo);
  return html`<img class="logo" src="${root}${path}" width="${width}" height="${height}" alt="">`;
}

/** The foot of every page: who we are, how to write to us, the legal lines, the licence and the feeds. */
function drawFooter(edition: Edition, language: string, root: string): Html {
  const masthead = edition.mastheadIn(language);
  const legalLanguage = masthead.legalLanguage && languageAttributes(masthead.legalLanguage);
  const messages = outletMessages(language);
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
<h2>${messages.site.legal}</h2>
<dl>
${Object.entries(masthead.legal).map(([label, line]) => drawLine(label, drawWholeNumbers(line), legalLanguage))}${
    masthead.email &&
    drawLine(messages.contact, html`<a href="mailto:${masthead.email}">${masthead.email}</a>`)
  }${masthead.licence && drawLine(messages.licence, masthead.licence)}${drawLine(
    messages.site.feed,
    html`<a href="${root}${atomPath()}">Atom</a>, <a href="${root}${jsonFeedPath()}">JSON</a>${hasCalendar(edition) && html`, <a href="${root}${calendarPath}">${messages.appointment.calendar}</a>`}`,
  )}</dl>
</section>
</footer>
`;
}

function drawLine(label: string, line: string | Html, language: Html | null | '' = null): Html {
  return html`<div${language && html` ${language}`}><dt>${label}</dt><dd>${line}</dd></div>\n`;
}
