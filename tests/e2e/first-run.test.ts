import { axeFaults } from './axe';
import { expect, test } from './desk';

test.use({ electron: 'shared' });

test('a new desk asks who the group is, once, and keeps what is typed', async ({ open }) => {
  const first = await open();
  const { page } = first;
  await page.getByLabel('Nom du groupe').fill('Gare ouverte');
  await page.getByLabel('Qui la presse peut joindre').fill('Maëlle Kerbrat');
  await page.getByLabel('Téléphone').fill('06 12 34 56 78');
  await page.getByLabel('Pays').first().fill('Belg');
  await page.getByRole('option', { name: 'Belgique' }).click();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'C’est fait' }).click();
  await expect(page.getByLabel('Nom du groupe')).toHaveCount(0);
  await first.quit();
  const second = await open();
  await expect(second.page.getByRole('button', { name: /^Communiqué de presse/ })).toBeVisible();
  const kept = await second.page.evaluate(() => window.roneo.call('masthead:open', null));
  expect(kept).toMatchObject({
    ok: true,
    value: { name: 'Gare ouverte', country: 'BE', spokespersons: [{ name: 'Maëlle Kerbrat' }] },
  });
  await expect(second.page.getByLabel('Nom du groupe')).toHaveCount(0);
});

test('the questions can be put off, samples played with, and the folder shown', async ({ desk, start }) => {
  const { page } = desk;
  await page.getByRole('button', { name: 'Plus tard' }).click();
  await expect(page.getByLabel('Nom du groupe')).toHaveCount(0);
  await page.getByRole('button', { name: 'Montrer le dossier' }).click();
  await expect.poll(() => desk.shown()).toEqual([start.archive]);
  await page.getByRole('button', { name: 'Essayer avec des exemples' }).click();
  await expect(page.locator('.library-line')).toHaveCount(5, { timeout: 20_000 });
  await expect(page.locator('[data-field="headline"]')).not.toHaveValue('');
});

test('an English desk gets samples in English', async ({ open, start }) => {
  const { page } = await open({ ...start, language: 'en' });
  await page.getByRole('button', { name: 'Later' }).click();
  await page.getByRole('button', { name: 'Try it with samples' }).click();
  await expect(page.locator('[data-field="headline"]')).toHaveValue(/^‘Empty’ trains/, { timeout: 20_000 });
});

test('what the masthead lacks is shown where it would be printed, and written from there', async ({
  desk: { page },
}) => {
  await page.keyboard.press('Control+n');
  await page.locator('[data-field="headline"]').fill('La gare rouvre');
  await page.getByRole('button', { name: 'Courriel', exact: true }).click();
  const mail = page.locator('.page-frame iframe').first().contentFrame();
  await expect(mail.locator('body')).toContainText('[Contact presse');
  await page.getByRole('button', { name: 'Compléter l’identité du groupe' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.getByRole('dialog').getByLabel('Nom du groupe').fill('Gare ouverte');
  await page.keyboard.press('Escape');
  await expect(page.locator('.page-frame iframe').first().contentFrame().locator('body')).not.toContainText(
    '[Nom du groupe]',
  );
  await page.getByRole('button', { name: 'Identité du groupe', exact: true }).click();
  await expect(page.getByRole('dialog').getByLabel('Nom du groupe')).toHaveValue('Gare ouverte');
});

test('the welcome stands still from the moment it is drawn', async ({ desk: { page } }) => {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const look = () => {
      const places = [
        ...document.querySelectorAll('.welcome h1, .welcome .first-run, .welcome li, .welcome-actions'),
      ];
      const now = places.map((place) => Math.round(place.getBoundingClientRect().top)).join(' ');
      if (now && now !== seen.at(-1)) seen.push(now);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.reload();
  await expect(page.getByLabel('Nom du groupe')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Essayer avec des exemples' })).toBeVisible();
  await page.waitForTimeout(1_000);
  await expect(page.locator('.proof')).toHaveCount(0); // There is no text to prove.
  expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toHaveLength(1);
});
