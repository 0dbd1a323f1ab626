import { newest } from './archived';
import { expect, test } from './desk';
import { keepArticle, openArticle, paragraph } from './seeded';

test.use({ electron: 'shared' });

test('an appointment is written by the keyboard, taken out, and brought back', async ({ desk: { page } }) => {
  await openArticle(page, { headline: 'La marche', body: [paragraph('Venez.')] });
  await page.locator('[data-place="appointment"]').press('Enter');
  await expect(page.locator('[data-place="appointment-what"]')).toBeFocused();
  for (const words of ['Grande marche', 'samedi 20 juin 2099', '20 h 30', '1 h']) {
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
  }
  await page.locator('[data-place="appointment-place"]').focus();
  for (const words of ['Gare', '2, rue du Port', 'Tram B', 'marche.example/venir']) {
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
  }
  await expect(page.locator('.sheet > .body-editor .body-text')).toBeFocused();
  const written = {
    what: 'Grande marche',
    start: { local: '2099-06-20T20:30' },
    until: '2099-06-21T01:00', // One in the morning is of the night after.
    place: 'Gare',
    address: '2, rue du Port',
    access: 'Tram B',
    url: 'https://marche.example/venir',
  };
  await expect.poll(async () => (await newest(page)).appointment).toMatchObject(written);
  await page.locator('.appointment-remove').click();
  await expect.poll(async () => (await newest(page)).appointment).toBeUndefined();
  await page.locator('.toast').getByRole('button', { name: 'Annuler' }).click();
  await expect.poll(async () => (await newest(page)).appointment).toMatchObject(written);
});

test('the library shows only the texts whose appointment is to come, and all again', async ({
  desk: { page },
}) => {
  const appointment = {
    what: '',
    start: { local: '2099-06-20T20:30', zone: 'Europe/Paris' },
    until: null,
    allDay: false,
    place: 'Gare',
    address: '',
    access: '',
    url: '',
  };
  const past = { ...appointment, start: { ...appointment.start, local: '2020-06-20T20:30' } };
  await keepArticle(page, { headline: 'À venir', appointment });
  await keepArticle(page, { headline: 'Passé', appointment: past });
  await openArticle(page, { headline: 'Sans', body: [] });
  const lines = page.locator('.library-line .line-headline');
  await page.getByRole('button', { name: 'Filtrer' }).click();
  await page.keyboard.type('venir');
  await page.getByRole('option', { name: 'À venir' }).and(page.locator('.mantine-Combobox-option')).click();
  await expect(lines).toHaveText(['À venir']);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Ne plus filtrer\u00a0: À venir' }).click();
  await expect(lines).toHaveCount(3);
});
