import { stat } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { linkedByCalls, linksToTexts } from '../../../src/article';
import type { Article, ArticleId } from '../../../src/article';
import { done, failed, outlets, sortNotices, withoutListed } from '../../../src/contract';
import type { ExportReport, Handlers, Outlet, Problem, Result, SiteChanges } from '../../../src/contract';
import type { LeafletChoice } from '../../../src/leaflet';
import type { SiteTexts } from '../../archive';
import { exportOutlets, planOutlet, settleFolder } from '../../export';
import type { FileChanges, Job, TrackedFile } from '../../export';
import { abortable } from '../../process';
import type { UnlockedKey } from '../signing/unlocked-key';
import type { Tools } from '../desk/tools';
import { interfaceLanguage } from '../../../src/messages';
import { exportIntoChosen } from './all-texts';
import { beforeItLeaves } from '../leaving/before-it-leaves';
import { describeChanges, headlinesIn } from '../publish/plan-in-words';
import { earlierFilesOf } from '../leaving/public-before';
import { archiveNotices, heldState, textsOnLine } from './archive-notices';
import { templatesOf } from './leaflet-templates';
import { deskNaming, draftWords, guideWords, sheetTitles } from './naming';
import { joinedTexts, translationsIn } from './translations';
import { ActivityTimeout, orGivenUp, shownNowAndThen } from './watched-export';
import type { Watch } from './watched-export';
import { WrittenFiles } from './written-files';

type ExportCall =
  | 'export:choose-folder'
  | 'export:run'
  | 'export:plan'
  | 'export:cancel'
  | 'export:all-texts'
  | 'export:reveal'
  | 'export:open'
  | 'leaving:look';

/** What an export from the desk is made with. */
type ExportMaterial = Pick<
  Tools,
  'archive' | 'resources' | 'clock' | 'systemLanguage' | 'dialogs' | 'emit' | 'typeset' | 'memory' | 'cache'
>;

/** Exports articles from the desk, one export at a time; it can be cancelled, and its folder shown. */
export function exportHandlers(
  tools: ExportMaterial & Pick<Tools, 'files' | 'jobs' | 'reveal'>,
  unlocked: Pick<UnlockedKey, 'signer'>,
): Pick<Handlers, ExportCall> {
  const { jobs } = tools;
  const written = new WrittenFiles();
  let planning = new AbortController();
  return {
    'export:choose-folder': async () => done(await chooseFolder(tools)),
    'export:plan': async (order) => {
      planning.abort();
      planning = new AbortController();
      const { signal } = planning;
      const isWanted = tools.archive.settings.open().signExports === true;
      const signer = isWanted ? unlocked.signer() : done(null);
      const sign = (signer.ok && signer.value?.(tools.clock())) || {};
      const plan = planSite({ ...order, sign }, { signal, timeout: new ActivityTimeout() }, tools);
      return (await abortable(plan, signal)) ?? failed({ kind: 'cancelled' as const });
    },
    'export:run': async (order) => {
      planning.abort();
      const signed = order.isSigned === true ? unlocked.signer() : done(null);
      if (!signed.ok) return signed;
      const report = await jobs.run('export', async (signal) => {
        if (signal.aborted) return failed({ kind: 'cancelled' as const });
        const timeout = new ActivityTimeout();
        return orGivenUp(
          exportArticles({ ...order, sign: signed.value?.(tools.clock()) ?? {} }, { signal, timeout }, tools),
          { signal, timeout },
          tools,
        );
      });
      if (report.ok) written.hold(report.value);
      return report;
    },
    'export:cancel': () => {
      planning.abort();
      jobs.cancel('export');
      return Promise.resolve(done(null));
    },
    'export:all-texts': () => exportIntoChosen(tools),
    'export:reveal': async () => {
      const folder = tools.memory.get().exportFolder;
      const found = folder === null ? false : await new ActivityTimeout().race(isFolder(folder));
      if (folder === null || found === false) return failed({ kind: 'file-missing', path: folder ?? '' });
      if (found === null) return failed({ kind: 'not-answering', path: folder });
      await tools.reveal(folder);
      return done(null);
    },
    'export:open': (file) => written.open(file, tools),
    'leaving:look': async ({ ids, outlets, leaflets }) => {
      const opened = await openAll(ids, tools, new AbortController().signal);
      if (!opened.ok) return opened;
      const folder = tools.memory.get().exportFolder;
      const looked = earlierFiles(folder, tools).then((files) => {
        const articles = opened.value.texts.map(({ article }) => article);
        const joined = joinedTexts(articles, { outlets, leaflets }, translationsIn(tools.archive));
        return beforeItLeaves(
          { articles, joined, masthead: tools.archive.masthead.open(), outlets, files, now: tools.clock() },
          tools.archive,
        );
      });
      const points = await new ActivityTimeout().race(looked);
      return points ? done(points) : failed({ kind: 'not-answering', path: folder ?? '' });
    },
  };
}

