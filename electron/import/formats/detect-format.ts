import type { Problem } from '../../../src/contract';

/** The file formats that can become an article. */
export type Format = 'markdown' | 'html' | 'text' | 'docx' | 'odt' | 'rtf' | 'mail' | 'mhtml';

/** The extensions of each format's files, the usual ones first. */
const extensionsOf: Readonly<Record<Format, readonly string[]>> = {
  markdown: ['md', 'markdown', 'mdown', 'mkd'],
  html: ['html', 'htm', 'xhtml'],
  text: ['txt', 'text'],
  docx: ['docx', 'docm', 'dotx'],
  odt: ['odt', 'ott'],
  rtf: ['rtf'],
  mail: ['eml'],
  mhtml: ['mhtml', 'mht'],
};

const formatsByExtension: ReadonlyMap<string, Format> = new Map(
  (Object.keys(extensionsOf) as Format[]).flatMap((format) =>
    extensionsOf[format].map((extension) => [extension, format]),
  ),
);

/** The extensions that a person may choose a text by, exports of other programs included. */
export const textExtensions: readonly string[] = [...formatsByExtension.keys(), 'xml', 'zip'];

/** The format that a file's extension names; null when it names none that is supported. */
export function formatOfName(name: string): Format | null {
  return formatsByExtension.get(/\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '') ?? null;
}

/** The format of a file, by its first bytes and then by its extension; null when it is not supported. */
export function detectFormat(name: string, bytes: Uint8Array): Format | null {
  const named = formatOfName(name);
  if (startsWith(bytes, 'PK')) return zippedFormat(named, bytes);
  if (startsWith(bytes, '{\\rtf')) return 'rtf';
  if (unsupportedSignatures.some((start) => startsWith(bytes, start))) return null;
  return named;
}

/** The first bytes of formats that are not read, whatever the extension: PDF, Word before 2007, PNG, JPEG. */
const unsupportedSignatures = ['%PDF', '\xd0\xcf\x11\xe0', '\x89PNG', '\xff\xd8\xff'];

/** The format of a file that another program can save in one that is read; null when it is none of these. */
export function foreignFormat(name: string, bytes: Uint8Array): ForeignFormat | null {
  if (startsWith(bytes, '\xd0\xcf\x11\xe0')) return compoundFormat(bytes);
  if (startsWith(bytes, 'PK'))
    return partOf(bytes, zippedParts) ?? (/\.pages$/i.test(name) ? 'pages-09' : null);
  if (startsWith(bytes, '%PDF')) return 'pdf';
  return isGhostExport(bytes) ? 'ghost' : null;
}

/** A document that is a zip; null for one that is not read, and for a zip that is no document. */
function zippedFormat(named: Format | null, bytes: Uint8Array): Format | null {
  if (named === 'odt' || containsNear(bytes, 'opendocument.text')) return 'odt';
  if (named === 'docx' || bufferOf(bytes).includes('word/')) return 'docx';
  return null;
}

/** Whether a file is a zip of files, and not a document in a format that is a zip. */
export function isZip(name: string, bytes: Uint8Array): boolean {
  const isPacked = startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06');
  return isPacked && detectFormat(name, bytes) === null && foreignFormat(name, bytes) === null;
}

/** Foreign documents that are zips, by a name inside of them. */
const zippedParts: readonly (readonly [string, ForeignFormat])[] = [
  ['application/epub+zip', 'epub'],
  ['META-INF/container.xml', 'epub'],
  ['ppt/presentation.xml', 'slides'],
  ['opendocument.presentation', 'slides'],
  ['xl/workbook.', 'sheet'],
  ['opendocument.spreadsheet', 'sheet'],
  ['Index/Document.iwa', 'pages'],
  ['index.apxl', 'slides'],
  ['buildVersionHistory.plist', 'pages-09'],
  ['QuickLook/Preview.pdf', 'pages-09'],
  ['Index.zip', 'pages'],
];

/** Documents in the containers of Office before 2007, by the name of one of their streams. */
const compoundParts: readonly (readonly [string, ForeignFormat])[] = [
  ['EncryptedPackage', 'protected'],
  ['__substg1.0_', 'outlook'],
  ['WordDocument', 'word-97'],
  ['PowerPoint Document', 'slides'],
  ['Workbook', 'sheet'],
].map(([name = '', format]) => [Buffer.from(name, 'utf16le').toString('latin1'), format as ForeignFormat]);

function compoundFormat(bytes: Uint8Array): ForeignFormat {
  return partOf(bytes, compoundParts) ?? 'word-97';
}

function partOf(
  bytes: Uint8Array,
  parts: readonly (readonly [string, ForeignFormat])[],
): ForeignFormat | null {
  return parts.find(([name]) => bufferOf(bytes).includes(name, 0, 'latin1'))?.[1] ?? null;
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

type ForeignFormat = Extract<Problem, { kind: 'format-foreign' }>['format'];

/** Whether a file is an export of Ghost: JSON that begins with the database, whose first part is its version. */
function isGhostExport(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2000)).toString('utf8');
  return (
    /^\s*\{\s*"(db"\s*:\s*\[\s*\{\s*")?(meta|data)"\s*:/.test(start) && /"(version|posts)"\s*:/.test(start)
  );
}

function startsWith(bytes: Uint8Array, start: string): boolean {
  return [...start].every((character, index) => bytes[index] === character.charCodeAt(0));
}

function containsNear(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 200)).includes(name);
}
