import { axeFaultsDayAndNight } from './axe';
import { expect, test } from './desk';

test.use({ electron: 'shared' });

test('the cards of a text stand beside it, and one click copies a picture or words', async ({ desk }) => {
  test.setTimeout(120_000);
  const { page, program } = desk;
  await page.getByRole('button', { name: 'Essayer avec des exemples' }).click();
  await page
    .getByRole('navigation', { name: 'Bibliothèque' })
    .getByText(/Trains supprimés/)
    .click();
  await expect(page.getByRole('textbox', { name: 'Titre', exact: true })).toHaveValue(/Trains supprimés/);
  await page.getByRole('button', { name: 'Cartes', exact: true }).click();
  const cards = page.getByRole('region', { name: 'Cartes' });
  const first = cards.getByRole('figure').first();
  await expect(first.getByRole('img')).toBeVisible({ timeout: 60_000 });
  await expect(cards.getByRole('img').first()).toHaveJSProperty('naturalWidth', 1080);
  expect(await axeFaultsDayAndNight(page)).toEqual([]);

  await first.getByRole('button', { name: /^Copier l’image/ }).click();
  await expect(page.getByText('Image copiée')).toBeVisible();
  const size = await program.evaluate(async ({ clipboard }) => {
    const board = clipboard as { readImage?: () => { getSize: () => { width: number; height: number } } };
    return board.readImage?.().getSize() ?? null;
  });
  if (size) expect(size).toEqual({ width: 1080, height: 1080 });

  await cards.getByRole('button', { name: 'Copier les mots pour Mastodon' }).click();
  await expect(page.getByText('Texte copié').first()).toBeVisible();
  const copied: string = await program.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied.length).toBeGreaterThan(20);

  await page.getByRole('group', { name: 'Taille des cartes' }).getByRole('button', { name: 'Story' }).click();
  await expect(cards.getByRole('img').first()).toHaveJSProperty('naturalHeight', 1920, { timeout: 60_000 });
});
