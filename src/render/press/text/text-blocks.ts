import { creditLine } from '../../../article';
import type { Block, Figure, Footnote, Inline, ListItem } from '../../../article';
import { outletMessages } from '../../../messages';
import { drawBlock } from '../../drawing/drawing';
import type { BlockHandlers } from '../../drawing/drawing';
import type { FilledBlock, ProgrammeBlock } from '../../drawing/filled-body';
import { columns, oneLine } from '../../drawing/plain-text';
import { isQuoted, quotedContent } from '../quoted-content';
import { fixed, running, wrap } from './flow';
import type { TextBlock, TextLine } from './flow';
import { textLine, typedLines } from './text-lines';
import { textTable } from './text-table';

/** How one article's blocks are written: its language and the numbers of its notes. */
export interface TextContext {
  language: string;
  numbers: ReadonlyMap<Footnote, number>;
}

/** Blocks as plain text, separated by blank lines. */
export function textBlocks(blocks: readonly FilledBlock[], context: TextContext): TextBlock[] {
  const handlers = blockHandlers(context);
  return blocks.flatMap((block) => drawBlock(block, handlers));
}

/** A heading, underlined by a rule of its own length. */
export function textHeading(text: string, rule: '=' | '-'): TextBlock {
  if (!text) return [];
  return [...running(text), ...fixed([rule.repeat(Math.max(3, Math.min(columns(text), 72)))])];
}

function blockHandlers(context: TextContext): BlockHandlers<TextBlock[]> {
  const draw = (line: readonly Inline[]) => textLine(line, context.numbers);
  const list = (block: Extract<Block, { type: 'bulletedList' | 'numberedList' }>) => [
    listLines(block, context, ''),
  ];
  return {
    paragraph: (block) => passage(draw(block.content)),
    crosshead: (block) =>
      block.level === 1 ? [textHeading(draw(block.content), '-')] : passage(draw(block.content)),
    bulletedList: list,
    numberedList: list,
    preformatted: (block) => [fixed(typedLines(block.content))],
    quotation: (block) => signed(textBlocks(quotedContent(block, context.language), context), block),
    pullQuote: (block) => passage(quoted(draw(block.content), context.language)),
    figure: (block) => [running(textFigure(block, context.language))],
    table: (block) => textTable(block, draw, outletMessages(context.language).press.labelled),
    programme: (block) => textProgramme(block, context),
    divider: () => [fixed(['* * *'])],
    box: (block) => ruledOff(textBlocks(block.content, context)),
  };
}

/** Hours in a column, what happens then beside them; where a span of hours is long, below it. */
function textProgramme({ caption, head, entries }: ProgrammeBlock, context: TextContext): TextBlock[] {
  const draw = (line: readonly Inline[]) => textLine(line, context.numbers).replace(/\n/g, ' ').trim();
  const told = entries.map(({ time, content }) => ({
    time: draw(time),
    lines: content.flatMap((block) => {
      if (block.type === 'preformatted') return typedLines(block.content);
      if (block.type !== 'paragraph') return listLines(block, context, '').map(({ text }) => text);
      return draw(block.content);
    }),
  }));
  const headed = head ? [{ time: draw(head.time), lines: [draw(head.content)] }, ...told] : told;
  const widest = Math.max(...headed.map(({ time }) => columns(time)));
  const width = Math.min(widest, 18) + 2;
  const rows = headed.flatMap(({ time, lines }) => {
    const [first = '', ...more] = lines.flatMap((text) => wrap(text, 71 - width));
    const indented = more.map((text) => ' '.repeat(width) + text);
    if (columns(time) > width - 2) return [time, ' '.repeat(width) + first, ...indented];
    return [time + ' '.repeat(width - columns(time)) + first, ...indented];
  });
  return [[...(caption.trim() ? running(caption) : []), ...fixed(rows)]];
}

/** A box between two rules. */
function ruledOff(passages: readonly TextBlock[]): TextBlock[] {
  const edge = fixed(['-'.repeat(36)]);
  return passages.map((lines, at) => [
    ...(at === 0 ? edge : []),
    ...lines,
    ...(at === passages.length - 1 ? edge : []),
  ]);
}

function passage(text: string): TextBlock[] {
  return text ? [running(text)] : [];
}

function listLines(
  list: Extract<Block, { type: 'bulletedList' | 'numberedList' }>,
  context: TextContext,
  indent: string,
): TextLine[] {
  return list.items.flatMap((item, index) => {
    const marker = list.type === 'numberedList' ? `${String(list.start + index)}.` : '–';
    return itemLines(item, context, indent, marker);
  });
}

function itemLines(item: ListItem, context: TextContext, indent: string, marker: string): TextLine[] {
  return item.content.flatMap((block, index) => {
    if (block.type === 'preformatted')
      return fixed(typedLines(block.content).map((line) => `${indent}   ${line}`));
    if (block.type !== 'paragraph') return listLines(block, context, `${indent}   `);
    const text = textLine(block.content, context.numbers).replace(/\n/g, ' ');
    return [{ text: `${indent}${index === 0 ? `${marker} ` : '   '}${text}`, wraps: true }];
  });
}

/** The speaker's line follows the quoted text directly. */
function signed(passages: readonly TextBlock[], block: { speaker: string; role: string }): TextBlock[] {
  const name = [block.speaker, block.role].map(oneLine).filter(Boolean).join(', ');
  if (!name) return [...passages];
  return [...passages.slice(0, -1), [...(passages.at(-1) ?? []), ...running(`—\u00a0${name}`)]];
}

function quoted(text: string, language: string): string {
  const { openQuote, closeQuote } = outletMessages(language).press;
  return !text || isQuoted(text) ? text : `${openQuote}${text}${closeQuote}`;
}

/** A figure as its caption and credit: "[Photo : La halle un jour de marché – Camille Roux]". */
export function textFigure(figure: Figure, language: string): string {
  const said = [oneLine(figure.caption) || oneLine(figure.alt), oneLine(creditLine(figure))]
    .filter(Boolean)
    .join(' – ');
  const label = outletMessages(language).photo;
  return said ? `[${outletMessages(language).press.labelled(label, said)}]` : `[${label}]`;
}
