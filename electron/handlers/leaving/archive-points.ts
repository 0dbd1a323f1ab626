import { setImmediate as nextTurn } from 'node:timers/promises';
import { figuresOf, heldUntil, isUnderEmbargo, passagesLeft } from '../../../src/article';
import type { Article, ArticleId, CheckPlace, Figure } from '../../../src/article';
import type { LeavingPoint, Notice, Result } from '../../../src/contract';
import type { Archive } from '../../archive';
import { creditInFile } from '../../export';

/** A point of the list that is about a text, or about a place of it. */
export function pointOf(
  { id, headline }: Article,
  notice: Notice,
  place: CheckPlace | null = null,
  mend: LeavingPoint['mend'] = null,
): LeavingPoint {
  return { text: id, headline, place, mend, kind: 'notice', notice };
}

/**
 * The points about translations among some texts: embargoed elsewhere, older than their original, or not fully translated yet.
 * `whole` answers the text of an article that is given without most of it.
 */
export async function translationPoints(
  archive: Pick<Archive, 'translations' | 'articles'>,
  articles: readonly Article[],
  now: number,
  whole: (article: Article) => Result<Article, unknown>,
): Promise<LeavingPoint[]> {
  const inFamilies = new Map(
    articles.flatMap((article) => (article.translationKey === undefined ? [] : [[article.id, article]])),
  );
  const points: LeavingPoint[] = [];
  for (const article of inFamilies.values()) {
    const text = whole(article);
    if (text.ok)
      points.push(
        ...noticesOf(text.value, archive, now).map((notice) => pointOf(text.value, notice, placeOf(notice))),
      );
    await nextTurn(); // A site may have many translations, and saves come between.
  }
  return points;
}

function placeOf({ kind }: Notice): CheckPlace {
  return { part: kind === 'translation-held' ? 'embargo' : 'original' };
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

/** Passages with fewer letters may well be the same in two languages: a name, a place, a motto. */
const leastLetters = 40;

/** How many passages the pane of the original marks; none where each of them may well be the same in both languages. */
function untranslated(article: Article, original: ReturnType<Archive['articles']['open']>): number {
  if (!original.ok) return 0;
  const { left } = passagesLeft(original.value.article, article);
  return [...left.values()].some((letters) => letters >= leastLetters) ? left.size : 0;
}

/** The pictures of some texts that show somebody who refused consent, cut or whole. */
export function refusedPoints(
  { pictures }: Pick<Archive, 'pictures'>,
  articles: readonly Article[],
): LeavingPoint[] {
  const refused = pictures.refused();
  if (refused.size === 0) return [];
  return articles.flatMap((article) =>
    figuresOf(article).flatMap((figure, at) => {
      if (!refused.has(wholeOf(figure))) return [];
      const notice = { ...shown(article, figure, at), isCut: figure.crop !== undefined };
      return [
        pointOf(article, { kind: 'consent-refused', ...notice }, placeOfFigure(article, at, 'caption')),
      ];
    }),
  );
}

/** The points about texts that are on line at a destination and that a publication takes down there, by their headlines. */
export function takenDownPoints(
  { articles }: Pick<Archive, 'articles'>,
  texts: ReadonlyMap<ArticleId, string>,
  now: number,
): LeavingPoint[] {
  return [...texts].map(([text, headline]) => {
    const opened = articles.open(text);
    const article = opened.ok && opened.value.article.status !== 'draft' ? opened.value.article : null;
    const hold = article && heldUntil(article, now);
    const notice: Notice = { kind: 'taken-down', article: headline, until: hold?.until ?? null };
    return { text, headline, place: hold && { part: hold.why }, mend: null, kind: 'notice', notice };
  });
}

/** The photos of some texts of which nobody noted who is shown in them. */
export function unaskedPoints(
  { pictures }: Pick<Archive, 'pictures'>,
  articles: readonly Article[],
): LeavingPoint[] {
  return articles.flatMap((article) =>
    figuresOf(article).flatMap((figure, at) => {
      const hash = wholeOf(figure);
      const isDrawing = figure.picture.type === 'image/svg+xml' || pictures.find(hash) === null;
      if (isDrawing || (pictures.facts(hash).consent?.kind ?? 'unasked') !== 'unasked') return [];
      const notice: Notice = { kind: 'consent-unasked', ...shown(article, figure, at) };
      const mend = { kind: 'note-consent' as const, picture: hash };
      return [pointOf(article, notice, placeOfFigure(article, at, 'caption'), mend)];
    }),
  );
}

/** The texts that give as a credit what the file of a picture says, which nobody may have read. */
export async function creditPoints(
  { pictures }: Pick<Archive, 'pictures'>,
  articles: readonly Article[],
): Promise<LeavingPoint[]> {
  const points: LeavingPoint[] = [];
  for (const article of articles) {
    const names = new Set<string>();
    let place: CheckPlace | null = null;
    for (const [at, figure] of figuresOf(article).entries()) {
      const credit = figure.credit.trim();
      const bytes = credit === '' ? null : await pictures.read(wholeOf(figure));
      if (!bytes || (await creditInFile(bytes)) !== credit) continue;
      names.add(credit);
      place ??= placeOfFigure(article, at, 'credit');
    }
    if (names.size > 0)
      points.push(
        pointOf(article, { kind: 'credit-printed', article: article.headline, names: [...names] }, place),
      );
  }
  return points;
}

function wholeOf({ picture, crop }: Figure): string {
  return (crop?.of ?? picture).hash;
}

function shown({ headline }: Article, { caption, alt }: Figure, at: number) {
  return { article: headline, caption: caption || alt, place: at + 1 };
}

/** The nth picture of a text; the lead is the first. */
function placeOfFigure({ lead, body }: Article, at: number, field: 'caption' | 'credit'): CheckPlace {
  if (lead && at === 0) return { part: 'lead', field };
  const blocks = body.flatMap((block, index) => (block.type === 'figure' ? [index] : []));
  return { part: 'body', block: blocks[at - (lead ? 1 : 0)] ?? 0, within: { field } };
}
