import { archived, newest } from './archived';
import { expect, test } from './desk';
import { newText, field, text, more } from './new-text';

test.use({ electron: 'shared' });

test('texts left in the middle of a word keep it, and none takes the words of another', async ({
  desk: { page },
}) => {
  for (const name of ['Alpha', 'Bravo', 'Charlie']) {
    await newText(page);
    await page.keyboard.type(name);
  }
  await expect(page.getByRole('option')).toHaveCount(3);
  for (let round = 1; round <= 3; round += 1) {
    for (const name of ['Alpha', 'Bravo', 'Charlie']) {
      await page.getByRole('option', { name: new RegExp(name) }).click();
      await expect(field(page, 'Titre')).toHaveValue(name);
      await text(page).click();
      await page.keyboard.press('Control+End');
      await page.keyboard.type(`${name}${round} `);
    }
  }
  await page.getByRole('option', { name: /Alpha/ }).click();
  await expect(field(page, 'Titre')).toHaveValue('Alpha');
  for (const article of await archived(page)) {
    const words = JSON.stringify(article.body);
    for (let round = 1; round <= 3; round += 1) expect(words).toContain(`${article.headline}${round}`);
    for (const other of ['Alpha', 'Bravo', 'Charlie'])
      if (other !== article.headline) expect(words).not.toContain(other);
  }
});

test('a removed text comes back with all its words', async ({ desk: { page } }) => {
  await newText(page);
  await page.keyboard.type('À retirer');
  await text(page).click();
  await page.keyboard.type('jusqu’au dernier mot');
  await more(page, 'Mettre ce texte à la corbeille');
  await expect(page.getByRole('option')).toHaveCount(0);
  await page.locator('.toast').getByRole('button', { name: 'Annuler' }).click();
  await expect(field(page, 'Titre')).toHaveValue('À retirer');
  await expect(text(page)).toContainText('jusqu’au dernier mot');
});

test('an earlier version is taken up again and the later one stays in the list', async ({
  desk: { page },
}) => {
  await newText(page);
  await page.keyboard.type('Version longue');
  await text(page).click();
  await page.keyboard.insertText(
    'Un long paragraphe qui compte et que l’on ne voudrait pas perdre, même par mégarde. '.repeat(8),
  );
  await expect.poll(async () => JSON.stringify((await newest(page)).body)).toContain('Un long paragraphe');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Effacé');
  await expect.poll(async () => JSON.stringify((await newest(page)).body)).toContain('Effacé');
  await more(page, 'Versions…');
  const versions = page.getByRole('dialog').locator('.revisions button');
  await expect(versions).not.toHaveCount(1);
  await versions.filter({ hasNotText: 'sur la feuille' }).first().click();
  await page.getByRole('button', { name: 'Reprendre cette version' }).click();
  await expect(text(page)).toContainText('Un long paragraphe qui compte');
  await more(page, 'Versions…');
  await expect(page.getByRole('dialog').locator('.revision')).toContainText('Un long paragraphe');
  const words = await page.getByRole('dialog').locator('.revisions button').allInnerTexts();
  expect(words.join('\n')).toContain('3\u00a0mots');
});

test('the desk opens again on the text that was last written, caret in it', async ({ open }) => {
  let desk = await open();
  await newText(desk.page);
  await desk.page.keyboard.type('Demain encore');
  await text(desk.page).click();
  await desk.page.keyboard.type('La suite.');
  await desk.quit();
  desk = await open();
  await expect(text(desk.page)).toBeFocused();
  await expect(text(desk.page)).toContainText('La suite.');
});
