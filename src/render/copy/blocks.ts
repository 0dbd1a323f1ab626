import { asTyped, creditLine } from '../../article';
import type { Block, Figure, Inline, LinkedBlock, ListItem, Mark, NoteInline } from '../../article';
import { drawBlock, drawMarkedLine } from '../drawing/drawing';
import type { BlockHandlers } from '../drawing/drawing';
import { html, joinHtml } from '../drawing/html';
import { markupInlines, markupMarks } from '../drawing/markup';

/** Blocks as Markdown, an empty line between them. */
export function writeBlocks(blocks: readonly Block[], context: CopyContext): string {
  const handlers = handlersFor(context);
  return blocks
    .filter((block) => block.type !== 'boilerplate' && block.type !== 'contacts') // They are the masthead's, not the article's.
    .map((block) => drawBlock(block, handlers))
    .filter((text) => text !== '')
    .join('\n\n');
}

/** A programme is written as the list or table that it is, so that it is read as one again. */
function handlersFor(context: CopyContext): BlockHandlers<string, Exclude<Block, LinkedBlock>> {
  const { notes, pictureAt } = context;
  return {
    paragraph: ({ content }) => safeStart(writeLine(content, notes)),
    crosshead: ({ level, content }) => `${level === 1 ? '##' : '###'} ${writeLine(content, notes, ' ')}`,
    bulletedList: ({ items }) => items.map((item) => writeItem(item, '- ', context)).join('\n'),
    numberedList: ({ items, start }) =>
      items.map((item, index) => writeItem(item, `${start + index}. `, context)).join('\n'),
    preformatted: ({ content }) => writePreformatted(content),
    quotation: ({ content, speaker, role }) => {
      const who = [speaker, role].filter(Boolean).map(escape).join(', ');
      return quoted([writeBlocks(content, context), who && `— ${who}`].filter(Boolean).join('\n\n'));
    },
    pullQuote: ({ content }) => quoted(`[!pull]\n${writeLine(content, notes)}`),
    box: ({ content }) => quoted(`[!box]\n${writeBlocks(content, context)}`),
    figure: (figure) => writeFigure(figure, pictureAt),
    table: (table) => writeTable(table, notes),
    divider: () => '***',
  };
}

function writeItem({ content }: ListItem, sign: string, context: CopyContext): string {
  return writeBlocks(content, context)
    .replaceAll('\n', `\n${' '.repeat(sign.length)}`)
    .replace(/^/, sign);
}

function quoted(text: string): string {
  return text.replace(/^/gm, '> ').replace(/(?<! ) +$/gm, '');
}

/** As a fenced block, or as HTML when it has marks or characters that a fence cannot hold. */
function writePreformatted(content: readonly NoteInline[]): string {
  const typed = asTyped(content);
  const isPlain = typed.every((inline) => inline.type !== 'text' || inline.marks.length === 0);
  const words = typed.map((inline) => (inline.type === 'text' ? inline.text : '')).join('');
  const text = isPlain ? codeWithShortcodes(words) : null;
  if (text === null) {
    const line = { inlines: markupInlines(() => html``), marks: markupMarks, join: joinHtml };
    return withoutShortcodes(html`<pre>${drawMarkedLine(typed, line)}</pre>`.toString());
  }
  const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return [fence, text, fence].join('\n');
}

/** The notes that are collected while blocks are written, and where their pictures lie. */
interface CopyContext {
  notes: Notes;
  pictureAt: PictureAt | null;
}

/** Where a picture lies beside the file that is written. */
export type PictureAt = (picture: Figure['picture']) => string;

/** A picture with its texts, or its texts alone where its file stays in the archive. */
export function writeFigure(figure: Figure, pictureAt: PictureAt | null): string {
  const { caption, credit, licence = '', alt } = figure;
  if (pictureAt) {
    const terms = creditLine(figure);
    return withoutShortcodes(
      html`<figure><img src="${pictureAt(figure.picture)}" alt="${alt}"><figcaption>${caption}${terms && html` <small>${terms}</small>`}</figcaption></figure>`.toString(),
    );
  }
  return [caption, credit, licence, alt]
    .filter((words) => words.trim() !== '')
    .map((words) => safeStart(escape(words)))
    .join('\n\n');
}

