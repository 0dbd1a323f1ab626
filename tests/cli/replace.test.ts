import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openArchive } from '../../electron/archive';
import { newFolder, run } from './terminal';

/** A folder with an archive of three texts of a committee. */
async function aFolderOfTexts(): Promise<string> {
  const folder = await newFolder();
  const texts = {
    'a.md':
      'kind: leaflet\nstatus: published\ndate: 2024-05-12\n---\n\n# Le comité invite\n\nLe Comité du rail vous attend.',
    'b.md': 'date: 2025-03-03\n---\n\n# La gare\n\nLa gare reste ouverte, dit le **comité** du rail.',
    'c.md': 'language: en\ndate: 2025-04-04\n---\n\n# The station\n\nIt stays open.',
  };
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), `---\n${text}`);
  await run(['import', ...Object.keys(texts), '--archive', 'archive', '--keep-status'], { folder });
  return folder;
}

const replace = ['replace', 'comité du rail', "collectif de l'Étoile", '--archive', 'archive'];

describe('roneo replace', () => {
  it('prints every change of a dry run and makes none, on an archive that the desk holds open too', async () => {
    const folder = await aFolderOfTexts();
    const held = openArchive(join(folder, 'archive'), { create: false });
    onTestFinished(() => void (held.ok && held.value.close()));
    const { code, out, err } = await run([...replace, '--dry-run'], { folder });
    expect(out).toBe(
      'La gare\tLa gare reste ouverte, dit le [-comité du rail-]{+collectif de l’Étoile+}.\n' +
        'Le comité invite\tLe [-Comité du rail-]{+collectif de l’Étoile+} vous attend.\n',
    );
    expect([code, err]).toEqual([0, expect.stringContaining('2\u00a0changements dans 2\u00a0textes')]);
    const { out: json } = await run([...replace, '--dry-run', '--json', '--keep-case'], { folder });
    const printed = JSON.parse(json) as { changes: number; texts: { changes: { put: string }[] }[] };
    expect(printed.changes).toBe(2);
    expect(printed.texts.map(({ changes }) => changes[0]?.put)).toEqual([
      'collectif de l’Étoile',
      'Collectif de l’Étoile',
    ]);
  });

  it('makes them, in the texts that the filters leave, and is refused while the desk holds the archive', async () => {
    const folder = await aFolderOfTexts();
    const held = openArchive(join(folder, 'archive'), { create: false });
    const refused = await run(replace, { folder });
    expect(refused.code).toBe(1);
    expect(refused.out).toBe('');
    if (held.ok) held.value.close();
    const done = await run([...replace, '--kind', 'tract', '--json'], { folder });
    expect(done.code).toBe(0);
    expect(JSON.parse(done.out)).toMatchObject({
      rewritten: [{ headline: 'Le comité invite', changes: 1 }],
      left: [],
      refused: [],
    });
    const found = await run(['search', 'collectif', '--archive', 'archive'], { folder });
    expect(found.out.trim().split('\n')).toHaveLength(1);
    expect(found.out).toContain('Le collectif de l’Étoile vous attend.');
  });

  it('matches as strictly as it is asked, and says when there is nothing', async () => {
    const folder = await aFolderOfTexts();
    const dry = ['--archive', 'archive', '--dry-run', '--json'];
    const changes = async (...words: string[]) =>
      (JSON.parse((await run(['replace', ...words, ...dry], { folder })).out) as { changes: number }).changes;
    expect(await changes('comite', 'x')).toBe(3);
    expect(await changes('comite', 'x', '--accents')).toBe(0);
    expect(await changes('Comité', 'x', '--case')).toBe(1);
    expect(await changes('comit', 'x', '--whole-words')).toBe(0);
    expect(await changes('com(i)té', '$1', '--expression')).toBe(3);
    expect(await changes('comité', '')).toBe(3);
    expect((await run(['replace', 'absent', 'x', '--archive', 'archive'], { folder })).code).toBe(1);
    for (const wrong of [
      ['replace', 'seul'],
      ['replace', 'a', 'b', 'c'],
      ['replace', '(', 'b', '--expression'],
    ])
      expect((await run([...wrong, '--archive', 'archive'], { folder })).code).toBe(2);
  });
});
