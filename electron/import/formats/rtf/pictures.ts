import type { EmbeddedPicture } from '../../article/import-file';

/** The pictures of an RTF text in order, PNG or JPEG; the metafiles that Word puts beside them are skipped. */
export function rtfPictures(rtf: string): EmbeddedPicture[] {
  return [...rtf.matchAll(/\{\\pict(?![a-z])/g)].flatMap(({ index }) => pictureAt(rtf, index) ?? []);
}

/** The greatest length of the control words before a picture's data. */
const maxHeaderLength = 20_000;

function pictureAt(rtf: string, start: number): EmbeddedPicture | null {
  const head = rtf.slice(start, start + maxHeaderLength);
  const kind = /\\(pngblip|jpegblip|[ew]metafile\d*|dibitmap\d*|wbitmap\d*|macpict|pmmetafile\d*)/.exec(
    head,
  )?.[1];
  if (kind !== 'pngblip' && kind !== 'jpegblip') return null;
  const from = start + dataStart(head);
  const end = rtf.indexOf('}', from);
  const digits = rtf.slice(from, end < 0 ? undefined : end).replace(/[^0-9a-f]+/gi, '');
  if (digits.length < 100) return null;
  return { name: kind === 'pngblip' ? 'image.png' : 'image.jpg', bytes: Buffer.from(digits, 'hex') };
}

/** Where the hexadecimal data begins: after the groups and the control words of the picture. */
function dataStart(head: string): number {
  let depth = 0;
  let at = 1;
  while (at < head.length) {
    const word = /^\\(?:[a-z]+-?\d*|[^a-z])/i.exec(head.slice(at, at + 60))?.[0];
    if (!word && depth === 0 && /[0-9a-f]/i.test(head[at] ?? '')) return at;
    if (head[at] === '{') depth += 1;
    if (head[at] === '}') depth -= 1;
    at += word?.length ?? 1;
  }
  return at;
}
