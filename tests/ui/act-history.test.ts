import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyMasthead } from '../../src/article';
import { done } from '../../src/contract';
import type { ActDone, Bridge, KeptAct } from '../../src/contract';
import { messagesIn } from '../../src/messages';
import { createActHistory } from '../../src/ui/article/acts/act-history';
import type { UndoAct } from '../../src/ui/article/acts/act-history';
import { datedSentence } from '../../src/ui/article/acts/act-sentence';
import { changeFields, changeSetting } from '../../src/ui/article/acts/small-acts';
import { createEditing } from '../../src/ui/article/editing';
import { createStore } from '../../src/ui/kit/state/store';
import { createToasts } from '../../src/ui/kit/state/toasts';
import { createSettingsStore } from '../../src/ui/kit/state/settings-store';
import { inMemoryBridge, settings } from './in-memory-bridge';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', new EventTarget());
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function desk() {
  const archive = inMemoryBridge();
  const { bridge } = archive;
  const toasts = createToasts();
  const history = createActHistory({ bridge, toasts });
  const store = createSettingsStore(bridge, settings(), toasts);
  const library = { refresh: vi.fn(), refreshSaved: vi.fn() };
  const masthead = { state: createStore(emptyMasthead()) };
  const editing = createEditing({ bridge, settings: store, masthead, library, toasts, history });
  const draft = () => editing.current.get()?.draft ?? expect.unreachable('nothing is on the sheet');
  const said = () => toasts.shown.get().map(({ text }) => text(messagesIn('en')));
  const past = () => history.past.get().map(({ text }) => text(messagesIn('en')));
  return { ...archive, history, editing, draft, toasts, said, past, settings: store };
}

/** Runs all timers that are due within two seconds. */
async function settle<Value>(asked: Promise<Value>): Promise<Value> {
  await vi.advanceTimersByTimeAsync(2000);
  return asked;
}

const morning = { local: '2026-03-05T06:00', zone: 'Europe/Paris' };
const noon = { local: '2026-03-05T12:00', zone: 'Europe/Paris' };

test('a change of a field is undone and redone, from another text too', async () => {
  const at = desk();
  const id = at.put({ headline: 'One', embargo: morning });
  const other = at.put({ headline: 'Two' });
  await settle(at.editing.open(id));
  changeFields(at, at.draft(), { embargo: null }, () => 'embargo lifted');
  changeFields(at, at.draft(), { kind: 'leaflet' }, () => 'kind changed');
  changeFields(at, at.draft(), { kind: 'leaflet' }, () => 'nothing changed');
  expect(at.past()).toEqual(['kind changed', 'embargo lifted']);
  const [last] = at.history.past.get();
  expect(last && datedSentence(last, messagesIn('en'))).toMatch(/: kind changed \(‘One’\)$/);
  await settle(at.editing.open(other));
  await settle(at.history.undo());
  expect(at.draft().id).toBe(id);
  expect(at.draft().fields.get()).toMatchObject({ kind: 'release', embargo: null });
  await settle(at.history.undo());
  expect(at.draft().fields.get().embargo).toEqual(morning);
  expect(at.past()).toEqual([]);
  await settle(at.history.redo());
  expect(at.draft().fields.get()).toMatchObject({ kind: 'release', embargo: null });
  expect(at.past()).toEqual(['embargo lifted']);
  expect(at.said(), 'the offer to redo is gone').toEqual(['embargo lifted']);
  await settle(at.editing.flush());
  expect(at.newest(id).article.embargo).toBeNull();
});

test('an undo leaves what was changed since, and says so', async () => {
  const at = desk();
  await settle(at.editing.open(at.put({ headline: 'One', embargo: morning })));
  changeFields(at, at.draft(), { embargo: null, status: 'ready' }, () => 'both');
  at.draft().change({ embargo: noon });
  await settle(at.history.undo());
  expect(at.draft().fields.get()).toMatchObject({ embargo: noon, status: 'draft' });
  expect(at.said().at(-1)).toMatch(/^Undone, but for 1 thing changed/);
  changeFields(at, at.draft(), { kind: 'leaflet' }, () => 'kind');
  at.draft().change({ kind: 'article' });
  await settle(at.history.undo());
  expect(at.draft().fields.get().kind).toBe('article');
  expect(at.said().at(-1)).toBe('Nothing was undone: this was changed since.');
  expect(at.past()).toEqual([]);
});

