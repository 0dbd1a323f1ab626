import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createPasteReader } from '../../../electron/import/paste/read-in-thread';

const folder = mkdtempSync(join(tmpdir(), 'roneo-'));
const file = join(folder, 'worker.mjs');
writeFileSync(
  file,
  `import { parentPort, threadId } from 'node:worker_threads';
  parentPort.on('message', ({ html }) => {
    if (html === 'ends it') process.exit();
    parentPort.postMessage({ html, threadId });
  });`,
);
afterAll(() => rmSync(folder, { recursive: true }));

describe('the worker thread that reads pasted content', () => {
  const read = createPasteReader(file);
  const answers = async (html: string) => (await read({ html, rtf: '', language: 'fr' })) as unknown;

  it('reads one paste after the other', async () => {
    const first = await answers('un');
    expect(first).toMatchObject({ html: 'un' });
    expect(await answers('deux')).toEqual({ ...(first as object), html: 'deux' });
    expect(await Promise.all([answers('trois'), answers('quatre')])).toMatchObject([
      { html: 'trois' },
      { html: 'quatre' },
    ]);
  });

  it('is replaced after a paste that ended it', async () => {
    expect(await answers('ends it')).toBeNull();
    expect(await answers('cinq')).toMatchObject({ html: 'cinq' });
  });
});
