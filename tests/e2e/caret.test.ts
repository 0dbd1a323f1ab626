import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './desk';
import { pastePicture } from './paste-picture';
import { openArticle, paragraph, quoted } from './seeded';

test.use({ electron: 'shared' });

const quay = readFileSync(resolve('resources/sample/quai.jpg'));

test('what is closed by Escape for the first time gives the caret back', async ({ desk: { page } }) => {
  await openArticle(page, { headline: 'La ligne reste', body: [paragraph('Le conseil a voté')] });
  await text(page).click();
  await page.keyboard.press('Control+End');
  for (const [keys, word] of [
    ['Control+/', ' mardi'],
    ['Control+,', ' soir'],
    ['Control+e', ' la fermeture.'],
  ] as const) {
    await page.keyboard.press(keys);
    // It takes the caret a moment after it is there.
    await expect(page.locator('[role="dialog"]:focus-within')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(text(page)).toBeFocused();
    await page.keyboard.type(word);
  }
  await expect(text(page)).toHaveText('Le conseil a voté mardi soir la fermeture.');
});

test('a caret that was just moved stays there while the sheet is drawn again', async ({
  desk: { page, program },
}) => {
  await openArticle(page, {
    headline: 'La ligne reste',
    body: [paragraph('Le conseil a voté.'), paragraph('Venez samedi')],
  });
  // The browser's report of the moved caret is still to come when the sheet is drawn.
  await page.evaluate(() => {
    window.addEventListener(
      'selectionchange',
      (event) => event.isTrusted && event.stopImmediatePropagation(),
      true,
    );
    document
      .getSelection()
      ?.collapse(document.querySelector('.body-text p:nth-of-type(2)')?.lastChild ?? null, 12);
  });
  await program.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('toggle-focus')?.click());
  await expect(text(page).locator('.holds-caret, .is-clear').first()).toContainText('Venez');
  await page.keyboard.type(' midi.');
  await expect(text(page).locator('p')).toHaveText(['Le conseil a voté.', 'Venez samedi midi.']);
});

test('a letter typed while the caret is nowhere goes where it was last', async ({ desk: { page } }) => {
  await openArticle(page, { headline: 'La ligne reste', body: [paragraph('Le conseil a voté.')] });
  await text(page).click();
  await page.keyboard.press('Control+Home');
  for (let step = 0; step < 'Le conseil'.length; step += 1) await page.keyboard.press('ArrowRight');
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.type(', enfin,');
  await expect(text(page)).toHaveText('Le conseil, enfin, a voté.');
});

test('after a link the caret stands behind its words, in the text and in a note', async ({
  desk: { page },
}) => {
  await openArticle(page, { headline: 'La ligne reste', body: [] });
  await text(page).click();
  await page.keyboard.type('Voir le rapport');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await page.keyboard.press('Control+Shift+k');
  await expect(page.getByLabel('Adresse du lien')).toBeFocused();
  await page.keyboard.type('exemple.org/rapport');
  await page.keyboard.press('Enter');
  await expect(text(page)).toBeFocused();
  await page.keyboard.type(' public');
  await expect(text(page)).toHaveText('Voir le rapport public');
  await expect(text(page).locator('a')).toHaveText('rapport');

  await page.keyboard.press('Control+Alt+f');
  const sheet = page.locator('.note-sheet .ProseMirror');
  await expect(sheet).toBeFocused();
  await page.keyboard.type('Étude citée');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await page.keyboard.press('Control+Shift+k');
  await expect(page.locator('.note-sheet').getByLabel('Adresse du lien')).toBeFocused();
  await page.keyboard.type('exemple.org/etude');
  await page.keyboard.press('Enter');
  await expect(sheet).toBeFocused();
  await page.keyboard.type(' plus haut');
  await expect(sheet).toHaveText('Étude citée plus haut');
  await expect(sheet.locator('a')).toHaveText('citée');
});

test('a message that stays covers no line that one writes', async ({ desk: { page } }) => {
  const quotation = quoted('On ne ferme pas une vallée.', 'par téléphone, le 12 mai');
  const lines = Array.from({ length: 30 }, (_, at) => paragraph(`Ligne ${at} du texte.`));
  await openArticle(page, { headline: 'La ligne reste', body: [...lines, quotation] });
  await text(page).focus();
  await page.keyboard.press('Control+End');
  await text(page).locator('blockquote p').click();
  await page.keyboard.press('Control+Shift+b');
  await page.keyboard.press('Control+End');
  await page.keyboard.type(', Val-d’Arvière');
  const toast = page.locator('.toast');
  await expect(toast).toContainText('par téléphone');
  const caret = () =>
    page.evaluate(() => getSelection()?.getRangeAt(0).getBoundingClientRect().bottom ?? Infinity);
  expect(await caret()).toBeLessThan((await toast.boundingBox())?.y ?? 0);
});

