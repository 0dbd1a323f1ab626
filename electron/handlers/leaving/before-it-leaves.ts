import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  checkArticle,
  figuresOf,
  isAskedBeforeLeaving,
  isUnderEmbargo,
  peopleNamedIn,
} from '../../../src/article';
import type { Article, ArticleId, Check, Masthead } from '../../../src/article';
import { mustBeMended, possibleOutlets, usualOutlets } from '../../../src/contract';
import type { LeavingPoint, Notice, Outlet, Result } from '../../../src/contract';
import type { Archive } from '../../archive';
import { leftOutNotice } from '../../export';
import { creditPoints, pointOf, refusedPoints, translationPoints, unaskedPoints } from './archive-points';
import { publicBefore } from './public-before';
import type { EarlierFile } from './public-before';

/** What is about to leave the machine, and how. */
export interface Leaving {
  /** The texts that a person sends, whole. */
  articles: readonly Article[];
  /** Texts that go out again unchanged: they are only checked for what must never be seen, and for their translations. */
  others?: readonly Article[];
  /** Texts that stand on the leaflets of these, each beside the one it stands with. */
  joined?: readonly JoinedText[];
  /** The whole of a text that is given without most of it. */
  whole?: (article: Article) => Result<Article, unknown>;
  masthead: Masthead;
  /** Null for what is usual for the kind of each. */
  outlets: readonly Outlet[] | null;
  /** What earlier exports left in the folder that is written to; empty where none is. */
  files?: readonly EarlierFile[];
  /** Milliseconds since 1970 UTC. */
  now: number;
}

/** A text on a leaflet of another. */
export interface JoinedText {
  article: Article;
  beside: Article;
}

/**
 * What a person should know before texts leave, those points first that are to be mended: what becomes public, addresses and telephone
 * numbers, embargo, consent, credits, tracking, what is withdrawn. Exports, publications and mails all ask here. Without an archive,
 * what only an archive knows is not said.
 */
export async function beforeItLeaves(leaving: Leaving, archive: Archive | null): Promise<LeavingPoint[]> {
  const points: LeavingPoint[] = [];
  const before = publicBefore(archive, leaving.files ?? []);
  const setAside = archive?.settings.open().setAside ?? {};
  for (const article of leaving.articles) {
    const dismissed = new Set(setAside[article.id]);
    points.push(...standingPoints(article, leaving), ...publicPoints(article, leaving, before(article.id)));
    for (const check of checksOf(article, leaving))
      if (!dismissed.has(check.key) && !isSaid(check, points))
        points.push({
          ...about(article),
          kind: 'check',
          check,
          place: check.place,
          mend: mendOf(check.kind),
        });
    await nextTurn(); // Saves come between.
  }
  if (archive) points.push(...(await pointsOfArchive(leaving, archive)));
  points.push(...(await joinedPoints(leaving, archive, points)));
  const isHeavy = points.map(mustBeMended);
  return [...points.filter((_point, at) => isHeavy[at]), ...points.filter((_point, at) => !isHeavy[at])];
}

/** What is to be known of texts that leave with others: all that is of those, and whether they are drafts. */
async function joinedPoints(
  { joined = [], ...leaving }: Leaving,
  archive: Archive | null,
  said: readonly LeavingPoint[],
): Promise<LeavingPoint[]> {
  const drafts = joined.filter(({ article }) => article.status === 'draft');
  const asked = new Set(leaving.articles.map(({ id }) => id));
  const others = new Map(joined.map(({ article }) => [article.id, article]));
  const articles = [...others.values()].filter(({ id }) => !asked.has(id));
  const points =
    articles.length > 0
      ? await beforeItLeaves({ ...leaving, articles, others: [], outlets: ['leaflet'] }, archive)
      : [];
  return [
    ...drafts.map(({ article, beside }) =>
      pointOf(article, { kind: 'draft-joined', article: article.headline, beside: beside.headline }),
    ),
    ...points.filter((point) => point.kind !== 'check' || !isSaid(point.check, said)),
  ];
}

