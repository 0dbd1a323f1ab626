import type { Bridge, ExportProgress, ExportReport, Outlet } from '../../contract';
import type { Articles } from '../article/editing';
import { ask } from '../kit/request';
import type { Trouble } from '../kit/request';
import type { SettingsKeeper } from '../settings/settings-store';
import { createStore } from '../kit/store';
import type { Store } from '../kit/store';

/** Where an export stands. */
export type ExportState =
  | { kind: 'idle' }
  | { kind: 'running'; progress: Partial<Record<Outlet, ExportProgress>> }
  | { kind: 'done'; report: ExportReport }
  | { kind: 'failed'; trouble: Trouble };

/** One click makes all three outlets of the article on the sheet. */
export interface Exporting {
  state: Store<ExportState>;
  run: () => Promise<void>;
  /** A draft is marked ready, then all is made again, the site with it. */
  markReadyAndRun: () => Promise<void>;
  cancel: () => void;
  reveal: () => Promise<void>;
  chooseFolder: () => Promise<boolean>;
  close: () => void;
}

/** The three outlets, in the order in which they are made. */
export const outlets: readonly Outlet[] = ['site', 'leaflet', 'press'];

/** Runs exports of what is saved: the text is flushed first, so that what is made is what is read. */
export function createExporting(desk: {
  bridge: Bridge;
  articles: Articles;
  settings: SettingsKeeper;
}): Exporting {
  const { bridge, articles, settings } = desk;
  const state = createStore<ExportState>({ kind: 'idle' });

  bridge.on('export:progress', (progress) => {
    const now = state.get();
    if (now.kind === 'running')
      state.set({ ...now, progress: { ...now.progress, [progress.outlet]: progress } });
  });

  async function chooseFolder(): Promise<boolean> {
    const answer = await ask(bridge, 'export:choose-folder', null);
    if (!answer.ok) state.set({ kind: 'failed', trouble: answer.problem });
    await settings.reread();
    return answer.ok && answer.value !== null;
  }

  async function run(): Promise<void> {
    const on = articles.current.get();
    if (!on || state.get().kind === 'running') return;
    if (!settings.state.get().exportFolder && !(await chooseFolder())) return;
    state.set({ kind: 'running', progress: {} });
    if (!(await articles.flush())) return state.set({ kind: 'idle' });
    const answer = await ask(bridge, 'export:run', { ids: [on.draft.id], outlets: [...outlets] });
    if (answer.ok) state.set({ kind: 'done', report: answer.value });
    else if (answer.problem.kind === 'cancelled') state.set({ kind: 'idle' });
    else state.set({ kind: 'failed', trouble: answer.problem });
  }

  return {
    state,
    run,
    async markReadyAndRun() {
      articles.current.get()?.draft.change({ status: 'ready' });
      await run();
    },
    cancel: () => void ask(bridge, 'export:cancel', null),
    async reveal() {
      const answer = await ask(bridge, 'export:reveal', null);
      if (!answer.ok) state.set({ kind: 'failed', trouble: answer.problem });
    },
    chooseFolder,
    close: () => state.set({ kind: 'idle' }),
  };
}
