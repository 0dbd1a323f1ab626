import { failed } from '../../contract';
import type { Result, Saved } from '../../contract';
import type { Article } from '../../article';
import type { Trouble } from '../kit/request';
import { createStore } from '../kit/store';
import type { Store } from '../kit/store';

/** What the desk says of the text's safety; "saved" is said only after the archive's answer. */
export type SaveState =
  | { kind: 'saved'; at: number }
  | { kind: 'unsaved' }
  | { kind: 'failed'; trouble: Trouble }
  | { kind: 'conflict'; revision: number };

/** Keeps one open article saved. */
export interface Autosave {
  state: Store<SaveState>;
  /** Something changed; cheap enough to be called at each key. */
  touch: () => void;
  /** Saves now all that is unsaved; false when it could not be saved. */
  flush: () => Promise<boolean>;
  /** The revision that the archive holds, as far as the desk knows. */
  revision: () => number;
  /** After a conflict: saves on top of the revision that the archive holds. */
  saveOver: (revision: number) => Promise<boolean>;
  /** No more saves; to be called once all is flushed and the article is left. */
  stop: () => void;
}

export type WhenIdle = (run: () => void) => void;

/** Milliseconds from the first unsaved change to its save, typing or not; longer only when the save before it takes longer. */
export const saveDelay = 200;
const longestRetry = 30_000;

/** One and the same, so that nobody is told again while one goes on typing. */
const unsaved: SaveState = { kind: 'unsaved' };

/** Starts to keep an article saved: one save in flight, then always the newest text. */
export function createAutosave(options: {
  opened: Saved;
  /** The article as it stands; called only when it is about to be saved. */
  read: () => Article;
  save: (draft: { article: Article; base: number }) => Promise<Result<Saved, Trouble>>;
  /** Runs a save that is due once no key waits for its frame, and soon in any case; at once when left out. */
  whenIdle?: WhenIdle | undefined;
}): Autosave {
  const whenIdle = options.whenIdle ?? ((run) => run());
  const state = createStore<SaveState>({ kind: 'saved', at: options.opened.savedAt });
  let base = options.opened.revision;
  let dirty = false;
  let dirtySince = 0;
  let stopped = false;
  let failures = 0;
  let flight: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function touch(): void {
    if (!dirty) dirtySince = performance.now();
    dirty = true;
    if (state.get().kind === 'saved') state.set(unsaved);
    if (!flight) plan(saveDelay);
  }

  /** What changed while a save was in flight has waited for as long already. */
  function rest(): number {
    return Math.max(0, dirtySince + saveDelay - performance.now());
  }

  function plan(delay: number): void {
    if (stopped || timer !== undefined || state.get().kind === 'conflict') return;
    const own = setTimeout(() => whenIdle(() => void (timer === own && send())), delay);
    timer = own;
  }

  function send(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    flight ??= deliver().finally(() => {
      flight = null;
      if (dirty) plan(failures > 0 ? retryDelay(failures) : rest());
    });
    return flight;
  }

  async function deliver(): Promise<void> {
    dirty = false;
    const answer = await attempt();
    if (answer.ok) landed(answer.value);
    else refused(answer.problem);
  }

  async function attempt(): Promise<Result<Saved, Trouble>> {
    try {
      return await options.save({ article: options.read(), base });
    } catch (fault) {
      console.error(fault);
      return failed({ kind: 'unexpected' });
    }
  }

  function landed(saved: Saved): void {
    base = saved.revision;
    failures = 0;
    state.set(dirty ? unsaved : { kind: 'saved', at: saved.savedAt });
  }

  function refused(trouble: Trouble): void {
    dirty = true;
    failures += 1;
    state.set(
      trouble.kind === 'conflict'
        ? { kind: 'conflict', revision: trouble.revision }
        : { kind: 'failed', trouble },
    );
  }

  async function flush(): Promise<boolean> {
    if (flight) await flight;
    while (dirty && !stopped && state.get().kind !== 'conflict') {
      const before = failures;
      await send();
      if (failures > before) return false;
    }
    return !dirty;
  }

  async function saveOver(revision: number): Promise<boolean> {
    base = revision;
    dirty = true;
    state.set(unsaved);
    return flush();
  }

  function stop(): void {
    stopped = true;
    clearTimeout(timer);
    timer = undefined;
  }

  return { state, touch, flush, revision: () => base, saveOver, stop };
}

/** Half a second after the first refusal, then twice as long each time, up to half a minute. */
function retryDelay(failures: number): number {
  return Math.min(saveDelay * 2 ** failures, longestRetry);
}
