import { outletMessages } from '../../messages';
import { html } from '../drawing/html';
import type { Html } from '../drawing/html';
import { homeOf, sectionIn } from './edition';
import type { Edition } from './edition';
import { drawMenu } from './menu';
import { logoRendition } from './renditions';
import type { Page } from './site-file';

/** The top of every page: the group's name and the menu, in the language of the page; on the front page the name is the heading. */
export function drawMasthead(edition: Edition, page: Page, root: string): Html {
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
