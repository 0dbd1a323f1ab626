import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { DecorationSet } from '@tiptap/pm/view';
import type { EditorView } from '@tiptap/pm/view';
import { stretchInSight } from '../find/where-seen';
import { syncCaret } from '../caret-sync';
import { afterChange, unmarked } from './marked-stretch';
import type { MarkedStretch, Stretch } from './marked-stretch';
import { spacesIn } from './spaces-in';
import './spaces.css';

/** Whether the spaces are to be seen; read at each look, so that it can change. */
export interface VisibleSpacesOptions {
  shown: () => boolean;
}

/** Shows each space at which no line breaks as a faint sign, when the person asks for it; only in what is in sight. */
export const VisibleSpaces = Extension.create<VisibleSpacesOptions>({
  name: 'visibleSpaces',

  addOptions() {
    return { shown: () => false };
  },

  addProseMirrorPlugins() {
    return [visibleSpaces(this.options, stretchInSight)];
  },
});

/** The signs in a note, which is all in sight. */
export function spacesOfNote(options: VisibleSpacesOptions): Plugin {
  return visibleSpaces(options, ({ state }) => ({ from: 0, to: state.doc.content.size }));
}

const key = new PluginKey<MarkedStretch>('visibleSpaces');

function visibleSpaces(options: VisibleSpacesOptions, inSight: (view: EditorView) => Stretch): Plugin {
  return new Plugin<MarkedStretch>({
    key,
    state: {
      init: () => unmarked,
      apply(tr, marked) {
        const next = tr.getMeta(key) as MarkedStretch | undefined;
        return next ?? (tr.docChanged ? afterChange(marked, tr) : marked);
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.marks,
    },
    view: (view) => watch(view, options, inSight),
  });
}

/** Looks at what is in sight when the sheet is scrolled, and once the hand rests. */
function watch(view: EditorView, { shown }: VisibleSpacesOptions, inSight: (view: EditorView) => Stretch) {
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function look(): void {
    if (view.composing) return onUpdate(); // The text node of a composition must not be split.
    syncCaret(view);
    const marked = key.getState(view.state) ?? unmarked;
    if (!shown()) return marked === unmarked ? undefined : mark(unmarked);
    const { from, to } = inSight(view);
    if (marked !== unmarked && marked.from <= from && marked.to >= to) return;
    const { doc } = view.state;
    mark({ from, to, marks: DecorationSet.create(doc, spacesIn(doc, from, to)) });
  }

  function mark(marked: MarkedStretch): void {
    view.dispatch(view.state.tr.setMeta(key, marked).setMeta('addToHistory', false));
  }

  function onScroll(): void {
    if (!shown()) return;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(look);
  }

  function onUpdate(): void {
    if (!shown() && (key.getState(view.state) ?? unmarked) === unmarked) return;
    clearTimeout(timer);
    timer = setTimeout(look, pause);
  }

  window.addEventListener('scroll', onScroll, { capture: true, passive: true });
  window.addEventListener('resize', onScroll);
  onUpdate();
  return {
    update: onUpdate,
    destroy() {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      window.removeEventListener('scroll', onScroll, { capture: true });
      window.removeEventListener('resize', onScroll);
    },
  };
}

/** Milliseconds without a key after which what is in sight is looked at. */
const pause = 120;
