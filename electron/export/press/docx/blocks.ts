import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from 'docx';
import type { IParagraphOptions, INumberingOptions } from 'docx';
import type { Block, Figure, Footnote, ListItem } from '../../../../src/article';
import {
  drawBlock,
  figureCaption,
  hasHeadingRow,
  numericColumns,
  oneLine,
  quotedContent,
} from '../../../../src/render';
import type { BlockHandlers, FilledBlock } from '../../../../src/render';
import { docxColumns } from './tables';
import { docxLine, docxText } from './paragraphs';

/** A picture as the document carries it. */
export interface DocxPicture {
  type: 'jpg' | 'png';
  bytes: Uint8Array;
  width: number;
  height: number;
}

/** How one article's blocks are drawn: its language, notes and pictures, and the lists met so far. */
export interface DocxContext {
  language: string;
  rightToLeft: boolean;
  numbers: ReadonlyMap<Footnote, number>;
  pictures: ReadonlyMap<string, DocxPicture>;
  /** Every numbered list counts for itself; each adds its own numbering here. */
  numberings: INumberingOptions['config'][number][];
  /** Pictures drawn so far, so that each has a number of its own. */
  drawn: { count: number };
}

type Drawn = Paragraph | Table;
type List = Extract<Block, { type: 'bulletedList' | 'numberedList' }>;

/** Blocks as paragraphs and tables of a word processor, each in its named style. */
export function docxBlocks(blocks: readonly FilledBlock[], context: DocxContext): Drawn[] {
  const handlers = blockHandlers(context);
  return blocks.flatMap((block) => drawBlock(block, handlers));
}

/** A paragraph in a named style, laid out in the article's direction. */
export function docxParagraph(
  context: Pick<DocxContext, 'rightToLeft'>,
  options: IParagraphOptions,
): Paragraph {
  return new Paragraph(context.rightToLeft ? { ...options, bidirectional: true } : options);
}

function blockHandlers(context: DocxContext): BlockHandlers<Drawn[]> {
  const styled = (style: string, content: Parameters<typeof docxLine>[0]) => [
    docxParagraph(context, { style, children: docxLine(content, context.numbers) }),
  ];
  return {
    paragraph: (block) => styled('Normal', block.content),
    crosshead: (block) =>
      styled(block.level === 1 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3, block.content),
    bulletedList: (block) => docxList(block, context, 0),
    numberedList: (block) => docxList(block, context, 0),
    quotation: (block) => docxQuotation(block, context),
    pullQuote: (block) => styled('PullQuote', block.content),
    figure: (block) => docxFigure(block, context),
    table: (block) => docxTable(block, context),
    divider: () => [docxParagraph(context, { style: 'Divider', children: [docxText('* * *')] })],
    box: (block) => [docxBox(block, context), new Paragraph({ children: [] })],
  };
}

function docxList(list: List, context: DocxContext, level: number): Paragraph[] {
  const reference = list.type === 'bulletedList' ? 'bullets' : ownNumbering(list.start, level, context);
  return list.items.flatMap((item) => docxItem(item, reference, context, Math.min(level, 8)));
}

function docxItem(item: ListItem, reference: string, context: DocxContext, level: number): Paragraph[] {
  return item.content.flatMap((block, index) => {
    if (block.type !== 'paragraph') return docxList(block, context, level + 1);
    const place = index === 0 ? { numbering: { reference, level } } : { indent: { left: 400 * (level + 1) } };
    return [
      docxParagraph(context, {
        style: 'ListParagraph',
        spacing: { after: 60 },
        ...place,
        children: docxLine(block.content, context.numbers),
      }),
    ];
  });
}

function ownNumbering(start: number, level: number, context: DocxContext): string {
  const reference = `numbers-${String(context.numberings.length + 1)}`;
  context.numberings.push({
    reference,
    levels: listLevels(LevelFormat.DECIMAL, (at) => `%${String(at + 1)}.`, level, start),
  });
  return reference;
}

/** The nine levels that a word processor wants of a list, the one in use counting from `start`. */
export function listLevels(
  format: 'decimal' | 'bullet',
  sign: (level: number) => string,
  used: number,
  start: number,
): INumberingOptions['config'][number]['levels'] {
  return Array.from({ length: 9 }, (_, level) => ({
    level,
    format,
    text: sign(level),
    alignment: AlignmentType.LEFT,
    start: level === used ? start : 1,
    style: { paragraph: { indent: { left: 400 * (level + 1), hanging: 400 } } },
  }));
}

