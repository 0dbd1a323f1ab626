import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import type { Figure } from '../../src/article';
import { axeFaults } from './axe';
import { newest } from './archived';
import { expect, test } from './desk';
import { goOn, hold } from './hold';
import { pastePicture } from './paste-picture';
import { openArticle, paragraph } from './seeded';

test.use({ electron: 'shared' });

/** 1200 × 800 pixels: larger ones take longer to paste, and prove no more. */
const quay = await sharp(readFileSync(resolve('resources/sample/quai.jpg')))
  .resize(1200)
  .jpeg()
  .toBuffer();

test.beforeEach(async ({ desk: { page } }) => {
  await newText(page, 'La ligne reste');
});

test('what is written under a picture is one step of the text’s undo, and what was undone there stays away', async ({
  desk: { page },
}) => {
  await text(page).click();
  await page.keyboard.type('Un matin.');
  await pastePicture(page, 'quai.jpg', quay);
  await expect(text(page).getByLabel(/ne la voit pas/)).toBeFocused();
  const caption = text(page).getByLabel('Légende');
  await caption.focus();
  await page.keyboard.type('La halte');
  await text(page).getByLabel('Crédit').focus();
  await page.keyboard.type('Collectif');
  await caption.focus();
  await page.keyboard.press('End');
  await page.keyboard.type(' du soir');
  await page.keyboard.press('Control+z');
  await expect(caption).toHaveValue('La halte');
  await text(page).locator('p').first().click();
  const credit = text(page).getByLabel('Crédit');
  const steps = [];
  for (let step = 0; step < 4; step += 1) {
    await page.keyboard.press('Control+z');
    if ((await text(page).locator('figure').count()) === 0) break;
    steps.push([await caption.inputValue(), await credit.inputValue()]);
  }
  expect(steps).toEqual([
    ['La halte', 'Collectif'], // What was written and undone.
    ['La halte', ''],
    ['', ''],
  ]);
});

test('a line under a picture that is refused shows what stands in the text', async ({ desk: { page } }) => {
  await text(page).click();
  await pastePicture(page, 'quai.jpg', quay);
  await expect(text(page).getByLabel(/ne la voit pas/)).toBeFocused();
  const caption = text(page).getByLabel('Légende');
  await caption.fill('Le quai');
  // As in an archive that can only be read.
  await page.evaluate(() => {
    type Filter = { filterTransaction?: (tr: { docChanged: boolean }) => boolean };
    type Held = HTMLElement & { editor: { state: { plugins: { spec: Filter }[] } } };
    const { plugins } = (document.querySelector('.body-text') as Held).editor.state;
    const filter = plugins.find(({ spec }) => spec.filterTransaction)?.spec;
    if (filter) filter.filterTransaction = ({ docChanged }) => !docChanged;
  });
  await caption.focus();
  await page.keyboard.press('End');
  await page.keyboard.type(' abc');
  await expect(caption).toHaveValue('Le quai');
});

test('a pasted picture asks at once what it shows, and is marked until it is said', async ({
  desk: { page },
}) => {
  await text(page).click();
  await page.keyboard.type('Un matin de marché.');
  await pastePicture(page, 'quai.jpg', quay);
  const shows = text(page).getByLabel(/ne la voit pas/);
  await expect(shows).toBeFocused();
  await expect(text(page).locator('figure')).toHaveClass(/lacks-alternative/);
  await page.screenshot({ path: shot('placed') });
  await page.keyboard.type('Une halte au bord de la mer');
  await expect(text(page).locator('figure')).not.toHaveClass(/lacks-alternative/);
  await text(page).getByLabel('Légende').fill('La halte, samedi');
  await text(page).getByLabel('Crédit').fill('Collectif de la ligne');
  await text(page).getByLabel('Licence').fill('CC BY 4.0');
  await expect
    .poll(() => bodyFigure(page))
    .toMatchObject({
      alt: 'Une halte au bord de la mer',
      caption: 'La halte, samedi',
      credit: 'Collectif de la ligne',
      licence: 'CC BY 4.0',
    });
  expect(await axeFaults(page)).toEqual([]);
});

