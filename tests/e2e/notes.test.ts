import type { Locator, Page } from '@playwright/test';
import type { Article, Footnote } from '../../src/article';
import { axeFaults } from './axe';
import { newest } from './archived';
import { expect, test } from './desk';

test.use({ electron: 'shared' });

test('a note is written without leaving the sentence, and read below the text', async ({
  desk: { page },
}) => {
  await newText(page);
  await page.keyboard.type('La ligne ferme');
  await page.keyboard.press('Control+Alt+f');
  await expect(page.locator('.note-sheet .ProseMirror')).toBeFocused();
  await page.keyboard.type('Étude, ');
  await page.keyboard.press('Control+i');
  await page.keyboard.type('p. 37');
  await page.keyboard.press('Escape');
  await page.keyboard.type(' en décembre');
  await expect(text(page)).toContainText('La ligne ferme en décembre');
  await expect(lines(page)).toHaveText(['1Étude, p. 37']);
  await expect(lines(page).locator('em')).toHaveText('p. 37');
  await expect(calls(page)).toHaveAttribute('aria-label', 'Note 1\u00a0: Étude, p. 37');
  await expect.poll(async () => notesOf(await newest(page))).toEqual(['Étude, p. 37']);
});

test('an undo in a note leaves the caret in it, and no word goes nowhere', async ({ desk: { page } }) => {
  await newText(page);
  await page.keyboard.type('La ligne ferme');
  await page.keyboard.press('Control+Alt+f');
  const sheet = page.locator('.note-sheet .ProseMirror');
  await page.keyboard.type('Étude');
  await page.keyboard.press('Control+z');
  await expect(sheet).toHaveText('');
  await expect(sheet).toBeFocused();
  await page.keyboard.type('Rapport');
  await expect(lines(page)).toHaveText(['1Rapport']);
  for (let undo = 0; undo < 3; undo += 1) await page.keyboard.press('Control+z');
  await expect(lines(page)).toHaveCount(0);
  await expect(text(page)).toBeFocused();
});

test('a note that comes before is counted before, in the text and below it', async ({ desk: { page } }) => {
  await newText(page);
  await page.keyboard.type('Un.');
  await note(page, 'Premier.');
  await press(page, 'Home', 'ArrowRight');
  await note(page, 'Nouveau premier.');
  await expect(lines(page)).toHaveText(['1Nouveau premier.', '2Premier.']);
  const numbers = await calls(page).evaluateAll((all) => all.map((call) => call.getAttribute('aria-label')));
  expect(numbers).toEqual(['Note 1\u00a0: Nouveau premier.', 'Note 2\u00a0: Premier.']);
});

test('by keyboard the number leads to its note and the note to its place', async ({ desk: { page } }) => {
  await newText(page);
  await page.keyboard.type('Avant');
  await note(page, 'Une note.');
  await page.keyboard.type(' après.');
  await press(page, ...Array<string>(' après.'.length + 1).fill('ArrowLeft'));
  await expect(page.locator('.note-sheet')).toContainText('Une note.');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.note-line .ProseMirror')).toBeFocused();
  await page.keyboard.type(' Encore.');
  await page.keyboard.press('Escape');
  await page.keyboard.type(' et');
  await expect(text(page)).toContainText('Avant et après.');
  await expect(lines(page)).toHaveText(['1Une note. Encore.']);
});

test('by mouse the number opens its note, and its line leads back', async ({ desk: { page } }) => {
  await newText(page);
  await page.keyboard.type('Avant');
  await note(page, 'Une note.');
  await page.keyboard.type(' après.');
  await calls(page).click();
  await expect(page.locator('.note-sheet .ProseMirror')).toBeFocused();
  await page.keyboard.type(' Oui.');
  await text(page).locator('p').first().click();
  await expect(page.locator('.note-sheet')).toBeHidden();
  await expect(lines(page)).toHaveText(['1Une note. Oui.']);
  await page.getByRole('button', { name: 'Note 1, revenir à sa place dans le texte' }).click();
  await page.keyboard.type(' et');
  await expect(text(page)).toContainText('Avant et après.');
});

test('below the text the arrows go from note to note', async ({ desk: { page } }) => {
  await newText(page);
  await page.keyboard.type('Un');
  await note(page, 'Alpha');
  await page.keyboard.type(' deux');
  await note(page, 'Bêta');
  await lines(page).first().locator('.note-text').click();
  await page.keyboard.press('End');
  await page.keyboard.type('.');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('.');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('End');
  await page.keyboard.type('..');
  await expect(lines(page)).toHaveText(['1Alpha…', '2Bêta.']);
});

