import type { Page } from '@playwright/test';
import { newest } from './archived';
import { expect, test } from './desk';
import { openArticle, paragraph, quoted } from './seeded';

test.use({ electron: 'shared' });

test('an approval that goes with its quotation is named, and comes back by undo', async ({
  desk: { page },
}) => {
  const quotation = quoted('On ne ferme pas une vallée.', 'par téléphone, le 12 mai');
  const other = { ...quotation, speaker: 'Un usager' };
  await openArticle(page, { headline: 'La vallée', body: [quotation, other] });
  await text(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+Shift+b');
  await expect(page.locator('.toast')).toContainText('«\u202fpar téléphone, le 12 mai\u202f»');
  await expect(page.locator('.quotation')).toHaveCount(1);
  const kept = async () => (await newest(page)).body;
  await expect.poll(async () => (await kept())[0]?.type).toBe('paragraph');
  await page.keyboard.press('Control+z');
  await expect.poll(kept).toEqual([quotation, other]);
});

test('the approval of a quotation that Backspace ends is named until undo brings it back, or one leaves the text', async ({
  desk: { page },
}) => {
  const quotation = quoted('Nous restons.', 'Accord par mail');
  await openArticle(page, { headline: 'La gare', body: [quotation, paragraph('Après.')] });
  await text(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Backspace');
  await expect(text(page).locator('blockquote')).toHaveCount(0);
  const toast = page.locator('.toast');
  await expect(toast).toContainText('Accord par mail');
  await page.keyboard.press('Control+z');
  await expect(text(page).locator('blockquote')).toHaveCount(1);
  await expect(toast).toHaveCount(0);
  // In another text its keys would bring back something else.
  await page.keyboard.press('Backspace');
  await expect(toast).toContainText('Accord par mail');
  await openArticle(page, { headline: 'Le guichet', body: [paragraph('Le guichet')] });
  await expect(toast).toHaveCount(0);
});

test('what is copied of a quotation is not approved; the whole stays so', async ({ desk: { page } }) => {
  const quotation = quoted('Nous restons.', 'Accord par mail');
  await openArticle(page, { headline: 'La gare', body: [quotation, { type: 'paragraph', content: [] }] });
  await text(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+v');
  const quotations = text(page).locator('blockquote');
  const approved = text(page).locator('blockquote[data-approved-by]');
  await expect(quotations).toHaveCount(2);
  await expect(approved).toHaveCount(1);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+x');
  await expect(text(page)).toHaveText('');
  await page.keyboard.press('Control+v');
  await expect(quotations).toHaveCount(2);
  await expect(approved).toHaveCount(1);
});

test('what takes the place of a quoted line leaves who said it', async ({ desk: { page } }) => {
  for (const key of ['x', 'Delete', 'Backspace', 'Control+x']) {
    const quotation = quoted('Nous restons.');
    await openArticle(page, { headline: `Dit, ${key}`, body: [quotation, paragraph('Après.')] });
    await text(page).focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press(key);
    await expect(text(page).locator('blockquote p')).toHaveText(key === 'x' ? 'x' : '');
    await expect(text(page).locator('.attribution')).toHaveText('Maud, présidente');
    if (key !== 'x') continue;
    await expect
      .poll(async () => (await newest(page)).body[0])
      .toEqual({ ...quotation, content: [paragraph('x')] });
  }
});

function text(page: Page) {
  return page.getByRole('textbox', { name: 'Texte', exact: true });
}
