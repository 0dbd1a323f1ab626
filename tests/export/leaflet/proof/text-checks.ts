import { linesOf, plainText } from '../../../../src/article';
import type { Article, Block } from '../../../../src/article';
import type { LeafletData } from '../../../../src/render';
import { joinLines, readWords } from '../../pdf-readers';
import { articleWords, furnitureWords, isFromRight, runningWords, wordsIn } from './printed-words';
import { heightOf, middle } from './set-pages';
import type { SetPages, TextLine } from './set-pages';

/** What poppler reads for a hyphen at the end of a line. */
const hyphen = '\u00AD';

/** What is wrong with the words that are printed, against those of the article. */
export function wordFaults(
  pdf: Uint8Array,
  raw: string,
  article: Article,
  leaflet: LeafletData,
  printsText: boolean,
): string[] {
  // Poppler finds words by their boxes surely, and their order in the file's; those from right to left it lists there from left to right.
  const inOrder = wordsIn(joinLines(raw));
  const boxed = readWords(pdf).map(({ text }) => text);
  const read = joinLines(boxed.join(' '));
  const printed = [...wordsIn(read).filter((word) => !isFromRight(word)), ...inOrder.filter(isFromRight)];
  const said = articleWords(article, printsText);
  const known = furnitureWords(leaflet);
  // Contents repeat crossheads, and the back a quotation.
  for (const word of [...crossheadsOf(article), ...quotationsOf(article)].flatMap(wordsIn)) known.add(word);
  const lost = without(said, printed);
  const digits = read.replace(/\D/g, '');
  // A page's end, with what stands there, may be within a word.
  const begun = boxed.filter((word) => word.endsWith(hyphen)).flatMap((word) => wordsIn(word).slice(-1));
  const fromRight = printed.filter(isFromRight).join('');
  const isThere = (word: string) => {
    if (/^\p{N}/u.test(word)) return digits.includes(word);
    // Poppler joins and parts words from right to left: it is their letters that must be there.
    if (isFromRight(word)) return [...word].every((letter) => fromRight.includes(letter));
    return begun.some((part) => word.startsWith(part) && printed.includes(word.slice(part.length)));
  };
  const saidFromRight = said.filter(isFromRight).join('');
  const missing = lost.filter((word) => !isThere(word));
  const added = without(printed, said).filter(
    (word) =>
      !known.has(word) &&
      !/^\p{N}+$/u.test(word) &&
      !(isFromRight(word) && [...word].every((letter) => saidFromRight.includes(letter))) &&
      !lost.some((whole) => whole.includes(word)) &&
      !begun.some((part) => word.startsWith(part)),
  );
  // Figures of cells that follow each other look like one number, as does a year before the call of a note.
  const isOrdered = (word: string) => /^\p{L}/u.test(word) && !isFromRight(word);
  const running = printsText ? runningWords(article).filter(isOrdered) : [];
  const kept = commonInOrder(running, inOrder.filter(isOrdered));
  return [
    ...(missing.length > 0 ? [`missing: ${missing.slice(0, 12).join(' ')}`] : []),
    ...(added.length > 0 ? [`added: ${added.slice(0, 12).join(' ')}`] : []),
    ...(fromRight.length < 0.8 * saidFromRight.length ? ['missing: words from right to left'] : []),
    ...(kept < 0.985 * running.length ? [`out of order: ${kept} of ${running.length}`] : []),
  ];
}

function crossheadsOf({ body }: Article): string[] {
  return body.flatMap((block) => (block.type === 'crosshead' ? [plainText(block.content)] : []));
}

function quotationsOf({ body }: Article): string[] {
  const quotations = body.filter(({ type }) => type === 'quotation' || type === 'pullQuote');
  return [...linesOf(quotations).map(plainText), ...quotations.flatMap(speakerOf)];
}

function speakerOf(block: Block): string[] {
  return block.type === 'quotation' ? [block.speaker, block.role] : [];
}

/** The words of one list that another has not, each as often as it lacks there. */
function without(words: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of others) counts.set(word, (counts.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const count = counts.get(word) ?? 0;
    counts.set(word, count - 1);
    return count <= 0;
  });
}

/** How many words of two lists follow each other in both. */
function commonInOrder(words: readonly string[], others: readonly string[]): number {
  let above = new Uint16Array(others.length + 1);
  for (const word of words) {
    const row = new Uint16Array(others.length + 1);
    for (const [at, other] of others.entries())
      row[at + 1] = word === other ? (above[at] ?? 0) + 1 : Math.max(above[at + 1] ?? 0, row[at] ?? 0);
    above = row;
  }
  return above.at(-1) ?? 0;
}

/** The width of a space of Source Serif 4, in ems, and what is put between the letters of a wide line (`print.typ`). */
const space = 0.237;
const tracking = 0.025;

/** How many times as wide as the face has them the spaces of each line of text are, in the middle. */
export function stretchesOf({ lines, size }: SetPages): { text: string; stretch: number }[] {
  return lines.flatMap(({ words, text }) => {
    if (words.length < 3 || /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(text)) return [];
    // The sign of a list stands apart from its words.
    const said = words.slice(/^(?:[–·]|\d+\.) /.test(text) ? 1 : 0);
    const gaps = said.slice(1).map(({ left }, at) => left - (said[at]?.right ?? left));
    if (gaps.length < 2) return [];
    const gap = middle(gaps) / size; // Poppler counts the white after a word's last letter to the space.
    return [{ text, stretch: (gap > 1.15 * space + tracking ? gap - tracking : gap) / space }];
  });
}

