import type { ArticleKind } from '../../article';
import { usualOutlets } from '../../contract';
import type {
  Bridge,
  ExportedDocument,
  ExportProgress,
  ExportReport,
  OpenFile,
  Outlet,
  Settings,
} from '../../contract';
import type { Editing } from '../article/editing';
import { problemSentence } from '../kit/problem-sentence';
import { request } from '../kit/request';
import type { RequestProblem } from '../kit/request';
import { chosenLeaflets, withLeaflets } from '../leaflet/leaflet-choice';
import { createStore } from '../kit/store';
import type { Store } from '../kit/store';
import type { Toasts } from '../kit/toasts';
import type { SettingsStore } from '../settings/settings-store';

/** The state of an export. */
export type ExportState =
  | { kind: 'idle' }
  | { kind: 'running'; outlets: readonly Outlet[]; progress: Partial<Record<Outlet, ExportProgress>> }
  | { kind: 'done'; report: ExportReport }
  | { kind: 'failed'; problem: RequestProblem };

/** Exports the article on the sheet to the outlets that are chosen for its kind. */
export interface Exporting {
  state: Store<ExportState>;
  run: () => Promise<void>;
  /** Marks a draft ready, then exports again, so that the site has it too. */
  markReadyAndRun: () => Promise<void>;
  cancel: () => void;
  reveal: () => Promise<void>;
  /** Opens an exported document, or sends it to the printer; a toast says when that failed. */
  open: (document: ExportedDocument, as: OpenFile['as']) => Promise<void>;
  chooseFolder: () => Promise<boolean>;
  close: () => void;
}

/** Where texts of a kind go: to what was last chosen for the kind, else to what is usual for it. */
export function chosenOutlets(settings: Pick<Settings, 'outlets'>, kind: ArticleKind): readonly Outlet[] {
  return settings.outlets[kind] ?? usualOutlets[kind];
}

/** The text is saved before an export, so that what is exported is what is on the sheet. */
export function createExporting(desk: {
  bridge: Bridge;
  editing: Editing;
  settings: SettingsStore;
  toasts: Toasts;
}): Exporting {
  const { bridge, editing, settings, toasts } = desk;
  const state = createStore<ExportState>({ kind: 'idle' });

  bridge.on('export:progress', (progress) => {
    const now = state.get();
    if (now.kind === 'running')
      state.set({ ...now, progress: { ...now.progress, [progress.outlet]: progress } });
  });

  async function chooseFolder(): Promise<boolean> {
    const answer = await request(bridge, 'export:choose-folder', null);
    if (!answer.ok) state.set({ kind: 'failed', problem: answer.problem });
    await settings.reload();
    return answer.ok && answer.value !== null;
  }

  async function run(): Promise<void> {
    const edited = editing.current.get();
    if (!edited || state.get().kind === 'running') return;
    if (!settings.state.get().exportFolder && !(await chooseFolder())) return;
    const { kind } = edited.draft.fields.get();
    const outlets = [...chosenOutlets(settings.state.get(), kind)];
    const text = { id: edited.draft.id, kind };
    const leaflets = chosenLeaflets(settings.state.get(), text);
    // A text that was exported keeps its leaflets, whatever is chosen for others of its kind.
    if (outlets.includes('leaflet')) settings.change(withLeaflets(settings.state.get(), text, leaflets));
    state.set({ kind: 'running', outlets, progress: {} });
    if (!(await editing.flush())) return state.set({ kind: 'idle' });
    const answer = await request(bridge, 'export:run', { ids: [edited.draft.id], outlets, leaflets });
    if (answer.ok) state.set({ kind: 'done', report: answer.value });
    else if (answer.problem.kind === 'cancelled') state.set({ kind: 'idle' });
    else state.set({ kind: 'failed', problem: answer.problem });
  }

  return {
    state,
    run,
    async markReadyAndRun() {
      editing.current.get()?.draft.change({ status: 'ready' });
      await run();
    },
    cancel: () => void request(bridge, 'export:cancel', null),
    async reveal() {
      const answer = await request(bridge, 'export:reveal', null);
      if (!answer.ok) state.set({ kind: 'failed', problem: answer.problem });
    },
    async open({ kind, file }, as) {
      const answer = await request(bridge, 'export:open', { file, as });
      if (!answer.ok) toasts.show((messages) => problemSentence(answer.problem, messages));
      else if (as === 'printed')
        toasts.show(({ export: messages }) =>
          kind === 'imposed' ? messages.printedImposed : messages.printed,
        );
    },
    chooseFolder,
    close: () => state.set({ kind: 'idle' }),
  };
}