function docxQuotation(block: Extract<Block, { type: 'quotation' }>, context: DocxContext): Drawn[] {
  const speaker = [block.speaker, block.role].map(oneLine).filter(Boolean).join(', ');
  const parts = quotedContent(block, context.language).flatMap((part) =>
    part.type === 'paragraph'
      ? [
          docxParagraph(context, {
            style: 'Quote',
            keepNext: true,
            children: docxLine(part.content, context.numbers),
          }),
        ]
      : docxList(part, context, 0),
  );
  return speaker
    ? [...parts, docxParagraph(context, { style: 'QuoteSpeaker', children: [docxText(`—\u00a0${speaker}`)] })]
    : parts;
}

/** A picture with its caption and credit under it; only these when the document does not carry it. */
export function docxFigure(figure: Figure, context: DocxContext): Paragraph[] {
  const picture = context.pictures.get(figure.picture.hash);
  const caption = docxParagraph(context, {
    style: 'Caption',
    children: [docxText(figureCaption(figure, context.language))],
  });
  return picture
    ? [docxParagraph(context, { style: 'Figure', children: [imageRun(figure, picture, context)] }), caption]
    : [caption];
}

/** Small enough to leave the release its page or two, in pixels of 1/96 inch: the large ones are in the kit. */
function imageRun(figure: Figure, picture: DocxPicture, context: DocxContext): ImageRun {
  context.drawn.count += 1;
  const width = picture.width >= picture.height ? 440 : 240;
  const alt = oneLine(figure.alt) || oneLine(figure.caption);
  return new ImageRun({
    type: picture.type,
    data: picture.bytes,
    transformation: { width, height: Math.round((width * picture.height) / picture.width) },
    altText: {
      id: String(context.drawn.count),
      name: `Photo ${String(context.drawn.count)}`,
      title: '',
      description: alt,
    },
  });
}

function docxTable(table: Extract<Block, { type: 'table' }>, context: DocxContext): Drawn[] {
  const numeric = numericColumns(table);
  const heading = hasHeadingRow(table);
  const { step, widths } = docxColumns(table);
  const rows = table.rows.map((row, at) => {
    const cells = row.cells.map((cell, column) => {
      const children = docxLine(cell.content, context.numbers);
      const alignment = numeric.has(column) ? AlignmentType.END : AlignmentType.START;
      const paragraph = docxParagraph(context, {
        style: `${cell.header ? 'TableHeading' : 'TableText'}${step}`,
        alignment,
        children,
      });
      const width = { size: widths[column] ?? 0, type: WidthType.DXA };
      return new TableCell({ children: [paragraph], width, ...cellLook });
    });
    return new TableRow({
      children: cells,
      cantSplit: true,
      ...(heading && at === 0 ? { tableHeader: true } : {}),
    });
  });
  const caption = table.caption.trim()
    ? [docxParagraph(context, { style: 'TableCaption', children: [docxText(table.caption)] })]
    : [];
  return rows.length > 0
    ? [...caption, framed(rows, tableBorders, context, widths), new Paragraph({ children: [] })]
    : caption;
}

function docxBox(box: Extract<Block, { type: 'box' }>, context: DocxContext): Table {
  const content = docxBlocks(box.content, context);
  const cell = new TableCell({
    children: content.length > 0 ? content : [new Paragraph({ children: [] })],
    margins: { top: 120, bottom: 60, left: 200, right: 200 },
  });
  return framed([new TableRow({ children: [cell], cantSplit: true })], boxBorders, context);
}

const line = { style: BorderStyle.SINGLE, size: 4, color: '8A8A8A' };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const boxBorders = { top: line, bottom: line, left: line, right: line };
const tableBorders = {
  top: line,
  bottom: line,
  insideHorizontal: line,
  left: none,
  right: none,
  insideVertical: none,
};
const cellLook = { margins: { top: 20, bottom: 20, left: 60, right: 60 } };

function framed(rows: TableRow[], borders: object, context: DocxContext, columnWidths?: number[]): Table {
  return new Table({
    rows,
    ...(columnWidths ? { columnWidths } : {}),
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders,
    ...(context.rightToLeft ? { visuallyRightToLeft: true } : {}),
  });
}
