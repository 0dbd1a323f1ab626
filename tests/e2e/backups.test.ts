import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { makeBackup, openArchive, verify } from '../../electron/archive';
import { newArticle } from '../../src/article';
import { axeFaults } from './axe';
import { asked, expect, isPackaged, openDesk, test } from './desk';
import { filesOf, holdProcessWith } from './held-process';
import type { Program } from './program';
import type { Start } from './desk';

test.use({ electron: 'shared' });

const began = Date.UTC(2026, 4, 12, 9);

/** An archive of some texts. */
function prepare({ archive: folder }: Start): void {
  const opened = openArchive(folder, { create: true });
  if (!opened.ok) throw new Error(opened.problem.kind);
  for (const [number, headline] of ['Le train de sept heures', 'La gare reste ouverte'].entries()) {
    const id = `3f0c1a52-0f6f-4d6f-9d7a-0c5f0d4a2c1${number}`;
    const date = { local: '2026-05-12T11:30', zone: 'Europe/Paris' };
    const text = newArticle({ id, kind: 'article', language: 'fr', date });
    opened.value.articles.create({ ...text, headline }, began + number);
  }
  opened.value.settings.save({ proof: 'none', welcomed: true }, began);
  opened.value.close();
}

/** Keeps pictures in an archive. */
async function addPictures({ archive: folder }: Start, count: number): Promise<void> {
  const opened = openArchive(folder, { create: false });
  if (!opened.ok) throw new Error(opened.problem.kind);
  for (let number = 0; number < count; number += 1) {
    const bytes = Buffer.from(`photo ${number}`);
    await opened.value.pictures.keep({ bytes, type: 'image/jpeg', width: 4, height: 3 }, began);
  }
  opened.value.close();
}

const backupsOf = ({ archive }: Start): string[] =>
  existsSync(`${archive}-backups`)
    ? readdirSync(`${archive}-backups`).filter((name) => name.endsWith('.sqlite'))
    : [];

async function openArchiveSettings(page: Page): Promise<void> {
  await page.keyboard.press('Control+,');
  await page
    .getByRole('dialog', { name: 'Réglages' })
    .getByRole('button', { name: 'Archive', exact: true })
    .click();
}

/** What is started again would have no test to end it. */
async function withoutRelaunch(program: Program): Promise<void> {
  await program.evaluate(({ app }) => void (app.relaunch = () => undefined));
}

test('a desk that quits with something written backs its archive up, and one that only read does not', async ({
  start,
}) => {
  prepare(start);
  const reading = await openDesk(start);
  await reading.page.getByRole('option', { name: /La gare/ }).click();
  await reading.quit();
  expect(backupsOf(start)).toEqual([]);

  const writing = await openDesk(start);
  await writing.page.getByRole('option', { name: /La gare/ }).click();
  await writing.page.locator('.body-text').click();
  await writing.page.keyboard.type('Le conseil a voté.');
  await writing.quit();
  expect(backupsOf(start)).toHaveLength(1);
  const [file = ''] = backupsOf(start);
  expect(readFileSync(join(`${start.archive}-backups`, file), 'utf8')).toContain('Le conseil a voté.');
  expect(writing.log()).not.toMatch(/backup/);
});

