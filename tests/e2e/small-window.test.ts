import type { Page } from '@playwright/test';
import { expect, test } from './desk';
import type { OpenDesk } from './desk';
import { firstRunSaved } from './first-run-saved';
import { keepArticle, openArticle, paragraph } from './seeded';

test.use({ electron: 'shared' });

const release = {
  headline: 'Trains supprimés : quatre mille habitants portent leur pétition',
  status: 'ready' as const,
  body: [paragraph('La pétition a été remise ce matin.'), paragraph('Elle demande le report du vote.')],
};

/** The smallest window that the desk is made for. */
async function shrink({ program }: OpenDesk): Promise<void> {
  await program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(900, 700));
}

async function box(page: Page, place: string) {
  const found = await page.locator(place).first().boundingBox();
  if (!found) throw new Error(`${place} is not shown`);
  return found;
}

test('in a small window the bar has room for the headline beside the original of a translation', async ({
  desk,
}) => {
  const { page } = desk;
  await openArticle(page, release);
  await shrink(desk);
  await expect(page.locator('.bar-headline')).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.locator('.palette').getByRole('combobox').fill('traduire');
  await page.locator('.palette').getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Anglais' }).click();
  await expect(page.locator('.bar')).toContainText('Original');
  await expect(page.locator('.bar-headline')).toBeVisible();
  expect((await box(page, '.bar-headline')).width).toBeGreaterThan(90);
  await expect(page.locator('.bar').getByRole('button', { name: 'Anglais' }), 'is named whole').toBeVisible();
  const toast = await box(page, '.toast');
  const status = await box(page, '.status-bar');
  expect(toast.y, 'a message stays over the line at the bottom').toBeGreaterThanOrEqual(status.y - 4);
});

test('in a small window a long language leaves room for the headline, and the rail none over the search', async ({
  desk,
}) => {
  const { page } = desk;
  await openArticle(page, { ...release, language: 'en-GB' });
  await shrink(desk);
  await page.keyboard.press('Control+Shift+l');
  await page.keyboard.press('Control+h');
  const sought = page.getByRole('textbox', { name: 'Chercher', exact: true });
  await sought.click({ trial: true });
  await expect(sought).toBeFocused();
  await expect(page.locator('.bar').getByRole('button', { name: /Anglais \(Royaume-Uni\)/ })).toBeVisible();
  await expect(page.locator('.bar-headline')).toBeVisible();
  expect((await box(page, '.bar-headline')).width).toBeGreaterThan(90);
});

test('in a small window the six weeks of a month fit the calendar', async ({ desk }) => {
  const { page } = desk;
  const date = { local: `${new Date().toLocaleDateString('sv').slice(0, 7)}-12T09:00`, zone: 'Europe/Paris' };
  await keepArticle(page, { headline: 'Le guichet de Montrelay reste ouvert toute l’année', date });
  await shrink(desk);
  await page.keyboard.press('Control+k');
  await page.locator('.palette').getByRole('combobox').fill('calendrier');
  await page.locator('.palette').getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.schedule-day').last().waitFor();
  const week = await page.locator('.schedule-day').last().boundingBox();
  expect((week?.y ?? 0) + (week?.height ?? 0)).toBeLessThan(690);
  const hidden = await page
    .getByRole('dialog')
    .evaluate((dialog) => dialog.scrollHeight - dialog.clientHeight);
  expect(hidden, 'nothing is left to scroll').toBe(0);
  const head = await box(page, '.mantine-Modal-header');
  const today = await page.getByRole('button', { name: 'Aujourd’hui' }).boundingBox();
  expect(today?.y, 'the head covers no focus ring').toBeGreaterThanOrEqual(head.y + head.height + 4);
});

test('in a small window find and replace have room for what is typed, beside a proof', async ({ desk }) => {
  const { page } = desk;
  await openArticle(page, release);
  await shrink(desk);
  await page.getByRole('button', { name: 'Site', exact: true }).click();
  await page.keyboard.press('Control+h');
  await page.keyboard.type('pétition');
  await page.getByRole('textbox', { name: 'Remplacer par' }).fill('liste');
  await page.getByRole('button', { name: 'Tout remplacer' }).click();
  await expect(page.locator('.find-count')).toContainText('remplacement');
  for (const field of await page.locator('.find-field').all())
    expect((await field.boundingBox())?.width).toBeGreaterThanOrEqual(150);
  const cut = await page
    .locator('.find-bar')
    .evaluate((bar) =>
      [bar, ...bar.querySelectorAll('*')]
        .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0)
        .map(({ className }) => String(className)),
    );
  expect(cut).toEqual([]);
});

test('in a small window the menu of a text is whole, and no message lies over it', async ({ desk }) => {
  const { page } = desk;
  for (const headline of ['Un', 'Deux', 'Trois', 'Quatre', 'Cinq', 'Six'])
    await keepArticle(page, { headline });
  await page.reload();
  await page.getByRole('main').waitFor();
  await shrink(desk);
  const line = (words: string) => page.locator('.library-line', { hasText: words });
  await line('Six').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Mettre à la corbeille' }).click();
  await expect(page.locator('.toast')).toBeVisible();
  await line('Un').click({ button: 'right' });
  for (const name of ['Ouvrir', 'Mettre à la corbeille']) {
    await expect(page.getByRole('menuitem', { name })).toBeInViewport({ ratio: 1 });
    await page.getByRole('menuitem', { name }).click({ trial: true });
  }
});

test('the settings say which folder exports go to, whatever was opened before', async ({ desk }) => {
  const { page } = desk;
  await shrink(desk);
  await page.keyboard.press('Control+,');
  await page.getByRole('dialog').getByRole('button', { name: 'Le bureau', exact: true }).click();
  const name = await page.getByText('Dossier des exports', { exact: true }).boundingBox();
  const folder = await page.locator('.folder-name').boundingBox();
  expect(folder?.x).toBeGreaterThanOrEqual((name?.x ?? 0) + (name?.width ?? 0) + 4);
});

test('no field of a spokesperson is too narrow for what is typed in it, in two languages', async ({
  desk,
}) => {
  const { page } = desk;
  await firstRunSaved(page);
  await page.evaluate(async () => {
    const kept = await window.roneo.call('masthead:open', null);
    if (!kept.ok) return;
    const person = { name: 'Maud Terrien', role: { fr: 'porte-parole', en: 'spokesperson' } };
    await window.roneo.call('masthead:save', {
      ...kept.value,
      language: 'fr',
      name: { fr: 'La Petite Ligne', en: 'The Little Line' },
      spokespersons: [{ ...person, phone: '06 39 98 01 27', email: 'maud@petite-ligne.example' }],
    });
  });
  await page.reload();
  await page.getByRole('main').waitFor();
  await page.keyboard.press('Control+,');
  await page.getByRole('dialog').getByRole('button', { name: 'Presse', exact: true }).click();
  const fields = page.locator('.person input:not([type=checkbox])');
  await expect(fields).toHaveCount(5);
  for (const field of await fields.all()) expect((await field.boundingBox())?.width).toBeGreaterThan(120);
});
