import { footnotesOf } from '../article';
import type { Article, Footnote, Inline, Mark, NoteInline } from '../article';
import type { FilledBlock } from './filled-body';

/** How one outlet draws each kind of block: a kind without an entry does not compile. */
export type BlockHandlers<Out> = {
  readonly [Type in FilledBlock['type']]: (block: Extract<FilledBlock, { type: Type }>) => Out;
};

/** How one outlet draws each kind of inline; a text's marks are applied by `MarkHandlers`. */
export type InlineHandlers<Out> = {
  readonly [Type in Inline['type']]: (inline: Extract<Inline, { type: Type }>) => Out;
};

/** How one outlet draws each mark around what it marks. */
export type MarkHandlers<Out> = {
  readonly [Type in Mark['type']]: (inner: Out, mark: Extract<Mark, { type: Type }>) => Out;
};

/** Draws one block with the outlet's own map. */
export function drawBlock<Out>(block: FilledBlock, handlers: BlockHandlers<Out>): Out {
  return (handlers[block.type] as (block: FilledBlock) => Out)(block);
}

/** Draws the runs of a line, in order. */
export function drawLine<Out>(line: readonly (Inline | NoteInline)[], handlers: InlineHandlers<Out>): Out[] {
  return line.map((inline) => (handlers[inline.type] as (inline: Inline) => Out)(inline));
}

/** The number of each footnote of an article, counted from 1 over the whole of it. */
export function numberFootnotes(article: Article): ReadonlyMap<Footnote, number> {
  return new Map(footnotesOf(article).map((footnote, index) => [footnote, index + 1]));
}
