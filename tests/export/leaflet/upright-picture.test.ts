import { describe, expect } from 'vitest';
import { setLeaflet } from '../../../electron/export/leaflet/set-leaflet';
import type { Article } from '../../../src/article';
import type { LeafletTemplateName } from '../../../src/leaflet';
import { march } from '../../fixtures/appointment';
import { longLeaflet, shortLeaflet } from '../../fixtures/leaflet-articles';
import { readPixels, readWords } from '../pdf-readers';
import { figure, job, material, paragraphOf, whenSetWhole as it } from './leaflet-fixture';
import { inkIn } from './page-ink';
import { readCorpusText } from './proof/corpus';

/** A lead picture that is half as high again as it is wide, over a caption. */
async function withUprightLead(article: Article): Promise<Article> {
  const lead = await figure();
  return { ...article, lead: { ...lead, picture: { ...lead.picture, width: 600, height: 900 } } };
}

async function setAs(article: Article, template: LeafletTemplateName) {
  const order = { ...material([]), ...job(), article: await withUprightLead(article) };
  const set = await setLeaflet(order, { format: 'a5', template, ink: 'black' });
  if (!set.ok) throw new Error(JSON.stringify(set.problem));
  return set.value;
}

const firstOf = (words: string) => words.split(' ')[0];

const dpi = 72;

/** Width and height in points of the picture on the first page, which is of one grey. */
function pictureOn(pdf: Uint8Array): { width: number; height: number } {
  const { width: across, pixels } = readPixels(pdf, 1, dpi);
  const rows = Array.from({ length: pixels.length / across }, (_, y) => {
    const row = pixels.subarray((y + 0.55) * across, (y + 1) * across);
    return longestRun([...row].map((grey) => grey > 60 && grey < 130));
  });
  // Rules and letters are grey at their edges, each in a row or two.
  const width = rows.filter((run) => run > 30).sort((one, other) => one - other)[20] ?? 0;
  return { width, height: rows.filter((run) => Math.abs(run - width) <= 1).length };
}

function longestRun(marks: readonly boolean[]): number {
  let [longest, run] = [0, 0];
  for (const mark of marks) {
    run = mark ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

describe('a lead picture that stands upright', () => {
  it.each([
    ['tract', undefined],
    ['tract', march],
    ['appel', march],
    ['lettre', undefined],
    ['lettre', march],
  ] as const)(
    'is printed whole in the template %s, beside what it opens',
    async (template, appointment) => {
      const { pdf } = await setAs({ ...shortLeaflet, ...(appointment && { appointment }) }, template);
      const { width, height } = pictureOn(pdf);
      expect(height).toBeGreaterThan(60);
      expect(height / width).toBeCloseTo(1.5, 1);
    },
    60_000,
  );

  it('stands on a cover beside the standfirst, with no white at its side', async () => {
    const order = { ...material([]), ...job(), article: await withUprightLead(shortLeaflet) };
    const design = { format: 'a4-fold', template: 'depliant', ink: 'black' } as const;
    const set = await setLeaflet(order, design);
    if (!set.ok) throw new Error(JSON.stringify(set.problem));
    const { pdf } = set.value;
    expect(inkIn(pdf, 1, (x, y) => x > 130 && x < 138 && y > 120 && y < 180)).toBeGreaterThan(1_000);
    const standfirst = readWords(pdf).find(
      ({ text, page }) => page === 1 && text === firstOf(shortLeaflet.standfirst),
    );
    expect(standfirst?.left).toBeLessThan(40);
    expect(standfirst?.top).toBeGreaterThan(100);
  }, 60_000);

  it('leaves a call with an appointment on one page, where it was two half empty ones', async () => {
    const call = { ...shortLeaflet, appointment: march, body: shortLeaflet.body.slice(0, 2) };
    expect((await setAs(call, 'tract')).pages).toBe(1);
  }, 60_000);

  it.each(['sample-appel', 'es-asamblea'])(
    'stands beside day, hour and place where the text then keeps to one page: %s',
    async (text) => {
      const of = await readCorpusText(text);
      const article = await withUprightLead(of.article);
      const order = { ...material([]), ...job(), masthead: { ...of.masthead, logo: null }, article };
      const set = await setLeaflet(order, { format: 'a5', template: 'appel', ink: 'black' });
      expect(set).toMatchObject({ ok: true, value: { pages: 1, wordsTooMany: 0 } });
      expect(
        inkIn(set.ok ? set.value.pdf : new Uint8Array(), 1, (x, y) => x > 125 && x < 137 && y > 45 && y < 60),
      ).toBeGreaterThan(1_000);
    },
    60_000,
  );

  it('begins where its caption does in a column that is wider', async () => {
    const upright = await withUprightLead(shortLeaflet);
    const body = [
      paragraphOf('Voici la halte.'),
      ...(upright.lead ? [upright.lead] : []),
      ...longLeaflet.body,
    ];
    const order = { ...material([]), ...job(), article: { ...longLeaflet, body } };
    const set = await setLeaflet(order, { format: 'a5', template: 'tract', ink: 'black' });
    if (!set.ok) throw new Error(JSON.stringify(set.problem));
    const { pdf } = set.value;
    const caption =
      readWords(pdf).findLast(
        (word) => word.page === 1 && word.text === 'halte' && word.bottom - word.top < 11,
      ) ?? expect.fail('no caption');
    const foot = (caption.top / 72) * 25.4;
    const isAbove = (x: number, y: number) => x > 10.5 && x < 13 && y > foot - 15 && y < foot - 3;
    expect(inkIn(pdf, 1, isAbove)).toBeGreaterThan(500);
  });
});
