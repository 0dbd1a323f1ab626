import { expect } from 'vitest';
import { setLeaflet } from '../../../electron/export/leaflet/set-leaflet';
import { longLeaflet } from '../../fixtures/leaflet-articles';
import { figure, job, material, whenSetWhole as it } from './leaflet-fixture';
import { readCorpusText } from './proof/corpus';
import { readThirdCopy } from './third-copy';

it('of the third copy of a leaflet, 99.5 % of the words can be read', { timeout: 180_000 }, async () => {
  const article = { ...longLeaflet, lead: await figure() };
  const set = await setLeaflet(
    { ...material([]), ...job(), article },
    { format: 'a5', template: 'tract', ink: 'black' },
  );
  if (!set.ok) throw new Error(JSON.stringify(set.problem));
  const copier = await set.value.setForCopier();
  if (!copier.ok) throw new Error(JSON.stringify(copier.problem));
  const { words, lost } = await readThirdCopy(copier.value, { pages: [1, 2], language: 'fr' });
  expect(words).toBeGreaterThan(300);
  expect(lost.length / words, lost.join(' ')).toBeLessThan(0.005);
});

it('the group’s name over a narrow leaflet can be read on its third copy', { timeout: 60_000 }, async () => {
  const order = { ...material([]), ...job(), ...(await readCorpusText('de-mieten')) };
  const set = await setLeaflet(order, { format: 'dl', template: 'tract', ink: 'black' });
  if (!set.ok) throw new Error(JSON.stringify(set.problem));
  const { lost } = await readThirdCopy(set.value.pdf, { pages: [1], language: 'de' });
  const name = ['Petite', 'Ligne,', 'collectif', 'vallée', 'Lorsanne'];
  expect(lost.filter((word) => name.includes(word))).toEqual([]);
});
