import { articleOf, markedUp, withNotesAndPictures } from './articles.mjs';
import { fillArchive } from './desk-archive.mjs';
import { notes, pictures, withDeskAndBaseline } from './desk-windows.mjs';
import { report } from './ratios.mjs';

/** Start to caret, opening and switching texts, of the desk. */
export function benchDesk() {
  return withDeskAndBaseline(async (open, folder) => [
    ...(await starts(open, folder, 1, 7)),
    ...(await starts(open, folder, 10_000, 5)),
    ...(await opening(open, folder)),
  ]);
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
      withNotesAndPictures(markedUp(articleOf(number, words)), notes, pictures),
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
      for (const number of [42, 43]) times.baseline.push(await bare.set(markedUp(articleOf(number, words))));
      await bare.close();
    }
    const sides = (ours) => ({ ours, baseline: times.baseline });
    rows.push(report(`open a text of ${words} words to caret`, 'bare Tiptap', sides(times.opening)));
    rows.push(report(`switch between two of ${words} words`, 'bare Tiptap', sides(times.switching)));
  }
  return rows;
}
