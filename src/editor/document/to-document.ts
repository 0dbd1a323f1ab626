import type { JSONContent } from '@tiptap/core';
import { asTyped, attributionLine } from '../../article';
import type { Block, Figure, Inline, ListItem, Mark, NoteInline } from '../../article';

/** An article's blocks as the editor's document; no blocks give one empty paragraph. */
export function toDocument(blocks: readonly Block[]): JSONContent {
  const content = blocks.map(toNode);
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

function toNode(block: Block): JSONContent {
  const attrs = { id: block.id ?? null };
  switch (block.type) {
    case 'paragraph':
    case 'pullQuote':
      return { type: block.type, attrs, content: toLine(block.content) };
    case 'preformatted':
      return { type: 'preformatted', attrs, content: toLine(asTyped(block.content)) };
    case 'crosshead':
      return { type: 'crosshead', attrs: { ...attrs, level: block.level }, content: toLine(block.content) };
    case 'bulletedList':
      return { type: 'bulletList', attrs, content: block.items.map(toItem) };
    case 'numberedList':
      return {
        type: 'orderedList',
        attrs: { ...attrs, start: block.start },
        content: block.items.map(toItem),
      };
    case 'quotation':
      return {
        type: 'quotation',
        attrs: { ...attrs, approvedBy: block.approvedBy ?? '' },
        content: [...startingWithText(block.content), toAttribution(block)],
      };
    case 'box':
      return { type: 'box', attrs, content: startingWithText(block.content) };
    case 'figure':
      return { type: 'figure', attrs: { ...attrs, ...figureAttributes(block) } };
    case 'table':
      return { type: 'table', attrs: { ...attrs, caption: block.caption }, content: block.rows.map(toRow) };
    case 'divider':
      return { type: 'horizontalRule', attrs };
    case 'boilerplate':
    case 'contacts':
      return { type: block.type, attrs };
  }
}

function figureAttributes({ picture, caption, credit, alt, licence = '', crop, focus }: Figure) {
  return { picture, caption, credit, alt, licence, crop: crop ?? null, focus: focus ?? null };
}

function toRow(row: Extract<Block, { type: 'table' }>['rows'][number]): JSONContent {
  return {
    type: 'tableRow',
    content: row.cells.map((cell) => ({
      type: cell.header ? 'tableHeader' : 'tableCell',
      attrs: { align: cell.alignment ?? null },
      content: [{ type: 'paragraph', content: toLine(cell.content) }],
    })),
  };
}

function toItem(item: ListItem): JSONContent {
  const content = item.content.map(toNode);
  return {
    type: 'listItem',
    content: content[0]?.type === 'paragraph' ? content : [{ type: 'paragraph' }, ...content],
  };
}

function startingWithText(blocks: readonly Block[]): JSONContent[] {
  return blocks.length > 0 ? blocks.map(toNode) : [{ type: 'paragraph' }];
}

function toAttribution(quotation: { speaker: string; role: string }): JSONContent {
  const text = attributionLine(quotation);
  return text ? { type: 'attribution', content: [{ type: 'text', text }] } : { type: 'attribution' };
}

function toLine(line: readonly (Inline | NoteInline)[]): JSONContent[] {
  return line.map(toInline);
}

function toInline(inline: Inline): JSONContent {
  switch (inline.type) {
    case 'text':
      return { type: 'text', text: inline.text, marks: inline.marks.map(toMark) };
    case 'lineBreak':
      return { type: 'hardBreak' };
    case 'footnote':
      return { type: 'footnote', content: toLine(inline.content) };
  }
}

function toMark(mark: Mark): NonNullable<JSONContent['marks']>[number] {
  switch (mark.type) {
    case 'link':
      return { type: 'link', attrs: { href: mark.href } };
    case 'language':
      return { type: 'language', attrs: { language: mark.language } };
    default:
      return { type: mark.type };
  }
}
