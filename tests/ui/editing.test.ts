import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyMasthead } from '../../src/article';
import type { Block } from '../../src/article';
import { createActHistory } from '../../src/ui/article/acts/act-history';
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
  const toasts = createToasts();
  const store = createSettingsStore(archive.bridge, settings(), toasts);
  const library = { refresh: vi.fn(), refreshSaved: vi.fn() };
  const masthead = { state: createStore(emptyMasthead()) };
  const editing = createEditing({
    bridge: archive.bridge,
    settings: store,
    masthead,
    library,
    toasts,
    history: createActHistory({ bridge: archive.bridge, toasts }),
  });
  const draft = () => {
    const edited = editing.current.get();
    if (!edited) throw new Error('nothing is on the sheet');
    return edited.draft;
  };
  return { ...archive, editing, masthead, toasts, store, draft };
}

/** Runs all timers that are due within two seconds. */
async function settle<Value>(asked: Promise<Value>): Promise<Value> {
  await vi.advanceTimersByTimeAsync(2000);
  return asked;
}

const line = (text: string): Block[] => [{ type: 'paragraph', content: [{ type: 'text', text, marks: [] }] }];

test('an article leaves the sheet only once all of it is saved', async () => {
  const { editing, draft, put, newest } = desk();
  const first = put({ headline: 'One' });
  const second = put({ headline: 'Two' });
  await settle(editing.open(first));
  draft().change({ headline: 'One, mended' });
  expect(await settle(editing.open(second))).toBe(true);
  expect(newest(first).article.headline).toBe('One, mended');
  expect(draft().id).toBe(second);
});

test('words typed while the next article is being fetched are saved too', async () => {
  const { editing, draft, put, newest, state } = desk();
  const first = put({ headline: 'One' });
  const second = put({ headline: 'Two' });
  await settle(editing.open(first));
  state.delay.open = 400;
  const shown = editing.open(second);
  await vi.advanceTimersByTimeAsync(390);
  draft().change({ headline: 'One, at the last moment' });
  await settle(shown);
  expect(newest(first).article.headline).toBe('One, at the last moment');
  expect(newest(second).article.headline).toBe('Two');
});

test.each([100, 350])('words typed %s ms after a text is read anew stay on the sheet', async (typedAt) => {
  const { editing, draft, put, newest, state } = desk();
  const id = put({ headline: 'One' });
  await settle(editing.open(id));
  state.delay.open = 400;
  const shown = editing.reopen();
  await vi.advanceTimersByTimeAsync(typedAt);
  draft().change({ headline: 'One, mended' });
  await settle(shown);
  expect(draft().fields.get().headline).toBe('One, mended');
  draft().change({ standfirst: 'And more.' });
  expect(await settle(editing.flush())).toBe(true);
  expect(newest(id).article).toMatchObject({ headline: 'One, mended', standfirst: 'And more.' });
});

test('a text that cannot be saved stays on the sheet, and a toast says so', async () => {
  const { editing, draft, put, state, toasts } = desk();
  const first = put({ headline: 'One' });
  const second = put({ headline: 'Two' });
  await settle(editing.open(first));
  state.refuseSaves = { kind: 'disk-full', path: 'archive' };
  draft().change({ headline: 'Unsaved' });
  expect(await settle(editing.open(second))).toBe(false);
  expect(draft().fields.get().headline).toBe('Unsaved');
  expect(toasts.shown.get()).toHaveLength(1);
});

test('a successful save dismisses the toast about its failure, and no other', async () => {
  const { editing, draft, put, state, toasts } = desk();
  await settle(editing.open(put({ headline: 'One' })));
  const full = { kind: 'disk-full', path: 'archive' } as const;
  state.refuseSaves = full;
  draft().change({ headline: 'Unsaved' });
  await settle(editing.flush());
  toasts.showProblem(full);
  toasts.showProblem({ kind: 'disk-full', path: 'elsewhere' });
  state.refuseSaves = null;
  expect(await settle(editing.flush())).toBe(true);
  expect(toasts.shown.get().map(({ problem }) => problem)).toEqual([
    { kind: 'disk-full', path: 'elsewhere' },
  ]);
});

