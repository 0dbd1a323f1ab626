import type { Article, Block, Figure, Inline, ListItem, NoteInline } from '../../../article';

/** The kinds of lines of an article. */
export type Role =
  | 'kicker'
  | 'headline'
  | 'standfirst'
  | 'dateline'
  | 'byline'
  | 'paragraph'
  | 'crosshead'
  | 'subhead'
  | 'bullet'
  | 'numbered'
  | 'quotation'
  | 'speaker'
  | 'approval'
  | 'preformatted'
  | 'pullQuote'
  | 'box'
  | 'picture'
  | 'caption'
  | 'credit'
  | 'licence'
  | 'alt'
  | 'tableCaption'
  | 'tableRow'
  | 'divider'
  | 'linked'
  | 'note';

/** One line of an article, in reading order. */
export interface Line {
  role: Role;
  /** The cells of a table row are joined by a bar; a picture is its hash. */
  text: string;
  /** Marks and link targets, serialized: lines with the same text may differ in these. */
  formatting: string;
}

/** Separates the cells of a table row. */
const cellBar = ' │ ';

/** The press fields, one line each, empty ones included, so that two articles have the same lines. */
export function fieldLines({ kicker, headline, standfirst, dateline, byline }: Article): Line[] {
  const fields = { kicker, headline, standfirst, dateline, byline } as const;
  return Object.entries(fields).map(([role, text]) => plainLine(role as Role, text));
}

/** The lead picture and its texts. */
export function leadLines({ lead }: Article): Line[] {
  return lead ? figureLines(lead).filter(hasText) : [];
}

/** The lines of some blocks, each followed by its footnotes. */
export function bodyLines(blocks: readonly Block[]): Line[] {
  return blocks.flatMap((block) => linesOfBlock(block)).filter(hasText);
}

function hasText({ text }: Line): boolean {
  return text.trim() !== '';
}

function linesOfBlock(block: Block, role?: Role): Line[] {
  switch (block.type) {
    case 'paragraph':
      return textLines(role ?? 'paragraph', block.content);
    case 'crosshead':
      return textLines(block.level === 1 ? 'crosshead' : 'subhead', block.content);
    case 'preformatted':
      return textLines(role ?? 'preformatted', block.content);
    case 'pullQuote':
      return textLines('pullQuote', block.content);
    case 'bulletedList':
      return block.items.flatMap((item) => linesOfItem(item, 'bullet'));
    case 'numberedList':
      return block.items.flatMap((item) => linesOfItem(item, 'numbered'));
    case 'quotation':
      return [
        ...block.content.flatMap((inner) => linesOfBlock(inner, 'quotation')),
        plainLine('speaker', [block.speaker, block.role].filter(Boolean).join(', ')),
        plainLine('approval', block.approvedBy ?? ''),
      ];
    case 'box':
      return block.content.flatMap((inner) => linesOfBlock(inner, 'box'));
    case 'figure':
      return figureLines(block);
    case 'table':
      return [plainLine('tableCaption', block.caption), ...block.rows.flatMap(linesOfRow)];
    case 'divider':
      return [plainLine('divider', '* * *')];
    case 'boilerplate':
    case 'contacts':
      return [plainLine('linked', block.type)];
  }
}

function linesOfItem({ content }: ListItem, role: Role): Line[] {
  return content.flatMap((block) => linesOfBlock(block, role));
}

function linesOfRow({ cells }: Extract<Block, { type: 'table' }>['rows'][number]): Line[] {
  const all = cells.map(({ content }) => textLines('tableRow', content));
  const row: Line = {
    role: 'tableRow',
    text: all.map(([cell]) => cell?.text ?? '').join(cellBar),
    formatting: all
      .map(([cell], at) => `${cells[at]?.alignment ?? ''}${cell?.formatting ?? ''}`)
      .join(cellBar),
  };
  return [row, ...all.flatMap((lines) => lines.slice(1))];
}

function figureLines({ picture, caption, credit, licence = '', alt, focus, crop }: Figure): Line[] {
  const shown = { role: 'picture' as const, text: picture.hash, formatting: JSON.stringify([focus, crop]) };
  return [
    shown,
    plainLine('caption', caption),
    plainLine('credit', credit),
    plainLine('licence', licence),
    plainLine('alt', alt),
  ];
}

function plainLine(role: Role, text: string): Line {
  return { role, text, formatting: '' };
}

/** A line of text, then its footnotes. */
function textLines(role: Role, content: readonly Inline[]): Line[] {
  const notes = content.filter((inline) => inline.type === 'footnote');
  return [
    { role, text: textOf(content), formatting: formattingOf(content) },
    ...notes.map((note): Line => ({
      role: 'note',
      text: textOf(note.content),
      formatting: formattingOf(note.content),
    })),
  ];
}

function textOf(content: readonly (Inline | NoteInline)[]): string {
  return content
    .map((inline) => (inline.type === 'text' ? inline.text : inline.type === 'lineBreak' ? '\n' : '*'))
    .join('');
}

function formattingOf(content: readonly (Inline | NoteInline)[]): string {
  return content
    .filter((inline) => inline.type === 'text')
    .filter(({ marks }) => marks.length > 0)
    .map(({ text, marks }) => `${text} ${marks.map((mark) => JSON.stringify(mark)).join(' ')}`)
    .join('\n');
}
