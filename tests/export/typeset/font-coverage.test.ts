import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the list of characters for print is that of the fonts beside it', () => {
  const code = `import { coverageOf } from './scripts/makers/fonts/coverage.mjs';
    console.log(JSON.stringify(coverageOf('resources/fonts/print')));`;
  const read = execFileSync(process.execPath, ['--input-type=module', '--eval', code], { encoding: 'utf8' });
  expect(readFileSync('resources/fonts/print/coverage.json', 'utf8')).toBe(read);
});
