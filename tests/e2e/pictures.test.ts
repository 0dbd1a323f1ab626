import type { Page } from '@playwright/test';
import sharp from 'sharp';
import type { Picture } from '../../src/article';
import { axeFaultsDayAndNight } from './axe';
import { expect, test } from './desk';
import { keepArticle, paragraph } from './seeded';

test.use({ electron: 'shared' });

async function keep(
  page: Page,
  name: string,
  colour: string,
  size = { width: 2400, height: 1600 },
): Promise<Picture> {
  const bytes = await sharp({ create: { ...size, channels: 3, background: colour } })
    .png()
    .toBuffer();
  return page.evaluate(
    async ([file, base64]) => {
      const letters = atob(base64 ?? '');
      const kept = await window.roneo.call('picture:keep', {
        name: file ?? '',
        bytes: Uint8Array.from(letters, (letter) => letter.charCodeAt(0)),
      });
      if (!kept.ok) throw new Error(kept.problem.kind);
      return kept.value.picture;
    },
    [name, bytes.toString('base64')],
  );
}

const figure = (picture: Picture, caption: string) =>
  ({ type: 'figure', picture, caption, credit: 'C. Roux', alt: 'Un quai vide' }) as const;

/** Two texts that show a quay, one of them published, and two pictures that no text shows. */
async function seed(page: Page): Promise<void> {
  const quay = await keep(page, 'quai.png', '#3366aa');
  await keep(page, 'affiche.png', '#aa3333', { width: 300, height: 400 });
  await keep(page, 'banderole.png', '#33aa55', { width: 1800, height: 300 });
  await keepArticle(page, { headline: 'La gare reste', status: 'published', lead: figure(quay, 'Le quai') });
  await keepArticle(page, {
    headline: 'Tous au quai',
    body: [paragraph('Venez.'), figure(quay, 'Le quai, samedi')],
  });
  await page.reload();
  await page.getByRole('main').waitFor();
}

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Images' });
const grid = (page: Page) => dialog(page).getByRole('grid');
const chip = (page: Page, name: RegExp) => dialog(page).getByRole('button', { name });

async function open(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.locator('.palette').getByRole('combobox').fill('images');
  await page.locator('.palette').getByRole('option', { name: 'Images…' }).waitFor();
  await page.keyboard.press('Enter');
  await grid(page).waitFor();
}

const creditsOf = (page: Page) =>
  page.evaluate(async () => {
    const query = { words: '', filters: {}, sort: 'headline', limit: 9, offset: 0 } as const;
    const listed = await window.roneo.call('library:list', query);
    if (!listed.ok) throw new Error(listed.problem.kind);
    const credits: string[] = [];
    for (const { id } of listed.value.rows) {
      const opened = await window.roneo.call('article:open', id);
      if (!opened.ok) throw new Error(opened.problem.kind);
      const { lead, body } = opened.value.article;
      for (const block of [lead, ...body]) if (block?.type === 'figure') credits.push(block.credit);
    }
    return credits;
  });

test('the pictures and one of them can be heard and seen, by day and by night', async ({
  desk: { page },
}) => {
  await seed(page);
  await open(page);
  await expect(grid(page).getByRole('gridcell')).toHaveCount(3);
  await expect(page.locator('.picture-cell img').first()).toHaveJSProperty('complete', true);
  expect(await axeFaultsDayAndNight(page)).toEqual([]);
  await grid(page)
    .getByRole('gridcell', { name: /Le quai/ })
    .click();
  await expect(dialog(page).getByText('Où elle est utilisée')).toBeVisible();
  expect(await axeFaultsDayAndNight(page)).toEqual([]);
});

