import type { Article, Masthead } from '../../../src/article';
import { done, failed } from '../../../src/contract';
import type { ExportProgress, ExportReport, Notice, Outlet, Problem, Result } from '../../../src/contract';
import { checkOrder } from './check-order';
import type { Exported, Job, Material } from './job';

/** What is exported, to which outlets and where. */
export interface ExportOrder {
  folder: string;
  outlets: readonly Outlet[];
  /** Articles of text files. They go to every outlet, and replace those of the archive with their identifier or slug. */
  texts: readonly Article[];
  /** Articles of the archive that were asked for. They go to every outlet. */
  articles: readonly Article[];
  /** All finished articles of the archive. They go to the site, which shows all that may be public. */
  archived: readonly Article[];
  masthead: Masthead;
  readPicture: Material['readPicture'];
}

/** How an export is run and followed. */
export interface ExportRun extends Omit<Job, 'progress'> {
  progress: (step: ExportProgress) => void;
  /** Called once an outlet is on the disk, with its files relative to the order's folder. */
  wrote?: (files: readonly string[], outlet: Outlet) => void;
}

/**
 * Writes the outlets asked for at the same time, each into its own folder under `order.folder`. The articles are
 * checked before anything is written. When one outlet cannot be written the others still are, and the answer is that
 * outlet's problem; cancelling, a full disk and a folder that is not writable stop all of them.
 */
export async function exportOutlets(
  order: ExportOrder,
  run: ExportRun,
): Promise<Result<ExportReport, Problem>> {
  const requested = requestedArticles(order);
  const checked = checkOrder(requested);
  if (!checked.ok) return checked;
  const stop = new AbortController();
  const signal = AbortSignal.any([run.signal, stop.signal]);
  const outlets = (Object.keys(exporters) as Outlet[]).filter((outlet) => order.outlets.includes(outlet));
  const answers = await Promise.all(
    outlets.map(async (outlet) => {
      const articles = outlet === 'site' ? siteArticles(requested, order) : requested;
      const material = { articles, masthead: order.masthead, readPicture: order.readPicture };
      const answer = await exportOutlet(outlet, material, order.folder, { ...run, signal });
      if (!answer.ok && stopsAll(answer.problem)) stop.abort();
      return answer;
    }),
  );
  return reportOf(answers, order.folder);
}

/** What goes to every outlet. */
function requestedArticles({ texts, articles }: ExportOrder): Article[] {
  return [...texts, ...articles.filter((article) => !isReplaced(article, texts))];
}

/** What goes to the site: what was asked for, and the other articles of the archive. */
function siteArticles(requested: readonly Article[], { texts, archived }: ExportOrder): Article[] {
  const ids = new Set(requested.map(({ id }) => id));
  return [...requested, ...archived.filter((article) => !ids.has(article.id) && !isReplaced(article, texts))];
}

function isReplaced(article: Article, texts: readonly Article[]): boolean {
  return texts.some(({ id, slug }) => id === article.id || slug === article.slug);
}

/** What writes each outlet, loaded when it is needed, in the order in which files and notices are reported. */
const exporters = {
  site: async () => (await import('../site/export-site')).exportSite,
  leaflet: async () => (await import('../leaflet/export-leaflets')).exportLeaflets,
  press: async () => (await import('../press/export-press')).exportPress,
} satisfies Record<Outlet, unknown>;

async function exportOutlet(
  outlet: Outlet,
  material: Material,
  folder: string,
  run: ExportRun,
): Promise<Result<Exported, Problem>> {
  const job = {
    ...run,
    progress: (step: Omit<ExportProgress, 'outlet'>) => run.progress({ outlet, ...step }),
  };
  const write = await exporters[outlet]();
  const answer = await write(material, `${folder}/${outlet}`, job);
  if (!answer.ok) return answer;
  const files = answer.value.files.map((file) => `${outlet}/${file}`);
  run.wrote?.(files, outlet);
  return done({ files, notices: answer.value.notices });
}

function stopsAll({ kind }: Problem): boolean {
  return kind === 'cancelled' || kind === 'disk-full' || kind === 'not-writable';
}

/** The report of all outlets, or the first problem; `cancelled` only when there is no other, as it may follow from one. */
function reportOf(
  answers: readonly Result<Exported, Problem>[],
  folder: string,
): Result<ExportReport, Problem> {
  const problems = answers.flatMap((answer) => (answer.ok ? [] : [answer.problem]));
  const problem = problems.find(({ kind }) => kind !== 'cancelled') ?? problems[0];
  if (problem) return failed(problem);
  const exported = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
  const notices = exported.flatMap((each) => each.notices);
  return done({ folder, files: exported.flatMap(({ files }) => files), notices: withoutRepeats(notices) });
}

function withoutRepeats(notices: readonly Notice[]): Notice[] {
  return [...new Map(notices.map((notice) => [JSON.stringify(notice), notice])).values()];
}
