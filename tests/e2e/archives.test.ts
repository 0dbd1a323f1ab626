import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openArchive, verify } from '../../electron/archive';
import { keepEarlierArchive } from '../fixtures/earlier-archive';
import {
  answerDialogs,
  asked,
  expect,
  isPackaged,
  openDesk,
  runToEnd,
  startedAgain,
  test,
  untilClosed,
} from './desk';
import { axeFaults } from './axe';
import type { OpenDesk, Start } from './desk';
import { began, prepare } from './group-archive';
import { holdProcessWith } from './held-process';

async function openArchiveSettings(page: Page): Promise<void> {
  await page.keyboard.press('Control+,');
  await page
    .getByRole('dialog', { name: 'Réglages' })
    .getByRole('button', { name: 'Archive', exact: true })
    .click();
}

const memory = ({ profile }: Start) =>
  JSON.parse(readFileSync(join(profile, 'archives.json'), 'utf8')) as {
    last: string | null;
    known: { folder: string; name: string }[];
    moving: unknown;
  };

test('another group’s archive is opened once all is saved, and the window says whose archive is open', async ({
  start,
  folder,
}) => {
  const other = join(folder, 'gare');
  prepare(start.archive, 'Collectif du quai', 'Le quai reste ouvert');
  prepare(other, 'Comité de la gare', 'La gare reste ouverte');
  const first = await openDesk({ ...start, answers: [other] });
  const { page } = first;
  await expect(page).toHaveTitle('Ronéo');
  await page.getByRole('option', { name: /Le quai/ }).click();
  await page.locator('.body-text').click();
  await page.keyboard.type('Écrit juste avant de changer.');
  const again = startedAgain(first);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('ouvrir une autre archive');
  await expect(page.getByRole('option', { name: /Ouvrir une autre archive/ })).toBeVisible();
  await untilClosed(page.keyboard.press('Enter'));
  expect(await again).toContain(`--archive=${other}`);
  expect(memory(start).last).toBe(other);
  expect(readFileSync(join(start.archive, 'archive.sqlite'), 'latin1')).toContain('juste avant de changer');

  const second = await openDesk({ ...start, archive: other, answers: [] });
  await expect(second.page.getByRole('option', { name: /La gare/ })).toBeVisible();
  const group = second.page.getByRole('button', { name: 'Comité de la gare' });
  await expect(group).toBeVisible();
  await expect(second.page).toHaveTitle('Comité de la gare – Ronéo');
  const back = startedAgain(second);
  await group.click();
  await untilClosed(second.page.getByRole('menuitemradio', { name: /Collectif du quai/ }).click());
  expect(await back).toContain(`--archive=${start.archive}`);
});

