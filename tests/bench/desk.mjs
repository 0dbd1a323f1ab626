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

/**
 * From the click on a text in the library, or from the call that gives Tiptap its text, to a caret in it on screen: beside
 * a bare Tiptap with the words alone, and one with the same notes and pictures.
 */
async function opening(open, folder) {
  const rows = [];
  for (const words of [1_000, 50_000]) {
    const alone = [41, 42, 43].map((number) => markedUp(articleOf(number, words)));
    const texts = alone.map((text) => withNotesAndPictures(text, notes, pictures));
    const [small, ...long] = texts;
    await fillArchive(folder, [{ ...small, body: small.body.slice(0, 3) }, ...long]);
    const times = { opening: [], switching: [], alone: [], whole: [] };
    for (let round = 0; round < 4; round++) {
      const desk = await open.ours();
      await desk.caret();
      times.opening.push(await desk.show(texts[1]));
      times.opening.push(await desk.show(texts[2]));
      for (const text of [1, 2, 1, 2]) times.switching.push(await desk.show(texts[text]));
      await desk.close();
      for (const [side, given] of [
        ['alone', alone],
        ['whole', texts],
      ]) {
        const bare = await open.baseline();
        await bare.caret();
        for (const text of [1, 2]) times[side].push(await bare.set(given[text]));
        await bare.close();
      }
    }
    for (const [name, ours] of [
      [`open a text of ${words} words to caret`, times.opening],
      [`switch between two of ${words} words`, times.switching],
    ]) {
      rows.push(report(name, 'bare Tiptap', { ours, baseline: times.alone }));
      rows.push(report(name, 'with notes and pictures', { ours, baseline: times.whole }));
    }
  }
  return rows;
}
