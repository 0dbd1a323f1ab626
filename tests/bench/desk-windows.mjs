import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron } from '@playwright/test';
import { build } from 'vite';
import { bareBlocks } from './articles.mjs';
import { greyPicture } from './pictures.mjs';

/** Notes and pictures of every text that is typed in or opened. */
export const notes = 100;
export const pictures = 30;

/**
 * Measures with windows of both sides; `open` starts one on what is in the folder. The baseline is one window with a
 * bare Tiptap in the same Electron, holding the words, crossheads and marks of the text that it is given, and its notes
 * and pictures where they are given too.
 */
export async function withDeskAndBaseline(measure) {
  const folder = mkdtempSync(join(tmpdir(), 'roneo-bench-'));
  try {
    const page = await buildBareEditor(join(folder, 'page'));
    return await measure({ ours: () => openOurs(folder), baseline: () => openBare(folder, page) }, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The desk on the archive of a folder. */
async function openOurs(folder) {
  return launch([resolve('.'), '--archive', join(folder, 'archive')], { BENCH: '' });
}

/** A window with nothing but a bare Tiptap. */
async function openBare(folder, page) {
  return launch([page], { BENCH_USER_DATA: join(folder, 'bare'), BENCH_PAGE: page });
}

/** Builds the bare editor's page, and answers its folder. */
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
  for (let at = 0; at < pictures; at++) writeFileSync(join(folder, `${at}.jpg`), await greyPicture(at));
  return folder;
}

/**
 * A started program: `caret` answers when its caret is on screen (milliseconds since 1970), `show` opens a text by its
 * line in the library, `set` gives a bare editor its text; both answer the milliseconds until that is on screen.
 */
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
    async show({ headline }) {
      await page.locator('.line-headline', { hasText: headline }).first().waitFor(); // The library comes after the text.
      return page.evaluate(showText, headline);
    },
    set: (article) => page.evaluate(setBlocks, bareBlocks(article)),
    close: () => app.close(),
  };
}

/** In the window: clicks a text's line, waits until its headline and body are there, and the caret painted in them. */
async function showText(headline) {
  const line = [...document.querySelectorAll('.library-line')].find(
    (each) => each.querySelector('.line-headline').textContent === headline,
  );
  const opening = () => document.querySelector('.body-text')?.firstElementChild?.textContent;
  const former = opening();
  const start = performance.now();
  line.click();
  while (opening() === former) await new Promise((done) => requestAnimationFrame(done));
  document.querySelector('.body-text').focus();
  await new Promise((done) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done();
      port2.postMessage(null);
    });
  });
  return performance.now() - start;
}

/** In the bare window: the same for its own text. */
async function setBlocks(blocks) {
  const start = performance.now();
  window.setBlocks(blocks);
  document.querySelector('.ProseMirror').focus();
  await new Promise((done) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done();
      port2.postMessage(null);
    });
  });
  return performance.now() - start;
}
