import { articleKinds, instantOf } from '../../article';
import type { Article, ArticleId, ArticleKind } from '../../article';
import { sortNotices, possibleOutlets, usualOutlets } from '../../contract';
import type {
  Argument,
  Bridge,
  ExportedDocument,
  ExportProgress,
  ExportReport,
  LeavingPoint,
  OpenFile,
  Outlet,
  Settings,
} from '../../contract';
import type { LeafletChoice } from '../../leaflet';
import type { Editing } from '../article/editing';
import { problemSentence } from '../kit/problem-sentence';
import { request } from '../kit/state/request';
import type { RequestProblem } from '../kit/state/request';
import { chosenLeaflets, leafletsTogether, withLeaflets } from '../article/proofs/leaflet-choice';
import { createStore } from '../kit/state/store';
import type { Store } from '../kit/state/store';
import type { Toasts } from '../kit/state/toasts';
import type { SettingsStore } from '../kit/state/settings-store';
import { createPart } from '../kit/state/part';

/** The state of an export. */
export type ExportState =
  | { kind: 'idle' }
  /** It is looked at what the export would change on the site. */
  | { kind: 'looking'; progress: ExportProgress | null }
  | {
      kind: 'running';
      outlets: readonly Outlet[];
      progress: Partial<Record<Outlet, ExportProgress>>;
      /** The person cancelled it; what was written is being removed. */
      isStopping?: boolean;
    }
  | { kind: 'done'; report: ExportReport }
  | { kind: 'failed'; problem: RequestProblem };

/** A text to export, as the library knows it. */
export type ExportedText = Pick<Article, 'id' | 'kind'>;

/** Exports the article on the sheet to the outlets that are chosen for its kind. */
export interface Exporting {
  state: Store<ExportState>;
  /** What a person should know before the texts leave; null until that was looked at. */
  leaving: Store<readonly LeavingPoint[] | null>;
  /** Looks again, once the text is saved. */
  look: () => Promise<void>;
  run: () => Promise<void>;
  /**
   * Exports the text on the sheet, unless something keeps it off the site where that is chosen, the site loses pages of texts, or it is to
   * be signed with a key that is still locked: the panel says so first.
   */
  begin: () => Promise<void>;
  /** The texts that are exported together; null for the one on the sheet. */
  several: Store<readonly ExportedText[] | null>;
  /** The same of several texts, each to the outlets that are chosen for its kind. */
  beginSeveral: (texts: readonly ExportedText[]) => Promise<void>;
  /** The newsletter that several texts are exported as; null where each goes to its outlets. */
  newsletter: Store<LeafletChoice | null>;
  /** Shows what a person should know before texts leave as a newsletter; `run` then makes it. */
  beginNewsletter: (texts: readonly ExportedText[], choice: LeafletChoice) => void;
  /** Marks a draft ready, then exports again, so that the site has it too. */
  markReadyAndRun: () => Promise<void>;
  cancel: () => void;
  reveal: () => Promise<void>;
  /** Opens an exported document, or has the system ask how to print it; a toast says when that failed. */
  open: (document: ExportedDocument, as: OpenFile['as']) => Promise<void>;
  chooseFolder: () => Promise<boolean>;
  close: () => void;
}

export const useExporting = createPart<Exporting>('exporting');

/** The outlets of a kind: those chosen last, else the usual ones; the same list each time, as components watch it. */
export function chosenOutlets(settings: Pick<Settings, 'outlets'>, kind: ArticleKind): readonly Outlet[] {
  const chosen = settings.outlets[kind];
  return chosen?.every((outlet) => possibleOutlets[kind].includes(outlet)) ? chosen : usualOutlets[kind];
}

/** What is to be planned of an export of texts to the site: those that go there, and how their leaflets are made; null where none does. */
export function orderOnSite(
  settings: Settings,
  texts: readonly ExportedText[],
): Argument<'export:plan'> | null {
  const [first, ...others] = texts.filter(({ kind }) => chosenOutlets(settings, kind).includes('site'));
  if (!first) return null;
  const ids = [first, ...others].map(({ id }) => id);
  return { ids, leaflets: leafletsTogether(settings, [first, ...others]) };
}

/** Why the site would not show a text. */
export type SiteReason = 'headline' | 'draft' | 'embargo' | 'date';

/** All reasons that keep a text off the site now, so that all can be mended before an export. */
export function siteReasons(
  { headline, status, embargo, date }: Pick<Article, 'headline' | 'status' | 'embargo' | 'date'>,
  nowMs: number,
): SiteReason[] {
  const isAhead = (time: Article['date']) => instantOf(time) > nowMs;
  return [
    ...(headline.trim() === '' ? ['headline' as const] : []),
    ...(status === 'draft' ? ['draft' as const] : []),
    ...(embargo && isAhead(embargo) ? ['embargo' as const] : []),
    ...(status !== 'published' && isAhead(date) ? ['date' as const] : []),
  ];
}

