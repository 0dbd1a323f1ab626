import { describe, expect, it } from 'vitest';
import { setLeaflet } from '../../../electron/export/leaflet/set-leaflet';
import { proofLeaflet } from '../../../electron/export';
import type { LeafletTemplateName } from '../../../src/leaflet';
import { lineMasthead, shortLeaflet } from '../../fixtures/leaflet-articles';
import { plainSpaces, readPixels, readWords } from '../pdf-readers';
import type { PrintedWord } from '../pdf-readers';
import { readPicture, typeset } from './leaflet-fixture';
import { readCorpusText } from './proof/corpus';

/** The lines of the largest letters on the first page, and how wide the widest is of the measure. */
async function headlineOf(headline: string, template: LeafletTemplateName, language = 'fr') {
  const article = { ...shortLeaflet, headline, language };
  const format = template === 'depliant' ? ('a4-fold' as const) : ('a5' as const);
  const order = { article, masthead: lineMasthead, readPicture, typeset, cache: null };
  const proof = await proofLeaflet(order, { format, template, ink: 'black' }, { now: 0 });
  if (!proof.ok) throw new Error(JSON.stringify(proof.problem));
  const words = readWords(proof.value.pdf).filter(({ page }) => page === 1);
  const tall = Math.max(...words.map(heightOf));
  const large = words.filter((word) => heightOf(word) > 0.95 * tall);
  const tops = [...new Set(large.map(({ top }) => top))];
  const lines = tops.map((at) => large.filter(({ top }) => top === at));
  const widest = Math.max(...lines.map((line) => (line.at(-1)?.right ?? 0) - (line[0]?.left ?? 0)));
  const said = lines.map((line) => plainSpaces(line.map(({ text }) => text).join(' ')));
  return { lines: said, share: widest / ((128 / 25.4) * 72) };
}

const heightOf = ({ top, bottom }: PrintedWord) => bottom - top;

/** In millimetres, the white between the kicker and the accent of the first letter below it. */
async function whiteAboveAccent(template: LeafletTemplateName): Promise<number> {
  const headline = 'Čtyři vlaky denně nestačí: Šumava chce žít';
  const article = { ...shortLeaflet, kicker: 'HLAS', headline, language: 'cs' };
  const order = { article, masthead: lineMasthead, readPicture, typeset, cache: null };
  const done = await setLeaflet(order, { format: 'a5', template, ink: 'black' });
  if (!done.ok) throw new Error(JSON.stringify(done.problem));
  const { pdf } = done.value;
  const kicker = readWords(pdf).find(({ text }) => text === 'HLAS') ?? expect.fail('no kicker');
  const dpi = 288;
  const { width, pixels } = readPixels(pdf, 1, dpi);
  const [left, right, top] = [kicker.left, kicker.right, kicker.top].map((at) => Math.round((at / 72) * dpi));
  const ground = pixels[(top ?? 0) * width + (left ?? 0) - 20];
  const isBlank = (row: number) =>
    pixels.subarray(row * width + (left ?? 0), row * width + (right ?? 0)).every((each) => each === ground);
  const rows = Array.from({ length: 300 }, (_, row) => isBlank((top ?? 0) + row));
  const from = rows.indexOf(true, rows.indexOf(false));
  return ((rows.indexOf(false, from) - from) / dpi) * 25.4;
}

describe('the headline of a leaflet', () => {
  it.each([
    ['affiche', 2],
    ['fond-perdu', 2],
    ['tract', 1],
  ] as const)('has its accents well below the kicker: %s, %d mm', async (template, least) => {
    expect(await whiteAboveAccent(template)).toBeGreaterThanOrEqual(least);
  });

  it.each(['tract', 'lettre', 'depliant'] as const)(
    'is broken where the sense pauses, never between a number and what it counts: %s',
    async (template) => {
      const { lines } = await headlineOf(
        'Who owns the tap? Nine questions on the price of water',
        template,
        'en',
      );
      expect(lines.join(' / ')).toMatch(/tap\? \/ Nine questions/);
    },
    60_000,
  );

  it.each(['tract', 'lettre', 'depliant'] as const)(
    'is broken where a person broke it: %s',
    async (template) => {
      const { lines } = await headlineOf('Nos quais sont vides,\nnos trains sont pleins', template);
      expect(lines.join(' / ')).toMatch(/vides, \/ nos/);
    },
    60_000,
  );

  it.each([
    ['pl', 'Czynsz o połowę w górę? Nie bez nas', 'tract', /górę\? \/ Nie bez nas/],
    ['fi', 'Terveysasema kiinni, matka kolminkertainen', 'depliant', /kiinni, \/ matka/],
  ] as const)(
    'is broken after a question and between clauses in languages whose words are not known: %s',
    async (language, headline, template, lines) => {
      expect((await headlineOf(headline, template, language)).lines.join(' / ')).toMatch(lines);
    },
    60_000,
  );

  it('has crossheads below it that leave no word alone on a second line', async () => {
    const of = await readCorpusText('de-fragen-und-antworten');
    const set = await setLeaflet(
      { ...of, typeset, cache: null },
      { format: 'a4-roll', template: 'depliant', ink: 'black' },
    );
    if (!set.ok) throw new Error(JSON.stringify(set.problem));
    const words = readWords(set.value.pdf);
    const [stimmen, last] = ['Stimmen', 'ich?'].map((said) => words.find(({ text }) => text === said));
    expect(last?.top).toBeCloseTo(stimmen?.top ?? NaN, 0);
  }, 60_000);

  it('takes the measure where it is one word', async () => {
    const { lines, share } = await headlineOf('Grève !', 'tract');
    expect(lines).toEqual(['Grève !']);
    expect(share).toBeGreaterThan(0.9);
  }, 60_000);
});
