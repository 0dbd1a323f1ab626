import type { ArticleId } from '../../article';
import type {
  BackupConcern,
  BackupProgress,
  BackupState,
  BackupText,
  Bridge,
  NamedBackup,
  RecoveryReport,
  Result,
} from '../../contract';
import type { Messages } from '../../messages';
import { faultMessage } from '../../messages';
import type { Editing } from '../article/editing';
import { formatFullDay } from '../kit/format-dates';
import { request } from '../kit/state/request';
import type { RequestProblem } from '../kit/state/request';
import { createStore } from '../kit/state/store';
import type { Store } from '../kit/state/store';
import type { Toasts } from '../kit/state/toasts';
import type { Library } from '../article/library/library';
import { createPart } from '../kit/state/part';

/** The backups of the archive as the desk shows them. */
export interface BackupStore {
  /** Null until it is loaded. */
  state: Store<BackupState | null>;
  /** The progress of a backup; null for none. */
  progress: Store<BackupProgress | null>;
  /** What was recovered of the damaged archive, until the person goes on with it. */
  recovered: Store<RecoveryReport | null>;
  load: () => Promise<void>;
  run: () => Promise<void>;
  cancel: () => void;
  /** Keeps a backup, or no longer. */
  keep: (backup: NamedBackup, isKept: boolean) => Promise<void>;
  choosePlace: () => Promise<void>;
  forgetPlace: () => Promise<void>;
  setAutomatic: (isAutomatic: boolean) => Promise<void>;
  setPeople: (isThere: boolean) => Promise<void>;
  show: (folder: string) => void;
  textsOf: (backup: NamedBackup) => Promise<readonly BackupText[]>;
  /** Restores a text and opens it. */
  take: (backup: NamedBackup, id: ArticleId) => Promise<void>;
  /** Restores a whole backup; the desk starts again. */
  restore: (backup: NamedBackup) => Promise<void>;
  recover: () => Promise<void>;
  goOnRecovered: () => Promise<void>;
}

export const useBackups = createPart<BackupStore>('backups');

/** Asks the main process, and shows what it reports unasked. */
export function createBackupStore(desk: {
  bridge: Bridge;
  editing: Pick<Editing, 'current' | 'flush' | 'open' | 'reopen'>;
  library: Pick<Library, 'refresh'>;
  toasts: Toasts;
  openArchiveSettings: () => void;
}): BackupStore {
  const { bridge, editing, library, toasts } = desk;
  const state = createStore<BackupState | null>(null);
  const progress = createStore<BackupProgress | null>(null);
  const recovered = createStore<RecoveryReport | null>(null);
  bridge.on('backup:progress', (next) => progress.set(next));
  bridge.on('backup:concern', (concern) =>
    toasts.show((messages) => sentenceOf(concern, messages), {
      label: (messages) => messages.archive.look,
      run: desk.openArchiveSettings,
    }),
  );
  const take = (answer: Result<BackupState, RequestProblem>) => {
    if (answer.ok) state.set(answer.value);
    else toasts.showProblem(answer.problem);
  };
  const load = async () => take(await request(bridge, 'backup:state', null));
  const loadAfter = async (answer: Result<BackupState, RequestProblem>) => {
    take(answer);
    progress.set(null);
    if (!answer.ok) await load();
  };
  const restart = async (ask: () => Promise<Result<{ kept: string }, RequestProblem>>) => {
    if (!(await editing.flush())) return;
    const answer = await ask();
    progress.set(null);
    if (answer.ok) toasts.showNotice((messages) => messages.archive.restarting(answer.value.kept));
    else toasts.showProblem(answer.problem);
  };
  return {
    state,
    progress,
    recovered,
    load,
    async run() {
      if (await editing.flush()) await loadAfter(await request(bridge, 'backup:now', null));
    },
    cancel: () => void request(bridge, 'backup:cancel', null),
    keep: async (backup, isKept) => take(await request(bridge, 'backup:keep', { ...backup, isKept })),
    choosePlace: async () => loadAfter(await request(bridge, 'backup:choose-place', null)),
    forgetPlace: async () => take(await request(bridge, 'backup:forget-place', null)),
    setAutomatic: async (isAutomatic) => take(await request(bridge, 'backup:automatic', isAutomatic)),
    setPeople: async (isThere) => take(await request(bridge, 'backup:people', isThere)),
    show: (folder) => void request(bridge, 'backup:show', folder),
    async textsOf(backup) {
      const answer = await request(bridge, 'backup:texts', backup);
      if (!answer.ok) toasts.showProblem(answer.problem);
      return answer.ok ? answer.value : [];
    },
    async take(backup, id) {
      if (!(await editing.flush())) return;
      const answer = await request(bridge, 'backup:take-text', { ...backup, id });
      if (!answer.ok) return toasts.showProblem(answer.problem);
      const { how } = answer.value;
      toasts.show((messages) => messages.backupLines.returned[how]);
      library.refresh();
      if (editing.current.get()?.draft.id === id) await editing.reopen();
      else await editing.open(id);
    },
    restore: (backup) => restart(() => request(bridge, 'backup:restore', backup)),
    async recover() {
      const answer = await request(bridge, 'backup:recover', null);
      if (answer.ok) recovered.set(answer.value);
      else toasts.showProblem(answer.problem);
    },
    goOnRecovered: () => restart(() => request(bridge, 'backup:go-on-recovered', null)),
  };
}

function sentenceOf(concern: BackupConcern, { archive, language }: Messages): string {
  if (concern.kind === 'faults') {
    const [first, ...others] = concern.faults;
    const named = first ? faultMessage(first, language) : '';
    return others.length > 0 ? `${named} ${archive.moreFaults(others.length)}` : named;
  }
  const { place, provedAt } = concern;
  return provedAt === null
    ? archive.neverProved[place]
    : archive.oldProof[place](formatFullDay(provedAt, language));
}