test('an empty folder offers to begin an archive, others are refused, and an absent one is shown and can be forgotten', async ({
  start,
  folder,
}) => {
  const [empty, photos, stick] = ['vide', 'photos', 'cle'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  for (const each of [empty, photos]) mkdirSync(each);
  writeFileSync(join(photos, 'quai.jpg'), 'x');
  prepare(start.archive, 'Collectif du quai', 'Le quai reste ouvert');
  mkdirSync(start.profile, { recursive: true });
  const known = [
    { folder: start.archive, name: 'Collectif du quai' },
    { folder: stick, name: 'Comité de la gare' },
  ];
  writeFileSync(join(start.profile, 'archives.json'), JSON.stringify({ last: null, known, movedTo: {} }));
  const desk = await openDesk({ ...start, answers: [] });
  const { page, program } = desk;
  await openArchiveSettings(page);
  const others = page.getByRole('region', { name: 'Autres archives de cet ordinateur' });
  await expect(others).toContainText('absente');
  await expect(others.getByRole('button', { name: 'Ouvrir l’archive' })).toBeDisabled();
  expect(await axeFaults(page, { parts: ['.archive-section'] })).toEqual([]);
  await others.getByRole('button', { name: /Retirer/ }).click();
  await expect(others).toBeHidden();

  await answerDialogs(program, [photos, empty, 'Revenir', empty, 'Commencer ici']);
  const openOther = page.getByRole('button', { name: 'Ouvrir une autre archive…' });
  await openOther.click();
  await expect(page.getByText(/contient autre chose qu’une archive/)).toBeVisible();
  await openOther.click();
  await expect.poll(() => asked(program)).toHaveLength(3);
  expect(readdirSync(empty)).toEqual([]);
  const again = startedAgain(desk);
  await untilClosed(openOther.click());
  expect(await again).toContain(`--archive=${empty}`);
  const begun = await openDesk({ ...start, archive: empty });
  expect(existsSync(join(empty, 'archive.sqlite'))).toBe(true);
  await begun.quit();
});

test('an archive is moved with its backups, compared, and the old folder stays and is told apart', async ({
  start,
  folder,
}) => {
  prepare(start.archive, 'Collectif du quai', 'Le quai reste ouvert');
  const to = join(folder, 'disque');
  mkdirSync(to);
  const desk = await openDesk({ ...start, answers: [] });
  const { page, program } = desk;
  await openArchiveSettings(page);
  await page.getByRole('button', { name: 'Sauvegarder maintenant' }).click();
  await expect(page.getByText(/Dernière vérification/)).toBeVisible();
  await answerDialogs(program, [to]);
  await page.getByRole('button', { name: 'Déplacer cette archive…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Déplacer l’archive' });
  await expect(dialog).toContainText(to);
  await dialog.getByRole('button', { name: 'Déplacer', exact: true }).click();
  await expect(dialog).toContainText(/relue et trouvée égale.*1\u00a0texte/);
  await expect(dialog).toContainText('Vous pouvez le supprimer à la main');
  expect(await verify(to)).toMatchObject({ ok: true, value: [{ texts: 1, faults: [] }] });
  expect(await verify(`${to}-backups`)).toMatchObject({ ok: true });
  expect(memory(start)).toMatchObject({ last: to, moving: null, known: [{ folder: to }] });
  const again = startedAgain(desk);
  await untilClosed(dialog.getByRole('button', { name: 'Continuer dans le nouveau dossier' }).click());
  expect(await again).toContain(`--archive=${to}`);
  expect(readFileSync(join(start.archive, 'moved.json'), 'utf8')).toContain('supprimer à la main');

  if (isPackaged) return; // Nobody can answer what it asks at its start.
  // Who opens the old folder by an old shortcut is asked which of the two is meant.
  const old = await openDesk({ ...start, drawn: false, answers: ['Revenir à celle-ci'] });
  await old.page.getByRole('main').waitFor();
  expect((await asked(old.program))[0]).toContain('Cette archive a été déplacée');
  expect(existsSync(join(start.archive, 'moved.json'))).toBe(false);
  await old.quit();
});

/** Pictures enough for a copy that takes a while: each is written through to the disk. */
async function addPictures(folder: string, count: number): Promise<void> {
  const opened = openArchive(folder, { create: false });
  if (!opened.ok) throw new Error(opened.problem.kind);
  const keep = (index: number) =>
    opened.value.pictures.keep(
      { bytes: Buffer.alloc(2000, `photo ${index}`), type: 'image/jpeg', width: 40, height: 30 },
      began,
    );
  for (let index = 0; index < count; index += 100)
    await Promise.all(Array.from({ length: 100 }, (_, within) => keep(index + within)));
  opened.value.close();
}

/** Begins to move the open archive, and waits until its pictures are being copied. */
async function beginToMove({ page, program }: OpenDesk, to: string) {
  await openArchiveSettings(page);
  await answerDialogs(program, [to]);
  await page.getByRole('button', { name: 'Déplacer cette archive…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Déplacer l’archive' });
  await dialog.getByRole('button', { name: 'Déplacer', exact: true }).click();
  await expect(dialog.getByRole('status')).toHaveText('Copie des images…');
  return dialog;
}

test('a move that is cancelled leaves nothing behind, and the desk goes on where it was', async ({
  start,
  folder,
}) => {
  prepare(start.archive, 'Collectif du quai', 'Le quai reste ouvert');
  await addPictures(start.archive, 400);
  const above = join(folder, 'disque');
  const to = join(above, 'archive');
  mkdirSync(to, { recursive: true });
  const desk = await openDesk({ ...start, answers: [] });
  const { page } = desk;
  const dialog = await beginToMove(desk, to);
  expect(readdirSync(above).filter((name) => name.endsWith('.part'))).toHaveLength(1);
  await page.keyboard.press('Escape'); // While it is copied, nothing but its button closes it.
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: 'Annuler' }).click();
  await expect(dialog).toBeHidden();
  expect([readdirSync(above), readdirSync(to)]).toEqual([['archive'], []]);
  expect(memory(start)).toMatchObject({ moving: null, known: [{ folder: start.archive }] });
  expect(existsSync(join(start.archive, 'moved.json'))).toBe(false);

  await page.keyboard.press('Escape');
  await page.getByRole('option', { name: /Le quai/ }).click();
  await page.locator('.body-text').click();
  await page.keyboard.type('Écrit après avoir annulé.');
  await expect(page.getByText(/^Enregistré/)).toBeVisible();

  // The same folder can be chosen again.
  await openArchiveSettings(page);
  await answerDialogs(desk.program, [to]);
  await page.getByRole('button', { name: 'Déplacer cette archive…' }).click();
  await expect(dialog).toContainText(to);
  await desk.program.close();
});

