import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** An archive that was open on this machine, and the group's name in it then. */
interface ListedArchive {
  folder: string;
  name: string;
}

/** What is remembered of the archives of this machine, in the program's own folder and never in an archive. */
interface Memory {
  /** What opens when no archive is named; null for the program's own. */
  last: string | null;
  known: ListedArchive[];
  /** Where archives were moved to, by the folder that they left. */
  movedTo: Record<string, string>;
  /** A move that was begun and has not ended. */
  moving: { from: string; to: string } | null;
}

/** The archives that this machine knows. Several desks may write at once: each change begins with what is on the disk. */
export interface KnownArchives {
  list(): readonly ListedArchive[];
  has(folder: string): boolean;
  last(): string | null;
  movedTo(folder: string): string | null;
  moving(): Memory['moving'];
  /** An archive was opened, or its group has another name. */
  add(archive: ListedArchive): void;
  forget(folder: string): void;
  setLast(folder: string | null): void;
  setMoving(moving: Memory['moving']): void;
  /** An archive was moved: the program opens the new folder from now on, and lists it in the place of the old one. */
  move(from: string, to: string): void;
  /** A moved archive is used again at its old place. */
  goBackTo(folder: string): void;
}

const empty: Memory = { last: null, known: [], movedTo: {}, moving: null };

/** Reads and writes the list in a file. One that cannot be read is taken for an empty one: archives are opened by their folders then. */
export function knownArchives(file: string): KnownArchives {
  const change = (changes: (memory: Memory) => Partial<Memory>) => {
    const memory = read(file);
    write(file, { ...memory, ...changes(memory) });
  };
  const without = (known: readonly ListedArchive[], folder: string) =>
    known.filter((each) => each.folder !== folder);
  return {
    list: () => read(file).known,
    has: (folder) => read(file).known.some((each) => each.folder === folder),
    last: () => read(file).last,
    movedTo: (folder) => read(file).movedTo[folder] ?? null,
    moving: () => read(file).moving,
    add: (archive) =>
      change(({ known }) => {
        const at = known.findIndex(({ folder }) => folder === archive.folder);
        return { known: at < 0 ? [...known, archive] : known.with(at, archive) };
      }),
    forget: (folder) =>
      change(({ known, last }) => ({
        known: without(known, folder),
        last: last === folder ? null : last,
      })),
    setLast: (last) => change(() => ({ last })),
    setMoving: (moving) => change(() => ({ moving })),
    move: (from, to) =>
      change(({ known, movedTo }) => {
        const { [to]: _back, ...others } = movedTo;
        const name = known.find(({ folder }) => folder === from)?.name ?? '';
        return {
          last: to,
          known: [...without(without(known, from), to), { folder: to, name }],
          movedTo: { ...others, [from]: to },
          moving: null,
        };
      }),
    goBackTo: (folder) =>
      change(({ movedTo }) => {
        const { [folder]: _gone, ...others } = movedTo;
        return { movedTo: others };
      }),
  };
}

function read(file: string): Memory {
  try {
    const { last, known, movedTo, moving } = JSON.parse(readFileSync(file, 'utf8')) as Partial<
      Record<keyof Memory, unknown>
    >;
    return {
      last: typeof last === 'string' ? last : null,
      known: Array.isArray(known) ? known.filter(isListed) : [],
      movedTo: isRecord(movedTo) ? stringsOf(movedTo) : {},
      moving: isMoving(moving) ? moving : null,
    };
  } catch {
    return empty;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isListed = (value: unknown): value is ListedArchive =>
  isRecord(value) && typeof value['folder'] === 'string' && typeof value['name'] === 'string';

const isMoving = (value: unknown): value is NonNullable<Memory['moving']> =>
  isRecord(value) && typeof value['from'] === 'string' && typeof value['to'] === 'string';

const stringsOf = (record: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(record).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );

function write(file: string, memory: Memory): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(memory, null, 1), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  } catch (error) {
    console.error('known archives:', error); // A full or protected disk: the archive opens all the same.
  }
}
