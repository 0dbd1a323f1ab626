import { copyFileSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openArchive, verify } from '../../electron/archive';
import { axeFaults } from './axe';
import { expect, openDesk, startedAgain, test, untilClosed } from './desk';
import { prepare } from './group-archive';

/** As a synchronising program does it: another version is written beside, then renamed over the archive's file. */
function replaceUnder(archive: string, other: string): void {
  copyFileSync(join(other, 'archive.sqlite'), join(archive, '.archive.sqlite.~1a2b'));
  renameSync(join(archive, '.archive.sqlite.~1a2b'), join(archive, 'archive.sqlite'));
}

function headlinesIn(folder: string): string[] {
  const opened = openArchive(folder, { create: false });
  if (!opened.ok) throw new Error(opened.problem.kind);
  const listed = opened.value.library.list({
    words: '',
    filters: {},
    sort: 'edited',
    offset: 0,
    limit: 10,
  });
  opened.value.close();
  if (!listed.ok) throw new Error(listed.problem.kind);
  return listed.value.rows.map(({ headline }) => headline);
}

for (const keep of ['ours', 'theirs'])
  test(`an archive replaced under the desk is noticed, and going on with ${keep} keeps both with every word typed`, async ({
    start,
    folder,
  }) => {
    const other = join(folder, 'autre');
    prepare(start.archive, 'Collectif du quai', 'Le quai reste ouvert');
    prepare(other, 'Collectif du quai', 'Le quai a fermé');
    const desk = await openDesk({ ...start, answers: [] });
    const { page } = desk;
    await page.getByRole('option', { name: /Le quai/ }).click();
    await page.locator('.body-text').click();
    await page.keyboard.type('Écrit avant. ');
    await expect(page.getByText(/^Enregistré/)).toBeVisible();
    replaceUnder(start.archive, other);
    await page.keyboard.type('Écrit pendant. ');
    const alert = page.getByRole('alert').filter({ hasText: 'L’archive a été remplacée sous Ronéo' });
    await expect(alert).toContainText('archive-kept-');
    expect(await axeFaults(page, { parts: ['.save-alert'] })).toEqual([]);
    await page.keyboard.type('Écrit après.');
    const again = startedAgain(desk);
    const name = keep === 'ours' ? 'Continuer avec la version d’ici' : 'Ouvrir l’autre version';
    await untilClosed(alert.getByRole('button', { name }).click());
    await again;

    const [kept = ''] = readdirSync(folder).filter((each) => each.startsWith('archive-kept-'));
    const [ours, theirs] =
      keep === 'ours' ? [start.archive, join(folder, kept)] : [join(folder, kept), start.archive];
    expect([headlinesIn(ours), headlinesIn(theirs)]).toEqual([['Le quai reste ouvert'], ['Le quai a fermé']]);
    expect(readFileSync(join(ours, 'archive.sqlite'), 'latin1')).toMatch(/avant\. .*pendant\. .*s\./);
    expect(await verify(ours)).toMatchObject({ ok: true, value: [{ faults: [] }] });
    expect(await verify(theirs)).toMatchObject({ ok: true, value: [{ faults: [] }] });
    expect(readdirSync(folder).filter((each) => each.startsWith('archive-kept-'))).toHaveLength(1);
  });

test('other versions that a synchronising program left beside the archive are named, and nothing is done to them', async ({
  start,
}) => {
  prepare(start.archive, 'Collectif du quai', 'Le quai reste ouvert');
  const beside = join(start.archive, 'archive (Copie en conflit de Atelier 2026-11-28).sqlite');
  writeFileSync(beside, 'x');
  const desk = await openDesk({ ...start, answers: [] });
  await expect(desk.page.getByText(/Copie en conflit de Atelier/)).toBeVisible();
  await desk.quit();
  expect(readFileSync(beside, 'utf8')).toBe('x');
});
