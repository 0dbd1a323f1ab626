import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openArchive } from '../../electron/archive';
import { newArticle } from '../../src/article';
import { axeFaultsDayAndNight } from './axe';
import { expect, test } from './desk';
import { text } from './new-text';
import { paragraph } from './seeded';

test.use({ electron: 'shared' });

const began = Date.UTC(2026, 4, 12, 9);
const ids = ['3f0c1a52-0f6f-4d6f-9d7a-0c5f0d4a2c10', '3f0c1a52-0f6f-4d6f-9d7a-0c5f0d4a2c11'] as const;

const panel = (page: Page) => page.getByRole('dialog', { name: 'Publier' });
const publishButton = (page: Page) => panel(page).getByRole('button', { name: 'Publier', exact: true });

/** An archive of a group with two published texts, the second one on the sheet; its site may have a destination. */
function prepare(folder: string, destination: string | null = null): void {
  const opened = openArchive(folder, { create: true });
  if (!opened.ok) throw new Error(opened.problem.kind);
  const archive = opened.value;
  const texts = [
    { headline: 'Le guichet reste', slug: 'guichet', body: [paragraph('Nous l’avons obtenu.')] },
    {
      headline: 'La ligne rouvre lundi',
      slug: 'ligne',
      body: [paragraph('Le premier train part à six heures.')],
    },
  ];
  for (const [at, fields] of texts.entries()) {
    const date = { local: `2026-05-0${at + 1}T09:00`, zone: 'Europe/Paris' };
    const article = newArticle({ id: ids[at] ?? '', kind: 'article', language: 'fr', date });
    archive.articles.create({ ...article, ...fields, status: 'published' }, began);
  }
  const masthead = { ...archive.masthead.open(), name: 'Gare ouverte', site: 'https://gare-ouverte.example' };
  archive.masthead.save(masthead, began);
  const settings = { kind: 'folder' as const, folder: destination ?? '' };
  const id = '3f0c1a52-0f6f-4d6f-9d7a-0c5f0d4a2c12';
  if (destination !== null)
    archive.publishing.destinations.save(
      [{ id, name: 'Site du groupe', isAutomatic: false, settings }],
      began,
    );
  archive.settings.save({ proof: 'none', welcomed: true, lastArticle: ids[1] }, began);
  archive.close();
}

/** The inode of each file of the site: a file that is written again gets another. */
function inodes(folder: string): Map<string, number> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return new Map(files.map((name) => [name, statSync(join(folder, name)).ino]));
}

const pageOf = (folder: string, slug: string) => readFileSync(join(folder, slug, 'index.html'), 'utf8');

