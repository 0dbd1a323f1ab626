import { withHeadlineOnOneLine } from '../../../src/article';
import type { Article, Masthead, SiteSettings } from '../../../src/article';
import { done, failed, possibleOutlets, sortNotices, usualOutlets } from '../../../src/contract';
import type { ExportProgress, ExportReport, Notice, Outlet, Problem, Result } from '../../../src/contract';
import type { LeafletChoice } from '../../../src/leaflet';
import type { FileChanges } from '../folder/plan-files';
import { ProblemError } from '../folder/write-folder';
import { nameTexts, plainNames } from '../naming/name-texts';
import type { Naming } from '../naming/naming';
import { checkHeadlines, publicArticles } from './check-order';
import type { Exported, Job, Material, Progress } from './job';
import { linkedPages, linkNotices, withPublicCalls, withPublicLinks } from './linked-pages';
import { appointmentNotices } from './notices';
import type { KnownTexts } from './tracking';
import { withdrawFiles } from './write-per-article';

/** What is exported, to which outlets and where. */
export interface ExportOrder {
  folder: string;
  /** What the folders and files are called. */
  naming: Naming;
  /** Where all texts go; null for what is usual for the kind of each. */
  outlets: readonly Outlet[] | null;
  /** Which leaflets are made; without it the usual ones. */
  leaflets?: LeafletChoice;
  guide?: Material['guide'];
  sheetTitle?: Material['sheetTitle'];
  draftWords: Material['draftWords'];
  /** The group's own templates of leaflets. */
  templates?: Material['templates'];
  /** The translation of a text, of those that are exported or of the archive, for the back of its leaflet. */
  translationIn?: (article: Article, language: string) => Article | null;
  /** Articles of text files. They replace those of the archive with their identifier or slug. */
  texts: readonly Article[];
  /** Articles of the archive that were asked for. */
  articles: readonly Article[];
  /** All finished articles of the archive. They go to the site, which shows all that may be public. */
  archived: readonly Article[];
  /** The whole text of an article, of which the archive gives no more than its outline; without it all are given whole. */
  whole?: (article: Article) => Result<Article, Problem>;
  contentOf?: (article: Article) => string | null;
  /** What the archive holds of an article; null without an archive. */
  stateOf: KnownTexts['stateOf'];
  isOnLine?: Material['isOnLine'];
  masthead: Masthead;
  /** What the group decided of its site. */
  site: SiteSettings;
  readPicture: Material['readPicture'];
}

/** What was written, and what the outlets say of it. */
type OutletsReport = Omit<ExportReport, 'leaving' | 'turn'>;

/** How an export is run and followed. */
export interface ExportRun extends Omit<Job, 'progress'> {
  progress: (step: ExportProgress) => void;
  /** Called once an outlet is on the disk, with its files relative to the order's folder. */
  wrote?: (files: readonly string[], outlet: Outlet) => void;
}

/**
 * Writes the outlets asked for at the same time, each into its own folder under `order.folder`. A text or an outlet that cannot
 * be made is a notice of weight, and all else is written; it is a problem when nothing else was asked for. Cancelling and a
 * full disk stop all outlets.
 */
