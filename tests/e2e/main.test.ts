import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openArchive } from '../../electron/archive';
import { environment, executable, expect, flags, openDesk, test, where } from './desk';
import { readLog } from './read-log';
import { integrityOf } from '../archive/integrity';

test.use({ electron: 'shared' });

test('the page can do no more than the contract lets it', async ({ desk }) => {
  await test.step('it has no Node, and holds the contract only', async () => {
    const held = await desk.page.evaluate(() => ({
      node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in globalThis),
      bridge: Object.keys(window.roneo).sort(),
      frozen: (() => {
        try {
          (window.roneo as unknown as { call: null }).call = null;
          return window.roneo.call !== null;
        } catch {
          return true; // A frozen object throws.
        }
      })(),
    }));
    expect(held).toEqual({ node: [], bridge: ['call', 'knowsWord', 'on'], frozen: true });
    const preferences = await desk.program.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      const contents = window?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
      const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } =
        contents.getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag: webviewTag ?? false };
    });
    expect(preferences).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    });
  });
  await test.step('it runs in Chromium’s sandbox, which only root has not', async () => {
    const page = await desk.program.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    );
    const filtered = /^Seccomp:\t(\d)$/m.exec(readFileSync(`/proc/${page}/status`, 'utf8'))?.[1];
    expect(filtered).toBe(process.getuid?.() === 0 ? '0' : '2'); // 2: its calls to the system are filtered.
  });
  await test.step('its bridge accepts no other name', async () => {
    const refused = await desk.page.evaluate(async () => {
      const call = window.roneo.call as (name: string, argument: unknown) => Promise<unknown>;
      const on = window.roneo.on as (name: string, listener: () => void) => void;
      const said = async (attempt: () => unknown) => {
        try {
          await attempt();
          return 'let through';
        } catch (error) {
          return String(error);
        }
      };
      return Promise.all([
        said(() => call('shell:open', '/etc/passwd')),
        said(() => call('toString', null)),
        said(() => call('__proto__', null)),
        said(() => on('desk:anything', () => undefined)),
      ]);
    });
    for (const said of refused) expect(said).toMatch(/No (call|event) is named/);
  });
  await test.step('an invalid argument is refused before its handler, and logged', async () => {
    const answer = await desk.page.evaluate(() =>
      (window.roneo.call as (name: string, argument: unknown) => Promise<unknown>)(
        'article:open',
        '../../secret',
      ),
    );
    expect(answer).toMatchObject({ ok: false, problem: { kind: 'invalid' } });
    expect(desk.log()).toContain('argument refused: article:open');
    expect(desk.log()).not.toContain('secret');
  });
  await test.step('every permission is denied', async () => {
    const answers = await desk.page.evaluate(async () => {
      const states = await Promise.all(
        ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'].map(
          async (name) => {
            const status = await navigator.permissions.query({ name: name as PermissionName });
            return status.state;
          },
        ),
      );
      const camera = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'granted',
        () => 'denied',
      );
      return [...new Set([...states, camera])];
    });
    expect(answers).toEqual(['denied']);
  });
});

test('the content policy blocks everything foreign, and the desk never violates it', async ({ start }) => {
  const desk = await openDesk(start);
  const offences = await desk.page.evaluate(async () => {
    const seen: string[] = [];
    addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective));
    const add = (tag: string, given: Record<string, string>) =>
      document.body.append(Object.assign(document.createElement(tag), given));
    add('script', { textContent: 'window.ran = true' });
    add('script', { src: 'https://example.org/a.js' });
    add('img', { src: 'https://example.org/a.png' });
    add('iframe', { src: 'https://example.org/' });
    add('iframe', { src: 'data:text/html,<p>x' });
    add('object', { data: 'https://example.org/a' });
    add('link', { rel: 'stylesheet', href: 'https://example.org/a.css' });
    document.body.insertAdjacentHTML('beforeend', '<form action="https://example.org/"></form>');
    document.querySelector<HTMLFormElement>('form[action]')?.submit();
    await fetch('https://example.org/').catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 500));
    return { seen: [...new Set(seen)].sort(), ran: 'ran' in window };
  });
  expect(offences).toEqual({
    seen: [
      'connect-src',
      'form-action',
      'frame-src',
      'img-src',
      'object-src',
      'script-src-elem',
      'style-src-elem',
    ],
    ran: false,
  });
  const quiet: string[] = [];
  desk.page.on('console', (message) => void quiet.push(message.text()));
  desk.page.on('pageerror', (error) => void quiet.push(error.message));
  await desk.page.reload();
  await desk.page.getByRole('button', { name: /Nouveau/ }).click();
  await desk.page.waitForTimeout(300);
  expect(quiet).toEqual([]);
  await desk.quit();
});

