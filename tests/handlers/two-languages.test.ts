import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { designFor, usualLeaflets } from '../../src/leaflet';
import { deskWithFolder, keepArticle, paragraph, ready, valueOf, wholeMasthead } from './desk';

const leaflets = { ...usualLeaflets, verso: 'en' };

async function deskWithTranslation(change: object = {}) {
  const desk = await deskWithFolder();
  valueOf(await desk.handlers['masthead:save'](wholeMasthead));
  const family = { kind: 'leaflet', translationKey: 'gare' } as const;
  const body = [paragraph('La gare reste ouverte.')];
  const french = await keepArticle(desk, { ...ready('La gare reste', 'la-gare'), ...family, body });
  const english = await keepArticle(desk, {
    ...ready('The station stays', 'the-station'),
    ...family,
    language: 'en-GB',
    body: [paragraph('The station stays open.')],
    ...change,
  });
  return { desk, french, english };
}

describe('a leaflet with a translation on its back', () => {
  it('is one file, and leaves by the rules of both texts', async () => {
    const { desk, french, english } = await deskWithTranslation({
      status: 'draft',
      embargo: { local: '2999-01-01T08:00', zone: 'Europe/Paris' },
    });
    const order = { ids: [french.id], outlets: ['leaflet' as const] };
    const points = valueOf(await desk.handlers['leaving:look']({ ...order, leaflets }));
    const kindsOf = (id: string) =>
      points.flatMap((point) => (point.text === id && point.kind === 'notice' ? [point.notice.kind] : []));
    expect(kindsOf(english.id)).toEqual(expect.arrayContaining(['draft-joined', 'embargo-leaves']));
    // The same words leave in the other language before their time.
    expect(kindsOf(french.id)).toContain('translation-held');
    const alone = valueOf(await desk.handlers['leaving:look'](order));
    expect(alone.map(({ text }) => text)).not.toContain(english.id);

    const report = valueOf(await desk.handlers['export:run']({ ...order, leaflets }));
    expect(report.leaving.map(({ text }) => text)).toContain(english.id);
    expect(report.compared).toBe(2);
    const files = await readdir(join(desk.out, 'tracts'));
    expect(files.filter((file) => /A5\.pdf$/.test(file))).toHaveLength(1);
  }, 120_000);

  it('is proofed with the translation as it is now', async () => {
    const { desk, french } = await deskWithTranslation();
    const proof = valueOf(
      await desk.handlers['proof:leaflet']({ article: french, design: designFor(leaflets, 'a5') }),
    );
    expect([proof.pages, proof.notices]).toEqual([2, []]);
  }, 120_000);
});
