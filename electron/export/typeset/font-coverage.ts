/** Which characters the fonts for print have. */
export interface Coverage {
  /** The same data without the characters that cannot be printed, and these characters, each once. */
  keepPrintable<Data>(data: Data): { data: Data; unprintable: string };
}

/**
 * Reads the coverage of some font files. A character counts when every font of some family has it, so that it can be set
 * in any weight and slope; the templates name all families, so that each is a fallback for the others.
 */
export function readCoverage(fonts: readonly Buffer[]): Coverage {
  const families = readFamilies(fonts);
  const has = (character: string) => families.some((family) => family.has(character.codePointAt(0) ?? 0));
  return {
    keepPrintable<Data>(data: Data) {
      const unprintable = new Set<string>();
      const kept = mapTexts(data, (text) => keepText(text, has, unprintable));
      return { data: kept as Data, unprintable: [...unprintable].join('') };
    },
  };
}

function readFamilies(fonts: readonly Buffer[]): Set<number>[] {
  const families = new Map<string, Set<number>>();
  for (const { family, characters } of fonts.map(readCharacters)) {
    const known = families.get(family);
    const common = known ? [...characters].filter((code) => known.has(code)) : characters;
    families.set(family, new Set(common));
  }
  return [...families.values()];
}

function mapTexts(data: unknown, change: (text: string) => string): unknown {
  if (typeof data === 'string') return change(data);
  if (Array.isArray(data)) return data.map((item) => mapTexts(item, change));
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, mapTexts(value, change)]));
}

function keepText(text: string, has: (character: string) => boolean, unprintable: Set<string>): string {
  const isPrintable = (character: string) => needsNoGlyph.test(character) || has(character);
  const plain = text.replace(variationSelectors, '');
  if ([...plain].every(isPrintable)) return plain;
  const kept = [...plain.normalize('NFC')].map((character) => {
    if (isPrintable(character)) return character;
    // Mathematical letters used as ornament on social networks ("𝗡𝗼𝗻") become plain letters ("Non").
    const simple = character.normalize('NFKC');
    if ([...simple].every(isPrintable)) return simple;
    unprintable.add(character);
    // A letter without its accents is better than none: "Ὀ" becomes "Ο".
    const bare = character.normalize('NFD').replace(/\p{M}/gu, '');
    if (bare !== '' && [...bare].every(isPrintable)) return bare;
    return ornament.test(character) ? '' : replacement;
  });
  // The spaces that begin a line are those of code.
  return kept.join('').replace(/(?<=\S) {2,}/g, ' ');
}

/** Spaces and invisible characters, and the no-break hyphen, which is set as a hyphen. */
const needsNoGlyph = /^[\p{Zs}\u00ad\u200b-\u200f\u2011\u202a-\u202e\u2060-\u2064\u2066-\u2069]$/u;
const variationSelectors = /[\ufe00-\ufe0f]/g;
/** Emoji and their modifiers, which are left out without a sign. */
const ornament = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u20e3]$/u;
/** Takes the place of a letter that cannot be printed, so that the loss is seen in the proof. */
const replacement = '■';

/** A font's family name and the code points that it has a glyph for, read from its OpenType tables. */
function readCharacters(font: Buffer): { family: string; characters: Set<number> } {
  return { family: readFamily(tableOf(font, 'name')), characters: readMap(tableOf(font, 'cmap')) };
}

function tableOf(font: Buffer, tag: string): Buffer {
  const count = font.readUInt16BE(4);
  for (let record = 12; record < 12 + count * 16; record += 16) {
    if (font.toString('latin1', record, record + 4) !== tag) continue;
    const start = font.readUInt32BE(record + 8);
    return font.subarray(start, start + font.readUInt32BE(record + 12));
  }
  throw new Error(`a font for print has no ${tag} table`);
}

/** The typographic family (name 16), or the plain one (name 1), of the Windows platform. */
function readFamily(table: Buffer): string {
  const names = new Map<number, string>();
  const texts = table.readUInt16BE(4);
  for (let index = 0; index < table.readUInt16BE(2); index += 1) {
    const record = 6 + index * 12;
    if (table.readUInt16BE(record) !== 3) continue;
    const start = texts + table.readUInt16BE(record + 10);
    const text = Buffer.from(table.subarray(start, start + table.readUInt16BE(record + 8)));
    names.set(table.readUInt16BE(record + 6), text.swap16().toString('utf16le'));
  }
  return names.get(16) ?? names.get(1) ?? '';
}

function readMap(table: Buffer): Set<number> {
  const characters = new Set<number>();
  for (let index = 0; index < table.readUInt16BE(2); index += 1) {
    const subtable = table.subarray(table.readUInt32BE(4 + index * 8 + 4));
    const format = subtable.readUInt16BE(0);
    if (format === 4) readSegments(subtable, characters);
    if (format === 12) readGroups(subtable, characters);
  }
  return characters;
}

/** Format 4: segments of the basic plane, each mapped by a delta or through an array of glyphs. */
function readSegments(table: Buffer, characters: Set<number>): void {
  const twice = table.readUInt16BE(6);
  for (let at = 0; at < twice; at += 2) {
    const last = table.readUInt16BE(14 + at);
    const first = table.readUInt16BE(16 + twice + at);
    const delta = table.readUInt16BE(16 + 2 * twice + at);
    const offsetAt = 16 + 3 * twice + at;
    const offset = table.readUInt16BE(offsetAt);
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const glyph = offset === 0 ? code + delta : table.readUInt16BE(offsetAt + offset + 2 * (code - first));
      if ((glyph & 0xffff) !== 0) characters.add(code);
    }
  }
}

/** Format 12: groups of consecutive characters over the whole of Unicode. */
function readGroups(table: Buffer, characters: Set<number>): void {
  for (let group = 0; group < table.readUInt32BE(12); group += 1) {
    const record = 16 + group * 12;
    const last = table.readUInt32BE(record + 4);
    for (let code = table.readUInt32BE(record); code <= last; code += 1) characters.add(code);
  }
}
