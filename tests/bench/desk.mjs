import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { articleOf, withNotesAndPictures } from './articles.mjs';
import { fillArchive } from './desk-archive.mjs';
import { buildBareEditor, openBare, openOurs } from './desk-windows.mjs';
import { p95, report } from './ratios.mjs';
import { paragraphs } from './texts.mjs';

/** Notes and pictures of every text that is typed in or opened; the baseline's texts have neither. */
const notes = 100;
const pictures = 30;

/**
 * Start to caret, opening and switching texts, key to next paint, of the desk; baseline: one window with a bare Tiptap
 * in the same Electron, holding as many words in plain paragraphs.
 */
export async function benchDesk() {
  const folder = mkdtempSync(join(tmpdir(), 'roneo-bench-'));
  try {
    const page = await buildBareEditor(join(folder, 'page'));
    const open = { ours: () => openOurs(folder), baseline: () => openBare(folder, page) };
    return [
      ...(await starts(open, folder, 1, 7)),
      ...(await starts(open, folder, 10_000, 5)),
      ...(await opening(open, folder)),
      ...(await typing(open, folder)),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function starts(open, folder, articles, rounds) {
  const others = Array.from({ length: articles - 1 }, (_, at) => articleOf(100 + at, 300));
  await fillArchive(folder, [articleOf(42, 900), ...others]);
  const times = { ours: [], baseline: [] };
  for (let round = -1; round < rounds; round++) {
    for (const side of ['ours', 'baseline']) {
      const start = Date.now();
      const desk = await open[side]();
      const caret = await desk.caret();
      if (round >= 0) times[side].push(caret - start);
      await desk.close();
    }
  }
  return [report(`start to caret, ${articles} in the archive`, 'bare Tiptap', times)];
}

/** From the click on a text in the library, or from the call that gives Tiptap its text, to a caret in it on screen. */
async function opening(open, folder) {
  const rows = [];
  for (const words of [1_000, 50_000]) {
    const texts = [41, 42, 43].map((number) =>
      withNotesAndPictures(articleOf(number, words), notes, pictures),
    );
    const [small, ...long] = texts;
    await fillArchive(folder, [{ ...small, body: small.body.slice(0, 3) }, ...long]);
    const times = { opening: [], switching: [], baseline: [] };
    for (let round = 0; round < 4; round++) {
      const desk = await open.ours();
      await desk.caret();
      times.opening.push(await desk.show(texts[1]));
      times.opening.push(await desk.show(texts[2]));
      for (const text of [1, 2, 1, 2]) times.switching.push(await desk.show(texts[text]));
      await desk.close();
      const bare = await open.baseline();
      await bare.caret();
      for (const seed of [43, 44]) times.baseline.push(await bare.set(paragraphs(words, seed)));
      await bare.close();
    }
    const sides = (ours) => ({ ours, baseline: times.baseline });
    rows.push(report(`open a text of ${words} words to caret`, 'bare Tiptap', sides(times.opening)));
    rows.push(report(`switch between two of ${words} words`, 'bare Tiptap', sides(times.switching)));
  }
  return rows;
}

async function typing(open, folder) {
  const rows = [];
  for (const words of [1_000, 10_000, 50_000]) {
    await fillArchive(folder, [withNotesAndPictures(articleOf(42, words), notes, pictures)]);
    const times = { ours: [], baseline: [] };
    for (const side of ['baseline', 'ours', 'baseline', 'ours']) {
      const desk = await open[side]();
      await desk.caret();
      if (side === 'baseline') await desk.set(paragraphs(words, 43));
      times[side].push(...(await keysToPaint(desk.page, 100)));
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
    const lines = text.querySelectorAll(':scope > p');
    getSelection().collapse(lines[Math.floor(lines.length / 2)].firstChild, 20);
    text.focus();
  });
  for (let key = 0; key < keys + 5; key++) {
    await page.keyboard.press('abcdefghij'[key % 10]);
    await page.waitForTimeout(60 + (key % 5) * 10);
  }
  return (await page.evaluate(() => window.paints)).slice(5);
}