test('a correction is typed, published by the keyboard alone, and only what it changes is sent', async ({
  open,
  start,
  folder,
}) => {
  const there = join(folder, 'www');
  prepare(start.archive);
  const { page } = await open();
  await expect(text(page)).toContainText('six heures');

  await page.keyboard.press('Control+Shift+D');
  await expect(panel(page).getByRole('button', { name: 'Ajouter une destination' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('textbox', { name: 'Nom' })).toBeFocused();
  await page.keyboard.type('Site du groupe');
  await panel(page).getByRole('textbox', { name: 'Dossier du site' }).focus();
  await page.keyboard.type(there);
  await panel(page).getByRole('button', { name: 'Essayer la connexion' }).press('Enter');
  await expect(panel(page).getByText('La connexion marche.')).toBeVisible();
  expect(await axeFaultsDayAndNight(page)).toEqual([]);
  await panel(page).getByRole('textbox', { name: 'Nom' }).press('Enter');

  const look = panel(page).getByRole('button', { name: 'Voir ce qui change' });
  await expect(look).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(
    panel(page).locator('.publish-group [data-text]', { hasText: 'La ligne rouvre lundi' }),
  ).toBeVisible();
  const publish = publishButton(page);
  await expect(publish).toBeFocused();
  expect(readdirSync(there)).toEqual([]);
  expect(await axeFaultsDayAndNight(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(panel(page).getByText('Le site est en ligne')).toBeVisible();
  await expect(panel(page).getByText('https://gare-ouverte.example/ligne/')).toBeVisible();
  await expect(panel(page).getByRole('button', { name: 'Voir le site' })).toBeFocused();
  expect(await axeFaultsDayAndNight(page)).toEqual([]);
  expect(pageOf(there, 'ligne')).toContain('six heures');
  const before = inodes(there);
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();

  await text(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Le suivant, à sept heures.');
  const typedAt = Date.now();
  await page.keyboard.press('Control+Shift+D');
  await expect(panel(page).getByRole('button', { name: 'Regarder de nouveau' })).toBeVisible();
  await panel(page).getByRole('button', { name: 'Regarder de nouveau' }).press('Enter');
  await expect(panel(page).getByText('à envoyer')).toBeVisible();
  await expect(publish).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel(page).getByText('Le site est en ligne')).toBeVisible();
  expect(pageOf(there, 'ligne')).toContain('sept heures');
  expect(Date.now() - typedAt).toBeLessThan(10_000);
  const sent = [...inodes(there)].filter(([name, inode]) => before.get(name) !== inode).map(([name]) => name);
  expect(sent).toContain(join('ligne', 'index.html'));
  expect(sent).not.toContain(join('guichet', 'index.html'));
  expect(sent.length).toBeLessThan(before.size / 2);

  await panel(page).getByRole('button', { name: 'Revenir à l’édition précédente…' }).click();
  await expect(panel(page).getByText('Publier de nouveau l’édition précédente')).toBeVisible();
  await publish.press('Enter');
  await expect(panel(page).getByText('Le site est en ligne')).toBeVisible();
  expect(pageOf(there, 'ligne')).not.toContain('sept heures');
});

test('a text on line that is put under embargo is said to be taken down before anything leaves', async ({
  open,
  start,
  folder,
}) => {
  prepare(start.archive, join(folder, 'www'));
  const { page } = await open();
  await expect(text(page)).toContainText('six heures');
  await page.keyboard.press('Control+Shift+D');
  await panel(page).getByRole('button', { name: 'Modifier' }).last().press('Enter');
  await panel(page).getByRole('button', { name: 'Enregistrer' }).press('Enter');
  await panel(page).getByRole('button', { name: 'Voir ce qui change' }).press('Enter');
  await publishButton(page).press('Enter');
  await expect(panel(page).getByText('Le site est en ligne')).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('switch', { name: 'Embargo' }).click();
  await page.keyboard.press('Control+Shift+D');
  await panel(page).getByRole('button', { name: 'Regarder de nouveau' }).press('Enter');
  const told = panel(page).getByText(/La ligne rouvre lundi.*est en ligne en ce moment/);
  await expect(told).toContainText(/le retire jusqu’au .*Des copies peuvent rester ailleurs/);
  expect(await axeFaultsDayAndNight(page)).toEqual([]);
  await publishButton(page).press('Enter');
  await expect(panel(page).getByText('Le site est en ligne')).toBeVisible();
  expect(readdirSync(join(folder, 'www'))).not.toContain('ligne');
});

test('a destination that came with the archive is looked through first, and what others put there stays until agreed', async ({
  open,
  start,
  folder,
}) => {
  const there = join(folder, 'www');
  mkdirSync(there);
  writeFileSync(join(there, 'index.html'), 'page d’attente');
  prepare(start.archive, there);
  const { page } = await open();
  await expect(text(page)).toContainText('six heures');
  await page.keyboard.press('Control+Shift+D');
  await expect(panel(page).getByText('Cette destination est venue avec l’archive.')).toBeVisible();
  expect(await axeFaultsDayAndNight(page)).toEqual([]);
  await panel(page).getByRole('button', { name: 'Modifier' }).last().press('Enter');
  await panel(page).getByRole('button', { name: 'Enregistrer' }).press('Enter');
  await panel(page).getByRole('button', { name: 'Voir ce qui change' }).press('Enter');
  const seen = panel(page).getByRole('checkbox', { name: 'J’ai vu\u00a0: remplacer' });
  await expect(seen).toBeFocused();
  await expect(publishButton(page)).toBeDisabled();
  expect(await axeFaultsDayAndNight(page)).toEqual([]);
  await page.keyboard.press('Space');
  await publishButton(page).press('Enter');
  await expect(panel(page).getByText('Le site est en ligne')).toBeVisible();
  expect(readFileSync(join(there, 'index.html'), 'utf8')).toContain('Le guichet reste');
});