test('the page cannot navigate away, nor a file dropped on the window replace it', async ({
  desk,
  folder,
}) => {
  const { page, program } = desk;
  await page.evaluate(() => {
    location.href = 'https://example.org/';
  });
  await page.evaluate(() => void window.open('https://example.org/', '_blank'));
  await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: 'file:///etc/passwd', textContent: 'x' });
    document.body.append(link);
    link.click();
  });
  await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: 'data:text/plain,x', download: 'x.txt' });
    document.body.append(link);
    link.click();
  });
  for (const address of ['about:srcdoc', 'app://desk/nothing', 'app://desk/proof/x', 'about:blank']) {
    await page.evaluate((away) => void setTimeout(() => (location.href = away)), address);
    await page.waitForTimeout(500);
    await expect.poll(() => page.url(), address).toBe('app://desk/');
  }
  await expect(page.getByRole('button', { name: /Nouveau/ })).toBeVisible();
  expect(program.windows()).toHaveLength(1);

  const file = join(folder, 'piege.html');
  writeFileSync(file, '<title>piège</title>');
  await desk.program.evaluate(({ BrowserWindow }, path) => {
    const [window] = BrowserWindow.getAllWindows();
    return window?.webContents.executeJavaScript(`location.href = ${JSON.stringify(`file://${path}`)}`);
  }, file);
  await desk.page.waitForTimeout(300);
  expect(desk.page.url()).toBe('app://desk/');
});

test('a proof runs no script, and cannot make calls', async ({ desk }) => {
  const url = await desk.page.evaluate(async () => {
    const made = await window.roneo.call('article:create', { kind: 'article', language: 'fr' });
    if (!made.ok) throw new Error('not made');
    const article = { ...made.value.article, headline: 'Une épreuve', slug: 'une-epreuve' };
    const proof = await window.roneo.call('proof:site', { json: JSON.stringify(article) });
    if (!proof.ok) throw new Error(JSON.stringify(proof.problem));
    document.body.append(
      Object.assign(document.createElement('iframe'), { src: proof.value.url, name: 'proof' }),
    );
    return proof.value.url;
  });
  await expect.poll(() => desk.page.frame('proof')?.url()).toBe(url);
  const frame = desk.page.frame('proof');
  await expect.poll(() => frame?.locator('h1').first().textContent()).toContain('Une épreuve');
  expect(await frame?.evaluate(() => 'roneo' in window)).toBe(false);
  await frame?.evaluate(() => {
    document.body.append(
      Object.assign(document.createElement('script'), { textContent: 'document.title = "ran"' }),
    );
  });
  expect(await frame?.title()).not.toBe('ran');
});

test('no request leaves the machine, whatever part makes it', async ({ start }) => {
  const desk = await openDesk(start);
  const outcomes = await desk.program.evaluate(async ({ net, session }) => {
    const attempt = (work: () => Promise<unknown>) =>
      work().then(
        () => 'left',
        () => 'stopped',
      );
    return Promise.all([
      attempt(() => net.fetch('https://example.org/a')),
      attempt(() => session.defaultSession.fetch('http://198.51.100.7/b')),
      attempt(() => session.fromPartition('other').fetch('https://example.org/c')),
      attempt(() => session.defaultSession.resolveHost('example.org')),
    ]);
  });
  expect(outcomes).toEqual(['stopped', 'stopped', 'stopped', 'stopped']);
  expect(desk.log()).toContain('refused request: https://example.org');
  await desk.quit();
});

