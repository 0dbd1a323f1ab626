import { SaxesParser } from 'saxes';

/** What a picture's embedded metadata says; "" where it says nothing. */
interface EmbeddedMetadata {
  caption: string;
  credit: string;
}

const nothing: EmbeddedMetadata = { caption: '', credit: '' };

/** Caption and credit of an XMP packet: dc:description, dc:creator and photoshop:Credit. */
export function readXmp(packet: string): EmbeddedMetadata {
  const found = packet ? readProperties(packet) : new Map<string, string>();
  const get = (name: string) => (found.get(name) ?? '').trim();
  return { caption: get('dc:description'), credit: joinCredit(get('dc:creator'), get('photoshop:Credit')) };
}

/** Caption, byline and credit of an IPTC-IIM block (2:120, 2:80, 2:110), in UTF-8 or Latin-1. */
export function readIptc(block: Buffer | undefined): EmbeddedMetadata {
  if (!block) return nothing;
  const found = readDatasets(block);
  return { caption: found.get(120) ?? '', credit: joinCredit(found.get(80) ?? '', found.get(110) ?? '') };
}

/** Caption and artist (ImageDescription, Artist) of an Exif block or a TIFF file; the names that cameras write there are no caption. */
export function readExif(block: Buffer | undefined): EmbeddedMetadata {
  if (!block) return nothing;
  const found = readTags(block);
  const caption = found.get(0x010e) ?? '';
  const isCamera = /digital camera|^sony dsc$|^dcim|^dsc|^img_|^screenshot$/i.test(caption.trim());
  return { caption: isCamera ? '' : caption, credit: found.get(0x013b) ?? '' };
}

/** "Photographer / Agency", as newspapers print it; each once. */
function joinCredit(creator: string, credit: string): string {
  const parts = [creator.trim(), credit.trim()].filter(Boolean);
  return credit.includes(creator) && creator ? credit.trim() : parts.join(' / ');
}

/** The texts of an XMP packet by property: all items of a list, and of languages the first, which is the default. */
function readProperties(packet: string): Map<string, string> {
  const found = new Map<string, string>();
  const open: { name: string; text: string; items: string[] }[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    open.push({ name, text: '', items: [] });
    if (name === 'rdf:Description')
      for (const [key, value] of Object.entries(attributes)) found.set(key, String(value));
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on('closetag', ({ name }) => {
    const { text = '', items = [] } = open.pop() ?? {};
    const parent = open.at(-1);
    if (name === 'rdf:li') {
      if (text.trim()) parent?.items.push(text.trim());
      return;
    }
    const isContainer = /^rdf:(Alt|Bag|Seq)$/.test(name);
    const property = isContainer ? parent?.name : name;
    const value = isContainer ? (name === 'rdf:Alt' ? items.slice(0, 1) : items).join(', ') : text.trim();
    if (value && property && !found.has(property)) found.set(property, value);
  });
  parser.on('error', () => undefined);
  parser.write(packet.replaceAll('\0', '')).close();
  return found;
}

function readDatasets(block: Buffer): Map<number, string> {
  const found = new Map<number, string>();
  for (let at = block.indexOf(Buffer.from([0x1c, 2])); at >= 0 && at + 5 <= block.length;) {
    const [marker, record, dataset] = [block[at], block[at + 1], block[at + 2]];
    const length = block.readUInt16BE(at + 3);
    if (marker !== 0x1c || length > 0x7fff || at + 5 + length > block.length) break;
    if (record === 2 && dataset !== undefined) keep(found, dataset, block.subarray(at + 5, at + 5 + length));
    at += 5 + length;
  }
  return found;
}

function keep(found: Map<number, string>, dataset: number, bytes: Buffer): void {
  const before = found.get(dataset);
  found.set(dataset, before ? `${before}, ${decode(bytes)}` : decode(bytes));
}

function readTags(block: Buffer): Map<number, string> {
  const found = new Map<number, string>();
  const tiff = block.subarray(0, 6).toString('latin1') === 'Exif\0\0' ? block.subarray(6) : block;
  const little = tiff.subarray(0, 2).toString('latin1') === 'II';
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  if (tiff.length < 10) return found;
  const first = long(4);
  const count = first + 2 <= tiff.length ? short(first) : 0;
  for (let entry = first + 2; entry < first + 2 + count * 12 && entry + 12 <= tiff.length; entry += 12) {
    const [tag, type, length] = [short(entry), short(entry + 2), long(entry + 4)];
    const start = length > 4 ? long(entry + 8) : entry + 8;
    if (type === 2 && start + length <= tiff.length)
      found.set(tag, decode(tiff.subarray(start, start + length)));
  }
  return found;
}

function decode(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  return (text.includes('\ufffd') ? bytes.toString('latin1') : text).replace(/(?<!\0)\0+$/, '').trim();
}
