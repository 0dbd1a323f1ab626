import { Extension } from '@tiptap/core';
import type { Node as EditorNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { EditorView } from '@tiptap/pm/view';
import { visibleRange } from '../document/visible-area';
import { syncCaret } from './caret-sync';

/** Whether no-break spaces are shown; read at each use. */
interface VisibleSpacesOptions {
  shown: () => boolean;
}

/** Shows no-break spaces in the visible part of the text. */
export const VisibleSpaces = Extension.create<VisibleSpacesOptions>({
  name: 'visibleSpaces',

  addOptions() {
    return { shown: () => false };
  },

  addProseMirrorPlugins() {
    return [visibleSpaces(this.options, visibleRange)];
  },
});

/** The same in a note, which is always wholly visible. */
export function spacesOfNote(options: VisibleSpacesOptions): Plugin {
  return visibleSpaces(options, ({ state }) => ({ from: 0, to: state.doc.content.size }));
}

const key = new PluginKey<MarkedRange>('visibleSpaces');

function visibleSpaces(options: VisibleSpacesOptions, visible: (view: EditorView) => TextRange): Plugin {
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
    view: (view) => watch(view, options, visible),
  });
}

/** Marks the visible range after scrolling, and after typing has paused. */
function watch(view: EditorView, { shown }: VisibleSpacesOptions, visible: (view: EditorView) => TextRange) {
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function markVisible(): void {
    if (view.composing) return onUpdate(); // The text node of a composition must not be split.
    syncCaret(view);
    const marked = key.getState(view.state) ?? noMarkedRange;
    if (!shown()) return marked === noMarkedRange ? undefined : mark(noMarkedRange);
    const { from, to } = visible(view);
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
    frame = requestAnimationFrame(markVisible);
  }

  function onUpdate(): void {
    if (!shown() && (key.getState(view.state) ?? noMarkedRange) === noMarkedRange) return;
    clearTimeout(timer);
    timer = setTimeout(markVisible, redrawDelay);
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

/** Milliseconds without a key after which the visible range is read. */
const redrawDelay = 120;

/** The range in which no-break spaces are marked; nothing outside of it is read. */
export interface MarkedRange extends TextRange {
  marks: DecorationSet;
}

/** A range of positions. */
interface TextRange {
  from: number;
  to: number;
}

/** No space is marked. */
export const noMarkedRange: MarkedRange = { from: 0, to: 0, marks: DecorationSet.empty };

/** The range after a transaction: marks are mapped, and only inserted text is read. */
export function mapMarkedRange(marked: MarkedRange, tr: Transaction): MarkedRange {
  if (marked === noMarkedRange) return marked;
  const { doc, mapping } = tr;
  const [from, to] = [mapping.map(marked.from, -1), mapping.map(marked.to, 1)];
  let marks = marked.marks.map(mapping, doc);
  for (const inserted of insertedRanges(tr)) {
    // `find` also returns marks that only touch the range.
    const [start, end] = [Math.max(from, inserted.from - 1), Math.min(to, inserted.to + 1)];
    if (start < end)
      marks = marks.remove(marks.find(start + 1, end - 1)).add(doc, spaceDecorations(doc, start, end));
  }
  return { from, to, marks };
}

/** The ranges that a transaction inserted, in the new document. */
function insertedRanges({ mapping }: Transaction): TextRange[] {
  return mapping.maps.flatMap((map, index) => {
    const rest = mapping.slice(index + 1);
    const ranges: TextRange[] = [];
    map.forEach((_from, _to, from, to) => ranges.push({ from: rest.map(from, -1), to: rest.map(to, 1) }));
    return ranges;
  });
}

/** A decoration on each no-break space between two positions. */
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
