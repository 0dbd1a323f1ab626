import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openArchive } from '../../../electron/archive';

test('an archive in which nothing is on its way is not written to by a start', () => {
  const folder = mkdtempSync(join(tmpdir(), 'roneo-outbox-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const opened = openArchive(join(folder, 'archive'), { create: true });
  if (!opened.ok) return expect.fail(opened.problem.kind);
  const archive = opened.value;
  const before = archive.changes();
  expect(archive.outbox.afterStart(Date.now())).toEqual({ ok: true, value: null });
  expect(archive.changes()).toBe(before);
  archive.close();
});
