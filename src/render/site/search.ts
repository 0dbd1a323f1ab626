import { outletMessages } from '../../messages';
import { html } from '../drawing/html';
import type { Edition } from './edition';
import { madePage } from './made-pages';
import { drawPage } from './page';
import { archivesPath, rootFrom, searchScriptPath } from './paths';
import type { SiteFile } from './site-file';

/**
 * The search page of a language, as an index is of one language; none where the group wants no search. It is the only page with a
 * script: `resources/site/search.js`, which loads the index once words are typed.
 */
export function* drawSearch(section: Edition): Generator<SiteFile> {
  const counterpart = (other: Edition) => madePage(other, 'search');
  const path = counterpart(section);
  if (!path) return;
  const { language, base } = section;
  const { search, archives } = outletMessages(language).site;
  const root = rootFrom(path);
  yield drawPage(section, {
    path,
    counterpart,
    language,
    title: search.title,
    description: [search.title, section.masthead.name].filter(Boolean).join(' – '),
    script: true,
    head: html`<script type="module" src="${root}${searchScriptPath}"></script>
`,
    main: html`<div class="archive search">
<h1>${search.title}</h1>
<form role="search" hidden data-results="${search.results}" data-none="${search.none}" data-more="${search.more}">
<input type="search" name="q" aria-label="${search.title}" autocomplete="off" spellcheck="false" maxlength="200">
<button>${search.title}</button>
</form>
<p class="search-state" role="status">${search.unavailable} <a href="${root}${base}${archivesPath}">${archives}</a></p>
<ul class="rows"></ul>
</div>
`,
  });
}
