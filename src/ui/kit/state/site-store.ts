import { usualSite } from '../../../article';
import type { SiteSettings } from '../../../article';
import type { Bridge } from '../../../contract';
import { createKeptStore } from './kept-store';
import type { KeptStore } from './kept-store';
import { createPart } from './part';
import { request } from './request';
import { createStore } from './store';
import type { Store } from './store';
import type { Toasts } from './toasts';

/** What the group decided of its site, saved soon after each change. */
export interface SiteStore extends KeptStore<SiteSettings> {
  /** The state before each change since editing began, the last one at the end; typing in one field is one change. */
  earlier: Store<readonly SiteSettings[]>;
  /** Changes a part; successive changes by one field are one step of undo. */
  change: (part: Partial<SiteSettings>, field?: string) => void;
  /** Undoes one change. */
  undo: () => void;
}

export const useSite = createPart<SiteStore>('site');

/** The most steps of undo. */
const maxSteps = 100;

export function createSiteStore(bridge: Bridge, toasts: Toasts): SiteStore {
  const earlier = createStore<readonly SiteSettings[]>([]);
  let lastField = '';
  const store = createKeptStore(
    {
      usual: usualSite(),
      open: () => request(bridge, 'site:open', null),
      save: (site) => request(bridge, 'site:save', site),
      unread: (messages) => messages.site.unread,
    },
    toasts,
  );
  return {
    ...store,
    earlier,
    change(part, field = '') {
      const before = store.state.get();
      store.change(part);
      if (store.state.get() === before) return; // Refused.
      if (field === '' || field !== lastField) earlier.set([...earlier.get(), before].slice(-maxSteps));
      lastField = field;
    },
    undo() {
      const steps = earlier.get();
      const before = steps.at(-1);
      if (!before) return;
      earlier.set(steps.slice(0, -1));
      lastField = '';
      store.change(before);
    },
    startEditing() {
      earlier.set([]);
      lastField = '';
      store.startEditing();
    },
    revert() {
      earlier.set([]);
      lastField = '';
      store.revert();
    },
  };
}