/** What an export needs of the desk. */
interface ExportNeeds {
  bridge: Bridge;
  editing: Editing;
  settings: SettingsStore;
  toasts: Toasts;
}

/** The text is saved first, so that what is on the sheet is exported. */
export function createExporting(desk: ExportNeeds): Exporting {
  const { bridge, editing, settings, toasts } = desk;
  const state = createStore<ExportState>({ kind: 'idle' });
  const several = createStore<readonly ExportedText[] | null>(null);
  const leaving = createStore<readonly LeavingPoint[] | null>(null);
  const newsletter = createStore<LeafletChoice | null>(null);
  const parts = { state, several, newsletter, leaving };
  const { chooseFolder, run } = createRuns(desk, parts);
  const look = () => lookAt(desk, parts);
  const { isHeldBack } = createLook(desk, state);
  const isBusy = () => ['running', 'looking'].includes(state.get().kind);
  const waitForPerson = () => {
    state.set({ kind: 'idle' });
    void look();
  };

  bridge.on('export:progress', (progress) => {
    const now = state.get();
    if (now.kind === 'running')
      state.set({ ...now, progress: { ...now.progress, [progress.outlet]: progress } });
    else if (now.kind === 'looking') state.set({ ...now, progress });
  });

  return {
    state,
    several,
    newsletter,
    leaving,
    look,
    run,
    beginNewsletter(texts, choice) {
      if (isBusy()) return;
      several.set(texts);
      newsletter.set(choice);
      waitForPerson();
    },
    async begin() {
      const draft = editing.current.get()?.draft;
      if (!draft || isBusy()) return;
      const fields = draft.fields.get();
      const text = { id: draft.id, kind: fields.kind };
      const goesOnSite = orderOnSite(settings.state.get(), [text]) !== null;
      const isOff = goesOnSite && siteReasons(fields, Date.now()).length > 0;
      if (isOff || (await isHeldBack([text]))) waitForPerson();
      else await run();
    },
    async beginSeveral(texts) {
      if (texts.length === 0 || isBusy()) return;
      several.set(texts);
      newsletter.set(null);
      if (await isHeldBack(texts)) waitForPerson();
      else await run();
    },
    async markReadyAndRun() {
      editing.current.get()?.draft.change({ status: 'ready' });
      await run();
    },
    cancel() {
      const now = state.get();
      if (now.kind === 'running') state.set({ ...now, isStopping: true });
      void request(bridge, 'export:cancel', null);
    },
    async reveal() {
      const answer = await request(bridge, 'export:reveal', null);
      if (!answer.ok) state.set({ kind: 'failed', problem: answer.problem });
    },
    async open({ file, kind }, as) {
      const answer = await request(bridge, 'export:open', { file, as });
      if (!answer.ok) toasts.show((messages) => problemSentence(answer.problem, messages));
      // A mail program without an account takes the mail and shows nothing; nobody can tell from outside.
      else if (kind === 'mail') toasts.show((messages) => messages.export.mailOpened);
    },
    chooseFolder,
    close() {
      several.set(null);
      newsletter.set(null);
      leaving.set(null);
      state.set({ kind: 'idle' });
    },
  };
}

type ExportParts = Pick<Exporting, 'state' | 'several' | 'newsletter' | 'leaving'>;

/** Asks what a person should know before the text on the sheet leaves, or several texts. */
async function lookAt(
  { bridge, editing, settings }: ExportNeeds,
  { state, several, newsletter, leaving }: ExportParts,
): Promise<void> {
  const fields = editing.current.get()?.draft;
  const together = several.get();
  const texts = together ?? (fields ? [{ id: fields.id, kind: fields.fields.get().kind }] : []);
  const orders = ordersOf(settings.state.get(), texts, together && newsletter.get());
  const outlets = [...new Set(orders.flatMap((order) => order.outlets))];
  if (outlets.length === 0 || !(await editing.flush())) return;
  const leaflets = orders[0]?.leaflets;
  const ids = texts.map(({ id }) => id);
  const answer = await request(bridge, 'leaving:look', { ids, outlets, ...(leaflets && { leaflets }) });
  if (answer.ok && state.get().kind !== 'running') leaving.set(answer.value);
}

/** The exports of some texts: one for each kind, since outlets and leaflets are chosen for a kind; one alone for a newsletter. */
function ordersOf(
  settings: Settings,
  texts: readonly ExportedText[],
  newsletter: LeafletChoice | null,
): { ids: ArticleId[]; outlets: Outlet[]; leaflets: LeafletChoice }[] {
  const ids = texts.map(({ id }) => id);
  if (newsletter) return [{ ids, outlets: ['leaflet'], leaflets: newsletter }];
  return articleKinds.flatMap((kind) => {
    const [first, ...others] = texts.filter((text) => text.kind === kind);
    if (!first) return [];
    const leaflets = leafletsTogether(settings, [first, ...others]);
    const outlets = [...chosenOutlets(settings, kind)];
    return [{ ids: [first, ...others].map(({ id }) => id), outlets, leaflets }];
  });
}

