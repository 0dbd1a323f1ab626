import type { Locator, Page } from '@playwright/test';
import type { Block } from '../../src/article';
import { axeFaultsDayAndNight } from './axe';
import { expect, test } from './desk';
import { note, openArticle, paragraph } from './seeded';

test.use({ electron: 'shared' });

const faulty: Block[] = [
  paragraph('Le 7 h 52 est resté à quai. La manifestationLes a duré jusqu’au soir.'),
  paragraph('Appelez le 06 12 34 56 78 avant le XX mai', note(' '), '.'),
  { type: 'quotation', content: [paragraph('Nous irons jusqu’au bout.')], speaker: '', role: '' },
];

test('each point leads to its place by the keys alone, and is marked there', async ({ desk: { page } }) => {
  await openArticle(page, { headline: 'La ligne reste', body: faulty });
  await expect(marks(page, 'mend').filter({ hasText: 'manifestationLes' })).toBeVisible();
  await page.keyboard.press('F7');
  await expect(pane(page)).toBeVisible();
  await expect(focused(page)).toContainText('Mots collés');
  await page.keyboard.press('Enter');
  await expect(text(page)).toBeFocused();
  await expect.poll(() => page.evaluate(() => String(document.getSelection()))).toBe('manifestationLes');
  await page.keyboard.type('manifestation');
  await expect(row(page, 'Mots collés')).toHaveCount(0);
  await expect(marks(page, 'mend').filter({ hasText: 'manifestation' })).toHaveCount(0);
});

test('F8 goes from point to point from the text itself', async ({ desk: { page } }) => {
  await openArticle(page, { headline: 'La ligne reste', standfirst: 'Deux  espaces.', body: faulty });
  await expect(marks(page, 'mend').first()).toBeVisible();
  await page.keyboard.press('F8');
  await expect(page.locator('[data-field="standfirst"]')).toBeFocused();
  await page.keyboard.press('F8');
  await page.keyboard.press('Shift+F8');
  await expect(page.locator('[data-field="standfirst"]')).toBeFocused();
});

test('an empty note is found, and its sheet opened to write it', async ({ desk: { page } }) => {
  await openArticle(page, { headline: 'La ligne reste', body: [faulty[1] as Block] });
  await expect(page.locator('.footnote-call.check-mark')).toBeVisible();
  await page.keyboard.press('F7');
  await row(page, 'Note vide').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.note-sheet .ProseMirror')).toBeFocused();
  await page.keyboard.type('Étude, p. 37.');
  await expect(row(page, 'Note vide')).toHaveCount(0);
});

test('a quotation without a name leads to the line where it is written', async ({ desk: { page } }) => {
  await openArticle(page, { headline: 'La ligne reste', body: faulty });
  await page.keyboard.press('F7');
  await row(page, 'Citation anonyme').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Maud Terrien, porte-parole');
  await expect(page.locator('.attribution')).toHaveText('Maud Terrien, porte-parole');
  await expect(row(page, 'Citation anonyme')).toHaveCount(0);
});

test('a point that is set aside stays so at the next opening, and is taken up again', async ({ open }) => {
  let desk = await open();
  await openArticle(desk.page, { headline: 'La ligne reste', body: faulty });
  await desk.page.keyboard.press('F7');
  await row(desk.page, 'Ce numéro sera public').focus();
  await desk.page.keyboard.press('Delete');
  await expect(row(desk.page, 'Ce numéro sera public')).toHaveCount(0);
  await expect(desk.page.locator('.check-mark', { hasText: '06 12 34 56 78' })).toHaveCount(0);
  await expect(focused(desk.page)).toContainText('attend d’être rempli');
  await desk.page.locator('.toast').getByRole('button', { name: 'Annuler' }).click();
  await row(desk.page, 'Ce numéro sera public').focus();
  await desk.page.keyboard.press('Delete');
  await expect(row(desk.page, 'Ce numéro sera public')).toHaveCount(0);
  await desk.quit();
  desk = await open();
  await expect(desk.page.locator('.check-mark', { hasText: 'manifestationLes' })).toBeVisible();
  await desk.page.keyboard.press('F7');
  await expect(row(desk.page, 'Ce numéro sera public')).toHaveCount(0);
  await desk.page.getByText('Écartés pour ce texte').click();
  await desk.page.getByRole('button', { name: 'Reprendre', exact: true }).click();
  await expect(row(desk.page, 'Ce numéro sera public')).toHaveCount(1);
});

