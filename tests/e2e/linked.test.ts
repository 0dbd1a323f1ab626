import type { Page } from '@playwright/test';
import { expect, test } from './desk';
import { openArticle, paragraph } from './seeded';

test.use({ electron: 'shared' });

test('blocks linked to the masthead show its words on the sheet, and follow it', async ({
  desk: { page },
}) => {
  await openArticle(page, {
    headline: 'La ligne reste',
    body: [paragraph('Le conseil a voté.'), { type: 'boilerplate' }, { type: 'contacts' }],
  });
  expect(await shown(page, 'boilerplate', '::before')).toBe('"Présentation du groupe"');
  expect(await shown(page, 'boilerplate', '::after')).toContain('Rien encore dans cette langue');
  expect(await shown(page, 'contacts', '::after')).toContain('Personne encore');
  expect((await linked(page, 'boilerplate').boundingBox())?.height).toBeGreaterThan(40);

  await page.keyboard.press('Control+,');
  const settings = page.getByRole('dialog');
  await settings.getByRole('button', { name: 'Présentation' }).click();
  await settings.getByLabel(/^Présentation du groupe/).fill('Des usagers de la ligne.\n\nDit "à l’heure".');
  await page.keyboard.press('Escape');
  await expect
    .poll(() => shown(page, 'boilerplate', '::after'))
    .toMatch(/Des usagers de la ligne\..*Dit \\"à l’heure\\"\./s);
});

function linked(page: Page, name: 'boilerplate' | 'contacts') {
  return page.locator(`.body-text [data-linked="${name}"]`);
}

/** What the style sheet writes in such a block. */
function shown(page: Page, name: 'boilerplate' | 'contacts', part: '::before' | '::after') {
  return linked(page, name).evaluate((block, pseudo) => getComputedStyle(block, pseudo).content, part);
}
