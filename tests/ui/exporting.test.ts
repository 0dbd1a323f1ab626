import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { articleKinds, emptyMasthead } from '../../src/article';
import { done, failed } from '../../src/contract';
import type { Bridge, Outlet, Settings, SiteChanges } from '../../src/contract';
import { createActHistory } from '../../src/ui/article/acts/act-history';
import { createEditing } from '../../src/ui/article/editing';
import { chosenOutlets, createExporting } from '../../src/ui/export/exporting';
import { messagesIn } from '../../src/messages';
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

/** Milliseconds that a look at the site takes. */
const planTime = 400;

function desk() {
  const archive = inMemoryBridge();
  const asked: Outlet[][] = [];
  const none = { texts: [], files: [] };
  const changes: SiteChanges = { add: none, change: none, remove: none, unchanged: 3 };
  const keys = { present: null, former: [], canSign: true, isUnlocked: false };
  const plans: unknown[] = [];
  let stopPlan: (() => void) | null = null;
  const bridge = {
    ...archive.bridge,
    call: (name: string, argument: unknown) => {
      if (name === 'signing:list') return Promise.resolve(done({ ...keys }));
      if (name === 'export:cancel') stopPlan?.();
      if (name === 'export:cancel' || name === 'export:open') return Promise.resolve(done(null));
      if (name === 'export:plan') {
        plans.push(argument);
        return new Promise<unknown>((answer) => {
          stopPlan = () => answer(failed({ kind: 'cancelled' }));
          setTimeout(() => answer(done({ ...changes })), planTime);
        });
      }
      if (name !== 'export:run')
        return (archive.bridge.call as (...given: unknown[]) => unknown)(name, argument);
      asked.push((argument as { outlets: Outlet[] }).outlets);
      return Promise.resolve(done({ folder: '/out', files: [], documents: [], notices: [] }));
    },
  } as Bridge;
  const toasts = createToasts();
  const store = createSettingsStore(bridge, { ...settings(), exportFolder: '/out' }, toasts);
  const library = { refresh: vi.fn(), refreshSaved: vi.fn() };
  const editing = createEditing({
    bridge,
    settings: store,
    masthead: { state: createStore(emptyMasthead()) },
    library,
    toasts,
    history: createActHistory({ bridge, toasts }),
  });
  const exporting = createExporting({ bridge, editing, settings: store, toasts });
  return { ...archive, asked, plans, changes, keys, editing, exporting, store, toasts };
}

async function settle<Value>(work: Promise<Value>): Promise<Value> {
  await vi.advanceTimersByTimeAsync(2000);
  return work;
}

test('a text goes to what is usual for its kind, until the person chooses otherwise for the kind', async () => {
  const { asked, editing, exporting, put, store } = desk();
  const exportOne = async (id: string) => {
    await settle(editing.open(id));
    await settle(exporting.run());
  };
  const release = put({ headline: 'Un', kind: 'release' });
  const article = put({ headline: 'Deux', kind: 'article' });
  await exportOne(release);
  await exportOne(article);
  store.change({ outlets: { article: ['site', 'leaflet'] } });
  await exportOne(put({ headline: 'Trois', kind: 'article' }));
  await exportOne(release);
  expect(asked).toEqual([
    ['site', 'leaflet', 'press'],
    ['site', 'press'],
    ['site', 'leaflet'],
    ['site', 'leaflet', 'press'],
  ]);
});

test('a text that was exported keeps its leaflets, whatever is chosen for others of its kind', async () => {
  const { editing, exporting, put, store } = desk();
  const release = put({ headline: 'Un', kind: 'release' });
  const formats = () => store.state.get().textLeaflets[release]?.formats;
  await settle(editing.open(release));
  expect(formats()).toBeUndefined();
  await settle(exporting.run());
  store.change({ leaflets: { release: { formats: ['a3'], template: null, ink: 'black' } } });
  await settle(exporting.run());
  expect(formats()).toEqual(['a5']);
});

test('texts that are exported together each go to the outlets of their kind, and are told of as one', async () => {
  const { asked, exporting, put, store } = desk();
  store.change({ outlets: { article: ['site'] } });
  const texts = (['article', 'release', 'article'] as const).map((kind) => ({ id: put({ kind }), kind }));
  await settle(exporting.beginSeveral(texts));
  expect(asked).toEqual([['site', 'leaflet', 'press'], ['site']]);
  expect(exporting.state.get()).toMatchObject({ kind: 'done', report: { folder: '/out' } });
  expect(exporting.several.get()).toEqual(texts);
});

