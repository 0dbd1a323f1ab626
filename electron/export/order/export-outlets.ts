import { siteSlug } from '../../../src/render';
import type { Article, Masthead } from '../../../src/article';
import { done, failed } from '../../../src/contract';
import type { ExportProgress, ExportReport, Notice, Outlet, Problem, Result } from '../../../src/contract';
import { exportLeaflets } from '../leaflet/export-leaflets';
import { exportPress } from '../press/export-press';
import { exportSite } from '../site/export-site';
import type { Exported, Job, Material } from './job';

/** What is exported, and where to. */
export interface ExportOrder {
  folder: string;
  outlets: readonly Outlet[];
  /** The articles asked for: those of the leaflet and the press outlets. */
  articles: readonly Article[];
  /** What else the site holds, which shows all that may be public and not only what was asked for. */
  alsoOnSite: readonly Article[];
  masthead: Masthead;
  readPicture: Material['readPicture'];
}

/** How an export is run. */
export interface ExportRun extends Omit<Job, 'progress'> {
  progress: (step: ExportProgress) => void;
  /** Told once an outlet is on the disk, with its files relative to the order's folder. */
  wrote?: (files: readonly string[], outlet: Outlet) => void;
}

/**
 * Writes the outlets asked for, each whole into its own folder under `folder`, all at the same time. What is wrong
 * with the articles is said before anything is written. When one outlet cannot be written the others still are, and
 * the answer is that outlet's problem; a change of mind and a disk that fails stop all of them.
 */
export async function exportOutlets(
  order: ExportOrder,
  run: ExportRun,
): Promise<Result<ExportReport, Problem>> {
  const wrong = faultOf(order.articles);
  if (wrong) return failed(wrong);
  const stop = new AbortController();
  const signal = AbortSignal.any([run.signal, stop.signal]);
  const outlets = (['site', 'leaflet', 'press'] as const).filter((outlet) => order.outlets.includes(outlet));
  const answers = await Promise.all(
    outlets.map(async (outlet) => {
      const answer = await exportOne(outlet, order, { ...run, signal });
      if (!answer.ok && stopsAll(answer.problem)) stop.abort();
      return answer;
    }),
  );
  return reportOf(answers, order.folder);
}

/** What makes an order impossible whatever the outlet. */
function faultOf(articles: readonly Article[]): Problem | null {
  if (articles.length === 0) return { kind: 'nothing-to-export' };
  const slugs = new Set<string>();
  for (const article of articles) {
    if (article.headline.trim() === '') return { kind: 'headline-missing', article: article.id };
    const slug = siteSlug(article);
    if (slugs.has(slug)) return { kind: 'slug-taken', slug };
    slugs.add(slug);
  }
  return null;
}

async function exportOne(
  outlet: Outlet,
  order: ExportOrder,
  run: ExportRun,
): Promise<Result<Exported, Problem>> {
  const write = { site: exportSite, leaflet: exportLeaflets, press: exportPress }[outlet];
  const { masthead, readPicture } = order;
  const articles = outlet === 'site' ? siteArticles(order) : order.articles;
  const job = {
    ...run,
    progress: (step: Omit<ExportProgress, 'outlet'>) => run.progress({ outlet, ...step }),
  };
  const answer = await write({ articles, masthead, readPicture }, `${order.folder}/${outlet}`, job);
  if (!answer.ok) return answer;
  const files = answer.value.files.map((file) => `${outlet}/${file}`);
  run.wrote?.(files, outlet);
  return done({ files, notices: answer.value.notices });
}

/** Everything for the site, each article once: what was asked for takes the place of what the archive holds of it. */
function siteArticles({ articles, alsoOnSite }: ExportOrder): Article[] {
  const asked = new Set(articles.map(({ id }) => id));
  return [...articles, ...alsoOnSite.filter(({ id }) => !asked.has(id))];
}

function stopsAll({ kind }: Problem): boolean {
  return kind === 'cancelled' || kind === 'disk-full' || kind === 'not-writable';
}

/** The report of all outlets, or the problem that stopped one: the disk's before those that only followed from it. */
function reportOf(
  answers: readonly Result<Exported, Problem>[],
  folder: string,
): Result<ExportReport, Problem> {
  const problems = answers.flatMap((answer) => (answer.ok ? [] : [answer.problem]));
  const problem = problems.find(({ kind }) => kind !== 'cancelled') ?? problems[0];
  if (problem) return failed(problem);
  const exported = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
  const notices = exported.flatMap((each) => each.notices);
  return done({ folder, files: exported.flatMap(({ files }) => files), notices: eachOnce(notices) });
}

function eachOnce(notices: readonly Notice[]): Notice[] {
  return [...new Map(notices.map((notice) => [JSON.stringify(notice), notice])).values()];
}
