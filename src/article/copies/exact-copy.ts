import type { Picture } from '../model/picture';

/**
 * The line of a Markdown copy's front matter that names the file of the exact article beside it, with the hashes of both. While
 * nobody has changed the copy, an import takes the exact article instead of parsing the copy.
 */
const line = /^roneo: (\{[^\n]*\})\n/m;

/** The folder of exact articles, beside their Markdown copies. */
export const exactFolder = '.roneo';

/** The file of the facts about pictures, by picture hash. */
export const pictureFactsFile = `${exactFolder}/pictures.json`;

/** The file of what is set of leaflets: of each text, and the group's own templates that are made of settings. */
export const leafletsFile = `${exactFolder}/leaflets.json`;

/** The file of an exact article, beside its Markdown copy. */
export function exactFile(id: string): string {
  return `${exactFolder}/${id}.json`;
}

/** The path of a copy's picture, relative to the copy. */
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

/** What the line holds: the file of the exact article, the SHA-256 of that file, and the SHA-256 of the rest of the Markdown copy. */
interface ExactLine {
  file: string;
  sha256: string;
  /** Absent in copies of earlier releases. */
  exact?: string;
}

/** A Markdown copy that names the file of its exact article; `hash` makes the SHA-256 of a text, in hexadecimal digits. */
export function withExactLine(
  copy: string,
  { file, json }: { file: string; json: string },
  hash: (text: string) => string,
): string {
  const value = JSON.stringify({ file, sha256: hash(copy), exact: hash(json) } satisfies ExactLine);
  return copy.replace(/^---\n/, () => `---\nroneo: ${value}\n`);
}

/** The file of a Markdown copy's exact article, and a function that checks both; null where the copy names none. */
export function exactLineIn(copy: string): { file: string; rest: string; proves: ProvesExact } | null {
  const found = copy.startsWith('---\n') ? line.exec(copy) : null;
  const named = found?.[1] ? parse(found[1]) : null;
  if (!found || !named) return null;
  const rest = copy.slice(0, found.index) + copy.slice(found.index + found[0].length);
  const { file, sha256, exact } = named;
  return {
    file,
    rest,
    proves: (json, hash) => hash(rest) === sha256 && (exact === undefined || hash(json) === exact),
  };
}

/** Whether neither the Markdown copy nor its exact article was changed since both were written. */
type ProvesExact = (json: string, hash: (text: string) => string) => boolean;

function parse(json: string): ExactLine | null {
  try {
    const { file, sha256, exact } = JSON.parse(json) as Record<keyof ExactLine, unknown>;
    if (typeof file !== 'string' || typeof sha256 !== 'string') return null;
    return { file, sha256, ...(typeof exact === 'string' && { exact }) };
  } catch {
    return null;
  }
}
