import type { Article, Block, Figure, ListItem } from '../schema';
import { polishInlines } from './polish-inlines';
import { polishText } from './polish-text';

/** Sets a whole article's text as the printers of its language do; addresses and pictures stay as they are. */
export function polish(article: Article): Article {
  const { language } = article;
  const text = (words: string) => polishText(words, language);
  const { kicker, headline, standfirst, byline, dateline, lead } = article;
  return {
    ...article,
    kicker: text(kicker),
    headline: text(headline),
    standfirst: text(standfirst),
    byline: text(byline),
    dateline: text(dateline),
    lead: lead && polishFigure(lead, language),
    body: article.body.map((block) => polishBlock(block, language)),
    notesToEditors: article.notesToEditors.map((block) => polishBlock(block, language)),
  };
}

/** Sets the text of one block and of all that stands in it. */
export function polishBlock<Kind extends Block>(block: Kind, language: string): Kind;
export function polishBlock(block: Block, language: string): Block {
  const text = (words: string) => polishText(words, language);
  switch (block.type) {
    case 'paragraph':
    case 'crosshead':
    case 'pullQuote':
      return { ...block, content: polishInlines(block.content, language) };
    case 'bulletedList':
    case 'numberedList':
      return { ...block, items: block.items.map((item) => polishItem(item, language)) };
    case 'quotation':
      return {
        ...block,
        content: polishAll(block.content, language),
        speaker: text(block.speaker),
        role: text(block.role),
        ...(block.approvedBy && { approvedBy: text(block.approvedBy) }),
      };
    case 'box':
      return { ...block, content: polishAll(block.content, language) };
    case 'table':
      return {
        ...block,
        caption: text(block.caption),
        rows: block.rows.map((row) => polishRow(row, language)),
      };
    case 'figure':
      return polishFigure(block, language);
    case 'divider':
    case 'boilerplate':
    case 'contacts':
      return block;
  }
}

function polishAll<Kind extends Block>(blocks: readonly Kind[], language: string): Kind[] {
  return blocks.map((block) => polishBlock(block, language));
}

function polishItem(item: ListItem, language: string): ListItem {
  return { ...item, content: polishAll(item.content, language) };
}

type Row = Extract<Block, { type: 'table' }>['rows'][number];

function polishRow(row: Row, language: string): Row {
  return {
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, content: polishInlines(cell.content, language) })),
  };
}

function polishFigure(figure: Figure, language: string): Figure {
  const text = (words: string) => polishText(words, language);
  return {
    ...figure,
    caption: text(figure.caption),
    credit: text(figure.credit),
    alt: text(figure.alt),
    ...(figure.licence && { licence: text(figure.licence) }),
  };
}
