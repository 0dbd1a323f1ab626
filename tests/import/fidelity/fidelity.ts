import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { openChosen, findTexts } from '../../../electron/import';
import type { Article, Block, Inline } from '../../../src/article';
import type { TextConversion } from '../../../src/contract';
import { keeper, seed } from '../support/read-fixture';

const corpus = join(import.meta.dirname, '../../fixtures/import/corpus');

export const kinds = ['headings', 'items', 'notes', 'links', 'tables', 'pictures'] as const;
export type Kind = (typeof kinds)[number];

/** What a text contains, by kind and in order, in the form of the corpus. */
export type Inventory = Record<Kind, string[]>;

/** How much of a kind was imported: how many things were expected, found, and both. */
export interface Score {
  expected: number;
  found: number;
  matched: number;
}

/** A document of the corpus, with its expected contents and those of its article. */
export interface Measured {
  file: string;
  program: string;
  expected: Inventory;
  found: Inventory;
  article: Article;
  conversion: TextConversion;
}

/** Reads every document of the corpus. */
export async function measureCorpus(): Promise<Measured[]> {
  const files = readdirSync(corpus).filter((name) => /\.(docx|odt|html|md)$/.test(name));
  return Promise.all(files.sort().map(measureOne));
}

async function measureOne(file: string): Promise<Measured> {
  const [name = '', program = ''] = basename(file).split('.');
  const expected = JSON.parse(readFileSync(join(corpus, `${name}.json`), 'utf8')) as Inventory;
  const source = await openChosen(join(corpus, file), file);
  for await (const found of findTexts([source])) {
    if (found.kind !== 'text') throw new Error(`${file}: ${found.kind}`);
    const read = await found.text.read(seed, keeper().keep);
    if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.problem)}`);
    const { article, conversion } = read.value;
    return {
      file,
      program: `${program} ${file.split('.').at(-1)}`,
      expected,
      found: inventoryOf(article),
      article,
      conversion,
    };
  }
  throw new Error(`${file} holds no text`);
}

/** The scores of some documents, by kind. */
export function scoresOf(measured: readonly Measured[]): Record<Kind, Score> {
  const score = (kind: Kind): Score => {
    const each = measured.map(({ expected, found }) => ({
      expected: expected[kind].filter(isCounted).length,
      found: found[kind].filter(isCounted).length,
      matched: common(expected[kind].filter(isCounted), found[kind].filter(isCounted)),
    }));
    const sum = (part: keyof Score) => each.reduce((total, one) => total + one[part], 0);
    return { expected: sum('expected'), found: sum('found'), matched: sum('matched') };
  };
  return Object.fromEntries(kinds.map((kind) => [kind, score(kind)])) as Record<Kind, Score>;
}

/** Between 0 and 1; what is extra weighs as much as what is missing. */
export function fidelity({ expected, found, matched }: Score): number {
  return expected + found === 0 ? 1 : (2 * matched) / (expected + found);
}

/** Tables without a caption have an empty entry, which does not count. */
function isCounted(thing: string): boolean {
  return !/ caption $/.test(thing);
}

/** The length of the longest common subsequence of two lists. */
export function common(some: readonly string[], others: readonly string[]): number {
  let before = others.map(() => 0).concat(0);
  for (const one of some) {
    const row = [0];
    others.forEach((other, index) => {
      row.push(one === other ? (before[index] ?? 0) + 1 : Math.max(row[index] ?? 0, before[index + 1] ?? 0));
    });
    before = row;
  }
  return before.at(-1) ?? 0;
}

/** What an article contains, by kind and in order. */
export function inventoryOf(article: Article): Inventory {
  const found: Inventory = { headings: [], items: [], notes: [], links: [], tables: [], pictures: [] };
  for (const block of article.body) readBlock(block, found, 0);
  return found;
}

function readBlock(block: Block, found: Inventory, depth: number): void {
  switch (block.type) {
    case 'paragraph':
    case 'pullQuote':
      readLine(block.content, found);
      return;
    case 'crosshead':
      found.headings.push(`${block.level} ${readLine(block.content, found)}`);
      return;
    case 'bulletedList':
    case 'numberedList':
      block.items.forEach((item, index) => {
        const sign = block.type === 'bulletedList' ? '-' : `${block.start + index}.`;
        readItem(item.content, `${depth} ${sign}`, found, depth);
      });
      return;
    case 'quotation':
    case 'box':
      for (const inner of block.content) readBlock(inner, found, depth);
      return;
    case 'figure':
      found.pictures.push([block.caption, block.credit].filter(Boolean).join(' — '));
      return;
    case 'table':
      readTable(block, found);
      return;
    default:
  }
}

function readItem(content: readonly Block[], sign: string, found: Inventory, depth: number): void {
  const place = found.items.push('') - 1;
  const paragraphs: string[] = [];
  for (const block of content) {
    if (block.type === 'paragraph') paragraphs.push(readLine(block.content, found));
    else readBlock(block, found, depth + 1);
  }
  found.items[place] = `${sign} ${paragraphs.join(' / ')}`;
}

function readTable(table: Extract<Block, { type: 'table' }>, found: Inventory): void {
  const number = found.tables.filter((each) => each.includes('caption ')).length;
  found.tables.push(`${number} caption ${plain(table.caption)}`);
  table.rows.forEach((row, y) => {
    row.cells.forEach((cell, x) => {
      const words = readLine(cell.content, found);
      if (words !== '') found.tables.push(`${number} ${y},${x} ${cell.header ? '!' : ''}${words}`);
    });
  });
}

/** The text of a line; notes and links inside are collected. */
function readLine(line: readonly Inline[], found: Inventory): string {
  let words = '';
  let link: { href: string; words: string } | null = null;
  const end = () => {
    if (link) found.links.push(`${plain(link.words)} → ${link.href}`);
    link = null;
  };
  for (const inline of line) {
    const text: string = inline.type === 'text' ? inline.text : inline.type === 'lineBreak' ? ' / ' : '';
    const href = inline.type === 'text' ? inline.marks.find((mark) => mark.type === 'link')?.href : undefined;
    if (link && href !== (link as { href: string }).href) end();
    if (href !== undefined) link = { href, words: `${link ? (link as { words: string }).words : ''}${text}` };
    if (inline.type === 'footnote') found.notes.push(readLine(inline.content, found));
    words += text;
  }
  end();
  return plain(words);
}

function plain(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
