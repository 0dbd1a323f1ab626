import type { Block } from '../../src/article';
import { axeFaultsDayAndNight } from './axe';
import { expect, test } from './desk';
import { openArticle, paragraph } from './seeded';

test.use({ electron: 'shared' });

const linked: Block = {
  type: 'paragraph',
  content: [
    { type: 'text', text: 'Voir ', marks: [] },
    {
      type: 'text',
      text: 'le plan',
      marks: [{ type: 'link', href: 'https://exemple.org/plan?utm_source=lettre' }],
    },
    { type: 'text', text: '.', marks: [] },
  ],
};

test('what leaves with a text is said with its place, and its links lose their tracking by a click that can be undone', async ({
  desk: { page },
  desk,
  folder,
}) => {
  test.setTimeout(120_000);
  await desk.program.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, folder);
  const body = [paragraph('Appelez le 06 12 34 56 78 avant lundi.'), linked];
  await openArticle(page, { headline: 'La ligne reste', byline: 'Le collectif', body });
  await page.keyboard.press('Control+e');
  const panel = page.getByRole('dialog', { name: 'Export' });
  const list = panel.locator('.leaving');
  await expect(list).toContainText('Ce numéro sera public');
  expect(await axeFaultsDayAndNight(page)).toEqual([]);
  await list.getByRole('button', { name: 'Ôter le pistage des liens' }).press('Enter');
  await expect(list.getByRole('button', { name: 'Ôter le pistage des liens' })).toHaveCount(0);
  await expect(page.locator('.ProseMirror a')).toHaveAttribute('href', 'https://exemple.org/plan');
  await list.getByRole('button', { name: 'Voir', exact: true }).first().press('Enter');
  await expect(panel).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => String(document.getSelection()))).toBe('06 12 34 56 78');
  await page.keyboard.press('Control+z');
  await expect(page.locator('.ProseMirror a')).toHaveAttribute('href', /utm_source/);
});