test('deleting a number takes two keys, says that its note went, and gives it back', async ({
  desk: { page },
}) => {
  await newText(page);
  await page.keyboard.type('Avant');
  await note(page, 'Une note à garder.');
  await page.keyboard.press('Backspace');
  await expect(page.locator('.note-sheet')).toContainText('Une note à garder.');
  await page.keyboard.press('Backspace');
  await expect(calls(page)).toHaveCount(0);
  await expect(page.locator('.toast')).toContainText('Une note est partie avec son numéro.');
  await page.keyboard.type(' la suite');
  await page.getByRole('button', { name: 'La remettre' }).click();
  await expect(lines(page)).toHaveText(['1Une note à garder.']);
  await expect(text(page)).toContainText('Avant la suite');
  await page.keyboard.press('Control+z');
  await expect(calls(page)).toHaveCount(0);
});

test('typing over a passage that holds a note says so; undo brings both back', async ({ desk: { page } }) => {
  await newText(page);
  await page.keyboard.type('Avant');
  await note(page, 'Une note.');
  await press(page, 'Control+a');
  await page.keyboard.type('x');
  await expect(page.locator('.toast')).toContainText('Une note est partie');
  await page.keyboard.press('Control+z');
  await expect(text(page)).toContainText('Avant');
  await expect(lines(page)).toHaveText(['1Une note.']);
});

test('what is typed while a number is chosen comes after it', async ({ desk: { page } }) => {
  await newText(page);
  await page.keyboard.type('Avant');
  await note(page, 'Une note.');
  await press(page, 'ArrowLeft');
  await page.keyboard.type('s !');
  await expect(calls(page)).toHaveCount(1);
  await expect(text(page)).toHaveText('Avants\u202f!');
});

test('a dead key while a number is chosen writes after it', async ({ desk: { page } }) => {
  await newText(page);
  await page.keyboard.type('Alpha');
  await note(page, 'Premier.');
  await page.keyboard.press('ArrowLeft');
  await expect(calls(page)).toHaveClass(/is-chosen/);
  const composing = await page.context().newCDPSession(page);
  await composing.send('Input.imeSetComposition', { text: '^', selectionStart: 1, selectionEnd: 1 });
  await composing.send('Input.insertText', { text: 'ê' });
  await expect(lines(page)).toHaveText(['1Premier.']);
  await expect(text(page)).toHaveText('Alphaê');
});

test('a dead key right behind a note’s call, or before one, writes its letter alone', async ({
  desk: { page },
}) => {
  await newText(page);
  await page.keyboard.type('La gare');
  await note(page, 'Depuis 1902.');
  const composing = await page.context().newCDPSession(page);
  const dead = async () => {
    for (const part of ['^', 'ê'])
      await composing.send('Input.imeSetComposition', { text: part, selectionStart: 1, selectionEnd: 1 });
    await composing.send('Input.insertText', { text: 'ê' });
  };
  await dead();
  await page.keyboard.type(' ferme');
  await expect(text(page)).toHaveText('La gareê ferme');
  await press(page, 'Control+Home', ...Array.from('La gare', () => 'ArrowRight'));
  await dead();
  await expect(text(page)).toHaveText('La gareêê ferme');
  await expect(lines(page)).toHaveText(['1Depuis 1902.']);
  await expect
    .poll(async () => JSON.stringify((await newest(page)).body))
    .toMatch(/La gareê.*Depuis 1902\..*ê ferme/);
});

test('a note goes with its text by cut and paste, and comes back by undo', async ({ desk: { page } }) => {
  await newText(page);
  await page.keyboard.type('Mot');
  await note(page, 'Sa note.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Fin');
  await note(page, 'L’autre.');
  await press(page, 'Control+Home', 'Shift+End', 'Control+x');
  await expect(lines(page)).toHaveText(['1L’autre.']);
  await expect(page.locator('.toast')).toHaveCount(0);
  await press(page, 'Control+End', 'Control+v');
  await expect(lines(page)).toHaveText(['1L’autre.', '2Sa note.']);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(lines(page)).toHaveText(['1Sa note.', '2L’autre.']);
});

