import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { desk, inJson, text } from './export-desk';
import { run } from './terminal';

const tooLong = `${text.replace('L’eau', 'La rivière')}\n${'Une phrase de quelques mots qui se répète sans fin. '.repeat(400)}`;

describe('the leaflets of roneo export', () => {
  it('makes a text too long for its leaflet in a larger format, says so and exits with 0', async () => {
    const folder = await desk();
    await writeFile(join(folder, 'long.md'), `${tooLong}\n\n<iframe src="x"></iframe>Mot.`);
    const { code, files, problem, notices } = await inJson(['long.md'], folder);
    expect([code, problem]).toEqual([0, null]);
    expect(files).toEqual(
      expect.arrayContaining([
        'site/la-riviere-n-est-pas-a-vendre/index.html',
        'leaflet/la-riviere-n-est-pas-a-vendre-a5-booklet.pdf',
        'leaflet/la-riviere-n-est-pas-a-vendre-a5-booklet-imposed.pdf',
        'press/la-riviere-n-est-pas-a-vendre.eml',
      ]),
    );
    const larger = notices.find(({ kind }) => kind === 'leaflet-larger');
    expect(larger?.sentence).toMatch(/La rivière.*trop long de .*mots.*\(A5\).*fait en brochure A5/);
    expect(notices.map(({ kind }) => kind)).toContain('dropped');
  }, 60_000);

  it('makes the formats and the ink that are asked for, and knows no others', async () => {
    const folder = await desk();
    const asked = ['--to', 'leaflet', '--format', 'A6,a4-fold', '--ink', 'colour', '--template', 'tract'];
    const { files } = await inJson(['eau.md', ...asked], folder);
    expect(files).toEqual(
      ['a6', 'a6-4up', 'a4-fold', 'a4-fold-imposed'].map(
        (ending) => `leaflet/l-eau-n-est-pas-a-vendre-${ending}.pdf`,
      ),
    );
    const wrong = await run(['export', 'eau.md', '--out', 'out', '--format', 'a7'], { folder });
    expect(wrong.code).toBe(2);
    expect(wrong.err).toMatch(/--format ne connaît pas «.a7.».*a5.*a5-booklet/);
  }, 30_000);

  it('keeps no leaflet in a format that a text has become too long for', async () => {
    const folder = await desk();
    await inJson(['eau.md', '--to', 'leaflet'], folder);
    await writeFile(join(folder, 'b.md'), text.replace('L’eau', 'La rivière'));
    await inJson(['b.md', '--to', 'leaflet'], folder);
    await writeFile(join(folder, 'b.md'), tooLong);
    const { notices } = await inJson(['b.md', '--to', 'leaflet'], folder);
    expect(
      (await readdir(join(folder, 'out/leaflet'))).filter((file) => file.endsWith('.pdf')).sort(),
    ).toEqual([
      'l-eau-n-est-pas-a-vendre-a5-2up.pdf',
      'l-eau-n-est-pas-a-vendre-a5.pdf',
      'la-riviere-n-est-pas-a-vendre-a5-booklet-imposed.pdf',
      'la-riviere-n-est-pas-a-vendre-a5-booklet.pdf',
    ]);
    expect(notices.map(({ kind }) => kind)).toContain('leaflet-larger');
  }, 60_000);
});
