import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../electron/archive';
import { messagesIn } from '../../src/messages';
import { plainSpaces, readPdf } from '../export/pdf-readers';
import { desk, inJson, text } from './export-desk';
import { run } from './terminal';

const tooLong = `${text.replace('L’eau', 'La rivière')}\n${'Une phrase de quelques mots qui se répète sans fin. '.repeat(400)}`;

const titleIn = (language: 'fr' | 'en') => plainSpaces(messagesIn(language).foldGuide.titles.copies('DL'));
const wordsOf = async (file: string) => plainSpaces(readPdf(await readFile(file)).text);

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
  }, 240_000);

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
  }, 240_000);

  it('takes a template of the archive’s settings by its name, what is asked for besides before it', async () => {
    const folder = await desk();
    await run(['import', 'eau.md', '--archive', 'archive'], { folder });
    const archive = openArchive(join(folder, 'archive'), { create: false });
    if (!archive.ok) throw new Error(archive.problem.kind);
    const adjusted = { slogan: 'L’eau à tous', code: 'none' } as const;
    const monday = { name: 'Tract du lundi', template: 'petition', ink: 'black', adjusted } as const;
    archive.value.settings.save({ namedTemplates: [monday] }, 0);
    archive.value.close();
    const asked = ['eau.md', '--archive', 'archive', '--to', 'leaflet', '--template', 'Tract du lundi'];
    const { files } = await inJson([...asked, '--slogan', 'À nous'], folder);
    expect(files).toContain('leaflet/l-eau-n-est-pas-a-vendre-a4.pdf');
    const words = await wordsOf(join(folder, 'out/leaflet/l-eau-n-est-pas-a-vendre-a4.pdf'));
    expect(words).toContain('À nous');
    expect(words).not.toContain('tous');
    const unknown = await run(['export', ...asked.slice(0, -1), 'Tract : mardi', '--out', 'out'], { folder });
    expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('--template')]);
  }, 240_000);

  it('begins pages before blocks named by their first words, and says which it does not find', async () => {
    const folder = await desk();
    await writeFile(join(folder, 'b.md'), `${text}\nAprès le vote, nous irons à la mairie.\n`);
    const asked = [
      'b.md',
      '--to',
      'leaflet',
      '--page-before',
      'Après le vote|Nulle part',
      '--keep',
      'Le conseil',
    ];
    const { notices } = await inJson(asked, folder);
    const { raw } = readPdf(await readFile(join(folder, 'out/leaflet/l-eau-n-est-pas-a-vendre-a5.pdf')));
    expect(raw.split('\f')[1]).toContain('Après le vote');
    expect(notices.map(({ kind }) => kind)).toContain('passage-unknown');
  }, 240_000);

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
  }, 240_000);

  it('writes the sheet that shows how a leaflet is folded and cut when that is asked for, in the terminal’s language', async () => {
    const folder = await desk();
    const asked = ['--to', 'leaflet', '--format', 'dl,a4,a4-fold', '--guide'];
    const { files } = await inJson(['eau.md', ...asked], folder);
    const stem = 'leaflet/l-eau-n-est-pas-a-vendre';
    expect(files.filter((file) => file.includes('guide'))).toEqual([
      `${stem}-dl-guide.pdf`,
      `${stem}-a4-fold-guide.pdf`,
    ]);
    const guide = join(folder, 'out', `${stem}-dl-guide.pdf`);
    expect(await wordsOf(guide)).toContain(titleIn('fr'));
    await run(['export', 'eau.md', '--out', 'out', ...asked], {
      folder,
      environment: { LANG: 'en_GB.UTF-8' },
    });
    expect(await wordsOf(guide)).toContain(titleIn('en'));
    const { files: without } = await inJson(['eau.md', '--to', 'leaflet', '--format', 'dl'], folder);
    expect(without.join()).not.toContain('guide');
  }, 240_000);

  it('says which passages, left out of print, would keep the format, right after the larger one', async () => {
    const folder = await desk();
    const paragraph = (at: number) =>
      `Alinéa numéro ${at} de ce long texte, ${'où il est question de l’eau et de la place, '.repeat(12)}`;
    const body = Array.from({ length: 14 }, (_, at) => paragraph(at + 1)).join('\n\n');
    await writeFile(join(folder, 'b.md'), `${text.replace('L’eau', 'La rivière')}\n${body}`);
    const { err, code } = await run(['export', 'b.md', '--out', 'out', '--to', 'leaflet'], { folder });
    expect(code).toBe(0);
    const lines = err.split('\n').map(plainSpaces);
    const at = lines.findIndex((line) => line.includes('trop long de'));
    expect(lines[at + 1]).toMatch(
      /^Pour garder le format demandé, laissez hors du tract : « ?Alinéa numéro \d+ de ce long….*dans le bureau.*\(« ?Laisser des passages hors du tract… ?»\)/,
    );
    expect(messagesIn('en').commandLine.leavingOut(['One…', 'Two'])).toMatch(
      /^To keep the format asked for, leave out of print: ‘One…’, ‘Two’\. .*in the desk.*\(‘Leave passages out of the leaflet…’\)/,
    );
  }, 240_000);

  it('leaves out of print what --leave-out names by its first words', async () => {
    const folder = await desk();
    const body = 'Un premier alinéa qui reste.\n\nUn deuxième alinéa qui ne part pas.';
    await writeFile(join(folder, 'b.md'), `${text}\n${body}`);
    const words = ['export', 'b.md', '--out', 'out', '--to', 'leaflet', '--leave-out', 'un deuxième alinéa'];
    const { code, err } = await run(words, { folder });
    expect([code, err]).toEqual([0, expect.anything()]);
    const leaflet = join(folder, 'out', 'leaflet');
    const [file = ''] = (await readdir(leaflet)).filter((name) => name.endsWith('-a5.pdf'));
    const printed = await wordsOf(join(leaflet, file));
    expect(printed).toContain('premier alinéa');
    expect(printed).not.toContain('deuxième alinéa');
  }, 120_000);

  it('makes a leaflet of an article only when it is asked for', async () => {
    const folder = await desk();
    await writeFile(join(folder, 'etude.md'), text.replace('communiqué', 'article'));
    expect((await inJson(['etude.md'], folder)).code).toBe(0);
    expect((await readdir(join(folder, 'out'))).sort()).toEqual(['press', 'site']);
    await inJson(['etude.md', '--to', 'leaflet'], folder);
    expect((await readdir(join(folder, 'out'))).sort()).toEqual(['leaflet', 'press', 'site']);
  });

  it('writes the file for a print shop when that is asked for, and no guide sheet', async () => {
    const folder = await desk();
    const { files } = await inJson(
      ['eau.md', '--to', 'leaflet', '--format', 'dl', '--print-shop', '5'],
      folder,
    );
    const stem = 'leaflet/l-eau-n-est-pas-a-vendre-dl';
    expect(files).toEqual([`${stem}.pdf`, `${stem}-3up.pdf`, `${stem}-print-shop.pdf`]);
    const bad = await run(['export', 'eau.md', '--out', 'out', '--print-shop', '4'], { folder });
    expect(bad.err).toContain('--print-shop');
    expect(bad.err).toMatch(/3.+5/);
  });
});