test('repeated words and long sentences are shown when they are asked for', async ({ desk: { page } }) => {
  const long = `Le train de la vallée ${'roule encore chaque matin '.repeat(9)}.`;
  await openArticle(page, { headline: 'La ligne reste', body: [paragraph(long)] });
  await page.keyboard.press('F7');
  await expect(marks(page, 'repeated')).toHaveCount(0);
  await page.getByRole('switch', { name: 'Montrer les mots répétés' }).focus();
  await page.keyboard.press('Space');
  await expect(marks(page, 'repeated').first()).toBeVisible();
  await page.getByRole('button', { name: 'roule 9 fois' }).click();
  await expect.poll(() => page.evaluate(() => String(document.getSelection()))).toBe('roule');
  await page.keyboard.press('F7');
  await page.getByRole('switch', { name: /Montrer les phrases de plus de 30/ }).focus();
  await page.keyboard.press('Space');
  await expect(marks(page, 'long').first()).toBeVisible();
  const beside = page.locator('.checks-scroll').evaluate((list) => list.scrollWidth - list.clientWidth);
  expect(await beside, 'nothing scrolls sideways').toBe(0);
  await expect(pane(page)).toContainText('Phrase de 41\u00a0mots');
});

test('the status bar counts against the trade’s bands, and what is selected', async ({ desk: { page } }) => {
  const body = [paragraph('mot '.repeat(500).trim())];
  const standfirst = 'Le dernier train du soir ne partira plus de la gare de Rennes.';
  await openArticle(page, { headline: 'La ligne reste', standfirst, body });
  const foot = page.getByRole('contentinfo');
  await expect(foot).toContainText('Texte 500\u00a0mots, 1\u202f999\u00a0signes');
  await expect(foot).toContainText('Chapô 62\u00a0signes');
  await expect(foot.getByText('Chapô')).toContainText('court');
  await expect(foot).toContainText('A5');
  await page.locator('[data-field="standfirst"]').selectText();
  await expect(foot).toContainText('Sélection 13\u00a0mots, 62\u00a0signes');
  await page.locator('[data-field="standfirst"]').fill('Le dernier train.');
  await expect(foot.getByText('Chapô')).not.toContainText('court'); // It has just been begun.
  await text(page).click();
  await page.keyboard.press('Control+a');
  await expect(foot).toContainText('Sélection 500\u00a0mots');
});

test('the export tells what is left to mend, and stops nobody', async ({ desk: { page }, desk, folder }) => {
  test.setTimeout(120_000);
  await desk.program.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, folder);
  await openArticle(page, { headline: 'La ligne reste', body: faulty });
  await expect(marks(page, 'mend').first()).toBeVisible();
  await page.keyboard.press('Control+e');
  const panel = page.getByRole('dialog', { name: 'Export' });
  await expect(panel.locator('.leaving [data-weight="mend"]').first()).toBeVisible();
  await panel.getByRole('button', { name: 'Exporter', exact: true }).click(); // It is a draft, and says so first.
  await expect(panel.getByRole('button', { name: 'Ouvrir le dossier', exact: true })).toBeVisible({
    timeout: 60_000,
  });
  await panel.locator('.leaving').getByRole('button', { name: 'Voir', exact: true }).first().click();
  await expect(panel).toHaveCount(0);
});

test('the list of points can be heard and seen, by day and by night', async ({ desk: { page } }) => {
  await openArticle(page, { headline: 'La ligne reste', body: faulty });
  await page.keyboard.press('F7');
  await page.getByRole('switch', { name: 'Montrer les mots répétés' }).check();
  await expect(row(page, 'Mots collés')).toBeVisible();
  expect(await axeFaultsDayAndNight(page, { rules: 'wcag' })).toEqual([]);
});

function pane(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Relecture' });
}

function row(page: Page, words: string): Locator {
  return pane(page).locator('.check-point[data-row]').filter({ hasText: words });
}

function marks(page: Page, look: string): Locator {
  return page.locator(`.check-mark.is-${look}`);
}

function focused(page: Page): Locator {
  return page.locator(':focus');
}

function text(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Texte', exact: true });
}
