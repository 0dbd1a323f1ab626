import { axeFaultsDayAndNight } from './axe';
import { expect, test } from './desk';

test.use({ electron: 'shared' });

test('the group’s key is made with the keyboard, and all of its section can be heard and seen', async ({
  desk: { page },
}) => {
  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: 'Signature', exact: true }).press('Enter');
  await expect(page.getByText('Le groupe n’a pas encore de clé.')).toBeVisible();
  expect(await axeFaultsDayAndNight(page, { parts: ['.settings'] })).toEqual([]);
  await page.getByRole('button', { name: 'Faire une clé' }).press('Enter');
  await page.keyboard.type('quatre mots pris au hasard');
  await page.keyboard.press('Tab');
  await page.keyboard.type('quatre mots pris au hasard');
  expect(await axeFaultsDayAndNight(page, { parts: ['.settings'] })).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Copier la partie publique' })).toBeFocused({
    timeout: 30_000,
  });
  expect(await axeFaultsDayAndNight(page, { parts: ['.settings'] })).toEqual([]);
  await page.getByRole('button', { name: 'Révoquer la clé' }).press('Enter');
  await expect(page.getByRole('button', { name: 'La garder' })).toBeFocused();
  expect(await axeFaultsDayAndNight(page, { parts: ['.settings'] })).toEqual([]);
});
