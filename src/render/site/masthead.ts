import { outletMessages } from '../../messages';
import { html } from '../drawing/html';
import type { Html } from '../drawing/html';
import type { Edition } from './edition';
import { archivesPath, homePath } from './paths';
import { logoRendition } from './renditions';
import type { Page } from './site-file';

/** The top of every page: the group's name and the menu; on the front page the name is the heading. */
export function drawMasthead(edition: Edition, page: Page, root: string): Html {
  const messages = outletMessages(page.language).site;
  const masthead = edition.mastheadIn(page.language);
  const here = (path: string) => page.path === path && html` aria-current="page"`;
  const name = html`<a class="name" href="${root}${homePath}" rel="home">${drawLogo(edition, root)}<span>${masthead.name || messages.home}</span></a>`;
  return html`<header class="masthead">
<div class="masthead-line">
${page.path === homePath ? html`<h1 class="masthead-name">${name}</h1>` : html`<p class="masthead-name">${name}</p>`}
<nav aria-label="${messages.menu}">
<ul>
<li><a href="${root}${homePath}"${here(homePath)}>${messages.latest}</a></li>
<li><a href="${root}${archivesPath}"${here(archivesPath)}>${messages.archives}</a></li>
${masthead.join.url && html`<li><a href="${masthead.join.url}" rel="noopener noreferrer">${messages.join}</a></li>\n`}</ul>
</nav>
</div>
</header>
`;
}

/** The menu entry of a page; "" for pages that are not in the menu. */
export function placeInMenu(path: string): string {
  return path === homePath || path === archivesPath ? path : '';
}

function drawLogo({ masthead }: Edition, root: string): Html {
  if (!masthead.logo) return html``;
  const { path, width, height } = logoRendition(masthead.logo);
  return html`<img class="logo" src="${root}${path}" width="${width}" height="${height}" alt="">`;
}
