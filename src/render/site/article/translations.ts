import type { Article } from '../../../article';
import { outletMessages } from '../../../messages';
import { html } from '../../drawing/html';
import type { Html } from '../../drawing/html';
import { homeOf, isWrittenAs } from '../edition';
import type { Edition } from '../edition';
import { languageName, otherScript } from '../languages';
import { articlePath, publicAddress, rootFrom } from '../paths';
import type { SitePath } from '../paths';

/** The languages a text is published in, for search engines: itself and its translations (RFC 8288; full addresses only). */
export function drawAlternates(article: Article, edition: Edition): Html {
  const others = translationsOf(article, edition);
  const { site } = edition.masthead;
  if (others.length === 0 || !site) return html``;
  const family = [article, ...others];
  const link = (language: string, text: Article) =>
    html`<link rel="alternate" hreflang="${language}" href="${publicAddress(site, articlePath(text))}">\n`;
  const usual = usualOf(family, edition);
  return html`${family.map((text) => link(text.language, text))}${usual && link('x-default', usual)}`;
}

/** The text of a family for those who read none of its languages: in the language of the site, else the one that others translate. */
function usualOf(family: readonly Article[], { language }: Edition): Article | undefined {
  return family.find((text) => text.language === language) ?? family.find((text) => !text.translationOf);
}

/**
 * Links to the published translations of the text, each language named as the page does and as its own readers do; and to the
 * front pages of the site's languages that it is missing in.
 */
export function drawTranslations(article: Article, edition: Edition): Html {
  const { site, pages } = outletMessages(article.language);
  const others = translationsOf(article, edition);
  const has = [article, ...others].map(({ language }) => language);
  const missing = edition.sections.filter(({ language }) => !has.some((tag) => isWrittenAs(tag, language)));
  return html`${drawLinks(
    site.translations,
    others.map((other) => ({ language: other.language, path: articlePath(other) })),
    article,
  )}${drawLinks(
    pages.untranslated,
    missing.map((section) => ({ language: section.language, path: homeOf(section) })),
    article,
  )}`;
}

function drawLinks(
  title: string,
  targets: readonly { language: string; path: SitePath }[],
  article: Article,
): Html {
  if (targets.length === 0) return html``;
  const root = rootFrom(articlePath(article));
  const links = targets.map(({ language, path }, at) => {
    const link = html`<a href="${root}${path}" hreflang="${language}">${languageName(article.language, language)} <span lang="${language}"${otherScript(language, article.language)}>(${languageName(language, language)})</span></a>`;
    return at === 0 ? link : html`, ${link}`;
  });
  return html`<p class="translations">${title} ${links}</p>
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
