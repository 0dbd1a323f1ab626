import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { openLog } from '../../electron/main/start/log';

function aFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'log-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'log', 'roneo.log');
}

it('an error is logged with its stack', () => {
  const file = aFile();
  const silence = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  openLog(file).error('article:save', new TypeError('x is undefined'));
  silence.mockRestore();
  expect(readFileSync(file, 'utf8')).toMatch(
    /^\d{4}-\S+Z fault article:save: TypeError: x is undefined\n\s+at /,
  );
});

it('the log file and the one before it are kept, and no more', () => {
  const file = aFile();
  const log = openLog(file);
  for (let n = 0; n < 40; n++) log.info('x'.repeat(100_000));
  expect(readdirSync(dirname(file)).sort()).toEqual(['roneo.log', 'roneo.log.old']);
  expect(readFileSync(file).length).toBeLessThan(1_200_000);
});
