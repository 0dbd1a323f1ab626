import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createTransport } from 'nodemailer';
import { build } from 'vite';
import { articleOf } from './articles.mjs';
import { byTurns, report } from './ratios.mjs';

const people = 200;

/** How long the server takes to answer a message, in milliseconds: that of a quick provider. */
const answerDelay = 20;

/**
 * A release to 200 people, one message each: logged before and after, by the process that delivers. Baseline: nodemailer, which composes
 * and sends the same words by one connection, in this process and without a log.
 */
export async function benchSending() {
  const built = await builtRooms();
  const { startSmtpServer } = await built.room('smtp-server');
  const server = await startSmtpServer();
  server.delay = answerDelay;
  const folder = mkdtempSync(join(tmpdir(), 'roneo-bench-'));
  try {
    const { sending, confirm, words } = await sendingDesk(folder, server.port, built.room);
    const times = await byTurns(
      5,
      () => sending.look(),
      () => sendBare(server.port, words),
      confirm,
    );
    const all = server.taken.length;
    if (all !== 6 * 2 * people) throw new Error(`${all} messages arrived`);
    return [report('200 personal messages, each logged', 'nodemailer, one connection', times)];
  } finally {
    await server.stop();
    built.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Builds what is measured, which loads parts of itself late, into the checkout. */
async function builtRooms() {
  const outDir = resolve(`.runtime/bench-sending-${process.pid}`);
  const input = {
    archive: resolve('electron/archive/index.ts'),
    handlers: resolve('electron/handlers/index.ts'),
    account: resolve('electron/handlers/outbox/account.ts'),
    sending: resolve('electron/handlers/outbox/sending.ts'),
    delivery: resolve('electron/delivery/index.ts'),
    process: resolve('electron/process/index.ts'),
    'smtp-server': resolve('tests/delivery/servers/smtp-server.ts'),
    'delivery-process': resolve('electron/delivery/delivery-process.ts'),
    'reading-process': resolve('electron/handlers/process/reading-process.ts'),
    'typesetting-process': resolve('electron/export/typeset/typesetting-process.ts'),
    'maintenance-process': resolve('electron/handlers/backup/maintenance-process.ts'),
  };
  const output = { entryFileNames: '[name].js' };
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: true, outDir, rollupOptions: { input, output } },
  });
  return {
    room: (name) => import(join(outDir, `${name}.js`)),
    remove: () => rmSync(outDir, { recursive: true, force: true }),
  };
}

/** All that sends, over an archive with a release and a list, and what puts the release into its outbox to go at once. */
async function sendingDesk(folder, port, room) {
  const { openArchive } = await room('archive');
  const { Jobs, machineMemory } = await room('handlers');
  const { SendingAccount } = await room('account');
  const { Sending } = await room('sending');
  const { openMailInProcess } = await room('delivery');
  const { startNodeProcess } = await room('process');
  const start = startNodeProcess(resolve(`.runtime/bench-sending-${process.pid}`));
  const archive = openArchive(join(folder, 'archive'), { create: true }).value;
  const article = { ...articleOf(1, 400), kind: 'release', status: 'ready' };
  archive.articles.create(article, Date.now());
  archive.pressList.save(Array.from({ length: people }, aPerson), Date.now());
  const unkept = {
    isAvailable: () => false,
    read: () => null,
    keep: () => undefined,
    forget: () => undefined,
  };
  const account = new SendingAccount({
    archive,
    memory: machineMemory(join(folder, 'memory.json')),
    secrets: unkept,
  });
  account.keep(accountAt(port), undefined, Date.now());
  let ahead = 0;
  const clock = () => Date.now() + ahead;
  const openMailLine = openMailInProcess(start);
  const tools = {
    archive,
    clock,
    jobs: new Jobs(),
    openMailLine,
    dialogs: {},
    emit() {},
    systemLanguage: 'fr-FR',
  };
  const sending = new Sending(tools, account, () => undefined);
  // Each turn goes to the same people, who would be left out from the second on.
  const order = { article: article.id, to: { kind: 'all' }, way: 'send', attach: [], isAgain: true };
  const confirm = async () => {
    const plan = await sending.prepare(order);
    const kept = await sending.confirm({ ...order, accepted: plan.value.question, at: null });
    if (!kept.ok) throw new Error(kept.problem.kind);
    ahead += 60_000;
  };
  const plan = await sending.prepare(order);
  if (!plan.ok) throw new Error(JSON.stringify(plan.problem));
  return { sending, confirm, words: { subject: plan.value.subject, bytes: plan.value.bytes } };
}

function accountAt(port) {
  return {
    id: crypto.randomUUID(),
    name: 'Collectif',
    address: 'presse@example.org',
    smtp: { host: '127.0.0.1', port, security: 'plain', pin: null },
    imap: null,
    user: null,
    proxy: null,
    pace: { perMinute: 60_000, batch: 5000, restMinutes: 0 },
  };
}

function aPerson(_none, at) {
  const empty = { role: '', beats: [], area: '', telephone: '', notes: '', contacts: [], groups: [] };
  const never = { objectedOn: null, keepUntil: null, bouncedOn: null };
  const why = { source: 'bench', enteredOn: '2026-01-01', ground: 'legitimate-interest' };
  const who = { name: `Rédaction ${at}`, outlet: 'Journal', language: 'fr', mail: `p${at}@example.org` };
  return { id: crypto.randomUUID(), ...who, ...empty, ...why, ...never };
}

async function sendBare(port, { subject, bytes }) {
  const transport = createTransport({
    host: '127.0.0.1',
    port,
    ignoreTLS: true,
    pool: true,
    maxConnections: 1,
  });
  const html = `<p>${'mot '.repeat(bytes / 8)}</p>`;
  const from = 'Collectif <presse@example.org>';
  for (let at = 0; at < people; at += 1)
    await transport.sendMail({ from, to: `Rédaction ${at} <p${at}@example.org>`, subject, html, text: html });
  transport.close();
}
