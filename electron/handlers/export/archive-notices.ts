import { setImmediate as nextTurn } from 'node:timers/promises';
import { figuresOf, isUnderEmbargo, passagesLeft } from '../../../src/article';
import type { Article, ArticleId } from '../../../src/article';
import type { Notice, Result } from '../../../src/contract';
import type { Archive } from '../../archive';
import { creditInFile } from '../../export';
import type { HeldState } from '../../export';

/** What an export says of the archive that it reads: its own state, and the damaged texts that were left out. */
export function archiveNotices(
  archive: Pick<Archive, 'notices'>,
  damaged: readonly { headline: string }[],
): Notice[] {
  const articles = [...new Set(damaged.map(({ headline }) => headline))];
  const leftOut: Notice[] = articles.length > 0 ? [{ kind: 'damaged-left-out', articles }] : [];
  return [...archive.notices(), ...leftOut];
}

/**
 * What an export says of the translations among its articles: words held elsewhere, older than their original, or not translated yet.
 * `whole` answers the text of an article that is given without most of it.
 */
export async function translationNotices(
  archive: Pick<Archive, 'translations' | 'articles'>,
  articles: readonly Article[],
  now: number,
  whole: (article: Article) => Result<Article, unknown>,
): Promise<Notice[]> {
  const inFamilies = new Map(
    articles.flatMap((article) => (article.translationKey === undefined ? [] : [[article.id, article]])),
  );
  const notices: Notice[] = [];
  for (const article of inFamilies.values()) {
    const text = whole(article);
    if (text.ok) notices.push(...noticesOf(text.value, archive, now));
    await nextTurn(); // A site may have many translations, and saves come between.
  }
  return notices;
}

function noticesOf(
  article: Article,
  archive: Pick<Archive, 'translations' | 'articles'>,
  now: number,
): Notice[] {
  const family = archive.translations.family(article.id);
  const members = family.ok ? family.value : [];
  const own = members.find(({ id }) => id === article.id);
  const original = members.find(({ id }) => id === own?.original);
  const held = members.find((member) => isUnderEmbargo(member, now));
  const passages = original ? untranslated(article, archive.articles.open(original.id)) : 0;
  const { headline } = article;
  const notices: (Notice | false | null | undefined)[] = [
    !isUnderEmbargo(article, now) &&
      held?.embargo && {
        kind: 'translation-held',
        article: headline,
        language: held.language,
        until: held.embargo,
      },
    own?.isBehind &&
      original && {
        kind: 'translation-behind',
        article: headline,
        original: original.headline,
        language: original.language,
      },
    passages > 0 && { kind: 'translation-unfinished', article: headline, passages },
  ];
  return notices.filter((notice) => !!notice);
}

/** Fewer letters than these may well be the same in two languages: a name, a place, a motto. */
const leastLetters = 40;

/** How many passages the pane of the original marks; none where each of them may well be the same in both languages. */
function untranslated(article: Article, original: ReturnType<Archive['articles']['open']>): number {
  if (!original.ok) return 0;
  const { left } = passagesLeft(original.value.article, article);
  return [...left.values()].some((letters) => letters >= leastLetters) ? left.size : 0;
}

/** A notice for each picture of some texts that shows somebody who refused consent, cut or whole; each text counts once. */
export function consentNotices(
  { pictures }: Pick<Archive, 'pictures'>,
  articles: readonly Article[],
): Notice[] {
  const refused = pictures.refused();
  if (refused.size === 0) return [];
  const texts = [...new Map(articles.map((article) => [article.id, article])).values()];
  return texts.flatMap((article) =>
    figuresOf(article).flatMap(({ picture, crop, caption, alt }, at) =>
      refused.has((crop?.of ?? picture).hash)
        ? [
            {
              kind: 'consent-refused' as const,
              article: article.headline,
              caption: caption || alt,
              place: at + 1,
              isCut: crop !== undefined,
            },
          ]
        : [],
    ),
  );
}

/** A notice for each text that gives as a credit what the file of its picture says, which nobody may have read. */
export async function creditNotices(
  { pictures }: Pick<Archive, 'pictures'>,
  articles: readonly Article[],
): Promise<Notice[]> {
  const notices: Notice[] = [];
  for (const article of articles) {
    const names = new Set<string>();
    for (const { picture, crop, credit } of figuresOf(article)) {
      if (credit.trim() === '') continue;
      const bytes = await pictures.read((crop?.of ?? picture).hash);
      if (bytes && (await creditInFile(bytes)) === credit.trim()) names.add(credit.trim());
    }
    if (names.size > 0)
      notices.push({ kind: 'credit-printed', article: article.headline, names: [...names] });
  }
  return notices;
}

/** What an archive holds of an article, for the files that an earlier export made of it. */
export function heldState(archive: Pick<Archive, 'articles'>, id: ArticleId): HeldState {
  const opened = archive.articles.open(id);
  if (opened.ok) return opened.value.article.status === 'draft' ? 'draft' : 'finished';
  return opened.problem.kind === 'not-found' ? null : 'damaged';
}

/** Says of texts whether they were published somewhere and are still there. */
export function textsOnLine({ publishing }: Pick<Archive, 'publishing'>): (id: ArticleId) => boolean {
  const places = Object.values(publishing.published.open());
  return (id) => places.some(({ texts }) => texts[id]?.until === null);
}
