import { baseOf, hasWords, ownLanguage, textLinkedBy, wordsIn } from '../../article';
import type { Article, ArticleId, MadePage, MastheadWords, MenuTarget } from '../../article';
import { outletMessages } from '../../messages';
import { html } from '../drawing/html';
import type { Html } from '../drawing/html';
import { languageAttributes, validAddress } from '../drawing/markup';
import { sectionIn } from './edition';
import type { Edition } from './edition';
import { madePage, madePageName } from './made-pages';
import { articlePath } from './paths';
import type { SitePath } from './paths';
import type { Page } from './site-file';

/** An entry of the menu as a page shows it. */
interface Entry {
  label: string;
  /** The language of the label, where it is not that of the page. */
  language: string | null;
  /** Where it leads; null where it only holds others. */
  to: { page: SitePath } | { address: string } | null;
  below: readonly Entry[];
}

/**
 * The menu of a page, in the order that the group gave it; entries with others below them open without a script. What leads to a text
 * that is not public is left out with its label, and what stands below it goes up.
 */
export function drawMenu(edition: Edition, page: Page, root: string): Html {
  const entries = menuOf(edition, page.language);
  if (entries.length === 0) return html``;
  return html`<nav aria-label="${outletMessages(page.language).site.menu}">
<ul>
${entries.map((entry) => drawEntry(entry, page, root))}</ul>
</nav>
`;
}

/** The menu entry of a page, or "" where none leads there: menus of pages with the same are alike. */
export function placeInMenu(edition: Edition, { path, language }: Page): string {
  const entries = menuOf(edition, language).flatMap((entry) => [entry, ...entry.below]);
  return entries.some(({ to }) => to && 'page' in to && to.page === path) ? path : '';
}

/** The text that a call or an entry leads to on a page: its translation into the page's language where there is one. */
export function textLedTo(
  { texts, families }: Edition,
  id: ArticleId,
  language: string,
): Article | undefined {
  const text = texts.get(id);
  if (!text || baseOf(text.language) === baseOf(language)) return text;
  const family = families.get(text.translationKey ?? '') ?? [];
  return family.find((other) => baseOf(other.language) === baseOf(language)) ?? text;
}

/** Where a call of the masthead leads from a page; "" for a text that is not public. */
export function callAddress(edition: Edition, url: string, language: string, root: string): string {
  const id = textLinkedBy(url);
  if (id === null) return url;
  const text = textLedTo(edition, id, language);
  return text ? `${root}${articlePath(text)}` : '';
}

function drawEntry(entry: Entry, page: Page, root: string): Html {
  if (entry.below.length === 0) return html`<li>${drawLink(entry, page, root)}</li>\n`;
  const { label, language, to, below } = entry;
  // What opens the others cannot lead anywhere itself, so that it comes first among them.
  const first = to && { ...entry, below: [] };
  return html`<li><details name="menu"><summary${language && html` ${languageAttributes(language)}`}>${label}</summary>
<ul>
${[...(first ? [first] : []), ...below].map((each) => html`<li>${drawLink(each, page, root)}</li>\n`)}</ul>
</details></li>
`;
}

function drawLink({ label, language, to }: Entry, page: Page, root: string): Html {
  const inLanguage = language && html` ${languageAttributes(language)}`;
  if (to === null) return html`<span${inLanguage}>${label}</span>`;
  if ('address' in to)
    return html`<a href="${validAddress(to.address)}" rel="noopener noreferrer"${inLanguage}>${label}</a>`;
  return html`<a href="${root}${to.page}"${to.page === page.path && html` aria-current="page"`}${inLanguage}>${label}</a>`;
}

const menus = new WeakMap<Edition, Map<string, readonly Entry[]>>();

/** The entries of the menu in a language, made once for each edition. */
function menuOf(edition: Edition, language: string): readonly Entry[] {
  const known = menus.get(edition) ?? new Map<string, readonly Entry[]>();
  menus.set(edition, known);
  const entries = known.get(language) ?? entriesOf(edition, language);
  known.set(language, entries);
  return entries;
}

function entriesOf(edition: Edition, language: string): readonly Entry[] {
  const { menu } = edition.settings;
  if (menu.length === 0) return usualMenu(edition, language);
  return menu.flatMap(({ below, ...own }): Entry[] => {
    const shown = below.flatMap((each) => entryOf(edition, each, language) ?? []);
    const entry = entryOf(edition, own, language);
    if (!entry) return shown;
    return entry.to === null && shown.length === 0 ? [] : [{ ...entry, below: shown }];
  });
}

/** The pages that the program makes, and how to join: a menu that nobody decided on. */
function usualMenu(edition: Edition, language: string): Entry[] {
  const { join } = edition.mastheadIn(language);
  const messages = outletMessages(language).site;
  const id = textLinkedBy(join.url);
  const text = id === null ? undefined : textLedTo(edition, id, language);
  const to = text ? { page: articlePath(text) } : id === null && join.url ? { address: join.url } : null;
  const made = (['home', 'agenda', 'press', 'archives', 'search'] as const).flatMap(
    (page) => madeEntry(edition, page, language) ?? [],
  );
  return [...made, ...(to ? [{ label: messages.join, language: null, to, below: [] }] : [])];
}

/** An entry as a page of a language shows it; null for what is not public or not drawn. */
function entryOf(
  edition: Edition,
  { label: words, target }: { label: MastheadWords; target: MenuTarget },
  language: string,
): Entry | null {
  const own = ownLanguage(edition.masthead);
  const said = wordsIn(words, language, own).trim();
  const named = (entry: Entry | null) => entry && { ...entry, ...(said && { label: said, language: null }) };
  switch (target.kind) {
    case 'made':
      return named(madeEntry(edition, target.page, language));
    case 'text':
      return named(textEntry(textLedTo(edition, target.id, language), language));
    case 'address':
      return named({ ...anyWords(words, own), to: { address: target.address }, below: [] });
    case 'none':
      return named({ ...anyWords(words, own), to: null, below: [] });
  }
}

function textEntry(text: Article | undefined, language: string): Entry | null {
  if (!text) return null;
  const isOther = baseOf(text.language) !== baseOf(language);
  const to = { page: articlePath(text) };
  return { label: text.headline, language: isOther ? text.language : null, to, below: [] };
}

/** A page that the program makes, in the language; null while the site has none. */
function madeEntry(edition: Edition, made: MadePage, language: string): Entry | null {
  const page = madePage(sectionIn(edition, language), made);
  return page === null
    ? null
    : { label: madePageName(made, language), language: null, to: { page }, below: [] };
}

/** Words in whatever language they are, where a page's own has none: an entry must be named. */
function anyWords(words: MastheadWords, own: string | null): Pick<Entry, 'label' | 'language'> {
  if (!hasWords(words)) return { label: '', language: null };
  if (typeof words === 'string') return { label: words, language: own };
  const [language = '', label = ''] = Object.entries(words).find(([, said]) => said.trim() !== '') ?? [];
  return { label, language };
}
