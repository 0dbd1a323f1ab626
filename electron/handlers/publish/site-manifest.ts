/** The file at a destination that lists what was published there, and the one that is there while a publication is under way. */
export const manifestFile = '.roneo-site';
export const goingFile = '.roneo-going';

/** What is known of a published file: its content by its hash and its size in bytes; null and 0 when it is removed or in doubt. */
export interface PublishedFile {
  sha256: string | null;
  size: number;
}

/** A list that lies at a destination: of what is published there, or of what a publication that is under way changes. */
export interface SiteManifest {
  /** The publication that wrote it; random. */
  id: string;
  /** Milliseconds since 1970 UTC. */
  at: number;
  files: ReadonlyMap<string, PublishedFile>;
}

/** The limit of a manifest that is read, in bytes: some 200,000 files. */
export const maxManifest = 30_000_000;

const header = /^roneo-site 1 ([0-9a-f-]{36}) (\d{4}-\d\d-\d\dT[\d:.]+Z)$/;
const line = /^(-|[0-9a-f]{64}) (\d+) (.+)$/;

/** Writes a manifest as plain lines, sorted: the hash or "-", the size and the path of each file. */
export function writeManifest({ id, at, files }: SiteManifest): string {
  const lines = [...files].map(([path, file]) => `${file.sha256 ?? '-'} ${file.size} ${path}`);
  return [`roneo-site 1 ${id} ${new Date(at).toISOString()}`, ...lines.sort(), ''].join('\n');
}

/** Reads a manifest, which may come from a stranger: lines that name no file of a site are passed over; null when it is none at all. */
export function readManifest(bytes: Uint8Array): SiteManifest | null {
  if (bytes.length > maxManifest) return null;
  const [first = '', ...lines] = new TextDecoder().decode(bytes).split('\n');
  const [, id, time = ''] = header.exec(first) ?? [];
  const at = Date.parse(time);
  if (id === undefined || Number.isNaN(at)) return null;
  const files = new Map<string, PublishedFile>();
  for (const [, sha256 = '', size = '', path = ''] of lines.flatMap((each) => [line.exec(each) ?? []]))
    if (isSiteFile(path)) files.set(path, { sha256: sha256 === '-' ? null : sha256, size: Number(size) });
  return { id, at, files };
}

/**
 * Whether a path is one of a site's files. What keeps a folder under version control or says where a site lies (`.git`, `CNAME`) is
 * none, whatever a list says.
 */
export function isSiteFile(path: string): boolean {
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  const isHidden = parts.some((part) => part === '' || part.startsWith('.'));
  if (path.includes('\\') || /[\u0000-\u001f]/.test(path)) return false;
  return !isHidden && /[^.]\.[a-z0-9_]+$/i.test(name);
}