test('Enter in the last word of a picture’s line sets the word there, and the caret goes below', async ({
  desk: { page },
}) => {
  await openArticle(page, { headline: 'La ligne reste', body: [paragraph('Un matin.')] });
  await text(page).click();
  await page.keyboard.press('Control+End');
  await pastePicture(page, 'quai.jpg', quay);
  await expect(text(page).getByLabel(/ne la voit pas/)).toBeFocused();
  await text(page).getByLabel('Légende').focus();
  await page.keyboard.type('Le quai, à 21h');
  await page.keyboard.press('Enter');
  await expect(text(page)).toBeFocused();
  await page.keyboard.type('La suite.');
  await expect(text(page).getByLabel('Légende')).toHaveValue('Le quai, à 21\u00a0h');
  await expect(text(page).locator(':scope > p')).toHaveText(['Un matin.', 'La suite.']);
});

test('Enter goes through the lines under the lead picture, and then to the text', async ({
  desk: { page },
}) => {
  await openArticle(page, { headline: 'La ligne reste', body: [paragraph('Un matin.')] });
  await page.getByRole('textbox', { name: 'Titre', exact: true }).click();
  await pastePicture(page, 'quai.jpg', quay);
  const lead = page.getByRole('region', { name: 'Image de tête' });
  const lines = lead.getByRole('textbox').or(lead.getByRole('combobox'));
  await expect(lines.last()).toBeFocused();
  await lines.first().focus();
  for (const [at, words] of ['Le quai', 'Le collectif', 'CC BY 4.0', 'Un quai vide'].entries()) {
    await expect(lines.nth(at)).toBeFocused();
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
  }
  await expect(text(page)).toBeFocused();
  await expect(lines.first()).toHaveValue('Le quai');
  await lead.getByRole('button', { name: 'Retirer' }).press('Enter');
  await expect(lead.getByRole('button', { name: /Ajouter une image/ })).toBeFocused();
});

test('notes to editors are written as soon as they are asked for', async ({ desk: { page } }) => {
  await openArticle(page, { headline: 'La ligne reste', body: [paragraph('Un matin.')] });
  await page.getByRole('button', { name: 'Ajouter des notes aux rédactions' }).press('Enter');
  const notes = page.getByRole('textbox', { name: 'Notes aux rédactions', exact: true });
  await expect(notes).toBeFocused();
  await page.keyboard.type('Photos sur demande.');
  await expect(notes).toHaveText('Photos sur demande.');
});

test('signs of bold and italic are read where a word may begin, and a lone star stays', async ({
  desk: { page },
}) => {
  await openArticle(page, { headline: 'La ligne reste', body: [] });
  await text(page).click();
  await page.keyboard.type('Dans l\'*Humanité* (**sic**), **"non"** : 2 * 3 * 4 et _enfin_ rien.');
  await expect(text(page)).toHaveText(
    /^Dans l’Humanité \(sic\), «\u202fnon\u202f»\u00a0: 2 \* 3 \* 4 et enfin rien\.$/,
  );
  await expect(text(page).locator('em')).toHaveText(['Humanité', 'enfin']);
  await expect(text(page).locator('strong')).toHaveText(['sic', '«\u202fnon\u202f»']);
});

test('a note asked for beside a speaker’s name says where it can be called, and takes no sign away', async ({
  desk: { page },
}) => {
  const content = [paragraph('Nous restons.')];
  await openArticle(page, {
    headline: 'La ligne reste',
    body: [{ type: 'quotation', content, speaker: 'La présidente', role: '' }],
  });
  const speaker = text(page).locator('.attribution');
  await speaker.click();
  await page.keyboard.press('End');
  await page.keyboard.press('Control+Alt+f');
  await expect(page.getByText(/Pas de note ici/)).toBeVisible();
  await page.keyboard.type(' [^');
  await expect(speaker).toHaveText('La présidente [^');
});

function text(page: Page) {
  return page.getByRole('textbox', { name: 'Texte', exact: true });
}