test('a credit is changed in every text after the published one is named, and taken back at once', async ({
  desk: { page },
}) => {
  await seed(page);
  await open(page);
  await chip(page, /^Utilisées/).click();
  await expect(grid(page).getByRole('gridcell')).toHaveCount(1);
  await grid(page).focus();
  await page.keyboard.press('Enter');
  await dialog(page).getByRole('textbox', { name: 'Crédit' }).fill('Camille Roux');
  await dialog(page)
    .getByRole('button', { name: /Changer dans les 2 textes/ })
    .click();
  const question = dialog(page).getByRole('alertdialog');
  await expect(question).toContainText('La gare reste');
  await expect(question).not.toContainText('Tous au quai');
  expect(await creditsOf(page)).toEqual(['C. Roux', 'C. Roux']);
  await question.getByRole('button', { name: 'Changer aussi ceux-là' }).click();
  await expect(page.getByText('2 textes disent désormais cela de l’image.')).toBeVisible();
  expect(await creditsOf(page)).toEqual(['Camille Roux', 'Camille Roux']);
  await page.getByRole('button', { name: 'Annuler' }).last().click();
  await expect.poll(() => creditsOf(page)).toEqual(['C. Roux', 'C. Roux']);
});

test('the text on the sheet follows a change of its picture’s words', async ({ desk: { page } }) => {
  await seed(page);
  await page.locator('.library-line', { hasText: 'Tous au quai' }).click();
  const caption = page.locator('.figure .figure-caption');
  await expect(caption).toHaveValue('Le quai, samedi');
  await page.locator('.figure img').hover();
  await page.locator('.figure').getByRole('button', { name: 'Voir dans les images' }).click();
  await dialog(page).getByRole('textbox', { name: 'Crédit' }).fill('Camille Roux');
  await dialog(page)
    .getByRole('button', { name: /Changer dans/ })
    .click();
  await dialog(page).getByRole('button', { name: 'Changer aussi ceux-là' }).click();
  await expect(page.locator('.figure .figure-credit')).toHaveValue('Camille Roux');
  await expect(caption).toHaveValue('Le quai, samedi');
});

test('a click where a picture is used opens the text at its figure', async ({ desk: { page } }) => {
  await seed(page);
  await open(page);
  await grid(page)
    .getByRole('gridcell', { name: /Le quai/ })
    .click();
  await dialog(page)
    .getByRole('button', { name: /Tous au quai/ })
    .click();
  await expect(page.locator('[data-field="headline"]')).toHaveValue('Tous au quai');
  await expect(page.locator('.figure.is-chosen')).toBeVisible();
});

test('unused pictures go into the trash by the keyboard, and one comes back', async ({ desk: { page } }) => {
  await seed(page);
  await page.keyboard.press('Control+Shift+G');
  await expect(dialog(page)).toBeVisible();
  await chip(page, /^Inutilisées/).click();
  await expect(grid(page).getByRole('gridcell')).toHaveCount(2);
  await grid(page).focus();
  for (const key of [' ', 'ArrowRight', ' ', 'Delete']) await page.keyboard.press(key);
  await expect(page.getByText('2 images sont à la corbeille.')).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Montrer toutes les images' }).click();
  await chip(page, /^Corbeille/).click();
  await expect(grid(page).getByRole('gridcell')).toHaveCount(2);
  await grid(page)
    .getByRole('gridcell', { name: /affiche/ })
    .click();
  await dialog(page).getByRole('button', { name: 'Sortir de la corbeille' }).click();
  await expect(grid(page).getByRole('gridcell')).toHaveCount(1);
  await chip(page, /^Corbeille/).click();
  await expect(grid(page).getByRole('gridcell', { name: /affiche/ })).toBeVisible();
});

test('what is noted of the people’s consent is kept', async ({ desk: { page } }) => {
  await seed(page);
  await open(page);
  await grid(page)
    .getByRole('gridcell', { name: /Le quai/ })
    .click();
  await dialog(page).getByLabel('Consentement refusé').check();
  await dialog(page).getByLabel('Par qui').fill('une voyageuse');
  await dialog(page).getByRole('button', { name: 'Garder', exact: true }).click();
  await expect(page.getByText('La note sur le consentement est gardée.')).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Toutes les images' }).click();
  await chip(page, /^Consentement refusé/).click();
  await expect(grid(page).getByRole('gridcell')).toHaveCount(1);
});
