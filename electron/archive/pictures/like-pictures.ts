/** What is compared of two pictures: the hash of the pixels and the look, both "" where unknown. */
export interface ComparedPicture {
  hash: string;
  width: number;
  height: number;
  pixels: string;
  look: string;
}

/** How many of the 256 steps between neighbouring fields may differ in two pictures that look alike. */
const maxSteps = 20;

/** How far the colours of 16 fields may lie apart on average, of 255. */
const maxColour = 10;

/** By how much the proportions of two alike pictures may differ. */
const maxShape = 1.03;

/**
 * Groups pictures of which the pixels are the same, however they are stored; every group has two or more. The look of a picture is
 * 64 hexadecimal digits of steps and 96 of colours: see `electron/export/pictures/appraise-picture.ts`.
 */
export function sameGroups<Item extends ComparedPicture>(pictures: readonly Item[]): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const picture of pictures)
    if (picture.pixels) groups.set(picture.pixels, [...(groups.get(picture.pixels) ?? []), picture]);
  return [...groups.values()].filter(({ length }) => length > 1);
}

/**
 * Groups pictures that look alike, those of the same pixels included, where at least two of different pixels do: the same photo in
 * another size, quality or format. Each is like another of its group. Source of the steps: N. Krawetz, "Kind of Like That" (dHash).
 */
export function similarGroups<Item extends ComparedPicture>(pictures: readonly Item[]): Item[][] {
  const seen = pictures
    .flatMap((item) => (item.look.length === lookLength ? [seenOf(item)] : []))
    .sort((one, other) => one.brightness - other.brightness);
  const leaders = seen.map((_, index) => index);
  const leaderOf = (index: number): number => {
    const next = leaders[index] ?? index;
    return next === index ? index : leaderOf(next);
  };
  for (const [index, one] of seen.entries())
    for (let next = index + 1; next < seen.length; next += 1) {
      const other = seen[next];
      if (!other || other.brightness - one.brightness > maxColour) break;
      if (isLike(one, other)) leaders[leaderOf(next)] = leaderOf(index);
    }
  const groups = new Map<number, Item[]>();
  for (const [index, { item }] of seen.entries()) {
    const leader = leaderOf(index);
    groups.set(leader, [...(groups.get(leader) ?? []), item]);
  }
  return [...groups.values()].filter((group) => new Set(group.map(({ pixels }) => pixels)).size > 1);
}

const stepDigits = 64;
const lookLength = stepDigits + 96;

interface Seen<Item> {
  item: Item;
  steps: Uint32Array;
  colours: Uint8Array;
  brightness: number;
  shape: number;
}

function seenOf<Item extends ComparedPicture>(item: Item): Seen<Item> {
  const bytes = Uint8Array.from(Buffer.from(item.look, 'hex'));
  const colours = bytes.subarray(stepDigits / 2);
  const sum = colours.reduce((total, value) => total + value, 0);
  return {
    item,
    steps: new Uint32Array(bytes.slice(0, stepDigits / 2).buffer),
    colours,
    brightness: sum / colours.length,
    shape: item.width / item.height,
  };
}

function isLike(one: Seen<unknown>, other: Seen<unknown>): boolean {
  const shape = one.shape > other.shape ? one.shape / other.shape : other.shape / one.shape;
  if (shape > maxShape) return false;
  let steps = 0;
  for (let at = 0; at < one.steps.length && steps <= maxSteps; at += 1)
    steps += bitsIn((one.steps[at] ?? 0) ^ (other.steps[at] ?? 0));
  if (steps > maxSteps) return false;
  let apart = 0;
  for (let at = 0; at < one.colours.length; at += 1)
    apart += Math.abs((one.colours[at] ?? 0) - (other.colours[at] ?? 0));
  return apart <= maxColour * one.colours.length;
}

/** How many bits of a whole number are set. Source: H. S. Warren, Hacker's Delight, 5-1. */
function bitsIn(value: number): number {
  const pairs = value - ((value >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
