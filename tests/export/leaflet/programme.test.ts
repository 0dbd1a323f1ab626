import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { setLeaflet } from '../../../electron/export/leaflet/set-leaflet';
import { makeReleaseDocx } from '../../../electron/export/press/docx/release-docx';
import { composeRelease } from '../../../src/render';
import { shortLeaflet } from '../../fixtures/leaflet-articles';
import { programme, timetable } from '../../fixtures/programme';
import { sampleMasthead, sampleRelease } from '../../render/press/sample-release';
import { plainSpaces, readWords } from '../pdf-readers';
import { inkIn } from './page-ink';
import { paragraphOf, proofOf, typeset } from './leaflet-fixture';
import { readCorpusText } from './proof/corpus';

describe('a printed programme', () => {
  it('has its hours in a column of their own, and what happens at one edge', async () => {
    const body = [paragraphOf('Toute la journée, sur la place.'), programme, timetable];
    const { pdf } = await proofOf({ ...shortLeaflet, body });
    const words = readWords(pdf).map((word) => ({ ...word, text: plainSpaces(word.text) }));
    const placeOf = (start: string) => words.find(({ text }) => text.startsWith(start))?.left ?? NaN;
    const edges = ['ouverture', 'repas', 'Débat', 'apportez', 'Bal'].map((word) => Math.round(placeOf(word)));
    expect(new Set(edges).size).toBe(1);
    const [edge = 0] = edges;
    for (const [start, hour] of Object.entries({ ouverture: '10', repas: '12', Débat: '14', Bal: '20' })) {
      const told = words.find(({ text }) => text.startsWith(start));
      const beside = words.filter(({ bottom, right }) => {
        return Math.abs(bottom - (told?.bottom ?? 0)) < 4 && right < edge - 3;
      });
      expect(beside.map(({ text }) => text).join(' ')).toMatch(new RegExp(`^${hour} ?h`));
    }
    expect(Math.round(placeOf('Banderoles'))).toBe(Math.round(placeOf('Affiches')));
  });

  it('has more white between its entries than between their lines, and a hairline there', async () => {
    const { pdf } = await proofOf({ ...shortLeaflet, body: [paragraphOf('Toute la journée.'), programme] });
    const words = readWords(pdf);
    const at = (start: string) => words.find(({ text }) => text.startsWith(start)) ?? expect.fail(start);
    const [one, two, next] = [at('repas'), at('platanes'), at('Débat')];
    expect(next.top - two.top).toBeGreaterThan(1.15 * (two.top - one.top));
    const millimetres = (points: number) => (points / 72) * 25.4;
    const [above, below] = [millimetres(two.top + 0.9 * (two.bottom - two.top)), millimetres(next.top + 2)];
    const dark = inkIn(pdf, next.page, (x, y) => x > 100 && x < 130 && y > above && y < below);
    expect(dark).toBeGreaterThan(30 * (144 / 25.4) * 0.9);
  });

  it('is not torn over a page where the head can make room for it', async () => {
    const of = await readCorpusText('fr-programme');
    const set = await setLeaflet(
      { ...of, typeset, cache: null },
      { format: 'a5', template: 'tract', ink: 'black' },
    );
    if (!set.ok) throw new Error(JSON.stringify(set.problem));
    const words = readWords(set.value.pdf);
    const pageOf = (start: string) => words.find(({ text }) => text.startsWith(start))?.page;
    expect([set.value.pages, pageOf('ouverture'), pageOf('bal'), pageOf('Dimanche')]).toEqual([2, 1, 1, 2]);
  }, 60_000);

  it('is a table without lines in the release as a document', async () => {
    const release = composeRelease({ ...sampleRelease, body: [programme] }, sampleMasthead);
    const document = await makeReleaseDocx({
      release,
      masthead: sampleMasthead,
      date: sampleRelease.date,
      instant: '2026-02-24T08:30:00Z',
      pictures: new Map(),
      logos: [],
    });
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(document) });
    const rows = [...plainSpaces(value).matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = '']) =>
      row.replaceAll(/<\/?(?:td|p|strong)>/g, '|').replaceAll(/\|+/g, '|'),
    );
    expect(rows).toContain('|12 h à 14 h|repas partagé, de grandes tables sous les platanes de la place|');
    expect(rows.at(-1)).toBe('|20 h|Bal|');
  });
});
