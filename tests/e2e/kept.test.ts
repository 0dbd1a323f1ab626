import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Page } from '@playwright/test';
import { openArchive } from '../../electron/archive';
import { newArticle } from '../../src/article';
import type { Article } from '../../src/article';
import { march } from '../fixtures/appointment';
import { axeFaults } from './axe';
import { expect, openDesk, test } from './desk';
import type { Start } from './desk';

test.use({ electron: 'shared' });

const hour = 3_600_000;
const began = Date.UTC(2026, 4, 12, 9);

function textOf(number: number, headline: string, words: string): Article {
  const id = `3f0c1a52-0f6f-4d6f-9d7a-0c5f0d4a2b1${number}`;
  const date = { local: '2026-05-12T11:30', zone: 'Europe/Paris' };
  return {
    ...newArticle({ id, kind: 'release', language: 'fr', date }),
    headline,
    body: [{ type: 'paragraph', content: [{ type: 'text', text: words, marks: [] }] }],
  };
}

const train = textOf(1, 'Le train de sept heures', 'Il repart lundi.');
const bus = textOf(2, 'Zibeline', 'Le kouglof est cuit.');

/** An archive of two texts, the first of which has two versions. */
function prepare({ archive: folder }: Start): void {
  const opened = openArchive(folder, { create: true });
  if (!opened.ok) throw new Error(opened.problem.kind);
  const archive = opened.value;
  for (const text of [bus, train]) archive.articles.create(text, began);
  archive.articles.save(
    { article: { ...train, standfirst: 'La région a cédé dimanche.' }, base: 1 },
    began + hour,
  );
  archive.library.list({ words: 'dimanche', filters: {}, sort: 'relevance', limit: 1, offset: 0 });
  archive.settings.save({ proof: 'none' }, began);
  archive.close();
}

async function openTrash(page: Page) {
  await page.getByRole('button', { name: 'Autres commandes' }).click();
  await page.getByRole('menuitem', { name: 'Corbeille' }).click();
  await page.getByRole('option', { name: /Zibeline/ }).click({ button: 'right' });
  return page.getByRole('menuitem', { name: 'Supprimer définitivement…' });
}

test('a text that the disk damaged is named, marked and brought back to its last sound version', async ({
  open,
  start,
}) => {
  prepare(start);
  const database = new Sqlite(join(start.archive, 'archive.sqlite'));
  database.exec("UPDATE revision SET content = replace(content, 'dimanche', 'dimenche') WHERE revision = 2");
  database.close();
  const desk = await open();
  const { page } = desk;
  const line = page.getByRole('option', { name: /Le train de sept heures/ });
  await line.click();
  const dialog = page.getByRole('dialog', { name: 'Ce texte a été abîmé sur le disque' });
  await expect(dialog.getByText('Sa dernière version intacte est du')).toBeVisible();
  expect(await axeFaults(page, { parts: ['[role=dialog]'] })).toEqual([]);
  const cut = dialog.evaluate((shown) => shown.scrollWidth - shown.clientWidth);
  expect(await cut, 'every button is whole').toBe(0);
  await expect(line.getByText('Abîmé')).toBeVisible();
  await dialog.getByRole('button', { name: 'Reprendre la version intacte' }).click();
  await expect(page.getByRole('main').getByText('Il repart lundi.')).toBeVisible();
  await expect(page.getByText(/dim[ae]nche/)).toHaveCount(0);
  await expect(line.getByText('Abîmé')).toHaveCount(0);
});