test('the same picture comes back with its words, also in another text, and can forget them', async ({
  desk: { page },
}) => {
  await text(page).click();
  await pastePicture(page, 'quai.jpg', quay);
  await expect(text(page).getByLabel(/ne la voit pas/)).toBeFocused();
  await page.keyboard.type('Une halte au bord de la mer');
  await text(page).getByLabel('Crédit').fill('Collectif de la ligne');
  await expect.poll(async () => (await bodyFigure(page))?.credit).toBe('Collectif de la ligne');
  await newText(page, 'Un an après');
  await pastePicture(page, 'la-meme.jpg', quay);
  await expect(lead(page).getByLabel('Description')).toHaveValue('Une halte au bord de la mer');
  await expect(lead(page).getByLabel('Crédit')).toHaveValue('Collectif de la ligne');
  await expect(page.locator('.toast')).toContainText('La ligne reste');
  await page.locator('.toast').getByRole('button', { name: 'Annuler' }).click();
  await expect(lead(page).getByLabel('Description')).toHaveValue('');
});

test('a picture too small for print says so in millimetres and pixels', async ({ desk: { page } }) => {
  await text(page).click();
  await pastePicture(page, 'petite.png', await sharp(quay).resize(300).png().toBuffer());
  await expect(text(page).locator('.figure-coarse')).toHaveText(
    /300\s?px sur 62\s?mm de large font 124 points par pouce\. Il en faut 200, soit 490\s?px\./,
  );
});

