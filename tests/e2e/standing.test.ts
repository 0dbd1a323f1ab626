import { newest } from './archived';
import { axeFaultsDayAndNight } from './axe';
import { expect, test } from './desk';
import { openArticle, paragraph } from './seeded';

test.use({ electron: 'shared' });

test('a public text is corrected and withdrawn by the keyboard, and put back', async ({ desk: { page } }) => {
  await openArticle(page, {
    headline: 'Deux trains',
    status: 'published',
    body: [paragraph('Deux trains.')],
  });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('rectificatif');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-place="correction-0"]')).toBeFocused();
  await page.keyboard.type('Trois trains, et non deux.');
  const day = page.getByRole('textbox', { name: 'Rectificatif du' });
  await day.fill('3 décembre 2025');
  await day.press('Enter');
  const corrected = async () =>
    (await newest(page)).corrections?.map(({ date, words }) => `${date.local.slice(0, 10)} ${words}`);
  await expect.poll(corrected).toEqual(['2025-12-03 Trois trains, et non deux.']);

  await page.locator('[data-place="withdraw"]').press('Enter');
  await expect(page.locator('[data-place="withdrawn"]')).toBeFocused();
  await page.keyboard.type('Le chiffre était faux.');
  await expect
    .poll(async () => (await newest(page)).withdrawn)
    .toMatchObject({ reason: 'Le chiffre était faux.' });
  await expect(page.locator('.sheet-top')).toContainText('Texte retiré le');
  expect(await axeFaultsDayAndNight(page)).toEqual([]);

  await page.getByRole('button', { name: 'Remettre ce texte sur le site' }).press('Enter');
  await expect.poll(async () => (await newest(page)).withdrawn).toBeUndefined();
  await page.locator('.toast', { hasText: 'Texte remis' }).getByRole('button', { name: 'Annuler' }).click();
  await expect
    .poll(async () => (await newest(page)).withdrawn)
    .toMatchObject({ reason: 'Le chiffre était faux.' });
});

test('a draft offers neither', async ({ desk: { page } }) => {
  await openArticle(page, { headline: 'Brouillon', status: 'draft', body: [paragraph('Mot.')] });
  await expect(page.locator('[data-place="slug"]')).toBeVisible();
  await expect(page.locator('.standing')).toHaveCount(0);
});
