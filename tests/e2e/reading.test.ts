import { makeBackup, openArchive } from '../../electron/archive';
import { newArticle } from '../../src/article';
import { axeFaults } from './axe';
import { expect, test } from './desk';
import type { Start } from './desk';

test.use({ electron: 'shared' });

const began = Date.UTC(2026, 4, 12, 9);
const shot = (name: string): string => test.info().outputPath(`${name}.png`);

/** An archive of two texts, one of them in the trash, with a backup of a day before. */
async function prepare(
  { archive: folder }: Start,
  language: 'fr' | 'en',
  theme: 'light' | 'dark',
): Promise<void> {
  const opened = openArchive(folder, { create: true });
  if (!opened.ok) throw new Error(opened.problem.kind);
  const archive = opened.value;
  for (const [number, headline] of ['La gare reste ouverte', 'Le train de sept heures'].entries()) {
    const date = { local: '2026-05-12T11:30', zone: 'Europe/Paris' };
    const id = `3f0c1a52-0f6f-4d6f-9d7a-0c5f0d4a2c1${number}`;
    const line = (text: string) => ({
      type: 'paragraph' as const,
      content: [{ type: 'text' as const, text, marks: [] }],
    });
    const text = {
      ...newArticle({ id, kind: 'article' as const, language: 'fr', date }),
      headline,
      kicker: 'Ligne 4',
      standfirst: 'Le conseil a voté dimanche, après deux ans de silence.',
      body: [line('Le guichet rouvre lundi. '.repeat(30)), line('Les trains circulent. '.repeat(40))],
    };
    archive.articles.create(text, began + number);
    if (number === 1) archive.articles.remove(id, began + 60_000);
  }
  archive.settings.save({ proof: 'none', welcomed: true, language, theme }, began);
  archive.close();
  const order = { archive: folder, to: `${folder}-backups`, now: began, zone: 'Europe/Paris' };
  expect((await makeBackup({ ...order, keptFor: 'hand' })).ok).toBe(true);
}

test('a text of a backup is read by the keyboard before it is taken back, and the list is still there after', async ({
  open,
  start,
}) => {
  await prepare(start, 'fr', 'light');
  const desk = await open();
  const { page } = desk;
  await page.keyboard.press('Control+,');
  const settings = page.getByRole('dialog', { name: 'Réglages' });
  await settings.getByRole('button', { name: 'Archive', exact: true }).click();
  await settings.getByText('1\u00a0sauvegarde').click();
  await expect(settings.getByText('faite à la main, gardée')).toBeVisible();
  await settings.getByRole('button', { name: 'Ses textes…' }).click();
  await page.screenshot({ path: shot('list') });
  const read = settings.getByRole('button', { name: 'Lire «\u202fLa gare reste ouverte\u202f»' });
  await read.focus();
  await page.keyboard.press('Enter');
  const reading = page.getByRole('dialog', { name: /^Texte de la sauvegarde du/ });
  await expect(reading.getByText('Le conseil a voté dimanche')).toBeVisible();
  await expect(reading.getByRole('document')).toBeFocused();
  await page.screenshot({ path: shot('reading') });
  expect(await axeFaults(page, { parts: ['.history-card'] })).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(reading).toBeHidden();
  await expect(settings, 'Escape leaves what lies beneath').toBeVisible();
  await expect(read).toBeFocused();
  await settings.getByRole('button', { name: 'Ne plus garder' }).click();
  await expect(settings.getByText('faite à la main, gardée')).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(settings.getByText('gardée', { exact: true })).toBeVisible();
  await read.click();
  await reading.getByRole('button', { name: 'Reprendre', exact: true }).click();
  await expect(page.getByText(/L’archive a déjà ce texte/)).toBeVisible();
  await expect(page.locator('[data-field="headline"]')).toHaveValue('La gare reste ouverte');
});

test('a text of the trash is read by the keyboard and taken back from there, in English and in the dark', async ({
  open,
  start,
}) => {
  await prepare(start, 'en', 'dark');
  const desk = await open();
  const { page } = desk;
  await page.getByRole('button', { name: 'More commands' }).click();
  await page.getByRole('menuitem', { name: 'Trash' }).click();
  await page.getByRole('option', { name: /Le train/ }).click();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menuitem', { name: 'Read', exact: true })).toBeFocused();
  await page.screenshot({ path: shot('menu') });
  await page.keyboard.press('Enter');
  const reading = page.getByRole('dialog', { name: 'Text from the trash' });
  await expect(reading.getByRole('document')).toBeFocused();
  await page.screenshot({ path: shot('reading') });
  await page.keyboard.press('Tab');
  await expect(reading.getByRole('button', { name: 'Bring back to the library' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(reading).toBeHidden();
  await page.getByText('The trash is empty').waitFor();
});