/** The checks that matter for an outlet: contacts for the press, an imprint for paper; none of the words of a withdrawn text. */
function checksOf(article: Article, leaving: Leaving): Check[] {
  const outlets = outletsOf(article, leaving);
  if (article.withdrawn && !outlets.includes('leaflet')) return [];
  const isElsewhere = ({ kind }: Check) =>
    (kind === 'contact-missing' && !outlets.includes('press')) ||
    (kind === 'imprint-missing' && !outlets.includes('leaflet'));
  const checks = checkArticle(article, leaving.masthead, { nowMs: leaving.now });
  return checks.filter((check) => isAskedBeforeLeaving(check) && !isElsewhere(check));
}

/** What the masthead lacks is said once for all texts. */
function isSaid({ kind, place }: Check, points: readonly LeavingPoint[]): boolean {
  return (
    place.part === 'masthead' && points.some((point) => point.kind === 'check' && point.check.kind === kind)
  );
}

async function pointsOfArchive(leaving: Leaving, archive: Archive): Promise<LeavingPoint[]> {
  const { articles, others = [], whole = (article) => ({ ok: true, value: article }), now } = leaving;
  const all = [...new Map([...others, ...articles].map((article) => [article.id, article])).values()];
  return [
    ...refusedPoints(archive, all),
    ...unaskedPoints(archive, articles),
    ...(await creditPoints(archive, articles)),
    ...(await translationPoints(archive, all, now, whole)),
    ...staleFiles(leaving, archive),
  ];
}

function outletsOf({ kind }: Article, { outlets }: Leaving): Outlet[] {
  return (outlets ?? usualOutlets[kind]).filter((outlet) => possibleOutlets[kind].includes(outlet));
}

/** What stands in the way of a text on paper or to the press. */
function standingPoints(article: Article, leaving: Leaving): LeavingPoint[] {
  const { headline, embargo, withdrawn } = article;
  const outlets = outletsOf(article, leaving);
  if (outlets.every((outlet) => outlet === 'site')) return [];
  const isHeld = embargo !== null && !withdrawn && isUnderEmbargo(article, leaving.now);
  return [
    ...(withdrawn && outlets.includes('leaflet')
      ? [pointOf(article, { kind: 'withdrawn-leaves', article: headline })]
      : []),
    ...(isHeld
      ? [pointOf(article, { kind: 'embargo-leaves', article: headline, until: embargo }, { part: 'embargo' })]
      : []),
  ];
}

/** What becomes public of a text that was not: all of it, or the pictures and names that were added since. */
function publicPoints(
  article: Article,
  leaving: Leaving,
  before: ReturnType<ReturnType<typeof publicBefore>>,
): LeavingPoint[] {
  const goesOut = outletsOf(article, leaving).some(
    (outlet) => outlet !== 'site' || leftOutNotice(article, leaving.now) === null,
  );
  if (before === 'unknown' || article.withdrawn || !goesOut || isUnderEmbargo(article, leaving.now))
    return [];
  const known = new Set(before ? peopleNamedIn(before) : []);
  const seen = new Set(before ? figuresOf(before).map(({ picture }) => picture.hash) : []);
  const names = peopleNamedIn(article).filter((name) => !known.has(name));
  const pictures = figuresOf(article).filter(({ picture }) => !seen.has(picture.hash)).length;
  if (before && names.length === 0 && pictures === 0) return [];
  const notice: Notice = {
    kind: 'becomes-public',
    article: article.headline,
    isNew: before === null,
    pictures,
    names,
  };
  return [pointOf(article, notice)];
}

/** The files of withdrawn texts that lie in the folder of exports; one that is exported again writes its own anew. */
function staleFiles({ articles, files = [] }: Leaving, archive: Archive): LeavingPoint[] {
  const paper = files.filter(({ outlet, isWithdrawal }) => outlet !== 'site' && !isWithdrawal);
  const ids = [...new Set(paper.map(({ text }) => text))].filter(
    (id) => !articles.some((one) => one.id === id),
  );
  return ids.flatMap((id: ArticleId) => {
    const opened = archive.articles.open(id);
    if (!opened.ok || !opened.value.article.withdrawn) return [];
    const { article } = opened.value;
    const theirs = paper.filter(({ text }) => text === id).map(({ path }) => path);
    return [pointOf(article, { kind: 'withdrawn-files', article: article.headline, files: theirs })];
  });
}

function about({ id, headline }: Article): Pick<LeavingPoint, 'text' | 'headline'> {
  return { text: id, headline };
}

function mendOf(kind: string): LeavingPoint['mend'] {
  return kind === 'link-tracked' ? { kind: 'plain-links' } : null;
}