test('a second start focuses the first window, and exits', async ({ start }) => {
  const desk = await openDesk(start);
  await desk.program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  const second = spawn(
    executable().executablePath,
    [...flags(), ...where(), `--user-data-dir=${start.profile}`, `--archive=${start.archive}`],
    { env: environment(), stdio: 'ignore' },
  );
  const code = await new Promise((resolve) => second.once('exit', resolve));
  expect(code).toBe(0);
  await expect
    .poll(() => desk.program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()))
    .toBe(true);
  expect(desk.program.windows()).toHaveLength(1);
  await desk.quit();
});

test('a page whose process ends is reloaded', async ({ start }) => {
  const desk = await openDesk(start);
  await desk.page.getByRole('button', { name: /Nouveau/ }).waitFor();
  await desk.program.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  const words = () =>
    desk.program.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const read = contents?.executeJavaScript('document.body.innerText') as Promise<string> | undefined;
      return Promise.race([read, new Promise<string>((resolve) => setTimeout(resolve, 1000, ''))]);
    });
  await expect.poll(words, { timeout: 20_000 }).toContain('Nouveau');
  expect(desk.log()).toContain('process ended: ');
  await desk.quit();
});

test('the window opens where it was', async ({ open }) => {
  const bounds = { x: 60, y: 40, width: 1000, height: 700 };
  const first = await open();
  await first.program.evaluate(
    ({ BrowserWindow }, at) => BrowserWindow.getAllWindows()[0]?.setBounds(at),
    bounds,
  );
  await first.quit();
  const second = await open();
  const now = await second.program.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  );
  expect(now).toMatchObject({ width: bounds.width, height: bounds.height });
});

test('a signal saves what is unsaved, then quits', async ({ start }) => {
  const desk = await openDesk(start);
  await desk.page.keyboard.press('Control+n');
  const title = desk.page.getByRole('textbox', { name: 'Titre', exact: true });
  await title.click();
  await desk.page.keyboard.type('Le dernier mot');
  const ended = new Promise((resolve) => desk.program.process().once('exit', resolve));
  desk.program.process().kill('SIGTERM');
  await ended;
  const again = await openDesk(start);
  const rows = await again.page.evaluate(() =>
    window.roneo.call('library:list', {
      words: 'dernier mot',
      filters: {},
      sort: 'relevance',
      limit: 5,
      offset: 0,
    }),
  );
  expect(rows).toMatchObject({ ok: true, value: { total: 1, rows: [{ headline: 'Le dernier mot' }] } });
  await again.quit();
});

test('an ordinary session leaves an intact archive and an empty log', async ({ start }) => {
  const desk = await openDesk(start);
  await desk.quit();
  const opened = openArchive(start.archive, { create: false });
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  expect(integrityOf(opened.value)).toBe('ok');
  opened.value.close();
  expect(readLog(start.profile)).toBe('');
});

test('an archive that another program holds is not opened, and no window is shown', async ({ start }) => {
  const held = openArchive(start.archive, { create: true });
  if (!held.ok) throw new Error('not opened');
  const desk = await openDesk({ ...start, drawn: false });
  await desk.page.waitForTimeout(1500);
  const shown = await desk.program.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.isVisible(),
  );
  expect(shown).toBe(false);
  expect(integrityOf(held.value)).toBe('ok');
  const ended = new Promise((end) => desk.program.process().once('exit', end));
  process.kill(-(desk.program.process().pid ?? 0), 'SIGKILL'); // With its children, which write in the profile too.
  await ended;
  held.value.close();
});

test('a command needs no display, prints to its own streams and exits with its code', async () => {
  const run = async (words: readonly string[], input: string) => {
    const { DISPLAY: _, WAYLAND_DISPLAY: __, ...withoutDisplay } = environment();
    const program = spawn(executable().executablePath, [...flags(), ...where(), ...words], {
      env: withoutDisplay,
    });
    let said = '';
    program.stdout.on('data', (piece: Buffer) => (said += piece.toString('utf8')));
    program.stdin.end(input);
    const code = await new Promise((resolve) => program.once('close', resolve));
    return { said, code };
  };
  const polished = await run(['polish', '--lang', 'fr-FR'], "Qui paiera l'école?\n");
  expect(polished).toEqual({ said: 'Qui paiera l’école\u202f?\n', code: 0 });
  expect(await run(['polissage'], '')).toEqual({ said: '', code: 2 });
});