test('after a kill in the midst of a move, the next start clears the half copy and says so', async ({
  start,
  folder,
}) => {
  prepare(start.archive, 'Collectif du quai', 'Le quai reste ouvert');
  await addPictures(start.archive, 400);
  const above = join(folder, 'disque');
  const to = join(above, 'archive');
  mkdirSync(to, { recursive: true });
  const desk = await openDesk({ ...start, answers: [] });
  await beginToMove(desk, to);
  const killed = new Promise((end) => desk.program.process().once('exit', end));
  desk.program.process().kill('SIGKILL');
  await killed;
  expect(readdirSync(above).filter((name) => name.endsWith('.part'))).toHaveLength(1);
  expect(memory(start).moving).toEqual({ from: start.archive, to });

  const next = await openDesk({ ...start, answers: [] });
  await expect(next.page.getByText(/déplacement.*interrompu/i)).toBeVisible();
  await expect(next.page.getByRole('option', { name: /Le quai/ })).toBeVisible();
  expect([readdirSync(above), readdirSync(to)]).toEqual([['archive'], []]);
  expect(memory(start)).toMatchObject({ moving: null, known: [{ folder: start.archive }] });
  await next.quit();
  const third = await openDesk({ ...start, answers: [] });
  await expect(third.page.getByRole('option', { name: /Le quai/ })).toBeVisible();
  await expect(third.page.getByText(/déplacement.*interrompu/i)).toBeHidden();
  await third.quit();
});

test('an archive that is away at the start is asked for, and never begun anew at its place', async ({
  start,
  folder,
}) => {
  test.skip(isPackaged, 'nobody can answer what a packaged program asks at its start');
  prepare(start.archive, 'Collectif du quai', 'Le quai reste ouvert');
  const first = await openDesk(start);
  await first.quit();
  renameSync(start.archive, join(folder, 'partie'));
  mkdirSync(start.archive); // The stick's mount point is left, empty.
  const desk = await openDesk({
    ...start,
    drawn: false,
    answers: ['Réessayer', 'Ouvrir une autre archive…', ''],
  });
  await expect.poll(() => asked(desk.program)).toHaveLength(4);
  const [why = ''] = await asked(desk.program);
  expect(why).toContain('n’est pas là');
  expect(readdirSync(start.archive)).toEqual([]);
  await desk.program.close();
  expect(readdirSync(start.archive)).toEqual([]);

  // It ends by itself, to be started again on the archive that was chosen.
  await runToEnd({ ...start, answers: ['Ouvrir une autre archive…', join(folder, 'partie')] });
  expect(memory(start).last).toBe(join(folder, 'partie'));
});

test('a contact of the masthead is found by its number in the palette and the library, and opens at its place', async ({
  start,
}) => {
  prepare(start.archive, 'Collectif du quai', 'Le quai reste ouvert');
  const opened = openArchive(start.archive, { create: false });
  if (!opened.ok) throw new Error(opened.problem.kind);
  const spokespersons = [
    { name: 'Permanence du quai', role: '', phone: '02 61 91 10 00', email: 'quai@exemple.org' },
    { name: 'Presse du quai', role: 'Logement', phone: '06 39 98 12 34', email: 'presse@exemple.org' },
  ];
  opened.value.masthead.save({ ...opened.value.masthead.open(), spokespersons }, began + 1);
  opened.value.close();
  const desk = await openDesk(start);
  const { page } = desk;
  await page.getByRole('option', { name: /Le quai/ }).waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('0639981234');
  await expect(page.getByRole('option', { name: /Presse du quai/ })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  const name = page.locator('.person').nth(1).getByRole('textbox').first();
  await expect(name).toHaveValue('Presse du quai');
  await expect(name).toBeFocused();
  await page.keyboard.press('Escape');

  await page.getByRole('searchbox').fill('permanence');
  const found = page.getByRole('list', { name: 'Contacts trouvés' });
  await expect(found).toContainText('dans l’identité du groupe\u00a0: contacts presse');
  await found.getByRole('button').click();
  await expect(page.locator('.person').first().getByRole('textbox').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await desk.quit();
});

for (const [language, said] of [
  ['fr', 'Ronéo met votre archive à jour…'],
  ['en', 'Ronéo is bringing your archive up to date…'],
] as const)
  test(`a large archive of an earlier version says that it is brought up to date, and opens, ${language}`, async ({
    start,
  }) => {
    test.skip(process.platform !== 'linux', 'which process has a file open is asked of /proc');
    keepEarlierArchive(start.archive, 3000);
    const held = holdProcessWith(join(start.archive, 'archive.sqlite')); // It may end before the page is loaded.
    const desk = await openDesk({ ...start, language, drawn: false });
    const { page } = desk;
    const told = page.getByRole('status').filter({ hasText: said });
    await expect(told.getByRole('progressbar', { name: said })).toBeVisible();
    expect(await axeFaults(page)).toEqual([]);
    process.kill(await held, 'SIGCONT');
    await page.getByRole('option', { name: 'Texte 3000' }).waitFor();
    await expect(told).toBeHidden();
    await desk.quit();
    expect(desk.log()).not.toMatch(/up to date/);
    expect(await verify(start.archive)).toMatchObject({ ok: true, value: [{ texts: 3000, faults: [] }] });
  });
