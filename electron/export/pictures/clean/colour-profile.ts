/** What a colour profile describes: one of the two spaces that photos come in, or something that pixels are converted from. */
type ColourSpace = 'srgb' | 'p3' | 'other';

/**
 * The space that an ICC profile describes, by its numbers (ICC.1:2022): the profile itself may hold names, and that of a screen tells
 * screens apart, so that none goes out.
 */
export function colourSpaceOf(profile: Uint8Array): ColourSpace {
  const icc = Buffer.from(profile.buffer, profile.byteOffset, profile.byteLength);
  if (icc.length < 132 || icc.toString('latin1', 16, 24) !== 'RGB XYZ ') return 'other';
  const tags = readTags(icc);
  if (tags.has('A2B0') || tags.has('A2B1')) return 'other';
  const curves = ['rTRC', 'gTRC', 'bTRC'].map((name) => middleOf(tags.get(name)));
  if (!curves.every((middle) => isNear(middle, srgbMiddle))) return 'other';
  const primaries = ['rXYZ', 'gXYZ', 'bXYZ'].flatMap((name) => pointOf(tags.get(name)));
  const found = (['srgb', 'p3'] as const).find((space) =>
    known[space].every((value, at) => isNear(primaries[at] ?? NaN, value)),
  );
  return found ?? 'other';
}

/** Red, green and blue of each space, adapted to D50 (IEC 61966-2-1, SMPTE EG 432-1). */
const known = {
  srgb: [0.4361, 0.2225, 0.0139, 0.3851, 0.7169, 0.0971, 0.1431, 0.0606, 0.7139],
  p3: [0.5151, 0.2412, -0.0011, 0.292, 0.6922, 0.0419, 0.1571, 0.0666, 0.7841],
} as const;

/** What the curve of both makes of one half. */
const srgbMiddle = 0.214;

function isNear(value: number, wanted: number): boolean {
  return Math.abs(value - wanted) < 0.003;
}

function readTags(icc: Buffer): Map<string, Buffer> {
  const tags = new Map<string, Buffer>();
  const count = Math.min(icc.readUInt32BE(128), Math.floor((icc.length - 132) / 12));
  for (let at = 132; at < 132 + count * 12; at += 12) {
    const [start, length] = [icc.readUInt32BE(at + 4), icc.readUInt32BE(at + 8)];
    tags.set(icc.toString('latin1', at, at + 4), icc.subarray(start, start + length));
  }
  return tags;
}

function pointOf(tag: Buffer | undefined): number[] {
  if (!tag || tag.length < 20) return [];
  return [8, 12, 16].map((at) => fixed(tag, at));
}

/** What a curve makes of one half. */
function middleOf(tag: Buffer | undefined): number {
  if (!tag || tag.length < 12) return NaN;
  const type = tag.toString('latin1', 0, 4);
  if (type === 'curv') {
    const count = tag.readUInt32BE(8);
    if (count < 2 || tag.length < 12 + 2 * count) return NaN;
    return tag.readUInt16BE(12 + 2 * Math.round((count - 1) / 2)) / 0xffff;
  }
  // Of parametric curves, the form that both spaces are written in: (a x + b) to the power of g.
  if (type !== 'para' || ![3, 4].includes(tag.readUInt16BE(8)) || tag.length < 24) return NaN;
  return (fixed(tag, 16) * 0.5 + fixed(tag, 20)) ** fixed(tag, 12);
}

function fixed(tag: Buffer, at: number): number {
  return tag.readInt32BE(at) / 0x1_0000;
}
