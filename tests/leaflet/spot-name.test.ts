import { expect, it } from 'vitest';
import { isSpotName } from '../../src/leaflet';

it.each(['Pantone 185 C', 'rouge', 'é', 'x'.repeat(60), 'pitch black', 'blackish', 'All inks'])(
  'an ink can have a plate called %s',
  (name) => {
    expect(isSpotName(name)).toBe(true);
  },
);

it.each([
  '',
  ' ',
  ' rouge',
  'rouge ',
  'x'.repeat(61),
  'Black',
  'CYAN',
  'all',
  'None',
  'magenta',
  'yellow',
  'a\nb',
])('none can be called %o', (name) => {
  expect(isSpotName(name)).toBe(false);
});
