/** Writes texts in the encodings of old programs: what `TextDecoder` reads, turned round. */
export function encoded(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'iso-2022-jp') return inJis(text);
  const table = tableOf(encoding);
  return Uint8Array.from(
    [...text].flatMap((sign) => {
      const bytes = table.get(sign);
      if (!bytes) throw new Error(`${encoding} has no ${sign}`);
      return bytes;
    }),
  );
}

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const table = tables.get(encoding) ?? newTable(encoding);
  tables.set(encoding, table);
  return table;
}

/** Where Node's decoder of Windows-1252 leaves control characters. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function newTable(encoding: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number[]>();
  const add = (...bytes: number[]) => {
    const sign = decoder.decode(Uint8Array.from(bytes));
    if ([...sign].length === 1 && sign !== '\ufffd' && !table.has(sign)) table.set(sign, bytes);
  };
  for (let byte = 0; byte < 0x100; byte += 1) add(byte);
  if (/shift|euc|gb|big5/.test(encoding))
    for (let lead = 0x81; lead < 0xff; lead += 1)
      for (let trail = 0x40; trail < 0xff; trail += 1) add(lead, trail);
  if (encoding === 'windows-1252') [...windows1252].forEach((sign, index) => table.set(sign, [0x80 + index]));
  return table;
}

/** The characters of EUC-JP without their high bits, between escape sequences. */
function inJis(text: string): Uint8Array {
  const runs = text.match(/[\0-\x7f]+|[^\0-\x7f]+/g) ?? [];
  return Uint8Array.from(
    runs.flatMap((run) => {
      const bytes = [...encoded(run, 'euc-jp')].map((byte) => byte & 0x7f);
      return /[\0-\x7f]/.test(run) ? bytes : [0x1b, 0x24, 0x42, ...bytes, 0x1b, 0x28, 0x42];
    }),
  );
}