type Table = Extract<Block, { type: 'table' }>;

function writeTable({ caption, rows }: Table, notes: Notes): string {
  const lines = rows.map(
    ({ cells }) => `| ${cells.map(({ content }) => writeLine(content, notes, '<br>')).join(' | ')} |`,
  );
  const rule = `|${(rows[0]?.cells ?? []).map(({ alignment }) => ` ${rules[alignment ?? 'none']} |`).join('')}`;
  const table = [...lines.slice(0, 1), rule, ...lines.slice(1)].join('\n');
  return [caption && safeStart(escape(caption)), rows.length > 0 && table].filter(Boolean).join('\n\n');
}

/** How the line under a table's first row declares the alignment of a column. */
const rules = { none: '---', left: ':--', center: ':-:', right: '--:' };

/** The notes that a text's lines refer to, in their order; each line that is written adds its own. */
export type Notes = (readonly NoteInline[])[];

/** A line of text as Markdown, its notes named by their number. */
export function writeLine(line: readonly (Inline | NoteInline)[], notes: Notes, lineBreak = '\\\n'): string {
  return line.map((inline) => writeInline(inline, notes, lineBreak)).join('');
}

type Text = Extract<Inline, { type: 'text' }>;

function writeInline(inline: Inline | NoteInline, notes: Notes, lineBreak: string): string {
  switch (inline.type) {
    case 'text':
      return writeText(inline);
    case 'lineBreak':
      return lineBreak;
    case 'footnote':
      return `[^${notes.push(inline.content)}]`;
  }
}

/** Text with its marks; spaces stay outside, since no Markdown mark may begin or end with one. */
function writeText({ text, marks }: Text): string {
  const words = text.trim();
  if (words === '') return text;
  const [before, after] = [text.slice(0, -text.trimStart().length), text.slice(text.trimEnd().length)];
  return before + marks.reduceRight(writeMark, escape(words)) + after;
}

function writeMark(words: string, mark: Mark): string {
  switch (mark.type) {
    case 'bold':
      return `<strong>${words}</strong>`;
    case 'italic':
      return `<em>${words}</em>`;
    case 'superscript':
      return `<sup>${words}</sup>`;
    case 'subscript':
      return `<sub>${words}</sub>`;
    case 'code':
      return `<code>${words}</code>`;
    case 'link':
      return `[${words}](<${mark.href.replace(/[<>]|\{(?=\{)/g, encodeURIComponent)}>)`;
    case 'language':
      return `<span lang="${mark.language}">${words}</span>`;
    case 'smallCapitals':
      return words;
  }
}

/** Escapes characters that Markdown would interpret. */
function escape(words: string): string {
  return words.replace(/[\\`*_[\]<>|~^&{}$]/g, '\\$&');
}

/** Escapes the beginning of a line that would be a heading, list or rule. */
function safeStart(line: string): string {
  return line
    .replace(/^(\s*)(#{1,6}(?=\s|$)|[-+=](?=\s|[-=]|$)|!(?=\[)|:::)/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}

const shortcodes = /\{\{<((?:(?!\*\/).)*?)>\}\}|\{\{%((?:(?!\*\/).)*?)%\}\}/gs;

/**
 * Code with its shortcodes escaped as Hugo documents it, by asterisks at their ends. Null where one is not closed or has such
 * an asterisk itself, which Hugo cannot escape.
 */
function codeWithShortcodes(code: string): string | null {
  if (/\{\{[<%]/.test(code.replace(shortcodes, ' '))) return null;
  return code.replace(shortcodes, (_, angled?: string, percent?: string) =>
    angled === undefined ? `{{%/*${percent ?? ''}*/%}}` : `{{</*${angled}*/>}}`,
  );
}

/** HTML without Hugo shortcodes and Jekyll tags: the first brace becomes an entity. */
function withoutShortcodes(markup: string): string {
  return markup.replace(/\{(?=[{%])/g, '&#123;');
}
