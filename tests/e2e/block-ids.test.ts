import type { Page } from '@playwright/test';
import { newestWithIds } from './archived';
import { expect, test } from './desk';

test.use({ electron: 'shared' });

const text = (page: Page) => page.getByRole('textbox', { name: 'Texte', exact: true });

/** What the archive holds of the text once it is saved: each line with its identifier. */
async function saved(page: Page, lines: readonly string[]): Promise<Record<string, string>> {
  let read: [string, string][] = [];
  await expect
    .poll(async () => {
      const { body } = await newestWithIds(page);
      read = body.map((block) => [
        'content' in block ? block.content.map((one) => ('text' in one ? one.text : '')).join('') : '',
        block.id ?? '',
      ]);
      return read.map(([line]) => line);
    })
    .toEqual(lines);
  return Object.fromEntries(read);
}

test('a block keeps its identifier while its text is written, split, moved, cut, undone and reopened', async ({
  desk: { page },
}) => {
  await page.keyboard.press('Control+n');
  await page.keyboard.type('La ligne reste');
  await text(page).click();
  await page.keyboard.type('Un.\nDeux fois deux.\nTrois.');
  const first = await saved(page, ['Un.', 'Deux fois deux.', 'Trois.']);
  for (const id of Object.values(first)) expect(id).toMatch(/^[a-z0-9]{12}$/);

  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Home');
  await page.keyboard.press('Control+ArrowRight');
  await page.keyboard.press('Enter');
  const split = await saved(page, ['Un.', 'Deux', ' fois deux.', 'Trois.']);
  expect(split).toMatchObject({
    'Un.': first['Un.'],
    Deux: first['Deux fois deux.'],
    'Trois.': first['Trois.'],
  });
  expect(Object.values(first)).not.toContain(split[' fois deux.']);
  await page.keyboard.press('Control+z');
  expect(await saved(page, ['Un.', 'Deux fois deux.', 'Trois.'])).toEqual(first);

  await page.keyboard.press('Alt+ArrowUp');
  expect(await saved(page, ['Deux fois deux.', 'Un.', 'Trois.'])).toEqual(first);

  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+x');
  await saved(page, ['Un.', 'Trois.']);
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+v');
  expect(await saved(page, ['Un.', 'Trois.', 'Deux fois deux.'])).toEqual(first);

  await page.reload();
  await text(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Encore.');
  await expect
    .poll(async () => (await newestWithIds(page)).body.map(({ id }) => id))
    .toEqual([first['Un.'], first['Trois.'], first['Deux fois deux.']]);
});
