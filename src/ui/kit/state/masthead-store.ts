import { emptyMasthead, gapsFor } from '../../../article';
import type { Masthead } from '../../../article';
import type { Bridge } from '../../../contract';
import { createKeptStore } from './kept-store';
import type { KeptStore } from './kept-store';
import { createPart } from './part';
import { request } from './request';
import { createStore } from './store';
import type { Store } from './store';
import type { Toasts } from './toasts';

/** The group's masthead, saved soon after each change. */
export interface MastheadStore extends KeptStore<Masthead> {
  /** Whether it was empty when the desk opened; null until it is known. */
  isNew: Store<boolean | null>;
}

export const useMasthead = createPart<MastheadStore>('masthead');

export function createMastheadStore(bridge: Bridge, toasts: Toasts): MastheadStore {
  const isNew = createStore<boolean | null>(null);
  const store = createKeptStore(
    {
      usual: emptyMasthead(),
      open: () => request(bridge, 'masthead:open', null),
      save: (masthead) => request(bridge, 'masthead:save', masthead),
      unread: (messages) => messages.settings.unread,
      onRead: (read) => isNew.set(gapsFor(read, { kind: 'article', language: '' }).includes('name')),
    },
    toasts,
  );
  return { ...store, isNew };
}
