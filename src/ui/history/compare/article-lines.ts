import type { Article, Block, Figure, Inline, ListItem, NoteInline } from '../../../article';

/** What stands between the cells of a row. */
export const cellBar = ' │ ';

/** The press fields of an article, one line each; those left empty too, so that two articles have the same ones. */
export function fieldLines({ kicker, headline, standfirst, dateline, byline }: Article): Line[] {
  const fields = { kicker, headline, standfirst, dateline, byline } as const;
  return Object.entries(fields).map(([role, text]) => plain(role as Role, text));
}

/** The lead picture with all that is said of it. */
export function leadLines({ lead }: Article): Line[] {
  return lead ? figureLines(lead).filter(hasWords) : [];
}

/** Every line of some blocks: each with its notes below it. */
export function bodyLines(blocks: readonly Block[]): Line[] {
  return blocks.flatMap((block) => linesOfBlock(block)).filter(hasWords);
}

function hasWords({ text }: Line): boolean {
  return text.trim() !== '';
}

function linesOfBlock(block: Block, inside?: Role): Line[] {
  switch (block.type) {
    case 'paragraph':
      return written(inside ?? 'paragraph', block.content);
    case 'crosshead':
      return written(block.level === 1 ? 'crosshead' : 'subhead', block.content);
    case 'pullQuote':
      return written('pullQuote', block.content);
    case 'bulletedList':
      return block.items.flatMap((item) => linesOfItem(item, 'bullet'));
    case 'numberedList':
      return block.items.flatMap((item) => linesOfItem(item, 'numbered'));
    case 'quotation':
      return [
        ...block.content.flatMap((inner) => linesOfBlock(inner, 'quotation')),
        plain('speaker', [block.speaker, block.role].filter(Boolean).join(', ')),
        plain('approval', block.approvedBy ?? ''),
      ];
    case 'box':
      return block.content.flatMap((inner) => linesOfBlock(inner, 'box'));
    case 'figure':
      return figureLines(block);
    case 'table':
      return [plain('tableCaption', block.caption), ...block.rows.flatMap(linesOfRow)];
    case 'divider':
      return [plain('divider', '* * *')];
    case 'boilerplate':
    case 'contacts':
      return [plain('linked', block.type)];
  }
}

function linesOfItem({ content }: ListItem, role: Role): Line[] {
  return content.flatMap((block) => linesOfBlock(block, role));
}

function linesOfRow({ cells }: Extract<Block, { type: 'table' }>['rows'][number]): Line[] {
  const all = cells.map(({ content }) => written('tableRow', content));
  const row: Line = {
    role: 'tableRow',
    text: all.map(([cell]) => cell?.text ?? '').join(cellBar),
    look: all.map(([cell]) => cell?.look ?? '').join(cellBar),
  };
  return [row, ...all.flatMap((lines) => lines.slice(1))];
}

function figureLines({ picture, caption, credit, licence = '', alt, focus, crop }: Figure): Line[] {
  const shown = { role: 'picture' as const, text: picture.hash, look: JSON.stringify([focus, crop]) };
  return [
    shown,
    plain('caption', caption),
    plain('credit', credit),
    plain('licence', licence),
    plain('alt', alt),
  ];
}

function plain(role: Role, text: string): Line {
  return { role, text, look: '' };
}

/** A line of text, then the notes that it refers to. */
function written(role: Role, content: readonly Inline[]): Line[] {
  const notes = content.filter((inline) => inline.type === 'footnote');
  return [
    { role, text: textOf(content), look: lookOf(content) },
    ...notes.map((note): Line => ({ role: 'note', text: textOf(note.content), look: lookOf(note.content) })),
  ];
}

function textOf(content: readonly (Inline | NoteInline)[]): string {
  return content
    .map((inline) => (inline.type === 'text' ? inline.text : inline.type === 'lineBreak' ? '\n' : '*'))
    .join('');
}

function lookOf(content: readonly (Inline | NoteInline)[]): string {
  return content
    .filter((inline) => inline.type === 'text')
    .filter(({ marks }) => marks.length > 0)
    .map(({ text, marks }) => `${text} ${marks.map((mark) => JSON.stringify(mark)).join(' ')}`)
    .join('\n');
}

/** What a line of an article is, as the reader is told beside it. */
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

/** One line of an article, in the order in which it is read. */
export interface Line {
  role: Role;
  /** Its words; the cells of a table's row have a bar between them, a picture is named by its hash. */
  text: string;
  /** Where its bold, italic and other marks lie, and where its links lead: two lines alike in words may differ in these. */
  look: string;
}
