import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { failed, done as succeeded } from '../../src/contract';
import type { BatchAct, BatchDone, Bridge } from '../../src/contract';
import { createActHistory } from '../../src/ui/article/acts/act-history';
import { createActs } from '../../src/ui/article/acts/acts';
import { nothingDone } from '../../src/ui/article/acts/slices';
import { createToasts } from '../../src/ui/kit/state/toasts';
import { messagesIn } from '../../src/messages';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const idOf = (number: number) => `3f0c1a52-0f6f-4d6f-9d7a-${String(number).padStart(12, '0')}`;
const idsOf = (many: number) => Array.from({ length: many }, (_id, number) => idOf(number));

/** A library whose archive tags texts, 300 ms a call, and has none of those that are `missing`. */
function library({
  missing = [] as string[],
  tagged = [] as string[],
  showing = [] as string[],
  undoFails = false,
} = {}) {
  const asked: { name: string; argument: unknown }[] = [];
  const kept: { name: string; argument: unknown }[] = [];
  const between: number[] = [];
  const desk = { hear: (_many: number) => undefined as void, erased: (_many: number) => undefined as void };
  const bridge = {
    on(_name: string, hear: (many: number) => void) {
      desk.hear = hear;
      return () => undefined;
    },
    async call(name: string, argument: unknown) {
      if (name.startsWith('acts:')) kept.push({ name, argument });
      else asked.push({ name, argument });
      await new Promise((resolve) => setTimeout(resolve, 300));
      if (name === 'library:choose') return succeeded({ json: JSON.stringify(tagged.map((id) => ({ id }))) });
      if (name === 'pictures:open') {
        const uses = [...showing, ...showing].map((id) => ({ id, isRemoved: false }));
        return succeeded({ uses: [...uses, { id: idOf(999), isRemoved: true }] });
      }
      if (name === 'batch:undo')
        return undoFails ? failed({ kind: 'disk-full', path: '' }) : succeeded(argument as BatchDone);
      if (name === 'article:erase')
        return new Promise((end) => (desk.erased = (many) => end(succeeded(many))));
      if (name === 'article:stop-erasing' || name === 'acts:keep' || name === 'acts:forget')
        return succeeded(null);
      const { ids } = argument as { ids: string[] };
      const lost = ids.find((id) => missing.includes(id));
      if (lost !== undefined) return failed({ kind: 'not-found', what: 'article', id: lost });
      return succeeded({ ...nothingDone, changed: ids.map((id) => ({ id })) });
    },
  } as unknown as Bridge;
  const toasts = createToasts();
  const change = vi.fn();
  const history = createActHistory({ bridge, toasts });
  const acts = createActs({
    bridge,
    editing: {
      async followBatch(act) {
        between.push(asked.length);
        return act();
      },
      flush: () => Promise.resolve(true),
      open: () => Promise.resolve(true),
    },
    library: { refresh: vi.fn() },
    selection: { clear: vi.fn() },
    settings: { change },
    toasts,
    history,
    exportTexts: vi.fn(),
    makeNewsletter: vi.fn(),
    replaceIn: vi.fn(),
  });
  const said = () => toasts.shown.get().map(({ text }) => text(messagesIn('en')));
  const lengths = (name: string) =>
    asked
      .filter((each) => each.name === name)
      .map(({ argument }) => {
        const { ids, changed } = argument as { ids?: string[]; changed?: unknown[] };
        return (ids ?? changed ?? []).length;
      });
  return { acts, history, kept, toasts, asked, between, said, lengths, change, desk };
}

const tag = (ids: string[]): BatchAct => ({ kind: 'add-tag', ids, tag: 'gare' });

/** Waits for an act while its calls take their time. */
async function settle(work: Promise<void>): Promise<void> {
  const end = work.then(() => 'ended');
  while ((await Promise.race([end, vi.advanceTimersByTimeAsync(100).then(() => '')])) !== 'ended');
}

test('an act on many texts is asked for a few at a time, and one undo gives all of them back', async () => {
  const { acts, history, lengths, between, said, change } = library();
  await settle(acts.run(tag(idsOf(25))));
  expect(change.mock.calls, 'kept while it is done').toEqual([[{ acting: 25 }], [{ acting: 0 }]]);
  expect(lengths('batch:run')).toEqual([10, 10, 5]);
  expect(between).toEqual([0, 1, 2]);
  expect(said()).toEqual(['‘gare’ was added to 25 texts.']);
  await settle(history.undo());
  expect(said(), 'the offer to undo is gone').toEqual(['Undone: everything is as it was.']);
  expect(lengths('batch:undo')).toEqual([10, 10, 5]);
  expect(history.past.get()).toEqual([]);
});

