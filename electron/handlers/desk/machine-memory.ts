import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { ArchiveFault } from '../../../src/contract';

const at = z.number().nullable();

const words = z.string();
const fault = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('structure'), why: words }),
  z.object({ kind: z.literal('text'), id: words, headline: words, revision: z.int(), isNewest: z.boolean() }),
  z.object({ kind: z.literal('row'), id: words, headline: words }),
  z.object({ kind: z.literal('document'), name: words }),
  z.object({
    kind: z.literal('picture'),
    hash: words,
    why: z.enum(['missing', 'altered']),
    texts: z.array(words),
  }),
]) satisfies z.ZodType<ArchiveFault>;

const memorySchema = z.object({
  isAutomatic: z.boolean().catch(true),
  /** The folder of backups beside the archive, once it is known which is its own. */
  own: z.string().nullable().catch(null),
  second: z.string().nullable().catch(null),
  /** Whether backups in the second place hold the press list too: it may be a drive that others read. */
  peopleInSecond: z.boolean().catch(false),
  /** When a backup in the second place was last proved: its stick may be away. */
  secondProvedAt: at.catch(null),
  /** Texts that were deleted for ever and that the backups of a folder, which was away, may still have. */
  toErase: z.record(z.string(), z.array(z.string())).catch({}),
  /** When the archive was last checked, and what was found and is not mended yet. */
  checkedAt: at.catch(null),
  faults: z.array(fault).catch([]),
  /** The place whose proof was last reported as old, and when. */
  toldAt: at.catch(null),
  /** The folder that exports go to, chosen by the person in the system's dialog. */
  exportFolder: z.string().nullable().catch(null),
  /** The destinations that were entered or looked through on this machine, by their identifier: what each was then. */
  destinations: z.record(z.string(), z.string()).catch({}),
});

type Remembered = z.infer<typeof memorySchema>;

/**
 * What this machine remembers of an archive, its backups and the folder of its exports: it is no part of the archive, which goes to
 * other machines and may come from a stranger.
 */
export interface MachineMemory {
  get(): Remembered;
  set(changes: Partial<Remembered>): void;
}

/**
 * The file in a folder of the program's own that remembers an archive, by its name; `former` is that of an earlier version. An archive
 * whose name cannot be read is the only one of the folder, or is not remembered.
 */
export function memoryFile(folder: string, identity: string, former: string): string | null {
  if (identity === '') {
    const [only, ...others] = existsSync(folder) ? readdirSync(folder) : [];
    return only !== undefined && others.length === 0 ? join(folder, only) : null;
  }
  const file = join(folder, `${identity}.json`);
  if (existsSync(file) || !existsSync(former)) return file;
  mkdirSync(folder, { recursive: true });
  renameSync(former, file);
  return file;
}

/** Reads and writes what is remembered, in a file of the program's own folder; without one, until the program ends. */
export function machineMemory(file: string | null): MachineMemory {
  let memory = memorySchema.parse(file === null ? {} : parsed(file));
  return {
    get: () => memory,
    set(changes) {
      memory = { ...memory, ...changes };
      if (file === null) return;
      try {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(`${file}.new`, JSON.stringify(memory), { mode: 0o600 });
        renameSync(`${file}.new`, file);
      } catch {
        // A full or protected disk: it is remembered until the desk closes.
      }
    },
  };
}

function parsed(file: string): unknown {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