test('each article keeps its own words, however fast one switches', async () => {
  const { editing, draft, put, newest } = desk();
  const ids = ['A', 'B', 'C', 'D'].map((headline) => put({ headline }));
  await settle(editing.open(ids[0] ?? ''));
  for (const [index, id] of [...ids, ...ids].entries()) {
    draft().change({ standfirst: `${draft().fields.get().headline} ${index}` });
    draft().textChanged('body', () => line(`body of ${draft().fields.get().headline}`));
    const shown = editing.open(id);
    await vi.advanceTimersByTimeAsync(index * 3);
    void shown;
  }
  await settle(editing.flush());
  for (const [index, id] of ids.entries()) {
    const { article } = newest(id);
    expect(article.headline).toBe('ABCD'[index]);
    expect(article.standfirst === '' || article.standfirst.startsWith(article.headline)).toBe(true);
  }
});

test('when an article cannot be opened, the one on the sheet stays', async () => {
  const { editing, draft, put, toasts } = desk();
  const first = put({ headline: 'One' });
  await settle(editing.open(first));
  expect(await settle(editing.open('00000000-0000-4000-8000-00000000dead'))).toBe(false);
  expect(draft().id).toBe(first);
  expect(toasts.shown.get()).toHaveLength(1);
});

test('the body is read from its editor when it is saved, not before', async () => {
  const { editing, draft, put, newest } = desk();
  await settle(editing.open(put({ headline: 'One' })));
  const read = vi.fn(() => line('the last words'));
  for (let key = 0; key < 50; key += 1) draft().textChanged('body', read);
  expect(read).not.toHaveBeenCalled();
  await settle(editing.flush());
  expect(newest(draft().id).article.body).toEqual(line('the last words'));
});

test('in a conflict both texts are kept, whichever is chosen', async () => {
  for (const choice of ['mine', 'theirs'] as const) {
    const { editing, draft, put, keep, newest, history } = desk();
    const id = put({ headline: 'One' });
    await settle(editing.open(id));
    keep({ ...newest(id).article, headline: 'Theirs' });
    draft().change({ headline: 'Mine' });
    await settle(editing.flush());
    expect(editing.current.get()?.autosave.state.get().kind).toBe('conflict');
    await settle(editing.resolveConflict(choice));
    await settle(editing.flush());
    expect(history(id).map((article) => article.headline)).toEqual(
      expect.arrayContaining(['Mine', 'Theirs']),
    );
    expect(newest(id).article.headline).toBe(choice === 'mine' ? 'Mine' : 'Theirs');
    expect(draft().fields.get().headline).toBe(choice === 'mine' ? 'Mine' : 'Theirs');
  }
});

test('a removed article is saved first, and is restored with all its words', async () => {
  const { editing, draft, put, toasts } = desk();
  const id = put({ headline: 'One' });
  await settle(editing.open(id));
  draft().change({ headline: 'One, to the last word' });
  await settle(editing.remove());
  expect(editing.current.get()).toBeNull();
  toasts.shown.get()[0]?.action?.run();
  await vi.advanceTimersByTimeAsync(2000);
  expect(draft().fields.get().headline).toBe('One, to the last word');
});

test('a new text has the kind asked for and the language of the text before, and is opened again at the next start', async () => {
  const { editing, draft, store, put } = desk();
  await settle(editing.open(put({ language: 'br' })));
  await settle(editing.create('leaflet'));
  expect(draft().fields.get()).toMatchObject({ kind: 'leaflet', language: 'br', status: 'draft' });
  expect(store.state.get().lastArticle).toBe(draft().id);
});

test('a new text is in the group’s language, whatever text is on the sheet', async () => {
  const { editing, draft, masthead, put } = desk();
  masthead.state.set({ ...emptyMasthead(), language: 'fr' });
  await settle(editing.open(put({ language: 'en-GB' })));
  await settle(editing.create('leaflet'));
  expect(draft().fields.get().language).toBe('fr');
});

test('a text whose save is refused is neither removed nor replaced by another version', async () => {
  const { editing, draft, put, newest, state } = desk();
  const id = put({ headline: 'Kept' });
  await settle(editing.open(id));
  const version = { ...draft().article(), headline: 'Earlier' };
  state.refuseSaves = { kind: 'disk-full', path: 'archive' };
  draft().change({ headline: 'Unsaved' });
  expect(await settle(editing.replace(version))).toBeNull();
  await settle(editing.remove());
  expect(state.asked.map(({ name }) => name)).not.toContain('article:remove');
  expect(draft().fields.get().headline).toBe('Unsaved');
  expect(newest(id).article.headline).toBe('Kept');
});

