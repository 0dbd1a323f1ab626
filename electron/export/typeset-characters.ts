/** A face's family name and the code points it has a glyph for, read from its OpenType tables. */
export function readCharacters(face: Buffer): { family: string; characters: Set<number> } {
  return { family: readFamily(tableOf(face, 'name')), characters: readMap(tableOf(face, 'cmap')) };
}

function tableOf(face: Buffer, tag: string): Buffer {
  const count = face.readUInt16BE(4);
  for (let record = 12; record < 12 + count * 16; record += 16) {
    if (face.toString('latin1', record, record + 4) !== tag) continue;
    const start = face.readUInt32BE(record + 8);
    return face.subarray(start, start + face.readUInt32BE(record + 12));
  }
  throw new Error(`a printing face has no ${tag} table`);
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
