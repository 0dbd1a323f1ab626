import { describe, expect } from 'vitest';
import { setLeaflet } from '../../../electron/export/leaflet/set-leaflet';
import type { LeafletDesign, LeadUse } from '../../../src/leaflet';
import { readPicturePlaces } from '../pdf-readers';
import { typeset, whenSetWhole as it } from './leaflet-fixture';
import { readCorpusText } from './proof/corpus';

/** The place of a leaflet's lead picture. */
async function placeIn(design: Pick<LeafletDesign, 'format' | 'template'>, lead: LeadUse) {
  const { masthead, ...of } = await readCorpusText('wide-picture');
  const order = { ...of, masthead: { ...masthead, logo: null }, typeset, cache: null };
  const set = await setLeaflet(order, { ...design, ink: 'colour', lead });
  if (!set.ok) throw new Error(JSON.stringify(set.problem));
  const [picture] = readPicturePlaces(set.value.pdf);
  if (!picture) throw new Error('no picture');
  return picture;
}

describe('a lead picture for which a place is chosen', () => {
  it('leads across the page, or sits in the text, narrower', async () => {
    const a4 = { format: 'a4', template: 'tract' } as const;
    const [leads, sits] = [await placeIn(a4, 'leads'), await placeIn(a4, 'sits')];
    const wide = ({ left, right }: typeof leads) => right - left;
    expect(wide(leads)).toBeGreaterThan(500);
    expect(sits.top).toBeGreaterThan(leads.top);
  }, 60_000);

  it('leads on the cover of a folded leaflet, or sits inside', async () => {
    const folded = { format: 'a4-fold', template: 'depliant' } as const;
    expect((await placeIn(folded, 'leads')).page).toBe(1);
    expect((await placeIn(folded, 'sits')).page).toBeGreaterThan(1);
  }, 60_000);

  it('sits in the text of a booklet, not opposite', async () => {
    const booklet = await placeIn({ format: 'a5-booklet', template: 'brochure' }, 'sits');
    expect(booklet.page).toBeGreaterThan(2);
  }, 60_000);
});
