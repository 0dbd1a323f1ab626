import { axeFaults } from './axe';
import { expect, test } from './desk';

test.use({ electron: 'shared' });

test('the imprint follows the country: what is asked, what is missing, and the line as it is printed', async ({
  desk: { page },
}) => {
  await page.getByRole('button', { name: 'Plus tard' }).click();
  await page.keyboard.press('Control+,');
  const settings = page.getByRole('dialog');
  await settings.getByRole('button', { name: 'Mentions d’impression' }).click();
  await expect(settings.getByRole('heading', { name: 'Ce qui est demandé en France' })).toBeVisible();
  await expect(settings).toContainText('Pays supposé d’après la langue du groupe : France.');
  await expect(settings.getByLabel('Demander de ne pas jeter le tract')).toBeVisible();

  await settings.getByLabel('Pays').first().fill('Belg');
  await page.getByRole('option', { name: 'Belgique' }).click();
  await expect(settings.getByRole('heading', { name: 'Ce qui est demandé en Belgique' })).toBeVisible();
  await expect(settings).toContainText('refli.be');
  await expect(settings.getByLabel('Demander de ne pas jeter le tract')).toHaveCount(0);
  await expect(settings).toContainText('Il manque le nom de l’éditeur');

  await settings.getByLabel('Éditeur ou éditrice responsable').fill('Lou Verlinden');
  await settings.getByLabel('Son adresse').fill('rue du Canal 4, 7500 Tournai');
  const line = settings.getByLabel(/^Imprimé au bas du tract/).first();
  await expect(settings).toContainText('ressemble à l’adresse d’une personne');
  await settings.getByRole('button', { name: 'L’imprimer quand même' }).click();
  await expect(settings).not.toContainText('ressemble à l’adresse d’une personne');
  expect(await axeFaults(page, { parts: ['[role=dialog]'] })).toEqual([]);

  await expect(line).toHaveValue(/Lou Verlinden, rue du Canal 4, 7500 Tournai\.$/);
  await line.fill('É. R. : L. Verlinden, Tournai');
  await page.getByRole('button', { name: 'Reprendre la ligne proposée' }).click();
  await expect(line).toHaveValue(/Lou Verlinden, rue du Canal 4, 7500 Tournai\.$/);
  await page.keyboard.press('Escape');
  await expect(settings).toHaveCount(0);
  const kept = await page.evaluate(() => window.roneo.call('masthead:open', null));
  expect(kept).toMatchObject({
    ok: true,
    value: {
      country: 'BE',
      imprint: {
        responsible: 'Lou Verlinden',
        line: '',
        publicAddresses: ['rue du Canal 4, 7500 Tournai'],
      },
    },
  });
});
