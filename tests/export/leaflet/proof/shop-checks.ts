import { execFileSync } from 'node:child_process';
import type { Bleed, LeafletFormat } from '../../../../src/leaflet';
import { platesOf, readAllPixels, readPdf, readWords, withFile } from '../../pdf-readers';
import { isFromRight, wordsIn } from './printed-words';

/** White around the bleed, in millimetres. */
const around = 7;

/**
 * How a file was asked for, and what reaches into the bleed: a lead picture may at the sides, a picture on a poster may all around, and the
 * colour of a placard must fill it.
 */
interface ShopOrder {
  format: LeafletFormat;
  bleed: Bleed;
  plates: readonly string[] | null;
  reaches: 'nothing' | 'sides' | 'all' | 'filled';
}

/**
 * What is wrong with a file for a print shop: its boxes, to 0.1 mm; ink between what is trimmed and the marks, or no marks; letters that
 * the pages have and it has not; plates other than those of its inks, black and `spot`, or all four; what PDF/X-4 asks for.
 */
export async function shopFaults(
  shop: Uint8Array,
  pages: Uint8Array,
  { format, bleed, plates, reaches }: ShopOrder,
): Promise<string[]> {
  const { info, source } = readPdf(shop);
  const count = Number(/Pages: +(\d+)/.exec(info)?.[1]);
  const { imposition, width, height } = format;
  const trimmed = imposition.kind === 'folded' ? imposition.sheet : { width, height };
  return [
    ...(/PDF subtype: +PDF\/X-4/.test(info) ? [] : ['is not PDF/X-4']),
    ...(/\/OutputConditionIdentifier \(FOGRA\d\d\)/.test(source) ? [] : ['has no output intent']),
    ...boxFaults(shop, count, trimmed, bleed),
    ...markFaults(shop, trimmed, { bleed, reaches }),
    ...lostLetters(shop, pages),
    ...(plates ? await plateFaults(shop, plates) : []),
  ];
}

interface Size {
  width: number;
  height: number;
}

function boxFaults(shop: Uint8Array, pages: number, { width, height }: Size, bleed: Bleed): string[] {
  const info = withFile(shop, (file) =>
    execFileSync('pdfinfo', ['-box', '-f', '1', '-l', String(pages), file], { encoding: 'utf8' }),
  );
  const at = { MediaBox: 0, BleedBox: around, TrimBox: around + bleed };
  return Object.entries(at).flatMap(([name, from]) => {
    const room = around + bleed;
    const expected = [from, from, width + 2 * room - from, height + 2 * room - from];
    const found = [...info.matchAll(new RegExp(`${name}:((?: +[-\\d.]+){4})`, 'g'))];
    const wrong = found.filter(([, numbers = '']) =>
      numbers
        .trim()
        .split(/ +/)
        .some((points, side) => Math.abs((Number(points) / 72) * 25.4 - (expected[side] ?? NaN)) > 0.1),
    );
    return [
      ...(found.length === pages ? [] : [`${found.length} ${name} on ${pages} pages`]),
      ...wrong.map(([box]) => box),
    ];
  });
}

/** Our templates print nothing past what is trimmed but what reaches there; the marks are outside of the bleed, at each corner. */
function markFaults(
  shop: Uint8Array,
  trimmed: Size,
  { bleed, reaches }: Pick<ShopOrder, 'bleed' | 'reaches'>,
): string[] {
  const perMillimetre = 100 / 25.4;
  return readAllPixels(shop, 100).flatMap(({ width, pixels }, at) => {
    const room = around + bleed;
    const corners = new Set<string>();
    let [strays, white] = [0, 0];
    for (const [spot, grey] of pixels.entries()) {
      const x = (spot % width) / perMillimetre - room;
      const y = Math.floor(spot / width) / perMillimetre - room;
      const out = Math.max(-x, x - trimmed.width, -y, y - trimmed.height);
      const isBleed = out > 0.3 && out < bleed - 0.3;
      if (isBleed && grey > 250) white += 1;
      if (grey > 200) continue;
      const isReached =
        reaches === 'all' ||
        reaches === 'filled' ||
        (reaches === 'sides' && out > Math.max(-y, y - trimmed.height));
      if (isBleed && !isReached) strays += 1;
      if (out > bleed)
        corners.add(`${x < trimmed.width / 2 ? 'left' : 'right'} ${y < trimmed.height / 2 ? 'top' : 'foot'}`);
    }
    return [
      ...(strays > 0 ? [`page ${at + 1}: ink in the bleed`] : []),
      ...(reaches === 'filled' && white > 0 ? [`page ${at + 1}: white in the bleed`] : []),
      ...(corners.size === 4 ? [] : [`page ${at + 1}: marks at ${[...corners].join(', ')}`]),
    ];
  });
}

/** Ghostscript draws ligatures as they are, but no longer says what letters they stand for: these are not compared. */
function lostLetters(shop: Uint8Array, pages: Uint8Array): string[] {
  const counted = (pdf: Uint8Array) => {
    const counts = new Map<string, number>();
    const words = readWords(pdf).flatMap(({ text }) => wordsIn(text));
    for (const letter of words
      .filter((word) => !isFromRight(word))
      .join('')
      .replace(/[fijlt]/g, ''))
      counts.set(letter, (counts.get(letter) ?? 0) + 1);
    return counts;
  };
  const printed = counted(shop);
  const lost = [...counted(pages)].filter(([letter, count]) => printed.get(letter) !== count);
  return lost.length > 0 ? [`not as many of ${lost.map(([letter]) => letter).join(' ')}`] : [];
}

async function plateFaults(shop: Uint8Array, wanted: readonly string[]): Promise<string[]> {
  const found = await platesOf(shop, { withMarks: false });
  const inked = Object.entries(found).flatMap(([plate, darkest]) => (darkest < 255 ? [plate] : []));
  return inked.toSorted().join() === wanted.toSorted().join() ? [] : [`plates: ${inked.join(', ')}`];
}