test.each<BatchAct>([
  { kind: 'picture-words', picture: 'a', words: { caption: 'Le quai' }, use: null },
  { kind: 'picture-replace', picture: 'a', by: 'b' },
])(
  'what is done about a picture is done in a few texts at a time, and taken back at once: $kind',
  async (act) => {
    const { acts, history, lengths } = library({ showing: idsOf(25) });
    await settle(acts.run(act));
    expect(lengths('batch:run')).toEqual([10, 10, 5]);
    await settle(history.undo());
    expect(lengths('batch:undo')).toEqual([10, 10, 5]);
  },
);

test('a tag is renamed in a few of its texts at a time, however many have it', async () => {
  const { acts, lengths, asked } = library({ tagged: idsOf(512) });
  await settle(acts.run({ kind: 'rename-tag', from: 'gare', to: 'gares' }));
  const runs = lengths('batch:run');
  expect([runs.length, Math.max(...runs), runs.reduce((sum, many) => sum + many)]).toEqual([52, 10, 512]);
  expect(asked.at(-1)?.argument).toMatchObject({ kind: 'rename-tag', from: 'gare', to: 'gares' });
});

test('what was done before a text refuses is undone, and nothing is left to undo', async () => {
  const { acts, history, lengths, said } = library({ missing: [idOf(22)] });
  await settle(acts.run(tag(idsOf(40))));
  expect(lengths('batch:run')).toEqual([10, 10, 10]);
  expect(lengths('batch:undo')).toEqual([10, 10]);
  expect(history.past.get()).toEqual([]);
  expect(said()).toHaveLength(1);
  expect(said()[0]).not.toContain('added');
});

test('what cannot be undone when a text refuses can be undone later', async () => {
  const { acts, history } = library({ missing: [idOf(22)], undoFails: true });
  await settle(acts.run(tag(idsOf(40))));
  expect(history.past.get()).toHaveLength(1);
});

test('a long act says how far it is and is stopped with what was done by then', async () => {
  const { acts, history, toasts, lengths, said } = library();
  const run = acts.run(tag(idsOf(100)));
  await vi.advanceTimersByTimeAsync(900);
  expect(said()).toEqual([]);
  await vi.advanceTimersByTimeAsync(200);
  expect(said()).toEqual(['In progress: 30%.']);
  await vi.advanceTimersByTimeAsync(300);
  expect(said()).toEqual(['In progress: 40%.']);
  toasts.shown.get()[0]?.action?.run();
  await settle(run);
  expect(lengths('batch:run')).toEqual([10, 10, 10, 10, 10]);
  expect(said()).toEqual(['‘gare’ was added to 50 texts.']);
  await settle(history.undo());
  expect(lengths('batch:undo')).toEqual([10, 10, 10, 10, 10]);
});

test('an act that is asked for while another runs waits until that one has ended', async () => {
  const { acts, asked } = library();
  const first = acts.run(tag(idsOf(15)));
  await settle(acts.run({ kind: 'status', ids: idsOf(3), status: 'ready' }));
  await first;
  expect(asked.map(({ argument }) => (argument as BatchAct).kind)).toEqual(['add-tag', 'add-tag', 'status']);
});

test('deleting many texts for ever says how far it is, can be stopped, and says what is left to do', async () => {
  const { acts, toasts, asked, said, desk } = library();
  const erasing = acts.erase(idsOf(200));
  await vi.advanceTimersByTimeAsync(1200);
  desk.hear(10);
  expect(said()).toEqual(['In progress: 0%.']);
  desk.hear(40);
  expect(said()).toEqual(['In progress: 20%.']);
  toasts.shown.get()[0]?.action?.run();
  expect(asked.map(({ name }) => name)).toEqual(['article:erase', 'article:stop-erasing']);
  desk.hear(200);
  expect(said()).toEqual([
    'Deleted. The archive and its backups are being written anew without these words…',
  ]);
  expect(toasts.shown.get()[0]?.action).toBeNull();
  desk.erased(200);
  await settle(erasing);
  expect(said()).toEqual(['200 texts were deleted for ever.']);
});

test('an act on many texts is kept in the archive until it is undone, and kept again when it is redone', async () => {
  const { acts, history, kept, said } = library();
  await settle(acts.run(tag(idsOf(12))));
  await settle(history.undo());
  await settle(history.redo());
  expect(kept.map(({ name }) => name)).toEqual(['acts:keep', 'acts:forget', 'acts:keep']);
  const [first, forgotten, again] = kept.map(({ argument }) => argument as { id: string; told: unknown });
  expect(first?.told).toEqual({ kind: 'add-tag', texts: 12, to: 'gare', from: '', changes: 0 });
  expect(forgotten).toBe(first?.id);
  expect(again).toMatchObject({ told: first?.told, done: { kind: 'batch' } });
  expect(again?.id).not.toBe(first?.id);
  expect(said().at(-1)).toBe('‘gare’ was added to 12 texts.');
});

test('an act on one text ends with the program', async () => {
  const { acts, kept } = library();
  await settle(acts.run(tag(idsOf(1))));
  expect(kept).toEqual([]);
});
