import { articleOf, markedUp, withNotesAndPictures } from './articles.mjs';
import { fillArchive } from './desk-archive.mjs';
import { notes, pictures, withDeskAndBaseline } from './desk-windows.mjs';
import { p95, report } from './ratios.mjs';

/** Key to next paint, of the desk. */
export function benchTyping() {
  return withDeskAndBaseline(typing);
}

async function typing(open, folder) {
  const rows = [];
  for (const words of [1_000, 10_000, 50_000]) {
    const article = markedUp(articleOf(42, words));
    await fillArchive(folder, [withNotesAndPictures(article, notes, pictures)]);
    const times = { ours: [], baseline: [] };
    for (const side of ['baseline', 'ours', 'baseline', 'ours', 'baseline', 'ours']) {
      const desk = await open[side]();
      await desk.caret();
      if (side === 'baseline') await desk.set(article);
      times[side].push(...(await keysToPaint(desk.page, 150)));
      await desk.close();
    }
    rows.push(report(`key to paint, ${words} words`, 'bare Tiptap', times));
    rows.push(report(`key to paint, ${words} words, p95`, 'bare Tiptap', times, p95));
  }
  return rows;
}

/** What is typed: words, as one writes them. */
const written = 'la ligne du soir reste un service public et ';

/**
 * Types in the middle of the text, the pointer resting over it; from each key's own time stamp to the first task after the
 * next frame.
 */
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
    const line = lines[Math.floor(lines.length / 2)];
    getSelection().collapse(line.firstChild, 5);
    text.focus();
    line.scrollIntoView({ block: 'center' });
  });
  await page.mouse.move(720, 450);
  for (let key = 0; key < keys + 5; key++) {
    await page.keyboard.press(written[key % written.length]);
    await page.waitForTimeout(60 + (key % 5) * 10);
  }
  return (await page.evaluate(() => window.paints)).slice(5);
}
