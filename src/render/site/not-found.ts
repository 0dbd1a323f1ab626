import { html } from '../drawing/html';
import type { Edition } from './edition';
import { drawPage } from './page';
import { absoluteRoot, archivesPath, homePath } from './paths';
import type { SiteFile } from './site-file';
import { siteWords } from './site-words';

/** The page that a server gives for an address that leads nowhere, at whatever depth. */
export function drawNotFound(edition: Edition): SiteFile {
  const words = siteWords(edition.language);
  const root = absoluteRoot(edition.masthead.site);
  return drawPage(edition, {
    path: '404.html',
    language: edition.language,
    title: words.notFound,
    description: '',
    anywhere: true,
    head: html`<meta name="robots" content="noindex">\n`,
    main: html`<div class="archive">
<h1>${words.notFound}</h1>
<p>${words.notFoundHelp}</p>
<ul class="ways">
<li><a href="${root}${homePath}">${words.backHome}</a></li>
<li><a href="${root}${archivesPath}">${words.archives}</a></li>
</ul>
</div>
`,
  });
}
