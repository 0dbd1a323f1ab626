import { keepYearsOfTexts } from '../fixtures/years-of-texts';
import { archived } from './archived';
import { expect, test } from './desk';
import { newText, field, text } from './new-text';

test.use({ electron: 'shared' });

const shot = (name: string) => test.info().outputPath(`${name}.png`); // A folder that every user may write to.

test('undo takes back the last act, or what was typed, by where the focus is; the focus stays', async ({
  desk: { page, program },
}) => {
  await newText(page);
  await page.keyboard.type('Le train reste');
  const embargo = page.getByRole('switch', { name: 'Embargo' });
  const until = page.locator('.embargo-sentence');
  await embargo.click();
  await until.getByRole('button').click();
  await page.getByLabel('Date', { exact: true }).fill('5 mars 2031');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(until).toContainText(/5\smars 2031/);
  await embargo.click();
  await embargo.click();
  await expect(until).toContainText(/5\smars 2031/);
  await embargo.click();
  await expect(until).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(until).toContainText(/5\smars 2031/);
  await expect(embargo).toBeFocused();
  await page.keyboard.press('Control+Shift+z');
  await expect(until).toHaveCount(0);
  await text(page).click();
  await page.keyboard.type('Un mot.');
  await page.keyboard.press('Control+z');
  await expect(text(page)).not.toContainText('Un mot.');
  await expect(until).toHaveCount(0);
  await field(page, 'Titre').focus();
  const edit = await program.evaluate(
    ({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('acts')?.label,
  );
  expect(edit).toBe('Dernières actions…');
  await program.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('acts')?.click());
  const palette = page.locator('.palette');
  await expect(palette.getByRole('option').first()).toContainText(/Embargo levé \(«\sLe train reste\s»\)/);
  await page.setViewportSize({ width: 900, height: 700 });
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.screenshot({ path: shot(`acts-${scheme}`) });
  }
  await page.keyboard.press('Enter');
  await expect(until).toContainText(/5\smars 2031/);
  await expect(field(page, 'Titre')).toBeFocused();
});

test('a keyword added to many texts is taken back after a restart', async ({ open, start }) => {
  const archive = await keepYearsOfTexts(start.archive, 60);
  archive.settings.save({ proof: 'none', welcomed: true }, Date.now());
  archive.close();
  const first = await open();
  await first.page.locator('#library-list').focus();
  await first.page.keyboard.press('Control+a');
  await expect(first.page.getByRole('button', { name: /60\schoisis/ })).toBeVisible();
  await first.page.keyboard.press('Shift+F10');
  await first.page.getByRole('menuitem', { name: 'Ajouter un mot-clé…' }).click();
  await first.page.keyboard.type('relances');
  const dialog = first.page.getByRole('dialog', { name: /Ajouter un mot-clé à 60/ });
  await expect(dialog.getByLabel('Mot-clé')).toHaveValue('relances');
  await dialog.getByRole('button', { name: 'Ajouter' }).click();
  await expect(first.page.getByText(/relances\s» ajouté à 60\stextes/)).toBeVisible();
  await first.quit();
  const { page } = await open();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('dernieres actions');
  await page.locator('.palette').getByRole('option', { name: 'Dernières actions…' }).click();
  const act = page
    .locator('.palette')
    .getByRole('option', { name: /\d+\sh\s\d+\s: «\srelances\s» ajouté à 60\stextes/ });
  await expect(act).toBeVisible();
  await page.screenshot({ path: shot('after-restart') });
  await act.click();
  await expect(page.getByText('C’est annulé')).toBeVisible();
  expect((await archived(page)).filter(({ tags }) => tags.includes('relances'))).toEqual([]);
});
