import type { Page } from '@playwright/test';
import type { Block } from '../../src/article';
import { newest } from './archived';
import { expect, test } from './desk';
import { openArticle, paragraph, run } from './seeded';

test.use({ electron: 'shared' });

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

test('Shift+Enter breaks a headline for paper, and Enter leaves it', async ({ desk: { page } }) => {
  await openArticle(page, { headline: 'La gare', body: [paragraph('La gare')] });
  const headline = page.locator('[data-field="headline"]');
  await headline.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('reste');
  await page.keyboard.press('Enter');
  await expect(headline).toHaveValue('La gare\nreste');
  await expect(headline).not.toBeFocused();
  await expect.poll(async () => (await newest(page)).headline).toBe('La gare\nreste');
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
  await expect(text(page)).toBeFocused();
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

test('what is composed, chosen from a list, or written on two lines is a step of its own', async ({
  desk: { page },
}) => {
  await openArticle(page, { headline: 'La gare', body: [paragraph('La gare')] });
  const headline = page.locator('[data-field="headline"]');
  const composing = await page.context().newCDPSession(page);
  await headline.focus();
  for (const [place, letter] of [
    ['End', 'ê'],
    ['Home', 'Ô'],
  ] as const) {
    await page.keyboard.press(place);
    await composing.send('Input.imeSetComposition', { text: '^', selectionStart: 1, selectionEnd: 1 });
    await composing.send('Input.insertText', { text: letter });
  }
  await expect(headline).toHaveValue('ÔLa gareê');
  await page.keyboard.press('Control+z');
  await expect(headline).toHaveValue('La gareê');
  await page.keyboard.press('Control+z');
  await expect(headline).toHaveValue('La gare');

  // A suggestion that is chosen comes in a plain event; what comes on two lines is made one by the program.
  await headline.evaluate((field: HTMLTextAreaElement) => {
    field.setRangeText('La gare du Val', 0, field.value.length, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await headline.evaluate((field: HTMLTextAreaElement) => {
    field.setRangeText('\nrouvre', field.value.length, field.value.length, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromDrop' }));
  });
  await expect(headline).toHaveValue('La gare du Val rouvre');
  await page.keyboard.press('Control+z');
  await expect(headline).toHaveValue('La gare du Val');
  await page.keyboard.press('Control+z');
  await expect(headline).toHaveValue('La gare');
});

test('the browser’s own undo changes no field out of sight', async ({ desk: { page, program } }) => {
  await openArticle(page, { headline: 'La gare', body: [paragraph('La gare')] });
  const kicker = page.locator('[data-field="kicker"]');
  await kicker.focus();
  await page.keyboard.type('Transports');
  await text(page).focus();
  await program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.undo());
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' ferme');
  await expect(text(page)).toHaveText('La gare ferme');
  await expect(kicker).toHaveValue('Transports');
});

test('words dragged from the text into a field stay in the text too, so that no undo loses them', async ({
  desk: { page },
}) => {
  await openArticle(page, { headline: 'La gare', body: [paragraph('Le train ferme')] });
  const headline = page.locator('[data-field="headline"]');
  await text(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('ferme');
  await expect(page.locator('.editor-bubble')).toBeVisible(); // The editor knows it too.
  const from = await page.evaluate(
    () => getSelection()?.getRangeAt(0).getBoundingClientRect().toJSON() as DOMRect,
  );
  const to = await headline.boundingBox();
  if (!to) throw new Error('There is no headline');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2, from.y - 30, { steps: 4 });
  await page.mouse.move(to.x + 20, to.y + to.height / 2, { steps: 8 });
  await page.mouse.up();
  await expect(headline).toHaveValue(/ferme/);
  await headline.focus();
  await page.keyboard.press('Control+z');
  await expect(headline).toHaveValue('La gare');
  await expect(text(page)).toHaveText('Le train ferme');
});

test('the title of a table has nothing to undo of another table’s', async ({ desk: { page } }) => {
  const table = (words: string): Block => ({
    type: 'table',
    caption: '',
    rows: [{ cells: [{ header: false, content: [run(words)] }] }],
  });
  await openArticle(page, { headline: 'La gare', body: [table('Matin'), table('Soir'), paragraph('Fin')] });
  const title = page.locator('.table-tools input');
  await text(page).getByText('Matin').click();
  await title.focus();
  await page.keyboard.type('Les trains');
  await page.keyboard.press('Control+z');
  await expect(title).toHaveValue('');
  await text(page).getByText('Soir').click();
  await title.focus();
  await page.keyboard.press('Control+y');
  await expect(title).toHaveValue('');
});

function text(page: Page) {
  return page.locator('.body-text');
}
