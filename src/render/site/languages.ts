import { baseOf, scriptOf, writtenLanguage } from '../../article';
import { outletMessages } from '../../messages';
import { html } from '../drawing/html';
import type { Html } from '../drawing/html';
import { homeOf } from './edition';
import type { Edition } from './edition';
import { publicAddress } from './paths';
import type { Page } from './site-file';

/** Links from a page that lists articles to the same in the other languages of the site; where it has no such page, to its front page. */
export function drawLanguages(edition: Edition, { counterpart, language }: Page, root: string): Html {
  const { sections } = edition;
  if (!counterpart || sections.length < 2) return html``;
  const entries = sections.map((section) => {
    const { language: tag } = section;
    const name = html`<span lang="${tag}">${ownName(tag)}</span>`;
    if (tag === language) return html`<li aria-current="true">${name}</li>\n`;
    const path = counterpart(section);
    const { home } = outletMessages(tag).site;
    return html`<li${otherScript(tag, language)}><a href="${root}${path ?? homeOf(section)}" hreflang="${tag}">${name}${!path && html` <small lang="${tag}">(${home})</small>`}</a></li>\n`;
  });
  return html`<nav class="languages" aria-label="${outletMessages(language).pages.languages}">
<ul>
${entries}</ul>
</nav>
`;
}

/** The same for search engines, which want full addresses. */
export function drawLanguageLinks(edition: Edition, { counterpart }: Page): Html {
  const { sections, masthead } = edition;
  if (!counterpart || sections.length < 2 || !masthead.site) return html``;
  const pages = sections.flatMap((section) => {
    const path = counterpart(section);
    return path ? [{ language: section.language, path }] : [];
  });
  if (pages.length < 2) return html``;
  const link = (language: string, path: string) =>
    html`<link rel="alternate" hreflang="${language}" href="${publicAddress(masthead.site, path)}">\n`;
  return html`${pages.map(({ language, path }) => link(language, path))}${pages[0] && link('x-default', pages[0].path)}`;
}

/**
 * The class of words in another language whose letters a page has no use for but here: they are in the reader's own face, as a page does
 * not ask for a file for one word, nor moves when that comes.
 */
export function otherScript(language: string, page: string): Html | false {
  const script = scriptOf(language);
  return script !== 'Latn' && script !== scriptOf(page) && html` class="other-script"`;
}

/** What a language is called by those who read it: "français". */
function ownName(language: string): string {
  return languageName(language, language);
}

/** What a language is called in another, without its country: "English", "anglais". */
export function languageName(language: string, named: string): string {
  const key = `${language} ${named}`;
  const tag = withoutCountry(named);
  const known = names.get(key) ?? new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag;
  names.set(key, known);
  return known;
}

/** "de" of "de-AT"; "zh-Hant" of "zh-TW", as Chinese without a country is written otherwise. */
function withoutCountry(tag: string): string {
  const base = baseOf(tag);
  return writtenLanguage(tag) === writtenLanguage(base) ? base : writtenLanguage(tag);
}

/** Asked for once, as every page of a site in several languages says them. */
const names = new Map<string, string>();
