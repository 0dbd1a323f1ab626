import path from 'node:path';
import { figuresOf, isAppointmentPast, writtenLanguage } from '../../../src/article';
import type { Article } from '../../../src/article';
import type { Notice, Outlet } from '../../../src/contract';
import { coarsePrint } from '../../../src/leaflet';
import type { LeafletFormat } from '../../../src/leaflet';

/**
 * For each language of a site, its static pages and its translated texts that readers do not find in it; none where it has one language.
 * Texts that nobody translated are not expected in another.
 */
export function missingTranslations(articles: readonly Article[]): Notice[] {
  const readable = articles.filter(({ withdrawn }) => !withdrawn);
  // One tag of each language that the site has: "de-DE" and "de" are one.
  const languages = new Map(
    readable.flatMap(({ kind, language }) =>
      kind === 'page' ? [] : [[writtenLanguage(language), language]],
    ),
  );
  if (languages.size < 2) return [];
  const families = new Map<string, Article[]>();
  for (const text of readable) {
    const key = text.translationKey ?? text.id;
    families.set(key, [...(families.get(key) ?? []), text]);
  }
  const expected = [...families.values()]
    .map((family) => ({ family, has: new Set(family.map(({ language }) => writtenLanguage(language))) }))
    .filter(({ family, has }) => has.size > 1 || family[0]?.kind === 'page');
  return [...languages].flatMap(([written, language]) => {
    const missing = expected.filter(({ has }) => !has.has(written)).map(({ family }) => originalOf(family));
    return missing.length > 0 ? [{ kind: 'translations-missing', language, articles: missing }] : [];
  });
}

/** The headline of the text that the others of a family translate, else of the first. */
function originalOf(family: readonly Article[]): string {
  return (family.find(({ translationOf }) => !translationOf) ?? family[0])?.headline ?? '';
}

/** A notice for each picture without alternative text. */
export function altMissingNotices(article: Article): Notice[] {
  return figuresOf(article).flatMap(({ alt, caption }, at) =>
    alt.trim() ? [] : [{ kind: 'alt-missing' as const, article: article.headline, caption, place: at + 1 }],
  );
}

/** A notice for each picture whose resolution is too low for the width at which a leaflet prints it. */
export function coarsePictureNotices(article: Article, format: LeafletFormat): Notice[] {
  return figuresOf(article).flatMap((figure, at) => {
    const coarse = coarsePrint(figure.picture, figure === article.lead ? 'lead' : 'column', format);
    if (!coarse) return [];
    const caption = figure.caption || figure.alt;
    const { density, least } = coarse;
    const notice = { article: article.headline, caption, place: at + 1, density, least };
    return [{ kind: 'picture-coarse' as const, ...notice }];
  });
}

/** A notice of the characters that no printing face has; none when there are none. */
export function unprintableNotices(article: Article, characters: string): Notice[] {
  return characters ? [{ kind: 'characters-unprintable', article: article.headline, characters }] : [];
}

/** A notice for a text that calls people to what is over at `now`. */
export function appointmentNotices(article: Article, now: number): Notice[] {
  const { appointment, headline } = article;
  if (!appointment || !isAppointmentPast(article, now)) return [];
  const { start, allDay } = appointment;
  return [{ kind: 'appointment-past', article: headline, start, allDay }];
}

/** What is said of files of earlier exports that should be gone and stay, by their full paths. */
export function stayedNotices(outlet: Outlet, folder: string, left: readonly string[]): Notice[] {
  const files = left.map((file) => path.relative(path.dirname(folder), file).replaceAll(path.sep, '/'));
  return files.length > 0 ? [{ kind: 'not-withdrawn', outlet, files }] : [];
}
