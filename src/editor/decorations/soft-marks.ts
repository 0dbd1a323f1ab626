import { Extension } from '@tiptap/core';
import type { Node as EditorNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { EditorView } from '@tiptap/pm/view';
import type { Block, Spot } from '../../article';
import { blockOf } from '../document/from-document';
import { locateSpot } from '../document/locate-spot';
import { syncCaret } from '../typing/caret-sync';

const key = new PluginKey<DecorationSet>('softMarks');

/** Draws quiet signs in the text; a key only carries those along that are drawn. */
export const SoftMarks = Extension.create({
  name: 'softMarks',
  addProseMirrorPlugins() {
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: () => DecorationSet.empty,
          apply: (tr, drawn) =>
            (tr.getMeta(key) as DecorationSet | undefined) ?? drawn.map(tr.mapping, tr.doc),
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ];
  },
});

/** Draws the marks of the blocks that have others than those drawn; false while a word is being composed. */
export function showMarks(view: EditorView, marksOf: TextMarks): boolean {
  if (view.composing) return false;
  syncCaret(view);
  const { doc, tr } = view.state;
  const drawn = key.getState(view.state) ?? DecorationSet.empty;
  let now = drawn;
  doc.forEach((node, at) => {
    const block = blockOf(node);
    if (!block) return;
    const marks = marksOf(block);
    const there = inside(drawn, at, at + node.nodeSize);
    if (areDrawn(there, marks)) return;
    now = now.remove(there).add(
      doc,
      marks.map((mark) => decorationOf(mark, node, at)),
    );
  });
  if (now !== drawn) view.dispatch(tr.setMeta(key, now).setMeta('addToHistory', false));
  return true;
}

/** The marks drawn within a block, and not on its neighbours. */
function inside(drawn: DecorationSet, from: number, to: number): Decoration[] {
  return drawn.find(from, to).filter((mark) => mark.from >= from && mark.to <= to);
}

function areDrawn(there: readonly Decoration[], marks: readonly SoftMark[]): boolean {
  return (
    there.length === marks.length &&
    marks.every((mark) => there.some(({ spec }) => isSame(spec as SoftMark, mark)))
  );
}

function isSame(one: SoftMark, other: SoftMark): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function decorationOf(mark: SoftMark, block: EditorNode, at: number): Decoration {
  const { from, to, kind } = locateSpot(block, at, mark.spot);
  const attributes = {
    class: `soft-mark is-${mark.look}${kind === 'node' ? ' is-whole' : ''}`,
    title: mark.title,
  };
  // A copy: a set tells marks apart by what they are drawn from.
  const spec = { ...mark };
  return kind === 'node'
    ? Decoration.node(from, to, attributes, spec)
    : Decoration.inline(from, to, attributes, spec);
}

/** Why a place is marked: to mend, to consider, or shown because the person asked for it. */
export type MarkLook = 'mend' | 'consider' | 'repeated' | 'long';

/** A quiet sign at a place of a block; no spot is the whole of the block. */
export interface SoftMark {
  spot: Spot | null;
  look: MarkLook;
  /** What it says when one points at it. */
  title: string;
}

/** The marks of a text, by its blocks as they were last read; a block that has changed since keeps those it has. */
export type TextMarks = (block: Block) => readonly SoftMark[];
