import { describe, expect, it } from 'vitest';
import { makeFoldGuide } from '../../../electron/export/leaflet/paper-files';
import { guideSteps, leafletFormatNames, leafletFormats, stepsFor } from '../../../src/leaflet';
import type { LeafletFormatName } from '../../../src/leaflet';
import { everyLanguage } from '../../../src/messages';
import { joinLines, plainSpaces, readPdf, readPixels } from '../pdf-readers';
import { typeset } from './leaflet-fixture';

const names = Object.fromEntries(leafletFormatNames.map((name) => [name, name.toUpperCase()])) as Record<
  LeafletFormatName,
  string
>;
const handled = leafletFormatNames.filter((name) => stepsFor(leafletFormats[name]).length > 0);

async function guideOf(name: LeafletFormatName, messages: (typeof everyLanguage)[number]) {
  const { language, foldGuide } = messages;
  const made = await makeFoldGuide(
    leafletFormats[name],
    { words: { ...foldGuide, language, formats: names }, pages: 2 },
    { typeset },
  );
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made.value;
}

/** The reader takes the narrow space inside quotation marks for none. */
const withoutSpaces = (words: string) => words.replaceAll(' ', '');

describe.each(everyLanguage)('the guide sheet in $language', (messages) => {
  it.each(handled)('of %s says and draws every step on one page of A4, clear of the edge', async (name) => {
    const pdf = await guideOf(name, messages);
    if (!pdf) throw new Error('no guide');
    const { info, text } = readPdf(pdf);
    expect(info).toMatch(/Pages: +1\n/);
    expect(info).toContain('(A4)');
    const words = withoutSpaces(joinLines(text));
    const paper = ['half-letter', 'tabloid-tiles'].includes(name) ? 'Letter' : 'A4';
    for (const step of stepsFor(leafletFormats[name]))
      expect(words).toContain(withoutSpaces(plainSpaces(messages.foldGuide.steps[step](paper))));
    // Each step has its drawing, in as many rows as there are steps; nothing stands at the edge of the paper.
    const steps = stepsFor(leafletFormats[name]).length;
    const drawn = Array.from({ length: steps }, () => 0);
    const { width, pixels } = readPixels(pdf, 1, 50.8);
    for (const [at, grey] of pixels.entries()) {
      const [x, y] = [(at % width) / 2, Math.floor(at / width) / 2];
      const row = Math.floor(((y - 34) / 240) * Math.max(3, steps));
      if (grey > 200) continue;
      expect(x > 10 && y > 10 && x < 200 && y < 287).toBe(true);
      if (x > 35 && x < 95) drawn[row] = (drawn[row] ?? 0) + 1;
    }
    for (const pixelsDrawn of drawn) expect(pixelsDrawn).toBeGreaterThan(150);
  });
});

it('a guide sheet for a machine that turns on the other edge draws the sheet turned on that edge', async () => {
  const [french] = everyLanguage;
  if (!french) throw new Error('no language');
  const words = { ...french.foldGuide, language: french.language, formats: names };
  const guideFor = async (turn: 'short-edge' | 'long-edge') => {
    const made = await makeFoldGuide(leafletFormats.a5, { words, turn, pages: 2 }, { typeset });
    if (!made.ok || !made.value) throw new Error('no guide');
    const { width, pixels } = readPixels(made.value, 1, 50.8);
    const dark = [...pixels.entries()].filter(([at, grey]) => {
      const [x, y] = [(at % width) / 2, Math.floor(at / width) / 2];
      return grey < 200 && y > 122 && y < 156 && x > 85 && x < 122;
    });
    return { text: readPdf(made.value).text, isWide: dark.length > 0 };
  };
  const [usual, other] = [await guideFor('short-edge'), await guideFor('long-edge')];
  expect([usual.isWide, other.isWide]).toEqual([true, false]);
  expect(usual.text).toContain('bord court');
  expect(other.text).toContain('bord long');
});

describe('the steps of guide sheets', () => {
  it('are none for sheets that are handed out as they are printed', async () => {
    expect(leafletFormatNames.filter((name) => !handled.includes(name))).toEqual([
      'a4',
      'a3',
      'a2',
      'letter',
      'label-70x37',
      'label-63x38',
      'label-99x67',
    ]);
    const [french] = everyLanguage;
    if (french) expect(await guideOf('a4', french)).toBeNull();
  });

  it('are each taken by some format', () => {
    const taken = new Set(handled.flatMap((name) => stepsFor(leafletFormats[name])));
    expect(guideSteps.filter((step) => !taken.has(step))).toEqual([]);
  });

  it('turn the sheet on the edge that its pages are laid out for', () => {
    expect(stepsFor(leafletFormats['a5-booklet'])).toEqual([
      'print',
      'turn-short-edge',
      'stack',
      'fold-booklet',
      'staple',
    ]);
    expect(stepsFor(leafletFormats['a6-zine']).slice(0, 2)).toEqual(['print', 'turn-long-edge']);
  });

  it('turn no sheet of a leaflet of one side', async () => {
    expect(stepsFor(leafletFormats.a5, { hasBack: false })).toEqual(['print', 'cut-two']);
    const [french] = everyLanguage;
    if (!french) throw new Error('no language');
    const words = { ...french.foldGuide, language: french.language, formats: names };
    const made = await makeFoldGuide(leafletFormats.a5, { words, pages: 1 }, { typeset });
    expect(made.ok && made.value && readPdf(made.value).text).not.toContain('Recto verso');
  });
});
