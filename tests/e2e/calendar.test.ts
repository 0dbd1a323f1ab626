import type { Page } from '@playwright/test';
import { axeFaults, axeFaultsDayAndNight } from './axe';
import { expect, test } from './desk';
import { keepArticle, paragraph } from './seeded';

test.use({ electron: 'shared' });

const month = new Date().toLocaleDateString('sv').slice(0, 7);
const at = (day: string, hour: string) => ({ local: `${month}-${day}T${hour}`, zone: 'Europe/Paris' });

async function seed(page: Page): Promise<void> {
  await keepArticle(page, {
    headline: 'Le guichet reste',
    status: 'ready',
    date: at('12', '09:00'),
    embargo: at('14', '06:00'),
    body: [paragraph('Nous l’avons obtenu.')],
  });
  await keepArticle(page, {
    headline: 'Tous au quai',
    date: at('05', '09:00'),
    appointment: {
      what: 'Réunion publique',
      start: at('20', '18:30'),
      until: null,
      allDay: false,
      place: 'Salle des fêtes',
      address: '',
      access: '',
      url: '',
    },
    body: [paragraph('Venez nombreux.')],
  });
  await page.reload();
  await page.getByRole('main').waitFor();
}

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Calendrier' });
const day = (page: Page, number: string) =>
  dialog(page).locator(
    `.schedule-day:not([data-outside]):has(.schedule-number:text-is("${Number(number)}"))`,
  );

async function open(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.locator('.palette').getByRole('combobox').fill('calendrier');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeVisible();
}

test('a month shows what goes out when, and is heard, by day and by night', async ({ desk: { page } }) => {
  await seed(page);
  await open(page);
  await expect(dialog(page).getByRole('button', { name: 'Aujourd’hui' })).toBeFocused();
  await expect(day(page, '14').getByRole('button')).toContainText('6 h 00 Le guichet reste');
  await expect(day(page, '12').getByRole('button')).toContainText('Le guichet reste');
  await expect(day(page, '20').getByRole('button')).toContainText('18 h 30 Tous au quai');
  expect(await axeFaultsDayAndNight(page)).toEqual([]);
  await dialog(page).getByRole('button', { name: 'Liste' }).click();
  await expect(dialog(page).getByRole('listitem')).toHaveCount(4);
  expect(await axeFaultsDayAndNight(page)).toEqual([]);
});

test('what stands on a day is moved by keys and by dragging, and one undo gives it back', async ({
  desk: { page },
}) => {
  await seed(page);
  await open(page);
  await day(page, '14').getByRole('button').focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(day(page, '15').getByRole('button')).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(day(page, '22').getByRole('button')).toContainText('6 h 00 Le guichet reste');
  await day(page, '20').getByRole('button').dragTo(day(page, '27'));
  await expect(day(page, '27').getByRole('button')).toContainText('18 h 30 Tous au quai');
  await page.getByRole('button', { name: 'Annuler' }).last().click();
  await expect(day(page, '20').getByRole('button')).toContainText('Tous au quai');
  await day(page, '20').getByRole('button').press('Enter');
  await expect(page.locator('[data-field="headline"]')).toHaveValue('Tous au quai');
});

test('a busy day shows its first lines, and is opened whole by a key', async ({ desk: { page } }) => {
  for (let number = 10; number < 22; number += 1)
    await keepArticle(page, { headline: `Communiqué ${number}`, date: at('12', `09:${number}`) });
  await keepArticle(page, {
    headline: 'Le guichet reste',
    date: at('02', '09:00'),
    embargo: at('12', '18:00'),
  });
  await keepArticle(page, { headline: 'Bilan du soir', date: at('11', '23:00') });
  await page.reload();
  await page.getByRole('main').waitFor();
  await open(page);
  const lines = day(page, '12').getByRole('button');
  await expect(lines).toHaveText([
    /Communiqué 10/,
    /Communiqué 11/,
    /18.h.00 Le guichet reste/,
    /^10\u00a0autres, .* 12 /,
  ]);
  await day(page, '11').getByRole('button').press('Alt+ArrowRight');
  const moved = day(page, '12').getByRole('button', { name: /Bilan du soir/ });
  await expect(moved, 'what was moved there is in sight').toBeFocused();
  await expect(lines).toHaveCount(4);
  await lines.last().focus();
  await page.keyboard.press('Enter');
  const ofDay = dialog(page).getByRole('listitem').filter({ hasText: / 12 / }).getByRole('button');
  await expect(ofDay).toHaveCount(14);
  await expect(ofDay.nth(1)).toBeFocused();
  await expect(ofDay.nth(1)).toContainText('Communiqué 11');
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Alt+ArrowRight');
  await expect(dialog(page).getByRole('button', { name: /Communiqué 11/ })).toBeFocused();
  await expect(ofDay).toHaveCount(13);
});

test('a busy month opens at today, and comes back to it', async ({ desk: { page } }) => {
  await page.evaluate(async (today) => {
    for (let number = 0; number < 31 * 5; number += 1) {
      const made = await window.roneo.call('article:create', { kind: 'release', language: 'fr' });
      if (!made.ok) throw new Error(made.problem.kind);
      const { article, revision } = made.value;
      const day = String(1 + (number % 31)).padStart(2, '0');
      const date = { local: `${today.slice(0, 8)}${day}T09:00`, zone: 'Europe/Paris' };
      const text = { ...article, headline: 'La direction de la ligne publie ses horaires', date };
      await window.roneo.call('article:save', { article: { json: JSON.stringify(text) }, base: revision });
    }
  }, new Date().toLocaleDateString('sv'));
  await page.reload();
  await page.getByRole('main').waitFor();
  await open(page);
  const today = dialog(page).locator('[aria-current="date"]');
  await expect(today).toBeInViewport({ ratio: 0.99 });
  await expect(dialog(page).getByRole('button', { name: 'Aujourd’hui' })).toBeInViewport({ ratio: 1 });
  // The first days of a month stand at the end of the month before it too.
  for (let months = 0; months < 2; months += 1)
    await dialog(page).getByRole('button', { name: 'Mois précédent' }).click();
  await expect(today).toHaveCount(0);
  await dialog(page).getByRole('button', { name: 'Aujourd’hui' }).click();
  await expect(today).toBeInViewport({ ratio: 0.99 });
  await dialog(page).getByRole('button', { name: 'Liste' }).click();
  await dialog(page).getByRole('button', { name: 'Aujourd’hui' }).click();
  await expect(today).toBeInViewport({ ratio: 0.5 });
});
