import type { Article } from '../../article';
import { outletMessages } from '../../messages';
import { html } from '../drawing/html';
import type { Html } from '../drawing/html';
import type { Edition } from './edition';
import { articlePath, publicAddress, rootFrom } from './paths';

/** The languages a text is published in, for search engines: itself and its translations (RFC 8288; full addresses only). */
export function drawAlternates(article: Article, edition: Edition): Html {
  const others = translationsOf(article, edition);
  const { site } = edition.masthead;
  if (others.length === 0 || !site) return html``;
  const links = [article, ...others].map(
    (text) =>
      html`<link rel="alternate" hreflang="${text.language}" href="${publicAddress(site, articlePath(text))}">\n`,
  );
  return html`${links}`;
}

/** Links to the published translations of the text. */
export function drawTranslations(article: Article, edition: Edition): Html {
  const others = translationsOf(article, edition);
  if (others.length === 0) return html``;
  const root = rootFrom(articlePath(article));
  const links = others.map(({ language, ...text }, at) => {
    const link = html`<a href="${root}${articlePath({ ...text, language })}" lang="${language}" hreflang="${language}">${ownName(language)}</a>`;
    return at === 0 ? link : html`, ${link}`;
  });
  return html`<p class="translations">${outletMessages(article.language).site.translations} ${links}</p>
`;
}

/** The published translations of a text, the newest of each language. */
function translationsOf({ id, language, translationKey }: Article, { families }: Edition): Article[] {
  const family = families.get(translationKey ?? '') ?? [];
  const byLanguage = new Map<string, Article>();
  for (const text of family) {
    const isOther = text.id !== id && text.language !== language;
    if (isOther && !byLanguage.has(text.language)) byLanguage.set(text.language, text);
  }
  return [...byLanguage.values()];
}

/** What a language is called by those who read it: "français", "English". */
function ownName(language: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
}
