import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { setLeaflet } from '../../../electron/export/leaflet/set-leaflet';
import { read } from '../../import/support/read-fixture';
import { readWords } from '../pdf-readers';
import type { PrintedWord } from '../pdf-readers';
import { figure, job, material } from './leaflet-fixture';

/** Words that stand in one another's line: nearer than half a line of the smallest type, and over one another. */
function collisions(words: readonly PrintedWord[]): string[] {
  return words.flatMap((one, at) =>
    words.slice(at + 1).flatMap((other) => {
      const isNear = one.page === other.page && Math.abs(one.bottom - other.bottom) < 5;
      const isOver = one.left + 0.3 < other.right && other.left + 0.3 < one.right;
      return isNear && isOver ? [`${one.text} and ${other.text}`] : [];
    }),
  );
}

describe('the columns of a leaflet with a note and a byline', () => {
  it.each(['a4', 'a5', 'square'] as const)(
    'end above the note, on %s',
    async (format) => {
      const { article } = await read('study.md', readFileSync('resources/sample/study.md', 'utf8'));
      for (const lead of [null, await figure()]) {
        const order = { ...material([]), ...job(), article: { ...article, lead } };
        const set = await setLeaflet(order, { format, template: 'tract', ink: 'black' });
        if (!set.ok) throw new Error(JSON.stringify(set.problem));
        const words = readWords(set.value.pdf);
        expect(collisions(words)).toEqual([]);
        const note = words.find(({ text }) => text.startsWith('37')) ?? expect.fail('no note');
        const byline = words.filter(({ text }) => text === 'Ligne').find(({ page }) => page === note.page);
        if (byline) expect(byline.bottom).toBeLessThan(note.bottom - 8);
      }
    },
    60_000,
  );
});