test('texts that are exported together are looked at first as one, those that go to the site', async () => {
  const { asked, plans, changes, exporting, put, store } = desk();
  store.change({ outlets: { article: ['press'] } });
  const texts = (['article', 'release', 'leaflet'] as const).map((kind) => ({ id: put({ kind }), kind }));
  const gone = { id: '00000000-0000-4000-8000-000000000009', headline: 'Retiré', path: 'retire/index.html' };
  changes.remove = { texts: [gone], files: [] };
  await settle(exporting.beginSeveral(texts));
  expect(plans).toMatchObject([{ ids: texts.slice(1).map(({ id }) => id) }]);
  expect(asked).toEqual([]);
  await settle(exporting.run());
  expect(asked).toHaveLength(3);
});

test('a look at the site says that it is one, and nothing is exported when it is stopped', async () => {
  const { asked, editing, exporting, put } = desk();
  await settle(editing.open(put({ headline: 'Tract', kind: 'leaflet', status: 'ready' })));
  const begun = exporting.begin();
  await vi.advanceTimersByTimeAsync(planTime / 2);
  expect(exporting.state.get()).toEqual({ kind: 'looking', progress: null });
  void exporting.begin();
  exporting.cancel();
  await settle(begun);
  expect(exporting.state.get()).toEqual({ kind: 'idle' });
  expect(asked).toEqual([]);
});

test('an export that is cancelled says that it stops, until it has', async () => {
  const { editing, exporting, put } = desk();
  await settle(editing.open(put({ headline: 'Un', kind: 'release' })));
  const run = exporting.run();
  exporting.cancel();
  expect(exporting.state.get()).toMatchObject({ kind: 'running', isStopping: true });
  await settle(run);
  expect(exporting.state.get().kind).toBe('done');
});

test('the outlets of a kind are the same list each time, and only those that the kind can have', () => {
  const chosen: Pick<Settings, 'outlets'> = { outlets: { page: ['site', 'leaflet'], leaflet: ['site'] } };
  for (const kind of articleKinds) expect(chosenOutlets(chosen, kind)).toBe(chosenOutlets(chosen, kind));
  expect(chosenOutlets(chosen, 'page')).toEqual(['site']);
  expect(chosenOutlets(chosen, 'leaflet')).toEqual(['site']);
});

test('an opened mail comes with what to do when the mail program shows nothing', async () => {
  const { exporting, toasts } = desk();
  await settle(exporting.open({ kind: 'kit', file: 'presse/un.zip' }, 'opened'));
  expect(toasts.shown.get()).toEqual([]);
  const shown = toasts.shown;
  void exporting.open({ kind: 'mail', file: 'presse/un.eml' }, 'opened');
  await vi.advanceTimersByTimeAsync(1);
  expect(shown.get().map(({ text }) => text(messagesIn('fr')))).toEqual([
    expect.stringContaining('Sans compte, Thunderbird n’ouvre rien'),
  ]);
});

test('an export that is to be signed waits for the passphrase of the key, and goes once that was given', async () => {
  const { asked, editing, exporting, keys, put, store } = desk();
  await settle(editing.open(put({ headline: 'Tract', kind: 'leaflet', status: 'ready' })));
  store.change({ signExports: true });
  await settle(exporting.begin());
  expect(asked).toEqual([]);
  expect(exporting.state.get()).toEqual({ kind: 'idle' });
  keys.isUnlocked = true;
  await settle(exporting.begin());
  expect(asked).toEqual([['site', 'leaflet', 'press']]);
});

test('an export that takes pages of texts off the site waits until the person has seen which', async () => {
  const { asked, changes, editing, exporting, put } = desk();
  await settle(editing.open(put({ headline: 'Tract', kind: 'leaflet', status: 'ready' })));
  const gone = { id: '00000000-0000-4000-8000-000000000009', headline: 'Retiré', path: 'retire/index.html' };
  changes.remove = { texts: [gone], files: [] };
  await settle(exporting.begin());
  expect(asked).toEqual([]);
  expect(exporting.state.get()).toEqual({ kind: 'idle' });
  await settle(exporting.run());
  expect(asked).toHaveLength(1);
  // It has another address, and is still there.
  changes.add = { texts: [{ ...gone, path: 'autre/index.html' }], files: [] };
  await settle(exporting.begin());
  expect(asked).toHaveLength(2);
});