test('in a conflict, a text whose save is refused is not replaced by the one chosen', async () => {
  const { editing, draft, put, keep, newest, state } = desk();
  const id = put({ headline: 'One' });
  await settle(editing.open(id));
  keep({ ...newest(id).article, headline: 'Theirs' });
  draft().change({ headline: 'Mine' });
  await settle(editing.flush());
  state.refuseSaves = { kind: 'disk-full', path: 'archive' };
  await settle(editing.resolveConflict('theirs'));
  expect(draft().fields.get().headline).toBe('Mine');
  expect(newest(id).article.headline).toBe('Theirs');
});

test.each([
  ['published', 'a-headline'],
  ['ready', 'an-earlier-headline'],
] as const)('the slug of a %s text is %s after an earlier version replaced it', async (status, slug) => {
  const { editing, draft, put } = desk();
  await settle(editing.open(put({ headline: 'A headline', slug: 'a-headline', status })));
  const earlier = { headline: 'An earlier headline', slug: 'an-earlier-headline', status: 'draft' } as const;
  await settle(editing.replace({ ...draft().article(), ...earlier }));
  expect(draft().fields.get()).toMatchObject({ headline: 'An earlier headline', slug, status });
});

test('a text stays in its family, corrected and withdrawn, after a version of before replaced it', async () => {
  const { editing, draft, put } = desk();
  const date = { local: '2026-12-03T10:00', zone: 'Europe/Paris' };
  const family = {
    translationKey: 'gare',
    translationOf: { article: '00000000-0000-4000-8000-000000000009', words: 'a'.repeat(64) },
    corrections: [{ date, words: 'Two trains.' }],
    withdrawn: { date, reason: 'Wrong.' },
  };
  await settle(editing.open(put({ headline: 'Now', ...family })));
  const { headline: _now, ...rest } = draft().article();
  const names = new Set(Object.keys(family));
  const alone = Object.fromEntries(Object.entries(rest).filter(([name]) => !names.has(name))) as typeof rest;
  await settle(editing.replace({ ...alone, headline: 'Before' }));
  expect(draft().article()).toMatchObject({ headline: 'Before', ...family });
});

test('a damaged text is opened only after the person has chosen the words to continue with', async () => {
  const { editing, draft, put, state, toasts } = desk();
  const id = put({ headline: 'One' });
  const damaged = { kind: 'text-damaged', id, headline: 'One', sound: null, hasWords: true } as const;
  state.damaged.set(id, damaged);
  expect(await settle(editing.open(id))).toBe(false);
  expect(editing.damaged.get()).toEqual(damaged);
  expect([editing.current.get(), toasts.shown.get()]).toEqual([null, []]);
  await settle(editing.recover('words'));
  expect(editing.damaged.get()).toBeNull();
  expect(draft().id).toBe(id);
  expect(state.asked).toContainEqual({ name: 'article:recover', argument: { id, from: 'words' } });
});

test('an act on several texts saves the sheet first, and what is typed meanwhile is saved on top of it', async () => {
  const { editing, draft, put, keep, newest } = desk();
  const id = put({ headline: 'One', tags: ['eau'] });
  await settle(editing.open(id));
  draft().change({ headline: 'One, mended' });
  const followed = editing.followBatch(async () => {
    expect(newest(id).article.headline).toBe('One, mended');
    const { article } = newest(id);
    const { status, language, tags, date, embargo } = article;
    const alone = { appointment: null, translationKey: null, translationOf: null };
    const before = { status, language, tags, date, embargo, ...alone };
    const after = { ...before, tags: ['eau', 'gare'] };
    keep({ ...article, tags: after.tags });
    await new Promise((resolve) => setTimeout(resolve, 600));
    const { revision } = newest(id);
    return {
      changed: [{ id, revision, savedAt: 2000, before, after }],
      created: [],
      removed: [],
      restored: [],
    };
  });
  await vi.advanceTimersByTimeAsync(300);
  draft().change({ standfirst: 'Typed meanwhile' });
  await settle(followed);
  expect(editing.current.get()?.autosave.state.get().kind).toBe('saved');
  expect(newest(id).article).toMatchObject({
    headline: 'One, mended',
    standfirst: 'Typed meanwhile',
    tags: ['eau', 'gare'],
  });
});

test('a text that an act removes leaves the sheet with all its words', async () => {
  const { editing, draft, put, newest } = desk();
  const id = put({ headline: 'One' });
  await settle(editing.open(id));
  const followed = editing.followBatch(async () => {
    draft().change({ headline: 'One, at the last moment' });
    return Promise.resolve({ changed: [], created: [], removed: [id], restored: [] });
  });
  await settle(followed);
  expect(editing.current.get()).toBeNull();
  expect(newest(id).article.headline).toBe('One, at the last moment');
});
