import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emptyMasthead, siteLooks } from '../../../src/article';
import { contrast, inkOn, readableOn } from '../../../src/render/drawing/contrast';
import { drawColours } from '../../../src/render/site/colour';

const paper = '#fbfaf6';
const night = '#1e1d1b';
const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

it('any colour of a group can be read on the page, by day and by night, and so can what is written on it', () => {
  fc.assert(
    fc.property(colour, (chosen) => {
      for (const ground of [paper, night]) {
        const text = readableOn(ground, chosen);
        expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(inkOn(chosen), chosen)).toBeGreaterThanOrEqual(4.5);
      }
    }),
  );
});

it.each(siteLooks)(
  'words of the look %s can be read on its page and in its boxes, by day and by night',
  (look) => {
    const sheet = drawColours(emptyMasthead(), { look, faces: 'serif' });
    const shades = (name: string) =>
      [...sheet.matchAll(new RegExp(`--${name}: (#\\w{6});`, 'g'))].map(([, shade]) => shade ?? '');
    for (const words of ['ink', 'muted', 'group'])
      for (const under of words === 'group' ? ['paper'] : ['paper', 'ground'])
        shades(words).forEach((shade, at) => {
          expect(contrast(shade, shades(under)[at] ?? '')).toBeGreaterThanOrEqual(4.5);
        });
    expect(shades('ink')).toHaveLength(2);
  },
);

it('a colour that reads well is left as chosen, and one that does not is only as much darker as it must be', () => {
  expect(readableOn(paper, '#b3261e')).toBe('#b3261e');
  const yellow = readableOn(paper, '#f2b705');
  expect(contrast(yellow, paper)).toBeLessThan(5);
});

it('measures contrast as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
