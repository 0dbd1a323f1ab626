import { textLink } from '../../src/article';
import { archived } from './archived';
import { expect, test } from './desk';
import { openArticle, paragraph } from './seeded';

test.use({ electron: 'shared' });

test('a link leads to another text of the library, chosen and shown by its headline', async ({
  desk: { page },
}) => {
  await openArticle(page, { headline: 'La crue de mai', body: [paragraph('Un mètre dix au pont.')] });
  await openArticle(page, { headline: 'La digue', body: [paragraph('Lire aussi notre relevé')] });
  const field = page.getByRole('combobox', { name: 'Adresse du lien' });
  await page.locator('.body-text p').first().click();
  await page.keyboard.press('End');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await page.keyboard.press('Control+Shift+k');
  await field.fill('crue');
  await expect(page.locator('.link-field option[value="La crue de mai"]')).toBeAttached();
  await field.fill('La crue de mai');
  await expect(field).toHaveAttribute('aria-invalid', 'false');
  await field.press('Enter');
  await expect(async () => {
    const articles = await archived(page);
    const target = articles.find(({ headline }) => headline === 'La crue de mai')?.id ?? '';
    const body = JSON.stringify(articles.find(({ headline }) => headline === 'La digue')?.body);
    expect(body).toContain(textLink(target));
  }).toPass();

  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Control+Shift+k');
  await expect(field).toHaveValue('La crue de mai');
  await field.press('Enter');
  await expect(page.locator('.body-text a[href^="roneo:"]')).toHaveText('relevé');
});

test('a link leads to a crosshead of the text, chosen and shown by its words', async ({ desk: { page } }) => {
  await openArticle(page, {
    headline: 'La digue',
    body: [
      paragraph('Lire nos demandes'),
      { type: 'crosshead', level: 1, content: [{ type: 'text', text: 'Ce que nous demandons', marks: [] }] },
      paragraph('Une digue.'),
    ],
  });
  const field = page.getByRole('combobox', { name: 'Adresse du lien' });
  await page.locator('.body-text p').first().click();
  await page.keyboard.press('End');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await page.keyboard.press('Control+Shift+k');
  await expect(page.locator('.link-field option[value="Ce que nous demandons"]')).toBeAttached();
  await field.fill('Ce que nous demandons');
  await field.press('Enter');
  await expect(page.locator('.body-text a[href="#ce-que-nous-demandons"]')).toHaveText('demandes');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Control+Shift+k');
  await expect(field).toHaveValue('Ce que nous demandons');
  await field.press('Enter');
  await expect(page.locator('.body-text a[href="#ce-que-nous-demandons"]')).toHaveText('demandes');
});
