import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { environment, executable, expect, isPackaged, openDesk, test } from './desk';
import { copied, hostileTemplate, hostileTexts } from './hostile-inputs';
import { reached, traced, tracedCalls } from './network-trace';
import { openArticle, paragraph } from './seeded';

test.skip(isPackaged || process.platform !== 'linux', 'strace looks at the built program on Linux');

test('the trace shows a connection and the lookup of a name, or it would prove nothing', ({ folder }) => {
  const file = join(folder, 'trace');
  const node = traced(process.execPath, join(folder, 'node'), file);
  const asks = `require('net').connect(9, '127.0.0.1').on('error', () => 0);
    require('dns').resolve4('roneo.invalid', () => 0); setTimeout(() => process.exit(), 500)`;
  spawnSync(node, ['-e', asks]);
  expect(reached(file).join('\n')).toMatch(/connect\(.*htons\(9\)/);
  expect(reached(file).join('\n')).toMatch(/send\w+\(\d+<UDP/);
});

test('no process of a desk reaches for the network, whatever files it is given', async ({
  start,
  folder,
}) => {
  test.setTimeout(240_000);
  const file = join(folder, 'trace');
  const program = traced(executable().executablePath, join(folder, 'desk'), file);
  const template = hostileTemplate(start.archive);
  const desk = await openDesk({ ...start, program });
  const { page } = desk;
  await openArticle(page, { headline: 'La greve commence', body: [paragraph('À six heures.')] });
  const answers = await page.evaluate(
    async ([html, own]) => {
      const made = await window.roneo.call('article:create', { kind: 'release', language: 'fr' });
      if (!made.ok) throw new Error(made.problem.kind);
      const json = JSON.stringify({ ...made.value.article, headline: 'La greve commence' });
      const design = { format: 'a5', template: 'tract', ink: 'black', own } as const;
      // The desk asks for proofs too, and each takes the place of the one before.
      const proofOf = async () => {
        for (;;) {
          const proof = await window.roneo.call('proof:leaflet', { article: { json }, design });
          if (proof.ok || proof.problem.kind !== 'cancelled') return proof;
        }
      };
      return {
        pasted: await window.roneo.call('article:paste', { html, rtf: '', language: 'fr' }),
        proof: await proofOf(),
        mail: await window.roneo.call('proof:mail', { json }),
      };
    },
    [copied, template] as const,
  );
  expect(answers, JSON.stringify(answers.proof).slice(0, 400)).toMatchObject({
    pasted: { ok: true },
    proof: { ok: true },
    mail: { ok: true },
  });
  expect(JSON.stringify(answers.proof)).toContain('it asks for a package');
  await desk.program.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, hostileTexts(folder));
  await desk.program.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.getMenuItemById('import-folder')?.click(),
  );
  await expect(page.getByRole('dialog')).toContainText('textes ajoutés', { timeout: 90_000 });
  await desk.quit();
  expect(tracedCalls(file)).toBeGreaterThan(10);
  expect(reached(file).filter((line) => !leadsNowhere.test(line))).toEqual([]);
});

test('a publication reaches the host that the person entered, and no other', async ({ start, folder }) => {
  test.setTimeout(240_000);
  const file = join(folder, 'trace');
  const program = traced(executable().executablePath, join(folder, 'desk'), file);
  const server = createServer((socket) => socket.on('error', () => undefined).end());
  const port = await new Promise<number>((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
  );
  const desk = await openDesk({ ...start, program });
  const answer = await desk.page.evaluate(async (address) => {
    const settings = { kind: 'webdav', address, user: 'tract', pin: null, proxy: null } as const;
    const destination = { id: crypto.randomUUID(), name: 'Le site', isAutomatic: false, settings };
    return window.roneo.call('publish:try', { destination, secret: 'secret' });
  }, `https://127.0.0.1:${port}/dav`);
  expect(answer).toMatchObject({ ok: false, problem: { kind: 'host-lost', host: '127.0.0.1' } });
  await desk.quit();
  server.close();
  const entered = new RegExp(
    `connect\\(.*sin_port=htons\\(${port}\\), sin_addr=inet_addr\\("127\\.0\\.0\\.1"\\)`,
  );
  expect(reached(file).filter((line) => entered.test(line)).length).toBeGreaterThan(0);
  expect(reached(file).filter((line) => !entered.test(line))).toEqual([]);
});

/** A template that makes the name of a package is found out by Typst alone, which then asks a proxy that nobody can be. */
const leadsNowhere = /connect\(.*sin_port=htons\(0\), sin_addr=inet_addr\("127\.0\.0\.1"\)/;

test('no command reaches for the network, whatever files it is given', ({ folder }) => {
  test.setTimeout(240_000);
  const file = join(folder, 'trace');
  const node = traced(process.execPath, join(folder, 'node'), file);
  const texts = hostileTexts(folder);
  const [archive, backups, out] = ['archive', 'backups', 'out'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const files = readdirSync(texts).filter((name) => !name.endsWith('.svg'));
  const commands = [
    ['import', ...files.map((name) => join(texts, name)), '--archive', archive],
    ['export', ...files.map((name) => join(texts, name)), '--to', 'site,leaflet,press,cards', '--out', out],
    ['check', ...files.map((name) => join(texts, name))],
    ['list', '--archive', archive],
    ['search', 'greve', '--archive', archive],
    ['tags', '--archive', archive],
    ['templates', '--archive', archive],
    ['pictures', '--archive', archive],
    ['replace', 'six', 'sept', '--archive', archive],
    ['backup', '--archive', archive, '--to', backups],
    ['verify', '--archive', archive],
    ['restore', backups, '--archive', join(folder, 'restored')],
    ['recover', '--archive', archive, '--to', join(folder, 'recovered')],
    ['export-all', '--archive', archive, '--out', join(folder, 'all')],
    ['polish', '--lang', 'fr-FR'],
    ['site', '--archive', archive, '--out', join(folder, 'site')],
    ['publish', '--archive', archive, '--to', 'nowhere'],
    ['press-list', 'list', '--archive', archive],
    ['send', join(texts, files[0] ?? ''), '--archive', archive, '--to', 'all', '--dry-run'],
    ['sign', join(texts, files[0] ?? ''), '--archive', archive],
    ['delete', '--removed', '--for-ever', '--archive', archive],
  ];
  const named = [
    ...spawnSync(process.execPath, [cli, '--help'], { encoding: 'utf8' }).stdout.matchAll(
      /^ {2}roneo ([a-z][\w-]*) /gm,
    ),
  ];
  expect(commands.map(([name]) => name).sort()).toEqual(named.map(([, name]) => name).sort());
  for (const words of commands) {
    const { status, stderr } = spawnSync(node, [cli, ...words], {
      env: { ...environment(), XDG_CONFIG_HOME: join(folder, 'configuration') },
      input: 'Un texte',
      encoding: 'utf8',
    });
    expect([0, 1], `${words.join(' ')}: ${stderr}`).toContain(status);
    expect(reached(file), words.join(' ')).toEqual([]);
  }
  expect(existsSync(join(out, 'leaflet'))).toBe(true);
});

const cli = resolve('out/main/cli.js');
