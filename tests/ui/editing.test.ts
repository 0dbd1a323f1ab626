import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Block } from '../../src/article';
import { createArticles } from '../../src/ui/article/editing';
import { createSettingsKeeper } from '../../src/ui/settings/settings-store';
import { createToasts } from '../../src/ui/kit/toasts';
import { memoryDesk, settings } from './memory-desk';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function desk() {
  const archive = memoryDesk();
  const toasts = createToasts();
  const keeper = createSettingsKeeper(archive.bridge, settings(), toasts);
  const library = { refresh: vi.fn(), refreshSoon: vi.fn() };
  const articles = createArticles({ bridge: archive.bridge, settings: keeper, library, toasts });
  const draft = () => {
    const on = articles.current.get();
    if (!on) throw new Error('nothing is on the sheet');
    return on.draft;
  };
  return { ...archive, articles, toasts, keeper, draft };
}

/** Lets everything that was asked for happen. */
async function settle<Value>(asked: Promise<Value>): Promise<Value> {
  await vi.advanceTimersByTimeAsync(2000);
  return asked;
}

const line = (text: string): Block[] => [{ type: 'paragraph', content: [{ type: 'text', text, marks: [] }] }];

test('an article leaves the sheet only once its last words are saved', async () => {
  const { articles, draft, put, newest } = desk();
  const first = put({ headline: 'One' });
  const second = put({ headline: 'Two' });
  await settle(articles.show(first));
  draft().change({ headline: 'One, mended' });
  expect(await settle(articles.show(second))).toBe(true);
  expect(newest(first).article.headline).toBe('One, mended');
  expect(draft().id).toBe(second);
});

test('words typed while the next article is being fetched are saved too', async () => {
  const { articles, draft, put, newest, state } = desk();
  const first = put({ headline: 'One' });
  const second = put({ headline: 'Two' });
  await settle(articles.show(first));
  state.delay.open = 400;
  const shown = articles.show(second);
  await vi.advanceTimersByTimeAsync(390);
  draft().change({ headline: 'One, at the last moment' });
  await settle(shown);
  expect(newest(first).article.headline).toBe('One, at the last moment');
  expect(newest(second).article.headline).toBe('Two');
});

test('a text that cannot be saved stays on the sheet, and the person is told', async () => {
  const { articles, draft, put, state, toasts } = desk();
  const first = put({ headline: 'One' });
  const second = put({ headline: 'Two' });
  await settle(articles.show(first));
  state.refuseSaves = { kind: 'disk-full', path: 'archive' };
  draft().change({ headline: 'Unsaved' });
  expect(await settle(articles.show(second))).toBe(false);
  expect(draft().fields.get().headline).toBe('Unsaved');
  expect(toasts.shown.get()).toHaveLength(1);
});

test('a save that succeeds takes back what was said of the disk, and nothing else', async () => {
  const { articles, draft, put, state, toasts } = desk();
  await settle(articles.show(put({ headline: 'One' })));
  const full = { kind: 'disk-full', path: 'archive' } as const;
  state.refuseSaves = full;
  draft().change({ headline: 'Unsaved' });
  await settle(articles.flush());
  toasts.trouble(full);
  toasts.trouble({ kind: 'disk-full', path: 'elsewhere' });
  state.refuseSaves = null;
  expect(await settle(articles.flush())).toBe(true);
  expect(toasts.shown.get().map(({ trouble }) => trouble)).toEqual([
    { kind: 'disk-full', path: 'elsewhere' },
  ]);
});

test('however fast one switches, each article keeps its own words', async () => {
  const { articles, draft, put, newest } = desk();
  const ids = ['A', 'B', 'C', 'D'].map((headline) => put({ headline }));
  await settle(articles.show(ids[0] ?? ''));
  for (const [index, id] of [...ids, ...ids].entries()) {
    draft().change({ standfirst: `${draft().fields.get().headline} ${index}` });
    draft().textChanged('body', () => line(`body of ${draft().fields.get().headline}`));
    const shown = articles.show(id);
    await vi.advanceTimersByTimeAsync(index * 3);
    void shown;
  }
  await settle(articles.flush());
  for (const [index, id] of ids.entries()) {
    const { article } = newest(id);
    expect(article.headline).toBe('ABCD'[index]);
    expect(article.standfirst === '' || article.standfirst.startsWith(article.headline)).toBe(true);
  }
});

test('an article that is no longer there leaves the one on the sheet in place', async () => {
  const { articles, draft, put, toasts } = desk();
  const first = put({ headline: 'One' });
  await settle(articles.show(first));
  expect(await settle(articles.show('00000000-0000-4000-8000-00000000dead'))).toBe(false);
  expect(draft().id).toBe(first);
  expect(toasts.shown.get()).toHaveLength(1);
});

test('the body is read from its editor when it is saved, not before', async () => {
  const { articles, draft, put, newest } = desk();
  await settle(articles.show(put({ headline: 'One' })));
  const read = vi.fn(() => line('the last words'));
  for (let key = 0; key < 50; key += 1) draft().textChanged('body', read);
  expect(read).not.toHaveBeenCalled();
  await settle(articles.flush());
  expect(newest(draft().id).article.body).toEqual(line('the last words'));
});

test('in a conflict both texts are kept, whichever is chosen', async () => {
  for (const choice of ['mine', 'theirs'] as const) {
    const { articles, draft, put, keep, newest, history } = desk();
    const id = put({ headline: 'One' });
    await settle(articles.show(id));
    keep({ ...newest(id).article, headline: 'Theirs' });
    draft().change({ headline: 'Mine' });
    await settle(articles.flush());
    expect(articles.current.get()?.autosave.state.get().kind).toBe('conflict');
    await settle(articles.settle(choice));
    await settle(articles.flush());
    expect(history(id).map((article) => article.headline)).toEqual(
      expect.arrayContaining(['Mine', 'Theirs']),
    );
    expect(newest(id).article.headline).toBe(choice === 'mine' ? 'Mine' : 'Theirs');
    expect(draft().fields.get().headline).toBe(choice === 'mine' ? 'Mine' : 'Theirs');
  }
});

test('a removed article is saved first, and comes back with all its words', async () => {
  const { articles, draft, put, toasts } = desk();
  const id = put({ headline: 'One' });
  await settle(articles.show(id));
  draft().change({ headline: 'One, to the last word' });
  await settle(articles.remove());
  expect(articles.current.get()).toBeNull();
  toasts.shown.get()[0]?.action?.run();
  await vi.advanceTimersByTimeAsync(2000);
  expect(draft().fields.get().headline).toBe('One, to the last word');
});

test('a new text begins in the kind and language asked for, and the desk remembers it', async () => {
  const { articles, draft, keeper } = desk();
  await settle(articles.create('leaflet', 'br'));
  expect(draft().fields.get()).toMatchObject({ kind: 'leaflet', language: 'br', status: 'draft' });
  expect(keeper.state.get().lastArticle).toBe(draft().id);
});
