import type { Page } from '@playwright/test';
import { expect, test } from './desk';
import { openArticle, paragraph } from './seeded';

const release = {
  headline: 'Le guichet reste',
  status: 'ready' as const,
  embargo: { local: '2031-03-04T06:00', zone: 'Europe/Paris' },
  tags: ['gare'],
  body: [paragraph('Nous l’avons obtenu.'), paragraph('Il ouvre le lundi.')],
};

const family = (page: Page) => page.getByRole('group', { name: 'Traductions' });
const headline = (page: Page) => page.locator('[data-field="headline"]');
const line = (page: Page, words: string) => page.locator('.library-line', { hasText: words });

/** Runs an action of the palette by some of its words. */
async function act(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const palette = page.locator('.palette');
  await palette.getByRole('combobox').fill(words);
  await palette.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
}

/** Begins the English of the text on the sheet. */
async function translate(page: Page): Promise<void> {
  await act(page, 'traduire');
  await page.getByRole('dialog').getByRole('button', { name: 'Anglais' }).click();
  await expect(page.locator('.bar')).toContainText('Anglais');
}

test('a translation is begun from the palette, leads back to its original, and one undo takes it away', async ({
  desk: { page },
}) => {
  await openArticle(page, release);
  await translate(page);
  await expect(headline(page)).toHaveValue(release.headline);
  await expect(page.locator('.bar')).toContainText('Brouillon');
  await expect(page.getByRole('main')).toContainText('Embargo');
  await headline(page).fill('The ticket office stays');
  await expect(line(page, 'The ticket office stays')).toContainText('en · fr');

  await family(page).getByRole('button', { name: 'Français' }).click();
  await expect(headline(page)).toHaveValue(release.headline);
  await expect(family(page)).toContainText('original');
  await act(page, 'traduire');
  await page.getByRole('dialog').getByRole('button', { name: 'Anglais' }).click();
  await expect(headline(page), 'the one that is there opens').toHaveValue('The ticket office stays');
  await expect(page.locator('.library-line')).toHaveCount(2);

  await act(page, 'annuler le dernier changement');
  await expect(page.locator('.library-line')).toHaveCount(1);
  await line(page, release.headline).click();
  await expect(family(page).getByRole('button')).toHaveText(['Traduire…']);
});

test('a text is linked to its original, which is found by its words, and unlinked', async ({
  desk: { page },
}) => {
  await openArticle(page, release);
  await openArticle(page, { headline: 'The ticket office stays', language: 'en-GB' });
  await act(page, 'lier à son original');
  await page.getByRole('dialog').getByRole('textbox').fill('guichet');
  await expect(page.getByRole('dialog').getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Les deux textes sont liés')).toBeVisible();
  await expect(family(page).getByRole('button', { name: 'Français' })).toBeVisible();
  await act(page, 'délier');
  await expect(family(page).getByRole('button')).toHaveText(['Traduire…']);
});