/** More than two hyphens one under the other, and one at the end of a page. */
export function hyphenFaults({ lines }: SetPages): string[] {
  const faults: string[] = [];
  for (const [at, line] of lines.entries()) {
    const isHyphen = (other: TextLine | undefined) =>
      other?.text.endsWith(hyphen) === true && sameColumn(line, other);
    if (isHyphen(line) && isHyphen(lines[at - 1]) && isHyphen(lines[at - 2]))
      faults.push(`three in a row: ${line.text}`);
    const next = lines[at + 1];
    if (line.text.endsWith(hyphen) && next && next.page > line.page)
      faults.push(`over a page's end: ${line.text}`);
  }
  return faults;
}

function sameColumn(one: TextLine, other: TextLine): boolean {
  return one.page === other.page && one.column === other.column;
}

/** Lines that stand alone: the first or the last of a paragraph at the end or the beginning of a column, and crossheads at a foot. */
export function lonelyLineFaults({ lines, all }: SetPages, article: Article, before: number): string[] {
  // The hours of a programme stand in a column of their own.
  const hours = /^\d+(?:[.:]\d+)?(?: ?h\b *\d*)?(?: *[–-] *\d+(?:[.:]\d+)?(?: ?h\b *\d*)?)?[ :]*/u;
  const paragraphs = linesOf(article.body).flatMap((line) => {
    const said = plainText(line).replaceAll(/[\u00a0\u202f]/g, ' ');
    return [...new Set([letters(said), letters(said.replace(hours, ''))])];
  });
  const crossheads = new Set(crossheadsOf(article).map(letters));
  const faults: string[] = [];
  for (const [at, line] of lines.entries()) {
    const [before, next] = [lines[at - 1], lines[at + 1]];
    const said = letters(line.text);
    if (said.length < 6) continue;
    const isFirst = !before || !sameColumn(before, line);
    const isLast = next !== undefined && !sameColumn(next, line);
    // A year or a price under it is a line too, though it has no letter.
    const isOver = next !== undefined && sameColumn(next, line) && letters(next.text) === '';
    const ends = !isOver && paragraphs.some((words) => words !== said && words.endsWith(said));
    const begins = paragraphs.some((words) => words !== said && words.startsWith(said));
    if (isFirst && before && ends && !begins && !paragraphs.includes(said))
      faults.push(`widow: ${line.text}`);
    if (isLast && begins && !ends) faults.push(`orphan: ${line.text}`);
  }
  for (const line of all) {
    const said = letters(line.map(({ text }) => text).join(''));
    const [first] = line;
    // Contents stand on the pages before the text.
    if (
      !first ||
      first.page <= before ||
      said.length < 4 ||
      ![...crossheads].some((words) => words.endsWith(said))
    )
      continue;
    const below = all.filter((other) => {
      const [word] = other;
      return (
        word &&
        word.page === first.page &&
        word.top > first.bottom - 1 &&
        Math.abs(word.left - first.left) < 60
      );
    });
    if (below.length === 0) faults.push(`crosshead at the foot: ${said}`);
  }
  return faults;
}

function letters(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
}

/** Short words that end no line of a headline, by language. */
const joining: Readonly<Record<string, RegExp>> = {
  fr: /^(le|la|les|un|une|des|de|du|à|au|aux|et|ou|en|dans|par|pour|sur|ne|que|qui|son|sa|ses|nos|vos)$/,
  en: /^(the|a|an|of|to|in|on|at|and|or|for|by|with|your|our|their)$/,
  de: /^(der|die|das|den|dem|des|ein|eine|und|oder|in|im|an|am|auf|von|vom|zu|zum|zur|für|mit)$/,
  es: /^(el|la|los|las|un|una|de|del|a|al|y|o|en|con|por|para|que|se)$/,
  it: /^(il|lo|la|i|gli|le|un|una|di|del|della|a|al|e|o|in|con|per|che|si)$/,
};

/** What is wrong with the lines of the headline on the first page, and with a call larger than it. */
export function headlineFaults({ all }: SetPages, { headline, language }: Article, call: string): string[] {
  const said = wordsIn(headline);
  const isOfHeadline = (line: (typeof all)[number]) =>
    line[0]?.page === 1 &&
    line.every(({ text }) => wordsIn(text.replace(hyphen, '')).every((word) => said.includes(word)));
  const tallest = Math.max(0, ...all.filter(isOfHeadline).map(heightOf));
  const lines = all.filter((line) => isOfHeadline(line) && heightOf(line) > 0.9 * tallest && tallest > 14);
  const faults: string[] = [];
  const words = lines.map((line) => line.map(({ text }) => text));
  if (words.flat().some((word) => word.endsWith(hyphen))) faults.push('hyphen in the headline');
  for (const line of words.slice(0, -1)) {
    const last = line.at(-1)?.toLowerCase() ?? '';
    if (joining[language.slice(0, 2)]?.test(last)) faults.push(`headline line ends with “${last}”`);
  }
  const calls = wordsIn(call);
  const shouted = all.filter(
    (line) =>
      line.length > 1 && line.every(({ text }) => wordsIn(text).every((word) => calls.includes(word))),
  );
  const largest = Math.max(0, ...shouted.map(heightOf));
  if (tallest > 0 && largest > tallest + 0.5)
    faults.push(`call ${largest.toFixed(1)} pt over headline ${tallest.toFixed(1)} pt`);
  return faults;
}
