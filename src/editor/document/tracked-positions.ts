import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** A place in the text that is wanted again later, however much is written meanwhile. */
interface TrackedPosition {
  name: symbol;
  at: number;
}

const key = new PluginKey<readonly TrackedPosition[]>('keptPlaces');
const limit = 12;

/** Keeps places of a text up to date; they belong to its state, so that no place of one article is taken in another. */
export const TrackedPositions = Extension.create({
  name: 'keptPlaces',
  addProseMirrorPlugins: () => [trackedPositionsPlugin()],
});

function trackedPositionsPlugin(): Plugin {
  return new Plugin<readonly TrackedPosition[]>({
    key,
    view: (view) => {
      const waiting = new Set<() => void>();
      waitingFor.set(view, waiting);
      const look = () => [...waiting].forEach((answer) => answer());
      return { update: look, destroy: look };
    },
    state: {
      init: () => [],
      apply(tr, places) {
        const moved = tr.docChanged
          ? places.map(({ name, at }) => ({ name, at: tr.mapping.map(at, -1) }))
          : places;
        const kept = tr.getMeta(key) as TrackedPosition | undefined;
        return kept ? [...moved.slice(1 - limit), kept] : moved;
      },
    },
  });
}

/** Who waits for a text to be shown again, by the view that shows it. */
const waitingFor = new WeakMap<EditorView, Set<() => void>>();

/** Has a place of the document that this transaction makes kept under a name. */
export function trackPosition(tr: Transaction, name: symbol, at: number): Transaction {
  return tr.setMeta(key, { name, at } satisfies TrackedPosition);
}

/** Where a kept place now is; null when this text has none by that name. */
export function trackedPosition(state: EditorState, name: symbol): number | null {
  return key.getState(state)?.find((place) => place.name === name)?.at ?? null;
}

/** Where a kept place is, once the text that it belongs to is shown; null when the editor goes before that. */
export function whenShown(view: EditorView, name: symbol): Promise<number | null> {
  return new Promise((found) => {
    const waiting = waitingFor.get(view);
    const answer = () => {
      const place = view.isDestroyed ? null : trackedPosition(view.state, name);
      if (place === null && !view.isDestroyed) return;
      waiting?.delete(answer);
      found(place);
    };
    waiting?.add(answer);
    answer();
  });
}
