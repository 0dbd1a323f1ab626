import { linksToTexts, madePages } from '../../../article';
import type { Article, ArticleId, Masthead } from '../../../article';
import { hasCalendar, withoutPastAppointment } from '../appointment';
import { sectionIn } from '../edition';
import type { Edition } from '../edition';
import type { Feed } from '../feeds/feeds';
import { authorPageOf } from '../lists/shelves';
import { madePage } from '../made-pages';
import { articlePath } from '../paths';
import { authorsOf } from './authors';
import { neighboursOf } from './neighbours';
import { relatedTo } from './related';

/**
 * All that the pages of texts are drawn from and that is the same for all of them, as one string: the masthead, the settings, the pages
 * of each language, and the texts that menu and calls lead to.
 */
export function siteInputs(edition: Edition, masthead: Masthead): string {
  const { settings, language, languages, sections, texts } = edition;
  const own = JSON.stringify([masthead, settings]);
  const named = [...new Set(own.match(/[0-9a-f-]{36}/gi))].flatMap((id) => texts.get(id) ?? []);
  return JSON.stringify([
    own,
    language,
    languages,
    hasCalendar(edition),
    sections.map((section) => [
      section.language,
      section.base,
      madePages.map((page) => madePage(section, page)),
    ]),
    named.map((text) => [
      text.id,
      ...[text, ...familyOf(text, edition)].map((each) => shownOf(each, edition)),
    ]),
  ]);
}

/**
 * All that the page of a text is drawn from beside its own content and what is the same for all pages, as one string: where the text
 * stands, its translations, the texts before and after it, the related ones, those that it links to, and the pages of its authors.
 */
export function pageInputs(text: Article, edition: Edition): string {
  const section = sectionIn(edition, text.language);
  const others = [
    ...neighboursOf(text, edition),
    null,
    ...relatedTo(text, edition),
    null,
    ...familyOf(text, edition),
  ];
  const own = [
    articlePath(text),
    edition.downloads.get(text.id),
    edition.shareCards.get(text.id),
    linkedBy(text).map((id) => [id, edition.pages.get(id)]),
    authorsOf(text, edition.mastheadIn(text.language)).map(({ name }) => authorPageOf(section, name)),
  ];
  return [JSON.stringify(own), ...others.map((other) => other && shownOf(other, edition))].join('\n');
}

/** The same of a feed that gives texts in full: where they stand, and what they link to. */
export function feedInputs({ title, page, articles }: Feed, edition: Edition): string {
  const texts = articles.map((text) => [
    articlePath(text),
    linkedBy(text).map((id) => [id, edition.pages.get(id)]),
  ]);
  return JSON.stringify([title, page, texts]);
}

function familyOf({ translationKey = '' }: Article, { families }: Edition): readonly Article[] {
  return families.get(translationKey) ?? [];
}

/** All that a page shows of another text, on one line; made once for each state of a text, as some eight pages show it. */
function shownOf(text: Article, { now }: Edition): string {
  const current = withoutPastAppointment(text, now);
  const line = shown.get(current) ?? JSON.stringify(shownFacts(current));
  shown.set(current, line);
  return line;
}

const shown = new WeakMap<Article, string>();

function shownFacts(text: Article): unknown {
  const { id, kind, language, headline, date, translationOf, appointment } = text;
  return [id, articlePath(text), kind, language, headline, date, translationOf, appointment];
}

function linkedBy(text: Article): readonly ArticleId[] {
  const known = links.get(text) ?? [...linksToTexts(text).keys()];
  links.set(text, known);
  return known;
}

const links = new WeakMap<Article, readonly ArticleId[]>();