test('the lead is cropped and its point chosen with arrows alone', async ({ desk: { page } }) => {
  await field(page, 'Titre').click();
  await pastePicture(page, 'quai.jpg', quay);
  await expect(lead(page).getByLabel('Description')).toBeFocused();
  await lead(page).getByRole('button', { name: 'Recadrer' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Recadrer l’image' });
  const cut = dialog.getByRole('slider', { name: 'Cadre' });
  await expect(cut).toBeFocused();
  for (let press = 0; press < 40; press += 1) await page.keyboard.press('Shift+ArrowLeft');
  for (let press = 0; press < 20; press += 1) await page.keyboard.press('ArrowRight');
  await expect(cut).toHaveAttribute('aria-valuetext', /de 20 à 80\s?% en largeur, de 0 à 100\s?% en hauteur/);
  await page.keyboard.press('Tab');
  const point = dialog.getByRole('slider', { name: 'Point à garder en vue' });
  await expect(point).toBeFocused();
  for (let press = 0; press < 10; press += 1) await page.keyboard.press('ArrowUp');
  await expect(dialog.getByText(/720 × 800\s?px/)).toBeVisible();
  await page.screenshot({ path: shot('dialog') });
  expect(await axeFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Recadrer', exact: true }).press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(lead(page).locator('img')).toHaveAttribute('width', '720');
  const kept = async () => (await newest(page)).lead;
  await expect.poll(kept).toMatchObject({
    picture: { width: 720, height: 800 },
    crop: { of: { width: 1200, height: 800 }, left: 0.2, top: 0, width: 0.6, height: 1 },
    focus: { x: 0.5, y: 0.4 },
  });
  await lead(page).getByRole('button', { name: 'Recadrer' }).press('Enter');
  await expect(cut).toHaveAttribute('aria-valuetext', /de 20 à 80/);
  await dialog.getByRole('button', { name: 'Image entière' }).press('Enter');
  await dialog.getByRole('button', { name: 'Recadrer', exact: true }).press('Enter');
  await expect(lead(page).locator('img')).toHaveAttribute('width', '1200');
  await expect.poll(kept).not.toHaveProperty('crop');
});

test('a figure of the text is cropped to a shape, and one undo gives the whole back', async ({
  desk: { page },
}) => {
  await text(page).click();
  await pastePicture(page, 'quai.jpg', quay);
  await expect(text(page).getByLabel(/ne la voit pas/)).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+Enter');
  await page.getByRole('menuitem', { name: 'Recadrer' }).click();
  const dialog = page.getByRole('dialog', { name: 'Recadrer l’image' });
  await dialog.getByText('1:1').click();
  await expect(dialog.getByText(/800 × 800\s?px/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Recadrer', exact: true }).click();
  await expect(text(page).locator('figure img')).toHaveAttribute('width', '800');
  await expect(text(page)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(text(page).locator('figure img')).toHaveAttribute('width', '1200');
});

test('a picture that is still coming when one goes to another text waits for its own', async ({ desk }) => {
  const { page } = desk;
  await text(page).click();
  await page.keyboard.type('Un matin de marché.');
  await hold(desk, 'picture:keep');
  await pastePicture(page, 'quai.jpg', quay);
  await newText(page, 'Un an après');
  await goOn(desk);
  await page.waitForTimeout(500);
  await expect(text(page).locator('figure')).toHaveCount(0);
  await page.getByRole('option', { name: /La ligne reste/ }).click();
  await expect(text(page).locator('figure img')).toHaveAttribute('width', '1200');
  await expect(text(page)).toContainText('Un matin de marché.');
});

test('a damaged HEIC photo is refused with what to do', async ({ desk: { page } }) => {
  await text(page).click();
  const head = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');
  await pastePicture(page, 'IMG_0042.HEIC', Buffer.concat([head, Buffer.alloc(400)]), '');
  await expect(page.locator('.toast')).toContainText(/HEIC.*JPEG/);
});

test('a figure is moved by its keys even from one of its lines', async ({ desk: { page } }) => {
  await text(page).click();
  await page.keyboard.type('Avant.');
  await pastePicture(page, 'quai.jpg', quay);
  await expect(text(page).getByLabel(/ne la voit pas/)).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(text(page).locator('> *').first()).toHaveClass(/figure/);
});

test('the arrows go over pictures that follow one another, and the middle one stays chosen', async ({
  desk: { page },
}) => {
  await text(page).click();
  await page.keyboard.type('Avant.\nAprès.');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('End');
  await pastePicture(page, 'quai.jpg', quay);
  await expect(text(page).getByLabel(/ne la voit pas/)).toBeFocused();
  for (const _copy of [2, 3]) await page.keyboard.press('Control+d');
  const figures = text(page).locator('figure');
  await expect(figures).toHaveCount(3);
  await text(page).getByText('Avant.').click();
  for (const at of [0, 1, 2]) {
    for (let press = 0; press < (at === 0 ? 1 : 2); press += 1) await page.keyboard.press('ArrowDown');
    await expect(figures.nth(at)).toHaveClass(/is-chosen/);
  }
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('Et ');
  await expect(text(page).locator('> *').last()).toHaveText(/^(?:Et Après\.|Après\.Et )$/);
  await figures.nth(1).locator('img').click();
  await page.mouse.move(20, 400);
  await page.keyboard.press('Shift+Backspace');
  await expect(figures).toHaveCount(2);
  await expect(text(page)).toContainText('Avant.');
});

test('one writes on under a picture that was just described, and never in its place', async ({
  desk: { page },
}) => {
  await text(page).click();
  await page.keyboard.type('Avant.');
  await pastePicture(page, 'quai.jpg', quay);
  await expect(text(page).getByLabel(/ne la voit pas/)).toBeFocused();
  await page.keyboard.type('Une halte au bord de la mer');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Ensuite.');
  const blocks = text(page).locator('> *');
  await expect(blocks.nth(1)).toHaveClass(/figure/);
  await expect(blocks.nth(2)).toHaveText('Ensuite.');
  await text(page).locator('figure img').click();
  await page.keyboard.type('Entre');
  await page.keyboard.press('Escape');
  await text(page).locator('figure img').click();
  await page.keyboard.press('Space');
  await page.keyboard.type('"D’abord');
  await expect(text(page).locator('> p')).toHaveText(['Avant.', /^«\sD’abord$/u, 'Entre', 'Ensuite.']);
  await expect(text(page).getByLabel(/ne la voit pas/)).toHaveValue('Une halte au bord de la mer');
});

test('Backspace under a picture chooses it first, and only another takes it away', async ({
  desk: { page },
}) => {
  await text(page).click();
  await pastePicture(page, 'quai.jpg', quay);
  await expect(text(page).getByLabel(/ne la voit pas/)).toBeFocused();
  await text(page).getByLabel('Légende').fill('La halte, samedi');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('Après.');
  await expect(text(page)).toContainText('Après.');
  await page.keyboard.press('Home');
  await expect.poll(() => page.evaluate(() => document.getSelection()?.focusOffset)).toBe(0);
  await page.keyboard.press('Backspace');
  await expect(text(page).locator('figure')).toHaveClass(/is-chosen/);
  await expect(text(page).getByLabel('Légende')).toHaveValue('La halte, samedi');
  await page.keyboard.press('Backspace');
  await expect(text(page).locator('figure')).toHaveCount(0);
  await expect(text(page)).toHaveText('Après.');
  await page.keyboard.press('Control+z');
  await expect(text(page).getByLabel('Légende')).toHaveValue('La halte, samedi');
});

test('pictures out of sight keep their place, and Tab leads to their lines', async ({ desk: { page } }) => {
  await text(page).click();
  await page.keyboard.type('Avant.');
  await pastePicture(page, 'quai.jpg', quay);
  await expect(text(page).getByLabel(/ne la voit pas/)).toBeFocused();
  await page.keyboard.type('Une halte au bord de la mer');
  for (let copy = 0; copy < 6; copy += 1) await page.keyboard.press('Control+d');
  const figures = text(page).locator('figure');
  await expect(figures).toHaveCount(7);
  await expect.poll(async () => (await newest(page)).body.length).toBeGreaterThan(7);
  await newText(page, 'Un an après');
  await page.locator('.library-line', { hasText: 'La ligne reste' }).click();
  await expect(figures).toHaveCount(7);
  const sheet = page.locator('.sheet-place');
  const height = () => sheet.evaluate((place) => place.scrollHeight);
  const unseen = await height();
  for (let at = 0; at < 7; at += 1) {
    await figures.nth(at).scrollIntoViewIfNeeded();
    expect(await height()).toBe(unseen);
  }
  await sheet.evaluate((place) => place.scrollTo(0, 0));
  await figures
    .first()
    .getByLabel(/ne la voit pas/)
    .focus();
  for (let line = 0; line < 4 * 5; line += 1) await page.keyboard.press('Tab');
  const last = figures.nth(5).getByLabel(/ne la voit pas/);
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport();
});

test('a text that grows long while one writes moves nothing on the sheet', async ({ desk: { page } }) => {
  const lines = Array.from({ length: 60 }, (_, at) =>
    paragraph(`${at + 1}. ${'La halte reste ouverte. '.repeat(18)}`),
  );
  await openArticle(page, { headline: 'Un long texte', body: lines });
  await text(page).focus();
  await page.keyboard.press('Control+Home');
  await pastePicture(page, 'quai.jpg', quay);
  await expect(text(page).getByLabel(/ne la voit pas/)).toBeFocused();
  await page.keyboard.type('Une halte au bord de la mer');
  await text(page).getByLabel('Légende').fill('Les trains du soir ne s’arrêtent plus à la halte. '.repeat(6));
  await text(page)
    .getByLabel(/ne la voit pas/)
    .focus();
  for (let copy = 0; copy < 4; copy += 1) await page.keyboard.press('Control+d');
  await text(page).focus();
  await page.keyboard.press('Control+End');
  const length = () => text(page).evaluate((shown) => (shown as Drawn).editor.state.doc.content.size);
  await page.keyboard.insertText('x'.repeat(30_000 - 6 - (await length())));
  await page.keyboard.press('Enter');
  await expect.poll(async () => JSON.stringify(await newest(page))).toContain('xxxx');
  await page.locator('.library-line', { hasText: 'La ligne reste' }).click();
  await page.locator('.library-line', { hasText: 'Un long texte' }).click();
  await expect(text(page).locator('figure')).toHaveCount(5);
  // What stands below the text is built after it, and bounds how far the sheet scrolls.
  await expect(page.locator('.sheet-filing .press-tags')).toBeVisible();
  await text(page).focus();
  await page.keyboard.press('Control+End');
  const line = text(page).locator(':scope > p').last();
  const top = () => line.evaluate((shown) => shown.getBoundingClientRect().top);
  await page.keyboard.type('Ici'); // Brings the line into sight.
  await expect(text(page)).not.toHaveClass(/is-long/);
  const before = await top();
  const height = () => page.locator('.sheet-place').evaluate(({ scrollHeight }) => scrollHeight);
  const unseen = await height();
  await page.keyboard.type('xxxxxx');
  await expect(text(page)).toHaveClass(/is-long/);
  // Captions of many lines are higher than was thought, and what is under them stays where it was (parts of a pixel aside).
  expect(await height()).toBeGreaterThan(unseen);
  expect(await top()).toBeCloseTo(before, 0);
  for (let letter = 0; letter < 6; letter += 1) await page.keyboard.press('Backspace');
  await expect(text(page)).not.toHaveClass(/is-long/);
  expect(await top()).toBeCloseTo(before, 0);
});

type Drawn = HTMLElement & { editor: { state: { doc: { content: { size: number } } } } };

/** A place for a picture of the page that a person looks at. */
function shot(name: string): string {
  return test.info().outputPath(`${name}.png`);
}

async function newText(page: Page, headline: string): Promise<void> {
  await page.keyboard.press('Control+n');
  await expect(field(page, 'Titre')).toHaveValue('');
  await expect(field(page, 'Titre')).toBeFocused();
  await page.keyboard.type(headline);
}

function field(page: Page, name: string) {
  return page.getByRole('textbox', { name, exact: true });
}

function text(page: Page) {
  return field(page, 'Texte');
}

function lead(page: Page) {
  return page.getByRole('region', { name: 'Image de tête' });
}

async function bodyFigure(page: Page): Promise<Figure | undefined> {
  return (await newest(page)).body.find((block) => block.type === 'figure');
}
