import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyMasthead } from '../../src/article';
import type { Bridge } from '../../src/contract';
import { createActHistory } from '../../src/ui/article/acts/act-history';
import { createEditing } from '../../src/ui/article/editing';
import { createStore } from '../../src/ui/kit/state/store';
import { createToasts } from '../../src/ui/kit/state/toasts';
import { createSettingsStore } from '../../src/ui/kit/state/settings-store';
import { inMemoryBridge, settings } from './in-memory-bridge';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A desk whose calls wait until they are let through, each with what the archive does then. */
function aHeldDesk() {
  vi.stubGlobal('window', new EventTarget());
  const archive = inMemoryBridge();
  const waiting: (() => void)[] = [];
  let isHeld = false;
  const bridge: Bridge = {
    ...archive.bridge,
    async call(name, argument) {
      if (isHeld && name !== 'settings:save') await new Promise<void>((go) => waiting.push(go));
      return archive.bridge.call(name, argument);
    },
  };
  const toasts = createToasts();
  const editing = createEditing({
    bridge,
    settings: createSettingsStore(bridge, settings(), toasts),
    masthead: { state: createStore(emptyMasthead()) },
    library: { refresh: vi.fn(), refreshSaved: vi.fn() },
    toasts,
    history: createActHistory({ bridge, toasts }),
  });
  const now = () => editing.current.get() ?? expect.unreachable('nothing is on the sheet');
  const type = (words: string) => now().draft.change({ standfirst: words });
  return { ...archive, editing, toasts, now, type, waiting, hold: (held: boolean) => void (isHeld = held) };
}

type HeldDesk = ReturnType<typeof aHeldDesk>;

interface Scenario {
  /** Brings the desk to where the person's acts begin. */
  begin: (desk: HeldDesk) => Promise<void>;
  acts: readonly ((desk: HeldDesk) => unknown)[];
  check: (desk: HeldDesk, answers: unknown[]) => void;
}

/** Lets time pass in which the archive answers what was let through, but no save begins by itself. */
const moment = () => vi.advanceTimersByTimeAsync(6);

/**
 * Runs a scenario in every order of what the person does and of what the archive answers, by trying all choices at each step; answers
 * how many orders there were.
 */
async function inEveryOrder({ begin, acts, check }: Scenario): Promise<number> {
  let choices: number[] = [];
  for (let runs = 1; ; runs += 1) {
    const options: number[] = [];
    const desk = aHeldDesk();
    await begin(desk);
    desk.hold(true);
    const left = acts.map((act, at) => ({ act, at }));
    const answers: unknown[] = [];
    while (left.length + desk.waiting.length > 0) {
      const chosen = choices[options.length] ?? 0;
      options.push(left.length + desk.waiting.length);
      const [next] = left.splice(chosen, 1);
      if (next) answers[next.at] = next.act(desk);
      else desk.waiting.splice(chosen - left.length, 1)[0]?.();
      await moment();
    }
    desk.hold(false);
    void desk.editing.flush();
    await vi.advanceTimersByTimeAsync(2000);
    check(desk, await Promise.all(answers));
    choices = Array.from(options, (_, at) => choices[at] ?? 0);
    while (choices.length > 0 && (choices.at(-1) ?? 0) + 1 >= (options[choices.length - 1] ?? 0))
      choices.pop();
    const last = choices.pop();
    if (last === undefined) return runs;
    choices.push(last + 1);
  }
}

const standfirsts = (desk: HeldDesk) =>
  desk.ids().flatMap((id) => desk.history(id).map(({ standfirst }) => standfirst));

test('a version that is restored is on paper, whatever else is opened and typed meanwhile', async () => {
  const runs = await inEveryOrder({
    async begin(desk) {
      const id = desk.put({ headline: 'Before' });
      desk.put({ headline: 'Another' });
      desk.keep({ ...desk.newest(id).article, headline: 'Now' });
      void desk.editing.open(id);
      await moment();
    },
    acts: [
      ({ editing, at, ids }) => editing.replace(at(ids()[0] ?? '', 1)),
      ({ editing, ids }) => editing.open(ids()[1] ?? ''),
      ({ type }) => type('typed meanwhile'),
    ],
    check(desk, [restored]) {
      const [id = '', other = ''] = desk.ids();
      expect(restored).toEqual({ isEmbargoKept: false });
      expect(desk.newest(id).article.headline).toBe('Before');
      expect(desk.newest(other).article.headline).toBe('Another');
      expect(standfirsts(desk)).toContain('typed meanwhile');
    },
  });
  expect(runs).toBeGreaterThan(20);
});

test('“theirs” of a conflict is on paper, whatever else is opened and typed meanwhile', async () => {
  const runs = await inEveryOrder({
    async begin(desk) {
      const id = desk.put({ headline: 'One' });
      desk.put({ headline: 'Another' });
      void desk.editing.open(id);
      await moment();
      desk.keep({ ...desk.newest(id).article, headline: 'Theirs' });
      desk.now().draft.change({ headline: 'Mine' });
      void desk.editing.flush();
      await moment();
      expect(desk.now().autosave.state.get().kind).toBe('conflict');
    },
    acts: [
      ({ editing }) => editing.resolveConflict('theirs'),
      ({ editing, ids }) => editing.open(ids()[1] ?? ''),
      ({ type }) => type('typed meanwhile'),
    ],
    check(desk) {
      const [id = '', other = ''] = desk.ids();
      expect(desk.newest(id).article.headline).toBe('Theirs');
      expect(desk.history(id).map(({ headline }) => headline)).toContain('Mine');
      expect(desk.newest(other).article.headline).toBe('Another');
      expect(standfirsts(desk)).toContain('typed meanwhile');
    },
  });
  expect(runs).toBeGreaterThan(20);
});