test('the settings say where the archive lies, back it up now, and give one text of a backup back', async ({
  open,
  start,
}) => {
  prepare(start);
  const desk = await open();
  const { page } = desk;
  await openArchiveSettings(page);
  await expect(page.getByText(start.archive, { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Sauvegarder maintenant' }).click();
  await expect(page.getByText(/Dernière vérification/)).toBeVisible();
  expect(await axeFaults(page, { parts: ['.archive-section'] })).toEqual([]);
  await page.keyboard.press('Escape');

  await page.getByRole('option', { name: /La gare/ }).click();
  const headline = page.getByRole('textbox', { name: 'Titre', exact: true });
  await headline.fill('La gare est vendue');
  await openArchiveSettings(page);
  await page.getByText('1 sauvegarde', { exact: false }).click();
  await page.getByRole('button', { name: 'Ses textes…' }).click();
  await page
    .locator('.backup-texts li')
    .filter({ hasText: 'La gare reste ouverte' })
    .getByRole('button', { name: 'Reprendre', exact: true })
    .click();
  await expect(headline).toHaveText('La gare reste ouverte');
  await expect(page.getByText(/celle d’avant est gardée/)).toBeVisible();
});

test('a damaged archive is shown, recovered as far as it can be read, and kept beside', async ({ start }) => {
  prepare(start);
  const file = join(start.archive, 'archive.sqlite');
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0x55, 4096 * 2, 4096 * 4));
  const desk = await openDesk(start);
  const { page, program } = desk;
  await withoutRelaunch(program);
  await page.getByRole('button', { name: 'Récupérer ce qui peut être lu' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ce qui revient de l’archive abîmée' });
  await expect(dialog).toContainText(/2\u00a0textes retrouvés/);
  const ended = new Promise((end) => program.process().once('exit', end));
  await dialog.getByRole('button', { name: 'Continuer avec ces textes' }).click();
  await ended;
  const kept = readdirSync(join(start.archive, '..')).find((name) => name.startsWith('archive-kept-'));
  expect(readFileSync(join(start.archive, '..', kept ?? '', 'archive.sqlite'))).toEqual(bytes);
  expect(await verify(start.archive)).toMatchObject({ ok: true, value: [{ texts: 2, faults: [] }] });
  const again = await openDesk(start);
  await expect(again.page.getByRole('option', { name: /La gare/ })).toBeVisible();
  await again.quit();
});

test('an archive of which nothing can be read goes back to a backup from the start, and is kept beside', async ({
  start,
}) => {
  test.skip(isPackaged, 'nobody can answer what a packaged program asks at its start');
  prepare(start);
  const made = await makeBackup({
    archive: start.archive,
    to: `${start.archive}-backups`,
    now: began,
    zone: 'Europe/Paris',
  });
  expect(made.ok).toBe(true);
  const file = join(start.archive, 'archive.sqlite');
  writeFileSync(file, readFileSync(file).fill(0x55));
  const desk = await openDesk({
    ...start,
    answers: ['Reprendre une sauvegarde…', 'Reprendre celle-ci', 'Continuer'],
  });
  await expect(desk.page.getByRole('option', { name: /La gare/ })).toBeVisible();
  const [why, backup, kept] = await asked(desk.program);
  expect(why).toContain('Rien ne peut plus être lu');
  expect(backup).toContain('Sauvegarde du');
  expect(kept).toContain('est gardée à côté');
  const beside = readdirSync(join(start.archive, '..')).find((name) => name.startsWith('archive-kept-'));
  expect(
    readFileSync(join(start.archive, '..', beside ?? '', 'archive.sqlite')).every((byte) => byte === 0x55),
  ).toBe(true);
  await desk.quit();
});

test('a folder that goes away while one writes is told, and what was written is saved once it is back', async ({
  open,
  start,
}) => {
  prepare(start);
  const desk = await open();
  const { page } = desk;
  await page.getByRole('option', { name: /La gare/ }).click();
  await page.locator('.body-text').click();
  await page.keyboard.type('Le conseil a voté.');
  await expect(page.getByText(/Enregistré/)).toBeVisible();
  const away = `${start.archive}-partie`;
  renameSync(start.archive, away);
  await page.keyboard.type(' Le train aussi.');
  await expect(page.getByRole('alert')).toBeVisible();
  expect(existsSync(start.archive)).toBe(false);
  renameSync(away, start.archive);
  await page.keyboard.type(' Et la piscine.');
  await expect(page.getByRole('alert')).toBeHidden();
  await desk.quit();
  const opened = openArchive(start.archive, { create: false });
  if (!opened.ok) throw new Error(opened.problem.kind);
  const list = opened.value.library.list({
    words: 'piscine',
    filters: {},
    sort: 'relevance',
    limit: 5,
    offset: 0,
  });
  opened.value.close();
  expect(list).toMatchObject({ ok: true, value: { total: 1 } });
});

test('a desk that breaks while nothing can be saved is not reopened until the text is, and lets it be copied', async ({
  open,
  start,
}) => {
  prepare(start);
  const desk = await open();
  const { page } = desk;
  await page.getByRole('option', { name: /La gare/ }).click();
  await page.locator('.body-text').click();
  const away = `${start.archive}-partie`;
  renameSync(start.archive, away);
  await page.keyboard.type('Le conseil a voté.');
  await expect(page.getByRole('alert')).toContainText('Pas enregistré');
  await page.evaluate(breakDesk);
  await page.keyboard.press('Control+,');
  const broken = page.getByRole('alert').filter({ hasText: 'Le bureau s’est arrêté' });
  await expect(broken).toContainText('n’est pas là');
  await page.getByRole('button', { name: 'Copier le texte' }).click();
  await expect(page.getByText('Le texte est dans le presse-papiers')).toBeVisible();
  expect(await desk.program.evaluate(({ clipboard }) => clipboard.readText())).toContain(
    'Le conseil a voté.',
  );
  renameSync(away, start.archive);
  await page.getByRole('button', { name: 'Enregistrer et rouvrir' }).click();
  await expect(page.getByText('Votre texte est enregistré en entier')).toBeVisible();
  await expect(page.locator('.body-text')).toContainText('Le conseil a voté.');
  await expect(page.getByRole('alert')).toBeHidden();
});

/** In the page: every element that is made throws as long as the desk is there; what is shown in its place is made again. */
function breakDesk(): void {
  const make = document.createElement.bind(document);
  document.createElement = ((name: string, options?: ElementCreationOptions) => {
    if (document.querySelector('main:not(.desk-broken)')) throw new Error('broken for the test');
    return make(name, options);
  }) as typeof document.createElement;
}

test('a backup that keeps a deleted log from being made anew is stopped, and saves go on', async ({
  start,
}) => {
  test.skip(process.platform !== 'linux', 'which process reads a file is asked of /proc');
  prepare(start);
  await addPictures(start, 150); // Time enough to find the process that copies them.
  const desk = await openDesk(start);
  const { page } = desk;
  await page.getByRole('option', { name: /La gare/ }).click();
  await page.locator('.body-text').click();
  await page.keyboard.type('Le conseil a voté.');
  await expect(page.getByText(/^Enregistré/)).toBeVisible();
  const held = holdProcessWith(join(start.archive, 'archive.sqlite-shm')); // Open once it has begun to read.
  await page.evaluate(() => void window.roneo.call('backup:now', null));
  const backup = await held;
  rmSync(join(start.archive, 'archive.sqlite-wal'));
  await page.keyboard.type(' Le train aussi.');
  // The archive's files are looked at every two seconds, and SQLite waits five for who reads the log. An alert shows only where the
  // text is saved before they are looked at.
  await expect.poll(() => filesOf(String(backup)), { timeout: 30_000 }).toEqual([]);
  await expect(page.getByRole('alert')).toBeHidden({ timeout: 30_000 });
  await expect(page.getByText(/^Enregistré/)).toBeVisible();
  await desk.quit();
  expect(readFileSync(join(start.archive, 'archive.sqlite'), 'utf8')).toContain('Le train aussi.');
  expect(backupsOf(start)).toHaveLength(1); // That of the end, which nobody stopped.
});

test('the palette backs the archive up at once, where it says how far it is', async ({ open, start }) => {
  prepare(start);
  const desk = await open();
  const { page } = desk;
  await page.keyboard.press('Control+k');
  await page.locator('.palette').getByRole('combobox').fill('sauvegarder');
  await page.locator('.palette').getByRole('option', { name: 'Sauvegarder maintenant' }).waitFor();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Réglages' })).toBeVisible();
  await expect.poll(() => backupsOf(start)).toHaveLength(1);
});
