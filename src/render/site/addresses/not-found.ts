import { outletMessages } from '../../../messages';
import { html } from '../../drawing/html';
import type { Edition } from '../edition';
import { drawPage } from '../page';
import { absoluteRoot, archivesPath, homePath } from '../paths';
import type { SiteFile } from '../site-file';

/** The page that a server gives for an address that leads nowhere, at whatever depth. */
export function drawNotFound(edition: Edition): SiteFile {
  const messages = outletMessages(edition.language).site;
  const root = absoluteRoot(edition.masthead.site);
  return drawPage(edition, {
    path: '404.html',
    language: edition.language,
    title: messages.notFound,
    description: messages.notFoundHelp,
    anywhere: true,
    head: html`<meta name="robots" content="noindex">\n`,
    main: html`<div class="archive">
<h1>${messages.notFound}</h1>
<p>${messages.notFoundHelp}</p>
<ul class="ways">
<li><a href="${root}${homePath}">${messages.backHome}</a></li>
<li><a href="${root}${archivesPath}">${messages.archives}</a></li>
</ul>
</div>
`,
  });
}
