import type { Page } from '@playwright/test';
import { expect, test } from './desk';
import { openArticle, paragraph } from './seeded';
import { keepPicture } from './typography-desk';

test.use({ electron: 'shared' });

const article = {
  headline: 'La ligne du soir',
  standfirst: 'Elle rouvre au printemps.',
  body: [
    paragraph('Le dernier train partait à dix-neuf heures.'),
    paragraph('Nous irons compter les voyageurs.'),
  ],
};
const controls = (page: Page) => page.getByRole('group', { name: 'Comment le tract est fait' });

test('the lead picture sits in the text, is left out of the leaflet alone, and comes back', async ({
  desk: { page },
}) => {
  const picture = await keepPicture(page);
  const lead = { type: 'figure', picture, caption: 'Le quai', credit: '', alt: 'Un quai' } as const;
  await openLeaflet(page, { ...article, lead });
  const sheet = page.getByRole('dialog', { name: /^Maquettes de tract/ });
  await controls(page)
    .getByRole('button', { name: /^Maquette/ })
    .click();
  await sheet.getByRole('button', { name: /^Image de tête/ }).click();
  await page.getByRole('menuitemradio', { name: 'Dans le texte' }).click();
  await expect(sheet.getByRole('button', { name: /^Image de tête/ })).toContainText('Dans le texte');
  await sheet.getByRole('button', { name: /^Image de tête/ }).click();
  await page.getByRole('menuitemradio', { name: 'Hors du tract' }).click();
  await expect(sheet.getByRole('button', { name: /^Image de tête/ })).toContainText('Hors du tract');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^1\spassage hors du tract…/ }).click({ timeout: 30_000 });
  const passages = page.getByRole('dialog', { name: 'Passages hors du tract' });
  await expect(passages.getByRole('checkbox', { checked: true })).toHaveCount(1);
  await expect(passages.getByRole('checkbox').first()).toBeChecked();
  await passages.getByRole('button', { name: 'Tout imprimer' }).click();
  await expect(page.getByRole('button', { name: /hors du tract…$/ })).toHaveCount(0);
});

test('a template that the format is not made for stands among the others, and is chosen with its own format', async ({
  desk: { page },
}) => {
  await openLeaflet(page, article);
  const openSheet = () =>
    controls(page)
      .getByRole('button', { name: /^Maquette/ })
      .press('Enter');
  await openSheet();
  const sheet = page.getByRole('dialog', { name: /^Maquettes de tract/ });
  await expect(sheet.locator('canvas')).toHaveCount(6, { timeout: 30_000 });
  await sheet.getByRole('button', { name: /^Dépliant\s*A4 plié en A5/ }).press('Enter');
  await expect(controls(page).getByRole('button', { name: /^Format/ })).toContainText('A4 plié en A5');
  await expect(controls(page).getByRole('button', { name: /^Maquette/ })).toContainText('Dépliant');
  await openSheet();
  await expect(sheet.getByRole('button', { pressed: true, name: /^Dépliant/ })).toBeVisible();
  await expect(sheet.locator('canvas')).toHaveCount(6, { timeout: 30_000 });
  await sheet.getByRole('button', { name: /^Appel\s*A5/ }).press('Enter');
  await expect(controls(page).getByRole('button', { name: /^Format/ })).toContainText('A5');
});

/** Opens an article, its leaflet beside it. */
async function openLeaflet(page: Page, opened: Parameters<typeof openArticle>[1]): Promise<void> {
  await page.evaluate(() => window.roneo.call('settings:save', { proof: 'leaflet' }));
  await page.reload();
  await openArticle(page, opened);
  await expect(page.locator('.pdf-page canvas').first()).toBeVisible({ timeout: 30_000 });
}
