import { Extension } from '@tiptap/core';
import type { Node as EditorNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { EditorView } from '@tiptap/pm/view';
import { visibleRange } from '../navigation/visible-area';
import { syncCaret } from '../typing/caret-sync';

/** From where to where in a document. */
interface TextRange {
  from: number;
  to: number;
}

/** The stretch of a document in which spaces are marked; nothing outside it is ever looked at. */
export interface MarkedRange extends TextRange {
  marks: DecorationSet;
}

/** No space is marked. */
export const noMarkedRange: MarkedRange = { from: 0, to: 0, marks: DecorationSet.empty };

/** The stretch after a change: marks move with their words, and only the words that came are looked at. */
export function mapMarkedRange(marked: MarkedRange, tr: Transaction): MarkedRange {
  if (marked === noMarkedRange) return marked;
  const { doc, mapping } = tr;
  const [from, to] = [mapping.map(marked.from, -1), mapping.map(marked.to, 1)];
  let marks = marked.marks.map(mapping, doc);
  for (const came of insertedRanges(tr)) {
    // A mark that only touches the stretch is found with it.
    const [start, end] = [Math.max(from, came.from - 1), Math.min(to, came.to + 1)];
    if (start < end)
      marks = marks.remove(marks.find(start + 1, end - 1)).add(doc, spaceDecorations(doc, start, end));
  }
  return { from, to, marks };
}

/** The stretches that a change has brought, where they stand after it. */
function insertedRanges({ mapping }: Transaction): TextRange[] {
  return mapping.maps.flatMap((map, index) => {
    const rest = mapping.slice(index + 1);
    const stretches: TextRange[] = [];
    map.forEach((_from, _to, from, to) => stretches.push({ from: rest.map(from, -1), to: rest.map(to, 1) }));
    return stretches;
  });
}

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
    return [visibleSpaces(this.options, visibleRange)];
  },
});

/** The signs in a note, which is all in sight. */
export function spacesOfNote(options: VisibleSpacesOptions): Plugin {
  return visibleSpaces(options, ({ state }) => ({ from: 0, to: state.doc.content.size }));
}

const key = new PluginKey<MarkedRange>('visibleSpaces');

function visibleSpaces(options: VisibleSpacesOptions, inSight: (view: EditorView) => TextRange): Plugin {
  return new Plugin<MarkedRange>({
    key,
    state: {
      init: () => noMarkedRange,
      apply(tr, marked) {
        const next = tr.getMeta(key) as MarkedRange | undefined;
        return next ?? (tr.docChanged ? mapMarkedRange(marked, tr) : marked);
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.marks,
    },
    view: (view) => watch(view, options, inSight),
  });
}

/** Looks at what is in sight when the sheet is scrolled, and once the hand rests. */
function watch(view: EditorView, { shown }: VisibleSpacesOptions, inSight: (view: EditorView) => TextRange) {
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function look(): void {
    if (view.composing) return onUpdate(); // The text node of a composition must not be split.
    syncCaret(view);
    const marked = key.getState(view.state) ?? noMarkedRange;
    if (!shown()) return marked === noMarkedRange ? undefined : mark(noMarkedRange);
    const { from, to } = inSight(view);
    if (marked !== noMarkedRange && marked.from <= from && marked.to >= to) return;
    const { doc } = view.state;
    mark({ from, to, marks: DecorationSet.create(doc, spaceDecorations(doc, from, to)) });
  }

  function mark(marked: MarkedRange): void {
    view.dispatch(view.state.tr.setMeta(key, marked).setMeta('addToHistory', false));
  }

  function onScroll(): void {
    if (!shown()) return;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(look);
  }

  function onUpdate(): void {
    if (!shown() && (key.getState(view.state) ?? noMarkedRange) === noMarkedRange) return;
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

/** A mark on each space at which no line breaks, between two positions of a document. */
export function spaceDecorations(document: EditorNode, from: number, to: number): Decoration[] {
  const marks: Decoration[] = [];
  document.nodesBetween(from, to, (node, start) => {
    for (const { 0: space, index } of node.text?.matchAll(/[\u00A0\u202F]/g) ?? []) {
      const at = start + index;
      if (at >= from && at < to) marks.push(Decoration.inline(at, at + 1, { class: className(space) }));
    }
  });
  return marks;
}

function className(space: string): string {
  return space === '\u202F' ? 'thin-space' : 'firm-space';
}
