import { figuresOf } from '../../../src/article';
import type { Article } from '../../../src/article';
import { done, sortNotices } from '../../../src/contract';
import type { LeavingPoint, Notice, Outlet, Problem, Result } from '../../../src/contract';
import type { Archive } from '../../archive';
import { leftOutPictures, linkedPages, linkNotices, missingTranslations, publicArticles } from '../../export';
import { articleNamed, readOrder, wholeText } from '../export/export-texts';
import type { ReadOrder } from '../export/export-texts';
import { beforeItLeaves } from './before-it-leaves';

/** What the command line checks before it leaves: some texts, of files or of the archive, or without any the finished ones of the archive. */
interface CheckOrder extends ReadOrder {
  /** Where they would go; null for what is usual for the kind of each. */
  outlets: readonly Outlet[] | null;
  /** Slugs of texts of the archive. */
  named: readonly string[];
}

/** The points of the list, and what is to be known of the reading. */
interface CheckedTexts {
  leaving: LeavingPoint[];
  notices: Notice[];
  /** The slugs that no text of the archive has. */
  unknown: string[];
}

/** Says of texts what a person should know before they leave; nothing is written. */
export async function checkTexts(
  order: CheckOrder,
  { now, signal }: { now: number; signal: AbortSignal },
): Promise<Result<CheckedTexts, Problem>> {
  const opened = await readOrder(order, now);
  if (!opened.ok) return opened;
  const { masthead, read } = opened.value;
  const { archive, named, outlets } = order;
  const chosen = namedTexts(named, archive);
  if (!chosen.ok) return chosen;
  const isAll = order.texts.length + order.unread.length + named.length === 0;
  const all = isAll ? await archive?.site.texts(signal) : undefined;
  if (all?.ok === false) return all;
  const site = all?.value;
  const archived = site?.articles.flatMap((article) => wholeText(article, site.whole)) ?? [];
  site?.close();
  const leaving = await beforeItLeaves(
    { articles: [...read.articles, ...chosen.value.articles, ...archived], masthead, outlets, now },
    archive,
  );
  const lacking = archive && site ? await lackingOnSite(archived, archive, now) : [];
  const notices = sortNotices([...read.notices, ...lacking]);
  return done({ leaving, notices, unknown: chosen.value.unknown });
}

/** The texts of an archive with some slugs, each once, and the slugs that none has. */
function namedTexts(
  named: readonly string[],
  archive: Archive | null,
): Result<{ articles: Article[]; unknown: string[] }, Problem> {
  const [articles, unknown]: [Article[], string[]] = [[], []];
  for (const slug of new Set(named)) {
    const found = archive ? articleNamed(slug, archive) : done(null);
    if (!found.ok) return found;
    if (found.value) articles.push(found.value);
    else unknown.push(slug);
  }
  return done({ articles, unknown });
}

/** What readers of an archive's site would miss: pictures that are lost, links that lead nowhere, translations. */
async function lackingOnSite(
  archived: readonly Article[],
  { pictures }: Pick<Archive, 'pictures'>,
  now: number,
): Promise<Notice[]> {
  const { articles } = publicArticles(archived, now);
  const lost = new Set<string>();
  for (const hash of new Set(articles.flatMap(figuresOf).map(({ picture }) => picture.hash)))
    if ((await pictures.read(hash)) === null) lost.add(hash);
  return [
    ...articles.flatMap((article) => leftOutPictures(article, lost)),
    ...(await linkNotices(articles, linkedPages(archived, now))),
    ...missingTranslations(articles),
  ];
}