/** Looks, before an export goes, whether a person should see something first. */
function createLook({ bridge, editing, settings }: ExportNeeds, state: Exporting['state']) {
  /** Whether exports are signed, by a key whose passphrase was not given yet. */
  async function isLocked(): Promise<boolean> {
    if (!settings.state.get().signExports) return false;
    const keys = await request(bridge, 'signing:list', null);
    return keys.ok && keys.value.canSign && !keys.value.isUnlocked;
  }

  /** Whether texts that are on the site now would go, or the person did not want to wait for that; one that has another address stays. */
  async function losesPages(texts: readonly ExportedText[]): Promise<boolean> {
    const order = orderOnSite(settings.state.get(), texts);
    if (!order || !(await editing.flush())) return false;
    state.set({ kind: 'looking', progress: null });
    const plan = await request(bridge, 'export:plan', order);
    state.set({ kind: 'idle' });
    if (!plan.ok) return plan.problem.kind === 'cancelled';
    if (!plan.value) return false;
    const { add, change, remove } = plan.value;
    const stays = new Set([...add.texts, ...change.texts].map(({ id }) => id));
    return remove.texts.some(({ id }) => !stays.has(id));
  }

  return {
    isHeldBack: async (texts: readonly ExportedText[]) => (await losesPages(texts)) || (await isLocked()),
  };
}

/** Runs an export of the text on the sheet, or of several texts, once there is a folder for it. */
function createRuns(
  { bridge, editing, settings }: ExportNeeds,
  { state, several, newsletter, leaving }: ExportParts,
): Pick<Exporting, 'chooseFolder' | 'run'> {
  async function chooseFolder(): Promise<boolean> {
    const answer = await request(bridge, 'export:choose-folder', null);
    if (!answer.ok) state.set({ kind: 'failed', problem: answer.problem });
    await settings.reload();
    return answer.ok && answer.value !== null;
  }

  function finish(report: ExportReport): void {
    leaving.set(report.leaving);
    state.set({ kind: 'done', report });
  }

  async function run(): Promise<void> {
    const together = several.get();
    if (together) return runSeveral(together);
    const edited = editing.current.get();
    if (!edited || state.get().kind === 'running') return;
    if (!settings.state.get().exportFolder && !(await chooseFolder())) return;
    const { kind } = edited.draft.fields.get();
    const outlets = [...chosenOutlets(settings.state.get(), kind)];
    const text = { id: edited.draft.id, kind };
    const leaflets = chosenLeaflets(settings.state.get(), text);
    // An exported text keeps its leaflets, whatever is chosen for others of its kind later.
    if (outlets.includes('leaflet')) settings.change(withLeaflets(settings.state.get(), text, leaflets));
    state.set({ kind: 'running', outlets, progress: {} });
    if (!(await editing.flush())) return state.set({ kind: 'idle' });
    const answer = await request(bridge, 'export:run', {
      ids: [edited.draft.id],
      outlets,
      leaflets,
      isSigned: settings.state.get().signExports,
    });
    if (answer.ok) finish(answer.value);
    else if (answer.problem.kind === 'cancelled') state.set({ kind: 'idle' });
    else state.set({ kind: 'failed', problem: answer.problem });
  }

  /** Exports one order after the other; reported as one. */
  async function runSeveral(texts: readonly ExportedText[]): Promise<void> {
    if (state.get().kind === 'running') return;
    if (!settings.state.get().exportFolder && !(await chooseFolder())) return;
    if (!(await editing.flush())) return state.set({ kind: 'idle' });
    const reports: ExportReport[] = [];
    for (const order of ordersOf(settings.state.get(), texts, newsletter.get())) {
      state.set({ kind: 'running', outlets: order.outlets, progress: {} });
      const isSigned = settings.state.get().signExports;
      const answer = await request(bridge, 'export:run', { ...order, isSigned });
      if (answer.ok) reports.push(answer.value);
      else if (answer.problem.kind === 'cancelled') return state.set({ kind: 'idle' });
      else return state.set({ kind: 'failed', problem: answer.problem });
    }
    const issue = newsletter.get()?.issue;
    if (issue) settings.change({ lastIssue: issue });
    finish(asOne(reports));
  }

  return { chooseFolder, run };
}

/** Reports of several exports into the same folder, as one. */
function asOne(reports: readonly ExportReport[]): ExportReport {
  const notices = new Map(
    reports.flatMap((report) => report.notices).map((one) => [JSON.stringify(one), one]),
  );
  return {
    folder: reports[0]?.folder ?? '',
    ...(reports[0]?.turn && { turn: reports[0].turn }),
    files: [...new Set(reports.flatMap(({ files }) => files))].sort(),
    documents: reports.flatMap(({ documents }) => documents),
    compared: reports.reduce((sum, report) => sum + report.compared, 0),
    notices: sortNotices([...notices.values()]),
    leaving: reports.flatMap((report) => report.leaving),
  };
}
