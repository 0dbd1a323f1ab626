import type { PrintBlock } from '../print/print-block';

/** How many words are set in some blocks, those of notes, lists and tables included. */
export function countPrintedWords(blocks: readonly PrintBlock[]): number {
  const count = { left: Infinity, taken: 0 };
  keepIn(blocks, count);
  return count.taken;
}

/** The same blocks cut after their first `words` words: what a leaflet would be if it were that much shorter. */
export function truncateWords(blocks: readonly PrintBlock[], words: number): PrintBlock[] {
  return keepIn(blocks, { left: words, taken: 0 }) as PrintBlock[];
}

interface Count {
  left: number;
  taken: number;
}

/** Whatever its kind, a block is lists of pieces down to runs of text: lists end where the words run out. */
function keepIn(part: unknown, count: Count): unknown {
  if (Array.isArray(part)) return keepInList(part, count);
  if (part === null || typeof part !== 'object') return part;
  if ('text' in part && typeof part.text === 'string') return { ...part, text: keepInText(part.text, count) };
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, keepIn(value, count)]));
}

function keepInList(list: readonly unknown[], count: Count): unknown[] {
  // A row keeps all its cells: without words where these run out.
  if (list.some((part) => part !== null && typeof part === 'object' && 'whole' in part))
    return list.map((cell) => keepIn(cell, count));
  const kept: unknown[] = [];
  for (const part of list) {
    if (count.left <= 0) break;
    kept.push(keepIn(part, count));
  }
  return kept;
}

function keepInText(text: string, count: Count): string {
  const words = [...text.matchAll(/[^ ]+ */g)].slice(0, count.left === Infinity ? undefined : count.left);
  count.left -= words.length;
  count.taken += words.length;
  return (/^ */.exec(text)?.[0] ?? '') + words.join('');
}