export async function exportOutlets(
  order: ExportOrder,
  run: ExportRun,
): Promise<Result<OutletsReport, Problem>> {
  const { sound, unsound } = checkHeadlines(requestedArticles(order));
  if (sound.length === 0) return failed(unsound[0]?.problem ?? { kind: 'nothing-to-export' });
  const known = { fromFiles: new Set(order.texts.map(({ id }) => id)), stateOf: order.stateOf };
  const isForSite = (article: Article) => order.outlets !== null || goesTo('site', article, order);
  const pages = linkedPages(siteArticles(sound.filter(isForSite), order), run.now);
  const { folder, naming } = order;
  const names = await nameTexts(sound, { naming, folder, known });
  const stop = new AbortController();
  const typeset = run.typeset.forExport?.() ?? run.typeset;
  const signal = AbortSignal.any([run.signal, stop.signal]);
  const answers = await Promise.all(
    (Object.keys(exporters) as Outlet[]).map(async (outlet) => {
      const asked = sound.filter((article) => goesTo(outlet, article, order));
      const articles = outlet === 'site' && asked.length > 0 ? siteArticles(asked, order) : asked;
      const masthead = outlet === 'site' ? order.masthead : withPublicCalls(order.masthead, pages);
      const whole = (article: Article) => {
        const text = wholeText(article, order);
        if (outlet === 'site') return text;
        return withPublicLinks(outlet === 'press' ? withHeadlineOnOneLine(text) : text, pages, masthead.site);
      };
      const translationIn: Material['translationIn'] = (article, language) => {
        const found = order.translationIn?.(article, language);
        return found ? { article: withPublicLinks(found, pages, masthead.site), masthead } : null;
      };
      const others = naming.otherFolders[outlet].map((name) => `${folder}/${name}`);
      const material = {
        ...materialOf(order),
        articles,
        whole,
        masthead,
        known,
        names,
        others,
        translationIn,
      };
      const place = { outlet, root: folder, name: naming.folders[outlet] };
      const answer = await exportOutlet(place, material, { ...run, typeset, signal });
      if (!answer.ok && answer.problem.kind === 'disk-full') stop.abort();
      const links = answer.ok ? await linkNotices(shown(outlet, articles, run.now), pages) : [];
      return { outlet, isAsked: asked.length > 0, answer: withNotices(answer, links) };
    }),
  );
  const leftOut = unsound.map(({ article: { headline, slug }, problem }): Notice => {
    return { kind: 'text-left-out', text: headline.trim() || slug, problem };
  });
  const past = sound.flatMap((article) => appointmentNotices(article, run.now));
  return reportOf(answers, order.folder, [...leftOut, ...past]);
}

/**
 * What writing the site of an order would change in its folder; nothing is written. What is asked for and does not go there changes
 * nothing. Problems: not-writable, cancelled, and of reading the texts.
 */
export async function planOutlet(
  order: ExportOrder,
  run: Omit<ExportRun, 'isPlan' | 'wrote'>,
): Promise<Result<FileChanges, Problem>> {
  const asked = checkHeadlines(requestedArticles(order)).sound.filter((each) => goesTo('site', each, order));
  if (asked.length === 0) return done({ add: [], change: [], remove: [], unchanged: 0 });
  const { folder, naming } = order;
  const { planSite } = await import('../site/export-site');
  const whole = (article: Article) => wholeText(article, order);
  const material = { ...materialOf(order), articles: siteArticles(asked, order), whole, names: plainNames };
  const progress = (step: Progress) => run.progress({ outlet: 'site', ...step });
  return planSite(material, `${folder}/${naming.folders.site}`, { ...run, progress });
}

/** What all outlets of an order are made from. */
function materialOf(order: ExportOrder) {
  const { masthead, site, readPicture, draftWords } = order;
  return {
    ...{ masthead, site, readPicture, draftWords },
    ...(order.contentOf && { contentOf: order.contentOf }),
    ...(order.leaflets && { leaflets: order.leaflets }),
    ...(order.guide && { guide: order.guide }),
    ...(order.sheetTitle && { sheetTitle: order.sheetTitle }),
    ...(order.templates && { templates: order.templates }),
    ...(order.isOnLine && { isOnLine: order.isOnLine }),
  };
}

/** Whether an article is exported to an outlet: one that was asked for, or is usual for its kind, and that its kind can go to. */
function goesTo(outlet: Outlet, { kind }: Article, { outlets }: Pick<ExportOrder, 'outlets'>): boolean {
  return (outlets ?? usualOutlets[kind]).includes(outlet) && possibleOutlets[kind].includes(outlet);
}

function wholeText(article: Article, { whole }: ExportOrder): Article {
  const read = whole?.(article) ?? done(article);
  if (!read.ok) throw new ProblemError(read.problem);
  return read.value;
}

/** The articles that an outlet shows at `now`. */
function shown(outlet: Outlet, articles: readonly Article[], now: number): readonly Article[] {
  return outlet === 'site' ? publicArticles(articles, now).articles : articles;
}

