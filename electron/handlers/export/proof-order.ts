import { textsOnLine } from './archive-notices';
import { linkedByCalls, linksToTexts, withGapsNamed } from '../../../src/article';
import type { Article, ArticleId, Masthead } from '../../../src/article';
import { outletMessages } from '../../../src/messages';
import type { Archive } from '../../archive';
import { linkedPages, withPublicCalls, withPublicLinks } from '../../export';
import type { ArticleOrder, FindTemplate, FindTranslation, LinkedPages } from '../../export';
import type { Tools } from '../desk/tools';
import { templatesOf } from './leaflet-templates';
import { translationsIn } from './translations';

/** Makes signals, each of which aborts the one before. */
export function latestOnly(): () => AbortSignal {
  let latest = new AbortController();
  return () => {
    latest.abort();
    latest = new AbortController();
    return latest.signal;
  };
}

/** What a proof is made from; its pictures are cached in memory only. */
export function orderOf(
  article: Article,
  { archive, clock }: Pick<Tools, 'archive' | 'clock'>,
): ArticleOrder & { templates: FindTemplate; translationIn: FindTranslation } {
  const { read: readPicture } = archive.pictures;
  const sideOf = (text: Article) => {
    const pages = publicPages(linkedFrom(text, archive), archive, clock());
    const masthead = withPublicCalls(shownMasthead(text, archive), pages);
    return { article: withPublicLinks(text, pages, masthead.site), masthead };
  };
  const translationIn: FindTranslation = (text, language) => {
    const found = translationsIn(archive)(text, language);
    return found && sideOf(found);
  };
  return { ...sideOf(article), readPicture, templates: templatesOf(archive), translationIn, cache: null };
}

/** What the press mail of an article is made from, to go out. */
export function mailOrderOf(article: Article, tools: Pick<Tools, 'archive' | 'clock'>): ArticleOrder {
  const { archive, clock } = tools;
  const pages = publicPages(linkedFrom(article, archive), archive, clock());
  const masthead = withPublicCalls(archive.masthead.open(), pages);
  return {
    article: withPublicLinks(article, pages, masthead.site),
    masthead,
    readPicture: archive.pictures.read,
    cache: archive.cache,
    isPublished: textsOnLine(archive)(article.id),
  };
}

/** The texts that an article and the masthead link to. */
export function linkedFrom(article: Article, archive: Archive): ArticleId[] {
  return [...linksToTexts(article).keys(), ...linkedByCalls(archive.masthead.open())];
}

/** Some texts and their translations, as far as the site shows them. */
export function publicPages(ids: readonly ArticleId[], archive: Archive, now: number): LinkedPages {
  const families = ids.flatMap((id) => {
    const family = archive.translations.family(id);
    return family.ok ? family.value.map((member) => member.id) : [];
  });
  const opened = [...new Set([...ids, ...families])].flatMap((id) => {
    const found = archive.articles.open(id);
    return found.ok ? [found.value.article] : [];
  });
  return linkedPages(opened, now);
}

/** The masthead, with what it lacks for this text named where it would be printed. */
export function shownMasthead(article: Article, archive: Archive): Masthead {
  return withGapsNamed(archive.masthead.open(), article, outletMessages(article.language).gaps);
}
