import { cpSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { axeFaults } from './axe';
import { expect, test } from './desk';
import type { OpenDesk } from './desk';
import { dropAt } from './drop';

test.use({ electron: 'shared' });

const fixtures = resolve('tests/fixtures/import');

/** The menu's own entry, as the program hears it. */
const command = ({ program }: OpenDesk, id: string) =>
  program.evaluate(({ Menu }, name) => Menu.getApplicationMenu()?.getMenuItemById(name)?.click(), id);

/** The system's dialog cannot be clicked by a test: it answers as a person would who chose this. */
const answerDialog = ({ program }: OpenDesk, path: string) =>
  program.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);

/** A folder of every kind of text: a site of Jekyll, a Word document with all it may hold, and a broken one. */
function textsFolder(folder: string): string {
  const texts = join(folder, 'textes');
  mkdirSync(texts);
  cpSync(join(fixtures, 'corpus/quais.word.docx'), join(texts, 'quais.docx'));
  cpSync(join(fixtures, 'wordpress/export.xml'), join(texts, 'export.xml'));
  cpSync(join(fixtures, 'riviere.png'), join(texts, 'abime.docx'));
  return texts;
}

const report = (page: Page) => page.getByRole('dialog');

test('a folder comes in with a report that is read, copied and left by a headline', async ({
  desk,
  folder,
}) => {
  const { page, program } = desk;
  await answerDialog(desk, textsFolder(folder));
  await command(desk, 'import-folder');
  await expect(report(page)).toContainText('5\u00a0textes ajoutés, 1\u00a0non repris');
  await expect(report(page)).toContainText('abime.docx');
  await expect(report(page)).toContainText('3\u00a0suppressions du suivi des modifications');
  expect(await axeFaults(page)).toEqual([]);

  await page.getByRole('button', { name: 'Copier le compte rendu' }).click();
  await expect(report(page).getByText('Copié.')).toBeVisible();
  const copied = await program.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toContain('Les quais rouvrent au public\n  quais.docx');
  expect(copied).toContain('«\u202fmardi\u202f»');

  await page.getByRole('button', { name: 'Les quais rouvrent au public' }).click();
  await expect(report(page)).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Titre', exact: true })).toHaveValue(
    'Les quais rouvrent au public',
  );
  await command(desk, 'import-report');
  await expect(report(page)).toContainText('5\u00a0textes ajoutés');
});

test('the same folder adds nothing a second time, unless one says so', async ({ desk, folder }) => {
  const { page } = desk;
  await answerDialog(desk, textsFolder(folder));
  await command(desk, 'import-folder');
  await expect(report(page)).toContainText('5\u00a0textes ajoutés');
  await page.keyboard.press('Escape');
  await command(desk, 'import-folder');
  await expect(report(page)).toContainText('Aucun texte ajouté, 5\u00a0déjà là');
  await page.getByRole('button', { name: 'Ajouter quand même les 5 textes déjà là' }).click();
  await expect(report(page)).toContainText('5\u00a0textes ajoutés');
  await page.keyboard.press('Escape');
  await expect(page.getByText('10\u00a0textes')).toBeVisible();
});

test('a folder dropped on the sheet comes in, its pictures with it', async ({ desk }) => {
  const { page } = desk;
  await page.keyboard.press('Control+n');
  await expect(page.getByRole('textbox', { name: 'Texte', exact: true })).toBeVisible();
  await dropAt(page, { x: 600, y: 400 }, join(fixtures, 'jekyll'));
  await expect(report(page)).toContainText('4\u00a0textes ajoutés');
  await page.getByRole('button', { name: 'Le bus du soir reste en service' }).click();
  await expect(page.locator('.lead-figure img')).toHaveCount(1); // Which the text shows again: once is enough.
  await expect(page.getByRole('textbox', { name: 'Texte', exact: true }).locator('figure img')).toHaveCount(
    1,
  );
});

test('the texts of one’s own site keep their status once one box is ticked', async ({ desk }) => {
  const { page } = desk;
  await page.keyboard.press('Control+n');
  await expect(page.getByRole('textbox', { name: 'Texte', exact: true })).toBeVisible();
  await dropAt(page, { x: 600, y: 400 }, join(fixtures, 'jekyll'));
  await expect(report(page)).toContainText('Brouillon (le fichier dit\u00a0: Publié)');
  await expect(report(page).locator('.import-pictures img').first()).toHaveJSProperty('complete', true);
  expect(await axeFaults(page)).toEqual([]);
  const box = page.getByRole('checkbox', { name: /^C’est notre propre site/ });
  await box.check();
  await expect(report(page)).not.toContainText('le fichier dit');
  await box.uncheck();
  await expect(report(page)).toContainText('Brouillon (le fichier dit\u00a0: Publié)');
});
