import { footnotesOf, markTypes } from '../../article';
import type { Article, Footnote, Inline, Mark, NoteInline } from '../../article';
import type { FilledBlock } from './filled-body';

/** How one outlet draws each kind of block: a kind without an entry does not compile. */
export type BlockHandlers<Out, Drawn extends { type: string } = FilledBlock> = {
  readonly [Type in Drawn['type']]: (block: Extract<Drawn, { type: Type }>) => Out;
};

/** How one outlet draws each kind of inline; a text's marks are applied by `MarkHandlers`. */
export type InlineHandlers<Out> = {
  readonly [Type in Inline['type']]: (inline: Extract<Inline, { type: Type }>) => Out;
};

/** How one outlet draws each mark around what it marks. */
export type MarkHandlers<Out> = {
  readonly [Type in Mark['type']]: (inner: Out, mark: Extract<Mark, { type: Type }>) => Out;
};

/** How an outlet draws a line: its runs, the marks around them, and how drawn pieces are put together. */
export interface LineHandlers<Out> {
  inlines: InlineHandlers<Out>;
  marks: MarkHandlers<Out>;
  join: (pieces: Out[]) => Out;
}

/** Draws one block with the outlet's own map. */
export function drawBlock<Out, Drawn extends { type: string } = FilledBlock>(
  block: Drawn,
  handlers: BlockHandlers<Out, Drawn>,
): Out {
  const draw = handlers[block.type as Drawn['type']] as (block: Drawn) => Out;
  return draw(block);
}

/**
 * Draws a line with one element for neighbours that share a mark: a link with a word in italics is one link, not three. Links
 * are outermost, then passages in another language, then other marks.
 */
export function drawMarkedLine<Out>(line: readonly Run[], handlers: LineHandlers<Out>): Out {
  const pieces: Out[] = [];
  for (let at = 0; at < line.length;) {
    const shared = outermostMark(line[at]);
    const end = shared ? endOfSharing(line, shared, at) : at + 1;
    pieces.push(drawGroup(line.slice(at, end), shared, handlers));
    at = end;
  }
  return handlers.join(pieces);
}

type Run = Inline | NoteInline;

function drawGroup<Out>(runs: readonly Run[], mark: Mark | undefined, handlers: LineHandlers<Out>): Out {
  if (!mark) return handlers.join(drawLine(runs, handlers.inlines));
  const inner = drawMarkedLine(
    runs.map((run) => withoutMark(run, mark)),
    handlers,
  );
  return (handlers.marks[mark.type] as (inner: Out, mark: Mark) => Out)(inner, mark);
}

function outermostMark(run: Run | undefined): Mark | undefined {
  if (run?.type !== 'text' || run.marks.length === 0) return undefined;
  return markTypes.flatMap((type) => run.marks.filter((mark) => mark.type === type))[0];
}

/** Where the runs that carry a mark end, from the run at `start`, which does. */
function endOfSharing(runs: readonly Run[], mark: Mark, start: number): number {
  let end = start + 1;
  while (carries(runs[end], mark)) end += 1;
  return end;
}

function carries(run: Run | undefined, mark: Mark): boolean {
  return run?.type === 'text' && run.marks.some((other) => sameMark(other, mark));
}

function withoutMark(run: Run, mark: Mark): Run {
  return run.type === 'text' ? { ...run, marks: run.marks.filter((other) => !sameMark(other, mark)) } : run;
}

function sameMark(one: Mark, other: Mark): boolean {
  if (one.type !== other.type) return false;
  if (one.type === 'link') return other.type === 'link' && one.href === other.href;
  if (one.type === 'language') return other.type === 'language' && one.language === other.language;
  return true;
}

/** Draws the runs of a line, in order. */
export function drawLine<Out>(line: readonly (Inline | NoteInline)[], handlers: InlineHandlers<Out>): Out[] {
  return line.map((inline) => (handlers[inline.type] as (inline: Inline) => Out)(inline));
}

/** The number of each footnote of an article, counted from 1 over the whole of it. */
export function numberFootnotes(article: Article): ReadonlyMap<Footnote, number> {
  return new Map(footnotesOf(article).map((footnote, index) => [footnote, index + 1]));
}
