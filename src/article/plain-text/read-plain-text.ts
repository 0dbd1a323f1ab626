import type { Block, Inline } from '../model/schema';
import { cleanText } from './clean-text';
import type { KnowsWord } from './hyphens';
import { paragraphsOf, signOf } from './paragraphs';
import type { Sign } from './paragraphs';
import { textLines } from './wrapping';

/**
 * Plain text as paragraphs and lists, with wrapped lines of a page or mail joined. Nothing more is guessed: a short line stays
 * a paragraph, the foot of a page stays where it is.
 */
export function readPlainText(text: string, knows?: KnowsWord): Block[] {
  const paragraphs = paragraphsOf(textLines(cleanText(text)), knows);
  return gatherLists(paragraphs);
}

function gatherLists(paragraphs: readonly string[][]): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < paragraphs.length;) {
    const signs = listAt(paragraphs, at);
    if (signs.length > 0) blocks.push(listOf(signs));
    else blocks.push({ type: 'paragraph', content: contentOf(paragraphs[at] ?? []) });
    at += Math.max(1, signs.length);
  }
  return blocks;
}

/** The signs of the list that begins there; with dashes and numbers, at least two lines make a list. */
function listAt(paragraphs: readonly string[][], start: number): Sign[] {
  const signs: Sign[] = [];
  for (let at = start; at < paragraphs.length; at += 1) {
    const sign = signOf(paragraphs[at]?.join('\n') ?? '');
    const last = signs.at(-1);
    if (!sign || (last && !follows(sign, last))) break;
    signs.push(sign);
  }
  return signs.length === 1 && signs[0]?.kind !== 'bullet' ? [] : signs;
}

function follows(sign: Sign, last: Sign): boolean {
  return sign.kind === last.kind && (sign.kind !== 'number' || sign.number === last.number + 1);
}

function listOf(signs: readonly Sign[]): Block {
  const items = signs.map(({ words }) => ({
    content: [{ type: 'paragraph' as const, content: contentOf(words.split('\n')) }],
  }));
  const [first] = signs;
  if (first?.kind === 'number') return { type: 'numberedList', start: first.number, items };
  return { type: 'bulletedList', items };
}

function contentOf(lines: readonly string[]): Inline[] {
  return lines.flatMap((text, index): Inline[] => {
    const run: Inline = { type: 'text', text, marks: [] };
    return index === 0 ? [run] : [{ type: 'lineBreak' }, run];
  });
}
