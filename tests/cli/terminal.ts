import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { runCommandLine } from '../../electron/cli';
import { openTransport } from '../../electron/delivery/transports/open-transport';
import type { Typeset } from '../../electron/export';
import { typeset as keptTypesetting } from '../export/leaflet/leaflet-fixture';

/** The outcome of a command: its exit code, standard output and standard error. */
export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Runs a command in this process and in a folder; its streams are no terminal. */
export async function run(
  args: readonly string[],
  {
    folder = process.cwd(),
    stdin = '',
    environment = { LANG: 'fr_FR.UTF-8' },
    now = Date.parse('2026-06-30T10:00:00Z'),
    caches = false,
    typeset = keptTypesetting,
  }: {
    folder?: string;
    stdin?: string;
    environment?: Record<string, string>;
    now?: number;
    caches?: boolean;
    /** A typesetter of its own, where it is asked whether this makes the same each time. */
    typeset?: Typeset;
  } = {},
): Promise<Ran> {
  const stdout = sink();
  const stderr = sink();
  const code = await runCommandLine(args, {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: stdout.stream,
    stderr: stderr.stream,
    folder,
    program: join(import.meta.dirname, '../..'),
    environment: {
      ...(caches ? {} : { RONEO_CACHE: '' }),
      XDG_CONFIG_HOME: join(folder, '.config'),
      ...environment,
    },
    clock: () => now,
    interrupted: new AbortController().signal,
    startProcess: null,
    openDestination: openTransport,
    typeset,
  });
  return { code, out: stdout.text(), err: stderr.text() };
}

function sink() {
  const parts: Buffer[] = [];
  const stream = new Writable({
    write(part: Buffer, _encoding, done) {
      parts.push(Buffer.from(part));
      done();
    },
  });
  return { stream, text: () => Buffer.concat(parts).toString('utf8') };
}

/** A temporary folder, removed after the test. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'roneo-cli-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
