import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { coverageOf } from '../../../scripts/makers/fonts/coverage.mjs';

test('the list of characters for print is that of the fonts beside it', () => {
  const listed: unknown = JSON.parse(readFileSync('resources/fonts/print/coverage.json', 'utf8'));
  expect(listed).toEqual(coverageOf('resources/fonts/print'));
});
