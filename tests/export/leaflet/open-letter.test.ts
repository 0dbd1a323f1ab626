import { describe, expect } from 'vitest';
import { setLeaflet } from '../../../electron/export/leaflet/set-leaflet';
import { linesOf, plainText } from '../../../src/article';
import type { Block } from '../../../src/article';
import { shortLeaflet } from '../../fixtures/leaflet-articles';
import { readLines, readPdf } from '../pdf-readers';
import { job, material, typeset, whenSetWhole as it } from './leaflet-fixture';
import { readCorpusText } from './proof/corpus';
import { collisionFaults } from './proof/page-checks';

const names = [
  'Doreen Pike, Foundry House',
  'Samuel Osei, Castle Street',
  'Magda Wrona, Mill Lane',
  'Dr Priya Nair, general practitioner',
  'The Revd Tom Ellery',
  'Joan and Peter Whitcombe',
  'Ashby Trades Council',
];

describe('those who sign an open letter', () => {
  it.each(['a4', 'a5', 'a4-fold'] as const)(
    'stand each on one line where there is room: %s',
    async (format) => {
      const items = names.map((name) => ({
        content: [
          { type: 'paragraph' as const, content: [{ type: 'text' as const, text: name, marks: [] }] },
        ],
      }));
      const signed: Block = { type: 'bulletedList', items };
      const article = { ...shortLeaflet, body: [...shortLeaflet.body, signed] };
      const order = { ...material([]), ...job(), article };
      const set = await setLeaflet(order, { format, template: 'lettre', ink: 'black' });
      if (!set.ok) throw new Error(JSON.stringify(set.problem));
      const lines = readLines(set.value.pdf).map((line) => line.map(({ text }) => text).join(' '));
      for (const name of names) expect(lines).toContain(name);
    },
  );

  it('are read in order where they fill several pages', async () => {
    const given = await readCorpusText('en-open-letter-signed');
    const design = { format: 'a5-booklet', template: 'lettre', ink: 'black' } as const;
    const set = await setLeaflet({ ...given, typeset, cache: null }, design);
    if (!set.ok) throw new Error(JSON.stringify(set.problem));
    const { raw } = readPdf(set.value.pdf);
    const names = linesOf(given.article.body.slice(-1)).map(plainText);
    const first = names.map((name) => name.split(' ').slice(0, 2).join(' '));
    const places = first.map((words) => raw.indexOf(words));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(collisionFaults(set.value.pdf)).toEqual([]);
  });
});

describe('the headline of an open letter', () => {
  it('leaves no short word alone on its last line where smaller letters hold it', async () => {
    const given = await readCorpusText('de-kurz');
    const design = { format: 'a4', template: 'lettre', ink: 'black' } as const;
    const set = await setLeaflet({ ...given, typeset, cache: null }, design);
    if (!set.ok) throw new Error(JSON.stringify(set.problem));
    const lines = readLines(set.value.pdf).map((line) => line.map(({ text }) => text).join(' '));
    expect(lines).toContain('auf unserer Wiese');
  });
});
