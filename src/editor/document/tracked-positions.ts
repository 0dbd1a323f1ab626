import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** A position that is needed again later, after other changes. */
interface TrackedPosition {
  name: symbol;
  at: number;
}

const key = new PluginKey<readonly TrackedPosition[]>('trackedPositions');
const limit = 12;

/**
 * Maps tracked positions through each change. They are part of the text's state, so that one of another article is
 * never used.
 */
export const TrackedPositions = Extension.create({
  name: 'trackedPositions',
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

/** Who waits for a text to be shown, by its view. */
const waitingFor = new WeakMap<EditorView, Set<() => void>>();

/** Tracks a position of the transaction's document under a name. */
export function trackPosition(tr: Transaction, name: symbol, at: number): Transaction {
  return tr.setMeta(key, { name, at } satisfies TrackedPosition);
}

/** The current position of a name; null when this text does not track it. */
export function trackedPosition(state: EditorState, name: symbol): number | null {
  return key.getState(state)?.find((place) => place.name === name)?.at ?? null;
}

/** The position of a name once the text that tracks it is shown; null when the editor is destroyed before. */
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