/**
 * Does what an export to the folder chosen last had left to do when its process was killed, before any other export. A folder that does
 * not answer is left to the next one.
 */
export async function settleExports({
  archive,
  memory,
  jobs,
  systemLanguage,
}: Pick<Tools, 'archive' | 'memory' | 'jobs' | 'systemLanguage'>): Promise<void> {
  const { exportFolder } = memory.get();
  if (exportFolder === null) return;
  const { language = 'system' } = archive.settings.open();
  const { folders, otherFolders } = deskNaming(interfaceLanguage({ language, systemLanguage }));
  const names = outlets.flatMap((outlet) => [folders[outlet], ...otherFolders[outlet]]);
  await jobs.run('export', () =>
    new ActivityTimeout().race(Promise.all(names.map((name) => settleFolder(`${exportFolder}/${name}`)))),
  );
}

/** Asks for the folder that exports go to, and remembers it; null when the dialog is cancelled. */
async function chooseFolder({ dialogs, memory }: Pick<Tools, 'dialogs' | 'memory'>): Promise<string | null> {
  const folder = await dialogs.chooseFolder();
  if (folder !== null) memory.set({ exportFolder: folder });
  return folder;
}

/** Where texts go, as what leaflets, and what signs the files, if they are to be signed. */
interface WrittenOrder {
  outlets: readonly Outlet[];
  leaflets?: LeafletChoice;
  sign: Pick<Job, 'sign'>;
}

async function exportArticles(
  order: WrittenOrder & { ids: readonly ArticleId[] },
  { signal, timeout }: Watch,
  tools: ExportMaterial,
): Promise<Result<ExportReport, Problem>> {
  const { archive } = tools;
  const opened = await openAll(order.ids, tools, signal);
  if (!opened.ok) return opened;
  const archived = await othersFor(order.outlets, opened.value, archive, signal);
  if (!archived.ok) return archived;
  return exportWith(archived.value, opened.value, order, { signal, timeout }, tools).finally(
    archived.value.close,
  );
}

async function exportWith(
  site: SiteTexts,
  opened: OpenedTexts,
  order: WrittenOrder,
  { signal, timeout }: Watch,
  tools: ExportMaterial,
): Promise<Result<ExportReport, Problem>> {
  const { archive, clock, resources, typeset, cache } = tools;
  const articles = opened.texts.map(({ article }) => article);
  const folder = await savedFolder(tools);
  if (!folder.ok) return folder;
  const made = orderOf(order, { site, opened, folder: folder.value }, tools);
  const published = order.outlets.includes('site') ? site.articles : [];
  const joined = joinedTexts(articles, order, translationsIn(archive));
  const leaving = await beforeItLeaves(
    {
      articles,
      joined,
      others: published,
      whole: made.whole,
      masthead: archive.masthead.open(),
      outlets: order.outlets,
      files: await earlierFilesOf(folder.value, made.naming),
      now: clock(),
    },
    archive,
  );
  const show = shownNowAndThen(tools.emit);
  const report = await exportOutlets(made, {
    now: clock(),
    signal,
    resources,
    typeset,
    cache,
    ...order.sign,
    progress(step) {
      timeout.reset();
      show(step);
    },
    onRemoved: timeout.reset,
  });
  // Pinned, so that what was exported can still be read after later saves.
  if (!report.ok) return report;
  const behind = joined.flatMap(({ article }) => {
    const found = archive.articles.open(article.id);
    return found.ok ? [found.value] : [];
  });
  for (const { article, revision } of [...opened.texts, ...behind]) {
    archive.revisions.send({ id: article.id, revision });
    await nextTurn(); // Other saves come between.
  }
  const notices = archiveNotices(archive, [...opened.damaged, ...site.damaged]);
  const turn = order.leaflets?.turn;
  return done({
    ...report.value,
    ...(turn && { turn }),
    notices: sortNotices(withoutListed([...notices, ...report.value.notices], leaving)),
    leaving,
  });
}

/** What is exported, where, and what it is made from. */
function orderOf(
  { outlets, leaflets }: Pick<WrittenOrder, 'outlets' | 'leaflets'>,
  { site, opened, folder }: { site: SiteTexts; opened: OpenedTexts; folder: string },
  { archive, systemLanguage }: Pick<Tools, 'archive' | 'systemLanguage'>,
) {
  const asked = new Map(opened.texts.map(({ article }) => [article.id, article]));
  const { language: chosen = 'system' } = archive.settings.open();
  const language = interfaceLanguage({ language: chosen, systemLanguage });
  return {
    folder,
    naming: deskNaming(language),
    guide: guideWords(language),
    sheetTitle: sheetTitles(language),
    draftWords: draftWords(language),
    templates: templatesOf(archive),
    translationIn: translationsIn(archive),
    outlets,
    ...(leaflets && { leaflets }),
    texts: [],
    articles: [...asked.values()],
    archived: site.articles,
    whole: (article: Article) => {
      const given = asked.get(article.id);
      return given ? done({ ...given, slug: article.slug }) : site.whole(article);
    },
    contentOf: (article: Article) => (asked.has(article.id) ? null : site.contentOf(article)),
    stateOf: (id: ArticleId) => heldState(archive, id),
    isOnLine: textsOnLine(archive),
    masthead: archive.masthead.open(),
    site: archive.siteSettings.open(),
    readPicture: archive.pictures.read,
  };
}

