import type { Page } from '@playwright/test';
import { axeFaults } from './axe';
import { expect, test } from './desk';
import { openArticle, paragraph } from './seeded';

test.use({ electron: 'shared' });

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
  const known = () =>
    page.evaluate(() => ['timetable', 'guichet'].map((word) => window.roneo.knowsWord(word)));
  await expect.poll(known, 'words of the original are still there').toEqual([true, true]);
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
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await act(page, 'lier à son original');
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
  const [field = 0, list = 0] = await page
    .locator('.original-search, .originals')
    .evaluateAll((all) => all.map((one) => one.clientWidth));
  expect(Math.abs(field - list)).toBeLessThanOrEqual(2); // Its hint is not cut.
  expect(await axeFaults(page, { parts: ['[role=dialog]'] })).toEqual([]);
  await page.getByRole('dialog').getByRole('textbox').fill('guichet');
  await expect(page.getByRole('dialog').getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Les deux textes sont liés')).toBeVisible();
  await expect(family(page).getByRole('button', { name: 'Français' })).toBeVisible();
  await act(page, 'délier');
  await expect(family(page).getByRole('button')).toHaveText(['Traduire…']);

  await family(page).getByRole('button', { name: 'Traduire…' }).click();
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Allemand' })).toBeVisible();
  expect(await axeFaults(page, { parts: ['[role=dialog]'] })).toEqual([]);
  const other = page.getByRole('dialog').locator('.other-language input');
  await other.fill('langue des oiseaux');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('n’est pas une langue connue');
  await other.fill('turc');
  await page.getByRole('dialog').getByRole('button', { name: 'Commencer' }).click();
  await expect(page.locator('.bar')).toContainText('Turc');
});

const pane = (page: Page) => page.getByRole('complementary', { name: /Pour lire à côté/ });
const body = (page: Page) => page.locator('.body-text').first();

test('the original is read beside its translation, follows the caret, and a click leads to the same passage', async ({
  desk: { page },
}) => {
  const passages = Array.from({ length: 24 }, (_each, index) =>
    paragraph(
      `Le guichet numéro ${index + 1} ouvre le lundi, et il reste ouvert toute la semaine, été comme hiver.`,
    ),
  );
  await openArticle(page, { ...release, body: passages });
  await translate(page);
  await expect(pane(page)).toContainText('Le guichet numéro 1 ');
  await expect(pane(page).getByRole('document')).toHaveAttribute('lang', 'fr');
  await expect(pane(page)).toContainText('Reste à traduire\u00a0: 25 passages sur 25');

  await body(page).locator('p').nth(20).click();
  const current = pane(page).locator('[aria-current="true"]');
  await expect(current).toContainText('numéro 21');
  await expect(current).toBeInViewport();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  await page.keyboard.type('Ticket office 21 opens on Mondays.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('All week long.');
  await expect(current, 'a paragraph that is split follows on the same passage').toContainText('numéro 21');
  await expect(pane(page)).toContainText('Reste à traduire\u00a0: 24 passages sur 25');
  await page.keyboard.press('Control+End');

  await pane(page).getByText('Le guichet numéro 3 ').click();
  await page.keyboard.type('X');
  await expect(body(page).locator('p').nth(2)).toHaveText(/^XLe guichet numéro 3 /);

  await page.keyboard.press('F6');
  await expect(pane(page).getByRole('document')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Y');
  await expect(body(page).locator('p').nth(3)).toHaveText(/^YLe guichet numéro 4 /);

  expect(await axeFaults(page, { parts: ['.beside'] })).toEqual([]);

  await family(page).getByRole('button', { name: 'Français' }).click();
  await expect(page.locator('.bar')).toContainText('Prêt');
  await family(page).getByRole('button', { name: 'Anglais' }).click();
  await expect(page.locator('.bar')).toContainText('Brouillon');
  await page.waitForTimeout(1000);
  const title = pane(page).getByRole('heading', { level: 3 });
  await expect(title, 'a text that opens is read from its beginning').toBeInViewport();
  await page.getByRole('button', { name: 'Original', exact: true }).click();
  await expect(pane(page)).toHaveCount(0);
});

test('a translation that is older than its original says so, shows what changed, and is brought up to date', async ({
  desk: { page },
}) => {
  await openArticle(page, release);
  await translate(page);
  await headline(page).fill('The ticket office stays');
  await family(page).getByRole('button', { name: 'Français' }).click();
  await body(page).locator('p').nth(1).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Même l’été.');
  await expect(line(page, 'The ticket office stays')).toContainText('Plus ancien que l’original');

  await family(page).getByRole('button', { name: 'Anglais' }).click();
  await expect(pane(page)).toContainText('L’original a changé depuis');
  await expect(page.locator('.status-bar')).toContainText('Plus ancien que l’original');
  await page.locator('.bar').getByRole('button', { name: 'Original' }).click();
  await expect(pane(page)).toBeHidden();
  await page
    .locator('.bar')
    .getByRole('button', { name: /\d points? à/ })
    .click();
  await page.getByRole('button', { name: /L’original a changé depuis cette traduction/ }).click();
  await pane(page).getByRole('button', { name: 'Voir ce qui a changé' }).click();
  await expect(pane(page).locator('ins')).toHaveText(/Même l’été\./);
  await pane(page).getByRole('button', { name: 'La traduction est à jour' }).click();
  await expect(line(page, 'The ticket office stays')).not.toContainText('Plus ancien');
  await expect(pane(page).getByRole('button', { name: 'Voir ce qui a changé' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Annuler' }).last().click();
  await expect(line(page, 'The ticket office stays')).toContainText('Plus ancien que l’original');
});

test('a text whose language is changed to that of another of its family is told so at once, and unlinked', async ({
  desk: { page },
}) => {
  await openArticle(page, release);
  await translate(page);
  await headline(page).fill('The ticket office stays');
  await page
    .locator('.bar')
    .getByRole('button', { name: /Anglais/ })
    .click();
  await page.getByRole('menuitemradio', { name: 'Français', exact: true }).click();
  const told = family(page).getByRole('alert');
  await expect(told).toContainText('Deux textes de cette famille sont en français');
  await expect(told).toContainText(release.headline);
  await page
    .locator('.status-bar')
    .getByRole('button', { name: /Deux textes en français/ })
    .click();
  await expect(page.locator('.toast')).toBeVisible(); // It lies over no button.
  await expect(told.getByRole('button', { name: 'Délier de ses traductions' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(told).toBeHidden();
  await expect(family(page).getByRole('button')).toHaveText(['Traduire…']);
});