test('an act that is not the last one is undone alone', async () => {
  const at = desk();
  await settle(at.editing.open(at.put({ headline: 'One', embargo: morning })));
  changeFields(at, at.draft(), { embargo: null }, () => 'embargo');
  changeFields(at, at.draft(), { kind: 'leaflet' }, () => 'kind');
  await settle(at.history.undo(at.history.past.get()[1]));
  expect(at.draft().fields.get()).toMatchObject({ embargo: morning, kind: 'leaflet' });
  expect(at.past()).toEqual(['kind']);
});

test('choices of the settings are undone as long as nothing else changed them', async () => {
  const at = desk();
  changeSetting(at, 'models', { a: 'Weekly' }, () => 'made');
  changeSetting(at, 'models', { a: 'Weekly', b: 'Monthly' }, () => 'made too');
  await settle(at.history.undo());
  expect(at.settings.state.get().models).toEqual({ a: 'Weekly' });
  at.settings.change({ models: { c: 'Daily' } });
  await settle(at.history.undo());
  expect(at.settings.state.get().models).toEqual({ c: 'Daily' });
});

test('a removed text comes back by the undo of its removal, after other texts were opened', async () => {
  const at = desk();
  const id = at.put({ headline: 'One' });
  const other = at.put({ headline: 'Two' });
  await settle(at.editing.open(id));
  await settle(at.editing.remove());
  await settle(at.editing.open(other));
  changeFields(at, at.draft(), { kind: 'leaflet' }, () => 'kind');
  await settle(at.history.undo());
  await settle(at.history.undo());
  expect(at.draft().id).toBe(id);
  await settle(at.history.redo());
  expect(at.editing.current.get()).toBeNull();
  expect(at.past()).toHaveLength(1);
});

test('an undo that fails keeps the act, and the undo of a message is that of the list', async () => {
  const at = desk();
  let isFull = true;
  const back: UndoAct = () => Promise.resolve(isFull ? null : { again: null, left: 0 });
  at.history.did({ text: () => 'picture removed', back });
  await settle(at.history.undo());
  expect(at.past()).toEqual(['picture removed']);
  isFull = false;
  at.history.did({ text: () => 'another', back });
  at.toasts.shown.get().at(-1)?.action?.run();
  await settle(Promise.resolve());
  expect(at.past()).toEqual(['picture removed']);
  expect(at.said()).not.toContain('another');
});

test('acts of earlier sessions are listed after those of this one, with their hour, and undone by what the archive kept', async () => {
  const told = { kind: 'add-tag', texts: 2000, to: 'gare', from: '', changes: 0 } as const;
  const kept: KeptAct = {
    id: '3f0c1a52-0f6f-4d6f-9d7a-000000000001',
    at: new Date(2026, 2, 3, 10, 42).getTime(),
    told,
  };
  const did: ActDone = { kind: 'batch', done: { changed: [], created: [], removed: ['x'], restored: [] } };
  const asked: string[] = [];
  const bridge = {
    call(name: string) {
      asked.push(name);
      return Promise.resolve(done(name === 'acts:list' ? [kept] : name === 'acts:open' ? did : null));
    },
  } as unknown as Bridge;
  const history = createActHistory({ bridge, toasts: createToasts() });
  history.did({ text: () => 'now', back: () => Promise.resolve(null) });
  const undone: ActDone[] = [];
  await history.recall((what) => () => {
    undone.push(what);
    return Promise.resolve({ again: null, left: 0 });
  });
  const [, earlier] = history.past.get();
  vi.setSystemTime(new Date(2026, 2, 3, 18, 0));
  expect(earlier && datedSentence(earlier, messagesIn('fr'))).toBe(
    '10\u00a0h\u00a042\u00a0: «\u202fgare\u202f» ajouté à 2\u202f000\u00a0textes',
  );
  await settle(history.undo());
  expect(undone, 'the keys do not reach earlier sessions').toEqual([]);
  await settle(history.undo(earlier));
  expect(undone).toEqual([did]);
  expect(asked).toEqual(['acts:list', 'acts:open', 'acts:forget']);
  expect(history.past.get()).toHaveLength(1);
});