/** What an export of texts to the site would change in the folder chosen last; null where none was chosen, or it does not answer. */
async function planSite(
  { ids, leaflets, sign }: Pick<WrittenOrder, 'leaflets' | 'sign'> & { ids: readonly ArticleId[] },
  { signal, timeout }: Watch,
  tools: ExportMaterial,
): Promise<Result<SiteChanges | null, Problem>> {
  const folder = tools.memory.get().exportFolder;
  const isThere = folder !== null && (await timeout.race(isFolder(folder)));
  if (folder === null || !isThere) return done(null);
  const { archive, clock, resources, typeset, cache } = tools;
  const opened = await openAll(ids, tools, signal);
  if (!opened.ok) return opened;
  const site = await archive.site.texts(signal);
  if (!site.ok) return site;
  const order = orderOf(
    { outlets: ['site'], ...(leaflets && { leaflets }) },
    { site: site.value, opened: opened.value, folder },
    tools,
  );
  try {
    const progress = shownNowAndThen(tools.emit);
    const changes = await planOutlet(order, {
      ...{ now: clock(), signal, resources, typeset, cache, ...sign },
      progress,
    });
    if (!changes.ok) return changes;
    const shown = [...site.value.articles, ...order.articles];
    const headlines = new Map(shown.map(({ id, headline }) => [id, headline]));
    return done(inWords(changes.value, headlinesIn(archive, headlines)));
  } finally {
    site.value.close();
  }
}

function inWords(changes: FileChanges, headlineOf: (id: ArticleId) => string): SiteChanges {
  const named = (files: readonly TrackedFile[]) =>
    files.map(({ path, origin }) => (origin ? { path, article: origin.id } : { path }));
  return describeChanges(
    {
      add: named(changes.add),
      change: named(changes.change),
      remove: named(changes.remove),
      unchanged: changes.unchanged,
    },
    { headlineOf },
  );
}

/** What earlier exports left in the folder chosen last; none where none was chosen. */
function earlierFiles(
  folder: string | null,
  { archive, systemLanguage }: Pick<Tools, 'archive' | 'systemLanguage'>,
): ReturnType<typeof earlierFilesOf> {
  const { language = 'system' } = archive.settings.open();
  const naming = deskNaming(interfaceLanguage({ language, systemLanguage }));
  return folder === null ? Promise.resolve([]) : earlierFilesOf(folder, naming);
}

/** What is on the site beside some texts: for the site, and for links that lead there from other outlets. */
function othersFor(
  outlets: readonly Outlet[],
  { texts }: OpenedTexts,
  { site, masthead }: Tools['archive'],
  signal: AbortSignal,
): ReturnType<Tools['archive']['site']['texts']> {
  const isNeeded =
    outlets.includes('site') ||
    linkedByCalls(masthead.open()).length > 0 ||
    texts.some(({ article }) => linksToTexts(article).size > 0);
  return isNeeded ? site.texts(signal) : Promise.resolve(done(noSite));
}

const noSite: SiteTexts = {
  articles: [],
  damaged: [],
  whole: done,
  contentOf: () => null,
  close: () => undefined,
};

/** How many texts are opened in one turn. */
const textsOfTurn = 20;

/** The texts that were asked for, and those of them that the disk damaged. */
interface OpenedTexts {
  texts: { article: Article; revision: number }[];
  damaged: { headline: string }[];
}

/** Opens the texts, a few in a turn; a damaged one is set aside, unless there is no other. */
async function openAll(
  ids: readonly ArticleId[],
  { archive }: Pick<Tools, 'archive'>,
  signal: AbortSignal,
): Promise<Result<OpenedTexts, Problem>> {
  const all: OpenedTexts = { texts: [], damaged: [] };
  let last: Problem | null = null;
  for (const [index, id] of [...new Set(ids)].entries()) {
    if (index % textsOfTurn === textsOfTurn - 1) await nextTurn();
    if (signal.aborted) return failed({ kind: 'cancelled' });
    const opened = archive.articles.open(id);
    if (opened.ok) all.texts.push(opened.value);
    else if (opened.problem.kind !== 'text-damaged') return opened;
    else all.damaged.push((last = opened.problem));
  }
  return last && all.texts.length === 0 ? failed(last) : done(all);
}

/** The folder chosen before; when there is none, or it is not there any more, the person is asked. */
async function savedFolder(tools: Pick<Tools, 'dialogs' | 'memory'>): Promise<Result<string, Problem>> {
  const kept = tools.memory.get().exportFolder;
  if (kept !== null && (await isFolder(kept))) return done(kept);
  const chosen = await chooseFolder(tools);
  return chosen === null ? failed({ kind: 'cancelled' }) : done(chosen);
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