test('a text deleted for ever is in no file of the archive nor of the profile any more', async ({
  start,
}) => {
  prepare(start);
  const desk = await openDesk(start);
  const { page } = desk;
  await page.getByRole('option', { name: /Zibeline/ }).click();
  await expect(page.getByRole('main').getByText('Le kouglof est cuit.')).toBeVisible();
  await page.getByRole('button', { name: 'Autres commandes' }).click();
  await page.getByRole('menuitem', { name: 'Mettre ce texte à la corbeille' }).click();
  await (await openTrash(page)).click();
  const dialog = page.getByRole('dialog', { name: 'Supprimer définitivement' });
  await expect(dialog.getByText('Rien ne pourra les faire revenir')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Annuler' })).toBeFocused();
  expect(await axeFaults(page, { parts: ['[role=dialog]'] })).toEqual([]);
  await dialog.getByRole('button', { name: 'Annuler' }).click();
  await page.getByRole('button', { name: 'Vider la corbeille…' }).click();
  await dialog.getByRole('button', { name: 'Supprimer définitivement', exact: true }).click();
  await expect(page.getByText('Le texte a été supprimé définitivement.')).toBeVisible();
  await expect(page.getByText('La corbeille est vide')).toBeVisible();
  for (const words of ['Zibeline', 'zibeline', 'kouglof'])
    expect(filesWith(start.archive, words)).toEqual([]);
  await desk.quit();
  for (const words of ['Zibeline', 'kouglof']) expect(filesWith(start.profile, words)).toEqual([]);
});

test('what the desk remembers of a deleted text is in no file, though its window goes on changing choices', async ({
  start,
}) => {
  const opened = openArchive(start.archive, { create: true });
  if (!opened.ok) throw new Error(opened.problem.kind);
  const appointment = { ...march, place: 'Salle Quincaille', address: '3, rue du Mirliton' };
  for (const text of [train, { ...bus, appointment }]) opened.value.articles.create(text, began);
  opened.value.settings.save({ proof: 'none', welcomed: true }, began);
  opened.value.close();
  const desk = await openDesk(start);
  const { page } = desk;
  const act = async (text: RegExp, name: string | RegExp) => {
    await page.getByRole('option', { name: text }).last().click({ button: 'right' });
    await page.getByRole('menuitem', { name }).click();
  };
  const makeModel = async (text: RegExp, name: string) => {
    await act(text, 'En faire un modèle…');
    await page.getByRole('textbox', { name: 'Nom du modèle' }).fill(name);
    await page.keyboard.press('Enter');
    await expect(page.getByText(`${name}`).first()).toBeVisible();
  };
  await makeModel(/Zibeline/, 'Modèle du Taxidermiste');
  await act(/Zibeline/, /Reprendre comme nouveau/);
  await expect(page.getByRole('button', { name: /Salle Quincaille/ })).toBeVisible();
  const erased = await page.evaluate(async (id) => {
    const backed = await window.roneo.call('backup:now', null);
    const removed = await window.roneo.call('article:remove', id);
    return [backed.ok, removed.ok, await window.roneo.call('article:erase', [id])];
  }, bus.id);
  expect(erased).toEqual([true, true, { ok: true, value: 1 }]);
  await makeModel(/Le train/, 'Modèle du train');
  await act(/Le train/, /Reprendre comme nouveau/);
  await expect(page.locator('[data-field="headline"]')).toHaveValue('Le train de sept heures');
  await desk.quit();
  const folders = [start.archive, `${start.archive}-backups`, start.profile];
  for (const words of ['Quincaille', 'Mirliton', 'Taxidermiste', bus.id])
    expect([words, ...folders.flatMap((folder) => filesWith(folder, words))]).toEqual([words]);
});

/** Every file below a folder that holds some words. */
function filesWith(folder: string, words: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isFile())
    .filter((name) => {
      const bytes = readFileSync(join(folder, name));
      return bytes.includes(words) || bytes.includes(Buffer.from(words, 'utf16le'));
    });
}

test('the trash says how many of all its texts have waited for long, and says it anew when one is restored', async ({
  open,
  start,
}) => {
  const opened = openArchive(start.archive, { create: true });
  if (!opened.ok) throw new Error(opened.problem.kind);
  const archive = opened.value;
  archive.settings.save({ proof: 'none', welcomed: true }, began);
  for (let number = 0; number < 250; number += 1) {
    const text = { ...train, id: crypto.randomUUID(), headline: `Texte ${number}` };
    archive.articles.create(text, began);
    archive.articles.remove(text.id, began);
  }
  archive.close();
  const desk = await open();
  const { page } = desk;
  await page.keyboard.press('Control+k');
  await page.locator('.palette').getByRole('combobox').fill('corbeille');
  await page
    .locator('.palette')
    .getByRole('option', { name: /corbeille/i })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await expect(page.getByText('250 textes attendent ici depuis plus de 30 jours')).toBeVisible();
  await page.getByRole('option').first().click();
  await page.keyboard.press('End');
  await expect(page.getByRole('option', { name: /Texte 0/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('249 textes attendent ici depuis plus de 30 jours')).toBeVisible();
});