function withNotices(
  answer: Result<Exported, Problem>,
  notices: readonly Notice[],
): Result<Exported, Problem> {
  return answer.ok ? done({ ...answer.value, notices: [...answer.value.notices, ...notices] }) : answer;
}

/** The texts that were asked for. */
function requestedArticles({ texts, articles }: ExportOrder): Article[] {
  return [...texts, ...articles.filter((article) => !isReplaced(article, texts))];
}

/** What goes to the site: what was asked for, and the other articles of the archive. */
function siteArticles(asked: readonly Article[], { texts, articles, archived }: ExportOrder): Article[] {
  const ids = new Set([...texts, ...articles].map(({ id }) => id));
  const others = archived.filter((article) => !ids.has(article.id) && !isReplaced(article, texts));
  return [...asked, ...others];
}

function isReplaced(article: Article, texts: readonly Article[]): boolean {
  return texts.some(({ id, slug }) => id === article.id || slug === article.slug);
}

/** What writes each outlet, loaded when it is needed, in the order in which files and notices are reported. */
const exporters = {
  site: async () => (await import('../site/export-site')).exportSite,
  leaflet: async () => (await import('../leaflet/export-leaflets')).exportLeaflets,
  press: async () => (await import('../press/export-press')).exportPress,
  cards: async () => (await import('../cards/export-cards')).exportCards,
} satisfies Record<Outlet, unknown>;

async function exportOutlet(
  { outlet, root, name }: { outlet: Outlet; root: string; name: string },
  material: Material,
  run: ExportRun,
): Promise<Result<Exported, Problem>> {
  const job = {
    ...run,
    progress: (step: Omit<ExportProgress, 'outlet'>) => run.progress({ outlet, ...step }),
  };
  const folder = `${root}/${name}`;
  if (material.articles.length === 0) return withdrawFiles(outlet, { material, folder, job });
  const write = await exporters[outlet]();
  const answer = await write(material, folder, job);
  if (!answer.ok) return answer;
  const { documents, compared, notices } = answer.value;
  const files = answer.value.files.map((file) => `${name}/${file}`);
  run.wrote?.(files, outlet);
  return done({
    files,
    documents: documents.map((document) => ({ ...document, file: `${name}/${document.file}` })),
    compared,
    notices,
  });
}

interface OutletAnswer {
  outlet: Outlet;
  isAsked: boolean;
  answer: Result<Exported, Problem>;
}

/**
 * The report of all outlets; those that could not be written are notices. When none of those asked for was written, or the person
 * stopped the export, it is a problem: `cancelled` only when there is no other, as it may follow from one.
 */
function reportOf(
  answers: readonly OutletAnswer[],
  folder: string,
  ofTexts: readonly Notice[],
): Result<OutletsReport, Problem> {
  const problems = answers.flatMap(({ answer }) => (answer.ok ? [] : [answer.problem]));
  const cause = problems.find(({ kind }) => kind !== 'cancelled');
  const isAnyWritten = answers.some(({ isAsked, answer }) => isAsked && answer.ok);
  if (problems[0] && (!cause || !isAnyWritten)) return failed(cause ?? problems[0]);
  const notices = answers.flatMap(({ outlet, answer }): readonly Notice[] => {
    if (answer.ok) return answer.value.notices;
    const problem = answer.problem.kind === 'cancelled' ? (cause ?? answer.problem) : answer.problem;
    return [{ kind: 'outlet-missing', outlet, article: null, problem }];
  });
  const written = answers.flatMap(({ answer }) => (answer.ok ? [answer.value] : []));
  const files = written.flatMap((outlet) => outlet.files);
  const documents = written.flatMap((outlet) => outlet.documents);
  const compared = written.reduce((sum, outlet) => sum + outlet.compared, 0);
  return done({
    folder,
    files,
    documents,
    compared,
    notices: sortNotices(withoutRepeats([...ofTexts, ...notices])),
  });
}

function withoutRepeats(notices: readonly Notice[]): Notice[] {
  return [...new Map(notices.map((notice) => [JSON.stringify(notice), notice])).values()];
}
