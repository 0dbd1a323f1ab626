import { describe, expect } from 'vitest';
import { setLeaflet } from '../../../electron/export/leaflet/set-leaflet';
import type { Article } from '../../../src/article';
import { leafletFormats, leafletTemplates } from '../../../src/leaflet';
import type { LeafletFormatName } from '../../../src/leaflet';
import { march } from '../../fixtures/appointment';
import { shortLeaflet } from '../../fixtures/leaflet-articles';
import { figure, job, material, whenSetWhole as it } from './leaflet-fixture';
import { collisionFaults, marginFaults } from './proof/page-checks';

const longWords = 'La fermeture programmée des gares intercommunales nous concerne toutes.';

async function poster(format: LeafletFormatName, said: Partial<Article>, lead: [number, number] | null) {
  const picture = await figure();
  const [width, height] = lead ?? [0, 0];
  const article = {
    ...shortLeaflet,
    ...said,
    lead: lead ? { ...picture, picture: { ...picture.picture, width, height } } : null,
  };
  const set = await setLeaflet(
    { ...material([]), ...job(), article },
    { format, template: 'affiche', ink: 'black' },
  );
  if (!set.ok) throw new Error(JSON.stringify(set.problem));
  const { pdf, notices } = set.value;
  return {
    faults: [...marginFaults(pdf, leafletFormats[format]), ...collisionFaults(pdf)],
    astray: notices.filter(({ kind }) => kind === 'letters-astray'),
  };
}

describe('a poster', () => {
  it.each(
    leafletTemplates.affiche.formats.flatMap((format) =>
      ([[600, 900], [600, 600], [900, 600], null] as const).map((lead) => [format, lead] as const),
    ),
  )('keeps all of its words on %s and off each other, with a picture of %s', async (format, lead) => {
    for (const said of [{ standfirst: longWords }, { standfirst: longWords, appointment: march }])
      expect(await poster(format, said, lead && [...lead])).toEqual({ faults: [], astray: [] });
  });

  it('whose letters leave the paper even when smaller says so', async () => {
    const word = `${'intergouvernementalisation'.repeat(8)}`;
    const { astray } = await poster('dl', { headline: `Non à l’${word}` }, null);
    expect(astray).toEqual([{ kind: 'letters-astray', article: `Non à l’${word}`, pages: [1] }]);
  });
});
