import type { Article, Block, Figure, Footnote, Inline, ListItem, NoteInline } from '../model/schema';

/** Every line of text in some blocks, in reading order, list items, cells and boxes included. */
export function linesOf(blocks: readonly Block[]): Inline[][] {
  return blocks.flatMap(linesOfBlock);
}

/** Every footnote of an article, body first, in the order in which they are numbered from 1. */
export function footnotesOf(article: Article): Footnote[] {
  return linesOf([...article.body, ...article.notesToEditors])
    .flat()
    .filter((inline) => inline.type === 'footnote');
}

/** Every figure of an article in reading order, the lead picture first. */
export function figuresOf(article: Article): Figure[] {
  const figures = article.body.filter((block) => block.type === 'figure');
  return article.lead ? [article.lead, ...figures] : figures;
}

/** Who made a picture and on what terms it may be used: "Camille Roux, CC BY 4.0"; "" when neither is known. */
export function creditLine({ credit, licence }: Figure): string {
  return [credit.trim(), licence?.trim()].filter(Boolean).join(', ');
}

/** The line that says whose words a quotation holds: "Ana Kerbrat, usagère"; "" when it is not known. */
export function attributionLine({ speaker, role }: Attribution): string {
  return [speaker, role].filter(Boolean).join(', ');
}

/** Reads such a line: what comes after its first comma is the role. */
export function readAttribution(line: string): Attribution {
  const comma = line.indexOf(',');
  if (comma < 0) return { speaker: line.trim(), role: '' };
  return { speaker: line.slice(0, comma).trim(), role: line.slice(comma + 1).trim() };
}

type Attribution = Pick<Extract<Block, { type: 'quotation' }>, 'speaker' | 'role'>;

/** A line as plain text: without marks and notes, with a space for a line break. */
export function plainText(line: readonly (Inline | NoteInline)[]): string {
  return line
    .map((inline) => (inline.type === 'text' ? inline.text : inline.type === 'lineBreak' ? ' ' : ''))
    .join('');
}

/** The text of a line; a break is one character, a note none. */
export function lettersOf(runs: readonly (Inline | NoteInline)[]): string {
  return runs.map((run) => (run.type === 'text' ? run.text : run.type === 'lineBreak' ? '\n' : '')).join('');
}

/** Cuts a line before its nth letter; `notesGo` says to which side a note called there goes. */
export function cutLine(
  runs: readonly Inline[],
  at: number,
  notesGo: 'before' | 'after',
): [Inline[], Inline[]] {
  const before: Inline[] = [];
  const after: Inline[] = [];
  let left = at;
  for (const run of runs) {
    const length = lettersOf([run]).length;
    const isBefore = length === 0 ? left > 0 || (notesGo === 'before' && after.length === 0) : length <= left;
    if (after.length === 0 && isBefore) before.push(run);
    else if (left > 0 && run.type === 'text') {
      before.push({ ...run, text: run.text.slice(0, left) });
      after.push({ ...run, text: run.text.slice(left) });
    } else after.push(run);
    left = Math.max(0, left - length);
  }
  return [before, after];
}

function linesOfBlock(block: Block): Inline[][] {
  switch (block.type) {
    case 'paragraph':
    case 'crosshead':
    case 'pullQuote':
    case 'preformatted':
      return [block.content];
    case 'bulletedList':
    case 'numberedList':
      return block.items.flatMap(linesOfItem);
    case 'quotation':
    case 'box':
      return linesOf(block.content);
    case 'table':
      return block.rows.flatMap((row) => row.cells.map((cell) => cell.content));
    case 'figure':
    case 'divider':
    case 'boilerplate':
    case 'contacts':
      return [];
  }
}

function linesOfItem(item: ListItem): Inline[][] {
  return linesOf(item.content);
}

/** A run of text in a line. */
export function textRun(text: string, marks: TextRun['marks'] = []): TextRun {
  return { type: 'text', text, marks };
}

type TextRun = Extract<Inline, { type: 'text' }>;

/** The people that a text names in fields of their own: who wrote it, who is quoted, who made its pictures; each once. */
export function peopleNamedIn(article: Article): string[] {
  const names = [
    article.byline,
    ...article.body.flatMap(speakersIn),
    ...figuresOf(article).map(({ credit }) => creatorOf(credit)),
  ];
  return [...new Set(names.map((name) => name.trim()).filter(Boolean))];
}

/** A licence at the end of a credit, with what parts it from the name: ", CC BY-SA 4.0", "(domaine public)". */
const licenceAtEnd =
  /[\s,;:.·|(–—-]+(?:sous )?(?:licen[cs]e )?(?:(?:CC|Creative Commons)[\s-]+(?:BY|0|zero)\b|CC0\b|Creative Commons\b|domaine public\b|public domain\b|(?:tous )?droits réservés|(?:all )?rights reserved).*$/iu;

/** Who made the picture, without the agency or the licence that follows in a credit. */
export function creatorOf(credit: string): string {
  return (credit.split(' / ')[0] ?? '').replace(licenceAtEnd, '').trim();
}

function speakersIn(block: Block): string[] {
  return block.type === 'quotation' ? [block.speaker] : [];
}
