import { articleOf, markedUp, withNotesAndPictures } from './articles.mjs';
import { fillArchive } from './desk-archive.mjs';
import { notes, pictures, withDeskAndBaseline } from './desk-windows.mjs';
import { p95, report } from './ratios.mjs';

/** Key to next paint, of the desk: beside a bare Tiptap with the words alone, and one with the same notes and pictures. */
export function benchTyping() {
  return withDeskAndBaseline(typing);
}

async function typing(open, folder) {
  const rows = [];
  for (const words of [1_000, 10_000, 50_000]) {
    const alone = markedUp(articleOf(42, words));
    const whole = withNotesAndPictures(alone, notes, pictures);
    await fillArchive(folder, [whole]);
    const times = { alone: [], whole: [], ours: [] };
    for (let round = 0; round < 3; round++)
      for (const [side, window, text] of [
        ['alone', open.baseline, alone],
        ['whole', open.baseline, whole],
        ['ours', open.ours],
      ]) {
        const desk = await window();
        await desk.caret();
        if (text) await desk.set(text);
        times[side].push(...(await keysToPaint(desk.page, 150)));
        await desk.close();
      }
    for (const [name, baseline] of [
      ['bare Tiptap', times.alone],
      ['with notes and pictures', times.whole],
    ]) {
      rows.push(report(`key to paint, ${words} words`, name, { ours: times.ours, baseline }));
      rows.push(report(`key to paint, ${words} words, p95`, name, { ours: times.ours, baseline }, p95));
    }
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
    text.addEventListener(
      'beforeinput',
      () =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => window.paints.push(performance.now() - pressed);
          port2.postMessage(null);
        }),
      { capture: true },
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
