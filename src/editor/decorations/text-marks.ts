import { Extension } from '@tiptap/core';
import type { Node as EditorNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { EditorView } from '@tiptap/pm/view';
import type { Block, BlockPlace } from '../../article';
import { blockOf } from '../document/from-document';
import { locatePlace } from '../document/locate-place';
import { syncCaret } from '../typing/caret-sync';

/** Why a place is marked: to mend, to consider, or as a style check; or, invisibly, to leave out spelling, to prevent a line break or to hang an hour. */
export type MarkKind = 'mend' | 'consider' | 'repeated' | 'long' | 'address' | 'unbroken' | 'hour';

/** A mark at a place in a block, or on the whole block. */
export interface TextMark {
  within: BlockPlace | null;
  kind: MarkKind;
  /** The tooltip. */
  title: string;
}

/** The marks of a block, as the block was last read; a block that has changed since keeps its drawn marks. */
export type TextMarks = (block: Block) => readonly TextMark[];

const key = new PluginKey<DecorationSet>('textMarks');

/** Draws the marks of checks in the text; a transaction only maps the marks that are drawn. */
export const TextMarkDecorations = Extension.create({
  name: 'textMarks',
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

/** Draws the marks of each block whose marks have changed; false during a composition, when nothing is done. */
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

/** The marks drawn within a block, without those of its neighbours. */
function inside(drawn: DecorationSet, from: number, to: number): Decoration[] {
  return drawn.find(from, to).filter((mark) => mark.from >= from && mark.to <= to);
}

function areDrawn(there: readonly Decoration[], marks: readonly TextMark[]): boolean {
  return (
    there.length === marks.length &&
    marks.every((mark) => there.some(({ spec }) => isSame(spec as TextMark, mark)))
  );
}

function isSame(one: TextMark, other: TextMark): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function decorationOf(mark: TextMark, block: EditorNode, at: number): Decoration {
  const { from, to, kind } = locatePlace(block, at, mark.within);
  const attributes = attributesOf(mark, kind === 'node');
  // A copy, because a DecorationSet compares decorations by their spec.
  const spec = { ...mark };
  return kind === 'node'
    ? Decoration.node(from, to, attributes, spec)
    : Decoration.inline(from, to, attributes, spec);
}

function attributesOf({ kind, title }: TextMark, isWhole: boolean): Record<string, string> {
  if (kind === 'address') return { spellcheck: 'false' };
  if (kind === 'unbroken' || kind === 'hour') return { class: kind };
  return { class: `check-mark is-${kind}${isWhole ? ' is-whole' : ''}`, title };
}
