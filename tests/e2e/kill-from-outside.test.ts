import { once } from 'node:events';
import { cpSync, rmSync } from 'node:fs';
import { openArchive } from '../../electron/archive';
import { linesOf, plainText } from '../../src/article';
import { expect, openDesk, test } from './desk';
import type { OpenDesk } from './desk';
import { field, newText, text } from './new-text';
import { integrityOf } from '../archive/integrity';

/** Milliseconds of typing after which the program is killed: before its first save, in one, and between two. */
const kills = [90, 230, 700, 1300, 2100];

test('killed while one types, it never loses half a second of typing nor its archive', async ({ start }) => {
  test.setTimeout(kills.length * 60_000);
  const written: string[] = [];
  const losses: number[] = [];
  for (const [round, after] of kills.entries()) {
    const desk = await openDesk(start);
    await newText(desk.page);
    const headline = `Texte ${round + 1}`;
    await field(desk.page, 'Titre').fill(headline);
    await text(desk.page).click();
    const letters = await typeUntilKilled(desk, after);
    const kept = keptTexts(start.archive);
    expect(kept).toEqual(expect.arrayContaining(written));
    const found = kept.filter((one) => one.startsWith(headline));
    const words = found[0]?.slice(headline.length + 1) ?? '';
    expect(sentence.repeat(9).slice(0, words.length)).toBe(words);
    losses.push(letters.killedAt - (letters.times[words.length] ?? letters.killedAt));
    written.push(...found);
  }
  test.info().annotations.push({ type: 'kills', description: `milliseconds lost: ${losses.join(', ')}` });
  expect(Math.max(...losses)).toBeLessThanOrEqual(500);
});

const sentence = 'la gare de quartier reste ouverte et nous y serons chaque matin avec du café chaud ';

/** Types the sentence again and again until all processes are killed; returns when each letter was typed, and when they were killed. */
async function typeUntilKilled({ page, program }: OpenDesk, after: number) {
  const child = program.process();
  const ended = once(child, 'exit');
  const times: number[] = [];
  let killedAt = 0;
  setTimeout(() => {
    killedAt = Date.now();
    process.kill(-(child.pid ?? 0), 'SIGKILL');
  }, after);
  while (!killedAt) {
    times.push(Date.now());
    await page.keyboard
      .type(sentence.charAt((times.length - 1) % sentence.length))
      .catch((error: unknown) => {
        if (!killedAt) throw error;
      });
  }
  await ended;
  return { times, killedAt };
}

/** The texts that an archive keeps, as headline and words, read from a copy of it. */
function keptTexts(folder: string): string[] {
  const copy = `${folder}-copy`;
  cpSync(folder, copy, { recursive: true });
  const opened = openArchive(copy, { create: false });
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  const archive = opened.value;
  try {
    expect(integrityOf(archive)).toBe('ok');
    const list = archive.library.list({ words: '', filters: {}, sort: 'relevance', limit: 50, offset: 0 });
    if (!list.ok) throw new Error(JSON.stringify(list.problem));
    return list.value.rows.map(({ id }) => {
      const opened = archive.articles.open(id);
      if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
      const { headline, body } = opened.value.article;
      return `${headline} ${linesOf(body).map(plainText).join('')}`;
    });
  } finally {
    archive.close();
    rmSync(copy, { recursive: true });
  }
}