test('undo in a note takes back what was written there, the caret staying in it', async ({
  desk: { page },
}) => {
  await newText(page);
  await page.keyboard.type('Mot');
  await note(page, 'Un');
  await lines(page).first().locator('.note-text').click();
  await page.keyboard.type(' deux');
  await page.keyboard.press('Control+z');
  await expect(lines(page)).toHaveText(['1Un']);
  await page.keyboard.press('Control+y');
  await page.keyboard.type(' trois');
  await expect(lines(page)).toHaveText(['1Un deux trois']);
});

test('words of a note are linked by the shortcut of the text', async ({ desk: { page } }) => {
  await newText(page);
  await page.keyboard.type('Mot');
  await page.keyboard.press('Control+Alt+f');
  await page.keyboard.type('Voir ici');
  for (let letter = 0; letter < 3; letter += 1) await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Control+Shift+k');
  await expect(page.getByRole('textbox', { name: 'Adresse du lien' })).toBeFocused();
  await page.keyboard.type('petite-ligne.example');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(lines(page).locator('a')).toHaveAttribute('href', 'https://petite-ligne.example');
});

test('notes of the notes to editors are numbered on from those of the text', async ({ desk: { page } }) => {
  await newText(page);
  await page.keyboard.type('Mot');
  await note(page, 'Du texte.');
  await page.getByRole('button', { name: 'Ajouter des notes aux rédactions' }).click();
  await page.getByRole('textbox', { name: 'Notes aux rédactions' }).click();
  await page.keyboard.type('Pour la presse');
  await page.keyboard.press('Control+Alt+f');
  await expect(page.locator('.note-sheet .ProseMirror')).toHaveAttribute('aria-label', 'Texte de la note 2');
  await page.keyboard.type('Aux rédactions.');
  await page.keyboard.press('Escape');
  await expect(lines(page)).toHaveText(['1Du texte.', '2Aux rédactions.']);
  const shown = await calls(page).evaluateAll((all) => all.map((call) => call.getAttribute('aria-label')));
  expect(shown[1]).toBe('Note 2\u00a0: Aux rédactions.');
});

test('what is pasted into a note stays one note and joins no words', async ({ desk: { page } }) => {
  await newText(page);
  await page.keyboard.type('Premier');
  await note(page, 'Source.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Second');
  await press(page, 'Control+a', 'Control+c', 'Control+End', 'Control+Alt+f', 'Control+v', 'Escape');
  await expect.poll(async () => notesOf(await newest(page))).toEqual(['Source.', 'Premier (Source.) Second']);
});

test('notes can be heard and reached', async ({ desk: { page } }) => {
  await newText(page);
  await page.keyboard.type('Mot');
  await note(page, 'Sa note.');
  await lines(page).first().locator('.note-text').click();
  expect(await axeFaults(page, { rules: 'wcag' })).toEqual([]);
  await expect(page.locator('[role=doc-footnote]')).toHaveCount(1);
  await expect(page.getByRole('link', { name: /^Note 1/ })).toHaveCount(1);
});

async function newText(page: Page): Promise<void> {
  await expect(page.getByRole('navigation', { name: 'Bibliothèque' })).toBeVisible();
  await page.keyboard.press('Control+n');
  await expect(page.getByRole('textbox', { name: 'Titre', exact: true })).toBeFocused();
  await page.keyboard.type('Des notes');
  await text(page).click();
}

/** Presses keys one after the other, no faster than the page takes the caret along. */
async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await atRest(page);
  }
}

/** Waits until the text has taken note of where the caret is: it looks again 20 ms after it was entered. */
function atRest(page: Page): Promise<void> {
  return page.waitForTimeout(40);
}

/** ProseMirror takes a caret at the start of the text within 200 ms of its focus for the browser's, and puts it back. */
function afterFocus(page: Page): Promise<void> {
  return page.waitForTimeout(220);
}

/** Writes a note at the caret as a person would, and goes back to the text. */
async function note(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+Alt+f');
  await expect(page.locator('.note-sheet .ProseMirror')).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press('Escape');
  await expect(page.locator('.note-sheet')).toBeHidden();
  await afterFocus(page);
}

function text(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Texte', exact: true });
}

function calls(page: Page): Locator {
  return page.locator('.footnote-call');
}

function lines(page: Page): Locator {
  return page.locator('.note-line');
}

/** The words of an article's notes. */
function notesOf({ body }: Article): string[] {
  return body
    .flatMap((block) => (block.type === 'paragraph' ? block.content : []))
    .filter((inline): inline is Footnote => inline.type === 'footnote')
    .map(({ content }) => content.map((piece) => (piece.type === 'text' ? piece.text : '\n')).join(''));
}
