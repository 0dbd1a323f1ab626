import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { createTypesetter } from '../../electron/export';
import type { Typeset } from '../../electron/export';

type Typesetting = Awaited<ReturnType<Typeset>>;

/** Where set-up keeps what it made: a folder for each state of what decides how a document is typeset. */
const folder = resolve('.runtime', 'typeset');

/** What decides it, besides the request: templates, fonts, our typesetter and Typst. */
const sources = [
  'resources/templates',
  'resources/fonts/print',
  'electron/export/typeset',
  'node_modules/@myriaddreamin/typst-ts-node-compiler/package.json',
];

/**
 * A typesetter that sets each document once, and keeps it for later tests, files and runs until a template, a font or the typesetter is
 * changed. Tests of the typesetter itself, and of its giving the same bytes each time, make one of their own.
 */
export function keptTypesetting(): Typeset {
  const kept = join(folder, keyOfSources());
  let typesetter: ReturnType<typeof createTypesetter> | null = null;
  return (request) => {
    const file = join(kept, createHash('sha256').update(serialize(request)).digest('hex').slice(0, 32));
    const known = readKept(file);
    if (known) return Promise.resolve(known);
    const made = (typesetter ??= createTypesetter('resources')).typeset(request);
    keep(file, made);
    return Promise.resolve(made);
  };
}

/** The key of all sources; what was kept under another is removed. */
function keyOfSources(): string {
  const key = keyOfContent(sources);
  mkdirSync(join(folder, key), { recursive: true });
  for (const other of readdirSync(folder))
    if (other !== key) rmSync(join(folder, other), { recursive: true, force: true });
  return key;
}

/** A key of the paths and bytes of files and of all that is in folders: another one where any of it is changed, added or gone. */
export function keyOfContent(sources: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesOf)) {
    const bytes = readFileSync(file);
    hash.update(`${file}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex').slice(0, 16);
}

/** A file itself, or the files of a folder in their order. */
export function filesOf(source: string): string[] {
  if (statSync(source).isFile()) return [source];
  const entries = readdirSync(source, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function readKept(file: string): Typesetting | null {
  try {
    return deserialize(readFileSync(file)) as Typesetting;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Written beside and renamed: another worker may read it. */
function keep(file: string, made: Typesetting): void {
  const beside = `${file}.${randomUUID()}`;
  writeFileSync(beside, serialize(made));
  renameSync(beside, file);
}
