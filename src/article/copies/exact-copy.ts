import type { Picture } from '../model/schema';

/**
 * The line of a Markdown copy's front matter that says where the very article lies, beside the file, and what the rest of the file
 * was when both were written: as long as nobody has changed it, an import takes the article and not what can be read of it.
 */
const line = /^roneo: (\{[^\n]*\})\n/m;

/** The folder of exact articles, beside their Markdown copies. */
export const exactFolder = '.roneo';

/** The file of what a group knows of its pictures beside their pixels, by their hashes. */
export const pictureFactsFile = `${exactFolder}/pictures.json`;

/** The file of an exact article, beside its Markdown copy. */
export function exactFile(id: string): string {
  return `${exactFolder}/${id}.json`;
}

/** Where the picture of a copy lies, beside it. */
export function copiedPicture({ hash, type }: Picture): string {
  return `pictures/${hash}.${pictureEndings[type]}`;
}

const pictureEndings: Readonly<Record<Picture['type'], string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/gif': 'gif',
  'image/tiff': 'tiff',
  'image/svg+xml': 'svg',
};

/** A Markdown copy that names the file of its exact article; `hash` makes the SHA-256 of a text, in hexadecimal digits. */
export function withExactLine(copy: string, file: string, hash: (text: string) => string): string {
  const value = JSON.stringify({ file, sha256: hash(copy) });
  return copy.replace(/^---\n/, () => `---\nroneo: ${value}\n`);
}

/** The file that holds the article of a Markdown copy; null where it names none, or was changed since. */
export function exactFileOf(copy: string, hash: (text: string) => string): string | null {
  const found = copy.startsWith('---\n') ? line.exec(copy) : null;
  if (!found?.[1]) return null;
  const rest = copy.slice(0, found.index) + copy.slice(found.index + found[0].length);
  const named = parse(found[1]);
  return named !== null && named.sha256 === hash(rest) ? named.file : null;
}

function parse(json: string): { file: string; sha256: string } | null {
  try {
    const { file, sha256 } = JSON.parse(json) as { file?: unknown; sha256?: unknown };
    return typeof file === 'string' && typeof sha256 === 'string' ? { file, sha256 } : null;
  } catch {
    return null;
  }
}
