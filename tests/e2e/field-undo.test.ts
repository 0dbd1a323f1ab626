import type { Page } from '@playwright/test';
import { newest } from './archived';
import { expect, test } from './desk';
import { openArticle, paragraph } from './seeded';

test('a field goes back by what was written at one go, and forth again', async ({ desk: { page } }) => {
  await openArticle(page, { headline: 'La gare', body: [paragraph('La gare')] });
  const headline = page.locator('[data-field="headline"]');
  await headline.focus();
  await page.keyboard.press('End');
  await page.keyboard.type(' ferme');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await headline.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(0, 2));
  await page.keyboard.type('Une');
  await expect(headline).toHaveValue('Une gare fer');
  for (const value of ['La gare fer', 'La gare ferme', 'La gare', 'La gare']) {
    await page.keyboard.press('Control+z');
    await expect(headline).toHaveValue(value);
  }
  for (const value of ['La gare ferme', 'La gare fer', 'Une gare fer', 'Une gare fer']) {
    await page.keyboard.press('Control+Shift+z');
    await expect(headline).toHaveValue(value);
  }
  await page.keyboard.press('Control+z');
  await page.keyboard.type('s');
  await page.keyboard.press('Control+y'); // What was written since leaves nothing to redo.
  await expect(headline).toHaveValue('Las gare fer');
  await expect.poll(async () => (await newest(page)).headline).toBe('Las gare fer');
});

test('undo in a field or on a button takes back nothing of the text', async ({ desk: { page } }) => {
  await openArticle(page, { headline: 'La gare', body: [paragraph('La gare')] });
  await text(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' ferme');
  await expect.poll(async () => (await newest(page)).body).toEqual([paragraph('La gare ferme')]);
  for (const place of [
    page.locator('[data-field="headline"]'),
    page.locator('[data-field="kicker"]'),
    page.locator('.rail button').first(),
  ]) {
    await place.focus();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect(text(page)).toHaveText('La gare ferme');
  }
  // With the caret nowhere, as after a click beside the sheet, it is the text's.
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('Control+z');
  await expect(text(page)).toHaveText('La gare');
  await expect(text(page)).toBeFocused();
  await page.keyboard.press('Control+Shift+z');
  await expect(text(page)).toHaveText('La gare ferme');
});

test('a field takes back nothing of another text, nor what the program put in it', async ({
  desk: { page },
}) => {
  await openArticle(page, { headline: 'La gare', body: [paragraph('La gare')] });
  const kicker = page.locator('[data-field="kicker"]');
  await kicker.focus();
  await page.keyboard.type('Transports');
  for (let letter = 0; letter < 'Transports'.length; letter += 1) await page.keyboard.press('Backspace');
  await openArticle(page, { headline: 'Le guichet', body: [paragraph('Le guichet')] });
  await kicker.focus();
  await page.keyboard.press('Control+z');
  await expect(kicker).toHaveValue('');

  const headline = page.locator('[data-field="headline"]');
  await headline.focus();
  await page.keyboard.press('End');
  await page.keyboard.type(' rouvre');
  await page.keyboard.press('Control+h');
  await page.keyboard.type('guichet');
  await expect(page.locator('.find-bar')).toContainText('sur 2');
  await page.getByLabel('Remplacer par').fill('bureau');
  await page.keyboard.press('Control+Alt+Enter');
  await expect(headline).toHaveValue('Le bureau rouvre');
  await page.keyboard.press('Escape'); // Until then undo means the replacement.
  await headline.focus();
  await page.keyboard.press('Control+z');
  await expect(headline).toHaveValue('Le bureau rouvre');
});

test('the lines of settings and of the search go back too', async ({ desk: { page } }) => {
  await page.keyboard.press('Control+,');
  const address = page.locator('input[type="email"]').first();
  await address.focus();
  await page.keyboard.type('presse@example.org');
  await page.keyboard.press('Control+z');
  await expect(address).toHaveValue('');
  await page.keyboard.press('Control+y');
  await expect(address).toHaveValue('presse@example.org');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+f');
  const search = page.locator('#library-search');
  await expect(search).toBeFocused();
  await page.keyboard.type('quai');
  await page.keyboard.press('Control+z');
  await expect(search).toHaveValue('');
});

function text(page: Page) {
  return page.locator('.body-text');
}
