import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openArchive } from '../../../electron/archive';
import type { Archive } from '../../../electron/archive';
import type { Mail } from '../../../src/contract';
import { pause } from '../../delivery/servers/run-server';
import type { Behaviour, SmtpServer } from '../../delivery/servers/smtp-server';
import { valueOf } from '../desk';
import { confirm, openSendingDesk } from './sending-desk';
import type { SendingDesk } from './sending-desk';

/** By hand: SENDING_KILLS=200 SENDING_MESSAGES=1000 SENDING_SEED=… */
const kills = Number(process.env['SENDING_KILLS'] ?? 6);
const messages = Number(process.env['SENDING_MESSAGES'] ?? 60);
const seed = Number(process.env['SENDING_SEED'] ?? 7);

const folder = resolve(`.runtime/test-killed-sending-${process.pid}`);

beforeAll(async () => {
  const input = {
    program: resolve('tests/handlers/outbox/send-until-killed.ts'),
    'delivery-process': resolve('electron/delivery/delivery-process.ts'),
    'reading-process': resolve('electron/handlers/process/reading-process.ts'),
    'typesetting-process': resolve('electron/export/typeset/typesetting-process.ts'),
    'maintenance-process': resolve('electron/handlers/backup/maintenance-process.ts'),
  };
  const output = { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' };
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: true, outDir: folder, rollupOptions: { input, output } },
  });
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Numbers from 0 to 1 that are the same in every run of a seed (mulberry32). */
function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What the server does with each recipient's next attempt: it mostly takes it. */
function moody(server: SmtpServer, random: () => number): void {
  const moods = new Map<string, { of: Behaviour; left: number }>();
  const rare: Behaviour[] = ['later', 'early', 'midst', 'mute', 'lose'];
  server.behave = (to) => {
    const known = moods.get(to);
    // A mood lasts as long as an attempt asks for it, then the server takes the message.
    if (known) return known.left-- > 0 ? known.of : 'take';
    const of = random() < 0.05 ? (rare[Math.floor(random() * rare.length)] ?? 'take') : 'take';
    moods.set(to, { of, left: 3 });
    return of;
  };
}

/** When a program is killed: once it began so many messages, some milliseconds later; and whether its process that delivers dies before it. */
interface Kill {
  messages: number;
  milliseconds: number;
  deliveryFirst: boolean;
}

/** Kills the program; answers false where it had ended by itself. */
async function killed(program: ChildProcess, server: SmtpServer, kill: Kill): Promise<boolean> {
  let isOver = false;
  const ended = new Promise<void>((resolve) =>
    program.once('exit', () => {
      isOver = true;
      resolve();
    }),
  );
  const begunMore = async (more: number) => {
    const until = server.begun + more;
    while (server.begun < until && !isOver) await pause(1);
    await pause(kill.milliseconds);
  };
  await begunMore(kill.messages);
  if (kill.deliveryFirst) {
    for (const child of childrenOf(program.pid ?? 0)) process.kill(child, 'SIGKILL');
    await begunMore(1);
  }
  const isKilled = program.kill('SIGKILL') && !isOver;
  await ended;
  return isKilled;
}

/** Lets the program come to its end. */
function finished(program: ChildProcess): Promise<void> {
  return new Promise((resolve) => program.once('exit', () => resolve()));
}

function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

function start(desk: SendingDesk): ChildProcess {
  const program = spawn(
    process.execPath,
    [join(folder, 'program.js'), join(desk.folder, 'archive'), join(desk.folder, 'memory.json'), '3000'],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  return program;
}

async function inArchive<Value>(desk: SendingDesk, work: (archive: Archive) => Value): Promise<Value> {
  const archive = valueOf(openArchive(join(desk.folder, 'archive'), { create: false }));
  try {
    return work(archive);
  } finally {
    await archive.end();
  }
}

it('no kill makes a double or a miss, and each message whose answer was lost is shown', async () => {
  const mails = Array.from({ length: messages }, (_, at) => `p${String(at).padStart(4, '0')}@exemple.org`);
  const desk = await openSendingDesk(mails);
  const { id } = await confirm(desk);
  await desk.archive.end();
  const random = randomFrom(seed);
  moody(desk.server, random);
  desk.server.delay = 6;
  let deaths = 0;
  for (let at = 0; at < kills; at += 1) {
    const kill = {
      messages: Math.ceil((random() * 1.5 * messages) / kills),
      milliseconds: random() * 12,
      deliveryFirst: random() < 0.3,
    };
    if (await killed(start(desk), desk.server, kill)) deaths += 1;
  }
  await finished(start(desk));
  const shown = await inArchive(desk, (archive) => {
    valueOf(archive.outbox.afterStart(Date.now()));
    return valueOf(archive.outbox.mails(id));
  });
  const taken = timesTaken(desk.server);
  const unknown = shown.filter(({ state }) => state === 'unknown');
  for (const mail of shown) check(mail, taken.get(mail.address) ?? 0);
  // A person decides of each what is true of it: then all have the message, once.
  await inArchive(desk, (archive) => {
    for (const { address, place } of unknown) {
      const state = taken.has(address) ? 'sent' : 'waiting';
      valueOf(archive.outbox.settle({ mailing: id, place }, { state, answer: null }, Date.now()));
    }
  });
  desk.server.behave = () => 'take';
  await finished(start(desk));
  const once = timesTaken(desk.server);
  expect([...once.values()].every((times) => times === 1)).toBe(true);
  expect(once.size).toBe(messages);
  const arrived = unknown.filter(({ address }) => taken.has(address)).length;
  if (process.env['SENDING_KILLS'])
    console.error(
      `${deaths} kills, ${messages} messages, ${unknown.length} unknown (${arrived} had arrived)`,
    );
  expect(deaths).toBeGreaterThan(kills / 2);
}, 900_000);

/** How often the server took a message for each person. */
function timesTaken({ taken }: SmtpServer): Map<string, number> {
  const times = new Map<string, number>();
  for (const { to } of taken) times.set(to, (times.get(to) ?? 0) + 1);
  return times;
}

function check({ state, address }: Mail, times: number): void {
  if (state === 'sent') expect([address, times]).toEqual([address, 1]);
  else {
    expect([address, state]).toEqual([address, 'unknown']);
    expect(times).toBeLessThanOrEqual(1);
  }
}
