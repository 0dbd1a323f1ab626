import {
  AlignmentType,
  Bookmark,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Paragraph,
  TableCell,
  TableRow,
} from 'docx';
import type { INumberingOptions, IParagraphOptions, Table } from 'docx';
import type { Block, Figure, ListItem } from '../../../../src/article';
import { drawBlock, figureCaption, oneLine, quotedContent } from '../../../../src/render';
import type { BlockHandlers, FilledBlock } from '../../../../src/render';
import { bookmarkOf, docxLine, docxParagraph, docxText, docxTyped, docxWords } from './paragraphs';
import type { DocxContext, DocxPicture } from './paragraphs';
import { borderedTable, boxBorders, docxProgramme, docxTable } from './tables';

type Drawn = Paragraph | Table;
type List = Extract<Block, { type: 'bulletedList' | 'numberedList' }>;

/** Blocks as paragraphs and tables, each in its named style. */
export function docxBlocks(blocks: readonly FilledBlock[], context: DocxContext): Drawn[] {
  const handlers = blockHandlers(context);
  return blocks.flatMap((block) => drawBlock(block, handlers));
}

function blockHandlers(context: DocxContext): BlockHandlers<Drawn[]> {
  const styled = (style: string, content: Parameters<typeof docxLine>[0]) => [
    docxParagraph(context, { style, children: docxLine(content, context) }),
  ];
  const handlers: BlockHandlers<Drawn[]> = {
    paragraph: (block) => styled('Normal', block.content),
    crosshead: (block) => [docxCrosshead(block, context)],
    bulletedList: (block) => docxList(block, context, 0),
    numberedList: (block) => docxList(block, context, 0),
    preformatted: (block) => [docxPreformatted(block, context)],
    quotation: (block) => docxQuotation(block, context),
    pullQuote: (block) => styled('PullQuote', block.content),
    figure: (block) => docxFigure(block, context),
    table: (block) => docxTable(block, context),
    programme: (block) =>
      docxProgramme(block, context, (content) => content.flatMap((each) => drawBlock(each, handlers))),
    divider: () => [docxParagraph(context, { style: 'Divider', children: [docxText('* * *')] })],
    box: (block) => [docxBox(block, context), new Paragraph({ children: [] })],
  };
  return handlers;
}

/** A crosshead, with a bookmark where links lead to it. */
function docxCrosshead(block: Extract<Block, { type: 'crosshead' }>, context: DocxContext): Paragraph {
  const style = block.level === 1 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3;
  const children = docxLine(block.content, context);
  const part = context.parts.nameOf(block);
  return docxParagraph(context, {
    style,
    children: part === undefined ? children : [new Bookmark({ id: bookmarkOf(part, context), children })],
  });
}

function docxList(list: List, context: DocxContext, level: number): Paragraph[] {
  const reference = list.type === 'bulletedList' ? 'bullets' : ownNumbering(list.start, level, context);
  return list.items.flatMap((item) => docxItem(item, reference, context, Math.min(level, 8)));
}

function docxItem(item: ListItem, reference: string, context: DocxContext, level: number): Paragraph[] {
  return item.content.flatMap((block, index) => {
    if (block.type === 'preformatted')
      return [docxPreformatted(block, context, { indent: { left: 400 * (level + 1) } })];
    if (block.type !== 'paragraph') return docxList(block, context, level + 1);
    const place = index === 0 ? { numbering: { reference, level } } : { indent: { left: 400 * (level + 1) } };
    return [
      docxParagraph(context, {
        style: 'ListParagraph',
        spacing: { after: 60 },
        ...place,
        children: docxLine(block.content, context),
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

/** The nine levels that a word processor expects of a list; the one in use counts from `start`. */
export function listLevels(
  format: 'decimal' | 'bullet',
  marker: (level: number) => string,
  used: number,
  start: number,
): INumberingOptions['config'][number]['levels'] {
  return Array.from({ length: 9 }, (_, level) => ({
    level,
    format,
    text: marker(level),
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
            children: docxLine(part.content, context),
          }),
        ]
      : part.type === 'preformatted'
        ? [docxPreformatted(part, context, { keepNext: true })]
        : docxList(part, context, 0),
  );
  return speaker
    ? [
        ...parts,
        docxParagraph(context, { style: 'QuoteSpeaker', children: docxWords(context, `—\u00a0${speaker}`) }),
      ]
    : parts;
}

/** One paragraph, so that it is copied whole; from left to right in any article, as programs read. */
function docxPreformatted(
  block: Extract<Block, { type: 'preformatted' }>,
  context: DocxContext,
  place: IParagraphOptions = {},
): Paragraph {
  return docxParagraph(
    { ...context, rightToLeft: false },
    { style: 'Preformatted', ...place, children: docxTyped(block.content) },
  );
}

/** A picture with its caption and credit below; only these when the document does not embed the picture. */
export function docxFigure(figure: Figure, context: DocxContext): Paragraph[] {
  const picture = context.pictures.get(figure.picture.hash);
  const caption = docxParagraph(context, {
    style: 'Caption',
    children: docxWords(context, figureCaption(figure, context.language)),
  });
  return picture
    ? [docxParagraph(context, { style: 'Figure', children: [imageRun(figure, picture, context)] }), caption]
    : [caption];
}

/** Small, in pixels of 1/96 inch, so that the release keeps to a page or two: the large pictures are in the kit. */
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

function docxBox(box: Extract<FilledBlock, { type: 'box' }>, context: DocxContext): Table {
  const content = docxBlocks(box.content, context);
  const cell = new TableCell({
    children: content.length > 0 ? content : [new Paragraph({ children: [] })],
    margins: { top: 120, bottom: 60, left: 200, right: 200 },
  });
  return borderedTable([new TableRow({ children: [cell], cantSplit: true })], boxBorders, context);
}
