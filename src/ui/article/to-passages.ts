import type { Block, Inline, PassageBlock } from '../../article';

/** Turns blocks into paragraphs and lists, all that notes to editors allow; no word is dropped. */
export function toPassages(blocks: readonly Block[]): PassageBlock[] {
  return blocks.flatMap(toPassage);
}

function toPassage(block: Block): PassageBlock[] {
  switch (block.type) {
    case 'paragraph':
    case 'bulletedList':
    case 'numberedList':
    case 'preformatted':
      return [block];
    case 'crosshead':
    case 'pullQuote':
      return [paragraph(block.content)];
    case 'quotation':
      return [...block.content, ...paragraphsOf([block.speaker, block.role].filter(Boolean).join(', '))];
    case 'box':
      return toPassages(block.content);
    case 'table':
      return [
        ...paragraphsOf(block.caption),
        ...block.rows.flatMap((row) => row.cells.map((cell) => paragraph(cell.content))),
      ];
    case 'figure':
      return [
        ...paragraphsOf(block.caption),
        ...paragraphsOf(block.credit),
        ...paragraphsOf(block.alt),
        ...paragraphsOf(block.licence ?? ''),
      ];
    case 'divider':
    case 'boilerplate':
    case 'contacts':
      return [];
  }
}

function paragraph(content: Inline[]): PassageBlock {
  return { type: 'paragraph', content };
}

function paragraphsOf(text: string): PassageBlock[] {
  return text ? [paragraph([{ type: 'text', text, marks: [] }])] : [];
}
