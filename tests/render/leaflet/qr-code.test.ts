import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { renderLeaflet } from '../../../src/render';
import { lineMasthead, shortLeaflet } from '../../fixtures/leaflet-articles';

const modules = renderLeaflet(shortLeaflet, lineMasthead).foot.page?.modules ?? [];

test('the code is a square with its three eyes', () => {
  expect(modules.every((row) => row.length === modules.length && /^[01]+$/.test(row))).toBe(true);
  const eye = (row: string, from: number) => row.slice(from, from + 7);
  expect([eye(modules[0] ?? '', 0), eye(modules[0] ?? '', modules.length - 7)]).toEqual([
    '1111111',
    '1111111',
  ]);
  expect(eye(modules.at(-1) ?? '', 0)).toBe('1111111');
});

test('its format says error correction M', () => {
  // ISO/IEC 18004, 8.9: the two bits of the level beside the first eye, masked with 10: M is 00.
  const level = (modules[8] ?? '').slice(0, 2);
  expect((Number.parseInt(level, 2) ^ 0b10).toString(2).padStart(2, '0')).toBe('00');
});

test('a reader of codes reads the address of the page', () => {
  const scale = 6;
  const side = (modules.length + 8) * scale;
  const isDark = (x: number, y: number) =>
    modules[Math.floor(y / scale) - 4]?.[Math.floor(x / scale) - 4] === '1';
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let index = 0; index < side * side; index += 1) {
    if (isDark(index % side, Math.floor(index / side))) pixels.fill(0, index * 4, index * 4 + 3);
  }
  expect(jsQR(pixels, side, side)?.data).toBe('https://ligne-vilaine.exemple.org/guichet-de-guichen/');
});
