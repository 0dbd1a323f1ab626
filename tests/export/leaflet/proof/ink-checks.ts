import type { ColourPage, PrintedWord } from '../../pdf-readers';
import { readColours, readWords } from '../../pdf-readers';
import { copyDpi, thirdCopy } from '../third-copy';
import { inked, isAcross } from './page-checks';

const dpi = 120;

/** Fewer pixels than this a word has that poppler says once more, as it does vowel signs of Arabic. */
const least = 12;

/** Red, green and blue, of 255. */
type Colour = readonly [number, number, number];

/**
 * Words that stand on more than one colour, such as a rule or the edge of a panel, and those that are too pale on theirs: less than
 * 4.5 to 1, large ones less than 3 to 1 (WCAG 2.2, 1.4.3).
 */
export function groundFaults(pdf: Uint8Array): { over: string[]; pale: string[] } {
  const pages = readColours(pdf, dpi);
  const grounds = readColours(pdf, dpi, { withText: false });
  const over: string[] = [];
  const pale: string[] = [];
  const words = readWords(pdf);
  const runsUp = isAcross(words);
  for (const word of words.filter(({ text }) => /[\p{L}\p{N}]/u.test(text))) {
    const [page, ground] = [pages[word.page - 1], grounds[word.page - 1]];
    if (!page || !ground) continue;
    const places = placesIn(word, page, dpi);
    if (places.length < least) continue;
    const { colour, others } = commonest(places.map((at) => colourAt(ground, at)));
    if (others > 0.03 * places.length) over.push(`page ${word.page}: ${word.text}`);
    const contrasts = places.map((at) => contrast(colourAt(page, at), colour));
    const most = contrasts.reduce((one, other) => Math.max(one, other), 1);
    if (most < (isLarge(word, runsUp) ? 2.95 : 4.45))
      pale.push(`page ${word.page}: ${word.text} ${most.toFixed(1)}`);
  }
  return { over, pale };
}

/** Words of which nothing is left on the third copy in black: its places are all white or all black. */
export async function copiedFaults(pdf: Uint8Array): Promise<string[]> {
  const words = readWords(pdf).filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const lost: string[] = [];
  for (const page of new Set(words.map((word) => word.page))) {
    const { width, height, pixels } = await thirdCopy(pdf, page);
    for (const word of words.filter((each) => each.page === page)) {
      const places = placesIn(word, { width, height }, copyDpi);
      if (places.length < least) continue;
      const dark = places.filter((at) => (pixels[at / 3] ?? 255) < 128).length / places.length;
      if (dark < 0.03 || dark > 0.97) lost.push(`page ${page}: ${word.text}`);
    }
  }
  return lost;
}

/** How far the words of two leaflets are from standing at the same places. */
export function placeFaults(pdf: Uint8Array, other: Uint8Array): string[] {
  const [words, others] = [readWords(pdf), readWords(other)];
  const moved = words.filter((word, at) => {
    const same = others[at];
    return !same || same.text !== word.text || same.page !== word.page || distance(word, same) > 0.02;
  });
  return moved.length > 0 || words.length !== others.length
    ? [
        `${moved.length} of ${words.length} words: ${moved
          .slice(0, 6)
          .map(({ text }) => text)
          .join(' ')}`,
      ]
    : [];
}

function distance(one: PrintedWord, other: PrintedWord): number {
  const sides = ['left', 'right', 'top', 'bottom'] as const;
  return Math.max(...sides.map((side) => Math.abs(one[side] - other[side])));
}

/** Where in a page's pixels what a word's letters may take is. */
function placesIn(
  word: PrintedWord,
  { width, height }: Pick<ColourPage, 'width' | 'height'>,
  dots: number,
): number[] {
  const { top, bottom } = inked(word);
  const pixel = (points: number) => (points / 72) * dots;
  const [from, to] = [
    Math.max(0, Math.ceil(pixel(word.left))),
    Math.min(width, Math.floor(pixel(word.right))),
  ];
  const places: number[] = [];
  for (let y = Math.max(0, Math.ceil(pixel(top))); y < Math.min(height, pixel(bottom)); y += 1)
    for (let x = from; x < to; x += 1) places.push(3 * (y * width + x));
  return places;
}

function colourAt({ pixels }: ColourPage, at: number): Colour {
  return [pixels[at] ?? 255, pixels[at + 1] ?? 255, pixels[at + 2] ?? 255];
}

/** The colour that most pixels have, and how many have others. */
function commonest(colours: readonly Colour[]): { colour: Colour; others: number } {
  const counts = new Map<string, { colour: Colour; count: number }>();
  for (const colour of colours) {
    const found = counts.get(colour.join());
    if (found) found.count += 1;
    else counts.set(colour.join(), { colour, count: 1 });
  }
  const most = [...counts.values()].reduce((one, other) => (other.count > one.count ? other : one), {
    colour: [255, 255, 255] as Colour,
    count: 0,
  });
  return { colour: most.colour, others: colours.length - most.count };
}

function contrast(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [lightness(one), lightness(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function lightness(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Letters of 18 points, in the face with the lowest lines; the lines of a placard may run up the page. */
function isLarge({ top, bottom, left, right }: PrintedWord, runsUp: boolean): boolean {
  return (runsUp ? right - left : bottom - top) >= 18 * 1.2;
}
