import { expect, test } from 'vitest';
import { newArticle } from '../../src/article';
import { articleText } from '../../src/contract';
import { designFor, usualLeaflets } from '../../src/leaflet';
import type { LeafletFormatName } from '../../src/leaflet';
import { createMeasuredFits } from '../../src/ui/article/proofs/proofs';

const order = (headline: string, format: LeafletFormatName = 'a5') => ({
  article: articleText({
    ...newArticle({
      id: 'x',
      kind: 'leaflet',
      language: 'fr',
      date: { local: '2026-03-03T06:00', zone: 'UTC' },
    }),
    headline,
  }),
  design: designFor(usualLeaflets, format),
});

test('the same words in the same format come out as they were typeset, and no others', () => {
  const measured = createMeasuredFits();
  const fit = { format: 'a5', pages: 2, wordsTooMany: 0 } as const;
  measured.keep(order('Le train reste'), fit);
  measured.keep(order('Le train reste', 'a4'), { ...fit, format: 'a4', pages: 1 });
  expect(measured.of(order('Le train reste'))).toEqual(fit);
  expect(measured.of(order('Le train reste', 'a4'))?.pages).toBe(1);
  expect(measured.of(order('Le train part'))).toBeNull();
});

test('only the last leaflets are remembered', () => {
  const measured = createMeasuredFits();
  for (let number = 0; number < 40; number += 1)
    measured.keep(order(String(number)), { format: 'a5', pages: 1, wordsTooMany: 0 });
  expect(measured.of(order('0'))).toBeNull();
  expect(measured.of(order('39'))).not.toBeNull();
});
