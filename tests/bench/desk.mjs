import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron } from '@playwright/test';
import { build } from 'vite';
import { articleOf } from './articles.mjs';
import { p95, report } from './ratios.mjs';
import { room } from './rooms.mjs';
import { paragraphs } from './texts.mjs';

/** Start to caret, and key to next paint, of the desk; baseline: one window with a bare Tiptap in the same Electron. */
export async function benchDesk() {
  const folder = mkdtempSync(join(tmpdir(), 'roneo-bench-'));
  try {
    const page = await buildBareEditor(join(folder, 'page'));
    const open = { ours: () => openOurs(folder), baseline: () => openBare(folder, page) };
    return [...(await starts(open, folder)), ...(await typing(open, folder))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function starts(open, folder) {
  await fill(folder, 900);
  const times = { ours: [], baseline: [] };
  for (let round = -1; round < 7; round++) {
    for (const side of ['ours', 'baseline']) {
      const start = Date.now();
      const desk = await open[side]();
      const caret = await desk.caret();
      if (round >= 0) times[side].push(caret - start);
      await desk.close();
    }
  }
  return [report('start to caret', 'bare Tiptap', times)];
}

async function typing(open, folder) {
  const rows = [];
  for (const words of [1_000, 10_000]) {
    await fill(folder, words);
    const times = { ours: [], baseline: [] };
    for (const side of ['baseline', 'ours']) {
      const desk = await open[side]();
      await desk.caret();
      if (side === 'baseline')
        await desk.page.evaluate((texts) => window.setParagraphs(texts), paragraphs(words, 43));
      times[side] = await keysToPaint(desk.page, 120);
      await desk.close();
    }
    rows.push(report(`key to paint, ${words} words`, 'bare Tiptap', times));
    rows.push(report(`key to paint, ${words} words, p95`, 'bare Tiptap', times, p95));
  }
  return rows;
}

/** Types in the middle of the text; from each key's own time stamp to the first task after the next frame. */
async function keysToPaint(page, keys) {
  await page.evaluate(() => {
    window.paints = [];
    const text = document.querySelector('.body-text, .ProseMirror');
    let pressed = 0;
    text.addEventListener('keydown', (event) => (pressed = event.timeStamp), { capture: true });
    text.addEventListener('input', () =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => window.paints.push(performance.now() - pressed);
        port2.postMessage(null);
      }),
    );
    const middle = text.children[Math.floor(text.children.length / 2)];
    getSelection().collapse(middle.firstChild, 20);
    text.focus();
  });
  for (let key = 0; key < keys + 5; key++) {
    await page.keyboard.press('abcdefghij'[key % 10]);
    await page.waitForTimeout(60 + (key % 5) * 10);
  }
  return (await page.evaluate(() => window.paints)).slice(5);
}

async function openOurs(folder) {
  return launch([resolve('.'), '--archive', join(folder, 'archive')], { BENCH: '' });
}

async function openBare(folder, page) {
  return launch([page], { BENCH_USER_DATA: join(folder, 'bare'), BENCH_PAGE: page });
}

async function launch(words, env) {
  const app = await _electron.launch({
    executablePath: process.env.ELECTRON_EXEC_PATH,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...words],
    env: { ...process.env, ...env, DBUS_SESSION_BUS_ADDRESS: '/dev/null' },
  });
  const page = await app.firstWindow();
  return {
    page,
    async caret() {
      const text = page.locator('.body-text, .ProseMirror').first();
      await text.waitFor();
      await text.focus();
      return page.evaluate(
        () =>
          new Promise((done) =>
            requestAnimationFrame(() => setTimeout(() => done(performance.timeOrigin + performance.now()))),
          ),
      );
    },
    close: () => app.close(),
  };
}

/** An archive whose last article, of so many words, opens with the desk. */
async function fill(folder, words) {
  const { openArchive } = await room('electron/archive/index.ts');
  rmSync(join(folder, 'archive'), { recursive: true, force: true });
  const archive = openArchive(join(folder, 'archive'), { create: true }).value;
  const article = articleOf(42, words);
  archive.createArticle(article, Date.now());
  archive.saveSettings({ ...archive.openSettings(), lastArticle: article.id, proof: 'none' }, Date.now());
  archive.close();
}

async function buildBareEditor(folder) {
  const source = resolve('tests/bench/bare');
  await build({
    configFile: false,
    logLevel: 'error',
    root: source,
    base: './',
    build: { outDir: folder, emptyOutDir: true },
  });
  for (const file of ['main.mjs', 'package.json']) cpSync(join(source, file), join(folder, file));
  return folder;
}
