import type {
  ArchiveMoved,
  BackupProgress,
  Bridge,
  Events,
  KeptVersion,
  KnownArchive,
  Result,
} from '../../contract';
import type { Editing } from '../article/editing';
import { request } from '../kit/state/request';
import type { RequestProblem } from '../kit/state/request';
import { createStore } from '../kit/state/store';
import type { Store } from '../kit/state/store';
import type { Toasts } from '../kit/state/toasts';
import type { MastheadStore } from '../kit/state/masthead-store';
import type { SiteStore } from '../kit/state/site-store';
import { createPart } from '../kit/state/part';

/** A move of the archive: where to, and how far it is. */
export interface ArchiveMove {
  to: string;
  step: 'asked' | 'running' | 'done';
  moved: ArchiveMoved | null;
}

/** The archives of this machine. Opening another saves everything and closes the desk. */
export interface ArchivesStore {
  known: Store<readonly KnownArchive[]>;
  move: Store<ArchiveMove | null>;
  load: () => Promise<void>;
  open: (folder: string) => Promise<void>;
  openOther: () => Promise<void>;
  begin: () => Promise<void>;
  forget: (folder: string) => Promise<void>;
  /** Has the person choose a folder, and asks for confirmation. */
  askMove: () => Promise<void>;
  startMove: (withBackups: boolean) => Promise<void>;
  cancelMove: () => void;
  closeMove: () => void;
  /** What another program did to the archive's file; null while it is in its place. */
  replaced: Store<Events['archives:replaced']>;
  /** Whether the chosen version is being put in its place. */
  isSettling: Store<boolean>;
  /** Saves what is unsaved, and goes on with one of the two versions; the desk starts again. */
  settle: (keep: KeptVersion) => Promise<void>;
}

export const useArchives = createPart<ArchivesStore>('archives');

/** What the archives need of the desk. */
interface ArchiveNeeds {
  bridge: Bridge;
  editing: Pick<Editing, 'flush' | 'current'>;
  masthead: Pick<MastheadStore, 'flush' | 'state'>;
  site: Pick<SiteStore, 'flush'>;
  progress: Store<BackupProgress | null>;
  toasts: Toasts;
}

/** Asks the main process, which shows the system's dialogs. */
export function createArchivesStore(desk: ArchiveNeeds): ArchivesStore {
  const { bridge, editing, masthead, site, progress, toasts } = desk;
  const known = createStore<readonly KnownArchive[]>([]);
  const move = createStore<ArchiveMove | null>(null);
  /** Nothing that leaves the archive is done while something is unsaved. */
  async function isSaved(): Promise<boolean> {
    const isSaved = (await editing.flush()) && (await masthead.flush()) && (await site.flush());
    if (!isSaved) toasts.showNotice(({ archives }) => archives.notSaved);
    return isSaved;
  }

  function tell(problem: RequestProblem): void {
    if (problem.kind !== 'cancelled') toasts.showProblem(problem);
  }

  async function leave(ask: () => Promise<Result<null, RequestProblem>>): Promise<void> {
    if (!(await isSaved())) return;
    const answer = await ask();
    if (!answer.ok) tell(answer.problem);
  }

  function take(answer: Result<KnownArchive[], RequestProblem>): void {
    if (answer.ok) known.set(answer.value);
    else tell(answer.problem);
  }

  return {
    known,
    move,
    load: async () => take(await request(bridge, 'archives:known', null)),
    open: (folder) => leave(() => request(bridge, 'archives:open', folder)),
    openOther: () => leave(() => request(bridge, 'archives:open-other', null)),
    begin: () => leave(() => request(bridge, 'archives:begin', null)),
    forget: async (folder) => take(await request(bridge, 'archives:forget', folder)),
    async askMove() {
      const chosen = await request(bridge, 'archives:choose-move', null);
      if (chosen.ok) move.set({ to: chosen.value, step: 'asked', moved: null });
      else tell(chosen.problem);
    },
    async startMove(withBackups) {
      const asked = move.get();
      if (!asked || !(await isSaved())) return;
      move.set({ ...asked, step: 'running' });
      const answer = await request(bridge, 'archives:move', { to: asked.to, withBackups });
      progress.set(null);
      if (answer.ok) return move.set({ ...asked, step: 'done', moved: answer.value });
      move.set(null);
      tell(answer.problem);
    },
    ...createSettling(desk, tell),
    cancelMove: () => void request(bridge, 'archives:cancel-move', null),
    closeMove() {
      const { step, to } = move.get() ?? {};
      if (step === 'asked') move.set(null);
      if (step === 'done' && to !== undefined) void leave(() => request(bridge, 'archives:open', to));
    },
  };
}

/** Learns that another program replaced the archive's file, and puts one of the two versions in its place. */
function createSettling(
  { bridge, editing, masthead, toasts }: ArchiveNeeds,
  tell: (problem: RequestProblem) => void,
): Pick<ArchivesStore, 'replaced' | 'isSettling' | 'settle'> {
  const replaced = createStore<Events['archives:replaced']>(null);
  const isSettling = createStore(false);
  bridge.on('archives:replaced', (found) => {
    const told = replaced.get();
    const isNew = told?.kept !== found?.kept || told?.how !== found?.how;
    if (isNew) replaced.set(found);
  });

  async function settle(keep: KeptVersion): Promise<void> {
    isSettling.set(true);
    const unsaved = {
      article: (await editing.flush()) ? undefined : editing.current.get()?.draft.article(),
      masthead: (await masthead.flush()) ? undefined : masthead.state.get(),
    };
    const answer = await request(bridge, 'archives:settle', { keep, unsaved });
    if (answer.ok) {
      toasts.showNotice(({ archives }) => archives.replaced.settled(answer.value.kept));
      return; // The program starts again.
    }
    isSettling.set(false);
    tell(answer.problem);
  }

  return { replaced, isSettling, settle };
}
