import { expect, it } from 'vitest';
import { cardColours } from '../../../src/render/cards/render-card';
import { contrast } from '../../../src/render/drawing/contrast';

const groupColours = [
  '',
  '#ffd800',
  '#14213d',
  '#e6007e',
  '#b23a1e',
  '#777777',
  '#ffffff',
  '#000000',
  '#00a651',
  '#7fd4ff',
];

it.each(groupColours)('sets every word at 4.5 to 1 or more on its ground: %s', (colour) => {
  const shades = cardColours(colour);
  const pairs: [string, string][] = [
    [shades.onFlag, shades.flag],
    [shades.onPaper, shades.paper],
    [shades.muted, shades.paper],
    [shades.flagOnPaper, shades.paper],
    [shades.onNight, shades.night],
    [shades.flagOnNight, shades.night],
    [shades.onBand, shades.band],
  ];
  for (const [ink, ground] of pairs)
    expect(contrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
});

it('sets figures on the ground that leaves the colour as it is', () => {
  expect(cardColours('#ffd800')).toMatchObject({ vivid: 'night', flagOnNight: '#ffd800' });
  expect(cardColours('#14213d')).toMatchObject({ vivid: 'paper', flagOnPaper: '#14213d' });
});
