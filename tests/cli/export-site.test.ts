import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { desk } from './export-desk';
import { run } from './terminal';

it('roneo export takes the settings of the site from the file beside the first text, with its pages', async () => {
  const folder = await desk();
  await writeFile(join(folder, 'nous.md'), '---\ngenre: page\ntitle: Le collectif\n---\n\nOnze communes.\n');
  await writeFile(
    join(folder, 'site.yaml'),
    'look: poster\nmenu:\n  - label: Le groupe\n    to: le-collectif\n',
  );
  const { code, err } = await run(['export', 'eau.md', 'nous.md', '--out', 'out', '--to', 'site'], {
    folder,
  });
  expect(code).toBe(0);
  expect(err).toContain('site.yaml');
  const read = (name: string) => readFile(join(folder, 'out/site', name), 'utf8');
  expect(await read('index.html')).toContain('<a href="le-collectif/index.html">Le groupe</a>');
  expect(await read('le-collectif/index.html')).toContain('Onze communes.');
  expect(await read('le-collectif/index.html')).not.toContain('<time');
  await writeFile(join(folder, 'site.yaml'), 'menu: [{ to: le-colectif }]\n');
  const wrong = await run(['export', 'eau.md', '--out', 'out', '--to', 'site'], { folder });
  expect([wrong.code, wrong.err.includes('menu.0.to')]).toEqual([1, true]);
});
