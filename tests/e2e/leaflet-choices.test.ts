import type { Page } from '@playwright/test';
import { leafletTemplateNames, leafletTemplates } from '../../src/leaflet';
import { axeFaults, axeFaultsDayAndNight } from './axe';
import { expect, test } from './desk';
import { keepArticle, openArticle, paragraph } from './seeded';
import { keepPicture } from './typography-desk';

/** The templates for one text: a newsletter is made of several. */
const offered = leafletTemplateNames.filter((name) => !leafletTemplates[name].gathers);

test.use({ electron: 'shared' });

const article = {
  headline: 'La ligne du soir',
  standfirst: 'Elle rouvre au printemps.',
  body: [
    paragraph('Le dernier train partait à dix-neuf heures.'),
    paragraph('Nous irons compter les voyageurs.'),
  ],
};
const controls = (page: Page) => page.getByRole('group', { name: 'Comment le tract est fait' });

test('the lead picture sits in the text, is left out of the leaflet alone, and comes back', async ({
  desk: { page },
}) => {
  const picture = await keepPicture(page);
  const lead = { type: 'figure', picture, caption: 'Le quai', credit: '', alt: 'Un quai' } as const;
  await openLeaflet(page, { ...article, lead });
  for (const place of ['Dans le texte', 'Hors du tract']) {
    await controls(page)
      .getByRole('button', { name: /^Image de tête/ })
      .click();
    await page.getByRole('menuitemradio', { name: place }).click();
  }
  await page.getByRole('button', { name: /^1\spassage hors du tract…/ }).click({ timeout: 30_000 });
  const passages = page.getByRole('dialog', { name: 'Passages hors du tract' });
  await expect(passages.getByRole('checkbox', { checked: true })).toHaveCount(1);
  await expect(passages.getByRole('checkbox').first()).toBeChecked();
  await passages.getByRole('button', { name: 'Tout imprimer' }).click();
  await expect(page.getByRole('button', { name: /hors du tract…$/ })).toHaveCount(0);
});

test('size, sides and lines are set by hand beside the pages, and taken back by undo or all at once', async ({
  desk: { page },
}) => {
  const body = Array.from({ length: 6 }, (_each, at) =>
    paragraph(
      `Le guichet ${at + 1} ouvre le lundi, et nous demandons qu’il reste ouvert toute la semaine, été comme hiver, pour tout le monde.`,
    ),
  );
  await openLeaflet(page, { ...article, body });
  const shown = page.locator('.pdf-page');
  await expect(shown).toHaveCount(1);
  await adjust(page, 'Faces', 'Recto verso');
  await expect(shown).toHaveCount(2);
  await adjust(page, 'Corps', '9 points');
  await adjust(page, 'Lignes', 'En drapeau');
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Control+z');
  await expect(byHand(page).getByRole('button', { name: /^Lignes/ })).toContainText('Au mieux');
  await byHand(page).getByRole('button', { name: 'Tout laisser à Ronéo' }).click();
  await expect(byHand(page).getByRole('button', { name: /^Corps/ })).toContainText(/Au mieux \([\d,]+\)/);
  await expect(shown).toHaveCount(1);
});

test('the headline is broken by a click between its words, the slogan typed, and both are undone', async ({
  desk: { page },
}) => {
  await openLeaflet(page, article);
  await adjust(page, 'Date', 'Non imprimée');
  const lines = byHand(page).getByRole('group', { name: 'Lignes du titre' });
  await lines.getByRole('button', { name: /« ligne »/ }).click();
  await expect(lines.getByRole('button', { pressed: true })).toHaveCount(1);
  await expect(page.getByRole('textbox', { name: 'Titre', exact: true })).toHaveValue('La ligne\ndu soir');
  expect(await axeFaults(page)).toEqual([]);
  await lines.getByRole('button', { name: 'Couper au mieux' }).click();
  await expect(lines.getByRole('button', { pressed: true })).toHaveCount(0);
  await adjust(page, 'Mot de la fin', 'Un mot d’ordre…');
  const slogan = byHand(page).getByRole('textbox', { name: 'Mot de la fin' });
  await slogan.fill('On ne lâche rien');
  await slogan.press('Enter');
  await expect(byHand(page).locator('summary').getByText('Non imprimée', { exact: true })).toBeVisible();
  await byHand(page).getByRole('button', { name: 'Tout laisser à Ronéo' }).click();
  await expect(slogan).toHaveCount(0);
});

test('a template that the format is not made for stands among the others, and is chosen with its own format', async ({
  desk: { page },
}) => {
  await openLeaflet(page, article);
  const openSheet = () =>
    controls(page)
      .getByRole('button', { name: /^Maquette/ })
      .press('Enter');
  await openSheet();
  const sheet = page.getByRole('dialog', { name: /^Maquettes de tract/ });
  await expect(sheet.locator('canvas')).toHaveCount(offered.length, { timeout: 30_000 });
  await sheet.getByRole('button', { name: /^Dépliant\s*A4 plié en A5/ }).press('Enter');
  await expect(controls(page).getByRole('button', { name: /^Format/ })).toContainText('A4 plié en A5');
  await expect(controls(page).getByRole('button', { name: /^Maquette/ })).toContainText('Dépliant');
  await openSheet();
  await expect(sheet.getByRole('button', { pressed: true, name: /^Dépliant/ })).toBeVisible();
  await expect(sheet.locator('canvas')).toHaveCount(offered.length, { timeout: 30_000 });
  await sheet.getByRole('button', { name: /^Appel\s*A5/ }).press('Enter');
  await expect(controls(page).getByRole('button', { name: /^Format/ })).toContainText('A5');
});

test('settings become a template of the group’s own, which another text takes, and which is renamed and deleted', async ({
  desk: { page },
}) => {
  await openLeaflet(page, article);
  await adjust(page, 'Date', 'Non imprimée');
  await byHand(page).getByRole('button', { name: 'Enregistrer comme maquette…' }).click();
  const naming = page.getByRole('dialog', { name: 'Enregistrer ces réglages comme maquette' });
  await naming.getByRole('textbox', { name: 'Nom' }).fill('Tract du lundi');
  expect(await axeFaults(page)).toEqual([]);
  await naming.getByRole('textbox', { name: 'Nom' }).press('Enter');
  const chosen = controls(page).getByRole('button', { name: /^Maquette/ });
  await expect(chosen).toContainText('Tract du lundi');
  await byHand(page).getByRole('button', { name: 'Tout laisser à Ronéo' }).click();
  await expect(chosen).toContainText('Classique');
  await chosen.press('Enter');
  const sheet = page.getByRole('dialog', { name: /^Maquettes de tract/ });
  await sheet.getByRole('button', { name: /^Tract du lundi/ }).click();
  await expect(chosen).toContainText('Tract du lundi');
  await chosen.press('Enter');
  await expect(sheet.getByRole('button', { pressed: true, name: /^Tract du lundi/ })).toBeVisible();
  await expect(sheet.locator('canvas')).toHaveCount(offered.length + 1, { timeout: 30_000 });
  expect(await axeFaults(page)).toEqual([]);
  await sheet.getByRole('button', { name: 'Actions sur la maquette « Tract du lundi »' }).click();
  await page.getByRole('menuitem', { name: 'Renommer…' }).click();
  const renaming = page.getByRole('dialog', { name: 'Renommer la maquette' });
  await renaming.getByRole('textbox', { name: 'Nom' }).fill('Tract court');
  await renaming.getByRole('button', { name: 'Enregistrer' }).click();
  await sheet.getByRole('button', { name: 'Actions sur la maquette « Tract court »' }).click();
  await page.getByRole('menuitem', { name: 'Supprimer' }).click();
  await expect(sheet.getByText('Tract court')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(chosen).toContainText('Classique');
  await expect(byHand(page).getByRole('button', { name: /^Date/ })).toContainText('Non imprimée');
  await page.keyboard.press('Control+z');
  await expect(chosen).toContainText('Tract court');
});

test('a block begins a page by its menu, is kept with the next by its keys, says so on the sheet, and is undone', async ({
  desk: { page },
}) => {
  await openLeaflet(page, {
    ...article,
    body: ['Un', 'Deux', 'Trois'].map((word) => paragraph(`${word} guichets ferment dans la vallée.`)),
  });
  await adjust(page, 'Faces', 'Recto verso');
  const shown = page.locator('.pdf-page');
  const block = page.locator('.body-text > p', { hasText: 'Deux guichets' });
  await block.click();
  await page.keyboard.press('Alt+Enter');
  await page.getByRole('menuitem', { name: 'Tract : nouvelle page' }).click();
  await expect(block).toHaveAttribute('data-placed', 'nouvelle page');
  await expect(page.getByText(/laisse beaucoup de blanc à la page\s1/).first()).toBeVisible({
    timeout: 30_000,
  });
  await expect(shown).toHaveCount(2);
  await page.keyboard.press('Control+Alt+k');
  await expect(block).toHaveAttribute('data-placed', 'reste avec la suite · nouvelle page');
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Control+Alt+k');
  await page.keyboard.press('Control+Shift+Enter');
  await expect(block).not.toHaveAttribute('data-placed');
  await page.getByRole('group', { name: 'Vue du tract' }).getByRole('button', { name: 'Pages' }).click();
  await page.keyboard.press('Control+z');
  await expect(block).toHaveAttribute('data-placed', 'nouvelle page');
});

test('the lead picture is moved in its frame by the arrow keys and dragged on the page, each undone as one', async ({
  desk: { page },
}) => {
  const picture = await keepPicture(page);
  const lead = { type: 'figure', picture, caption: '', credit: '', alt: 'Un quai' } as const;
  // A text that leaves no white, which the picture would take, whole.
  const body = Array.from({ length: 4 }, () => article.body).flat();
  await openLeaflet(page, { ...article, lead, body });
  await controls(page)
    .getByRole('button', { name: /^Image de tête/ })
    .click();
  await page.getByRole('menuitemradio', { name: 'En grand, avant le texte' }).click();
  const frame = page.getByRole('slider', { name: /^Cadrage de l’image de tête/ });
  await expect(frame).toBeVisible({ timeout: 30_000 });
  const middle = (await frame.getAttribute('aria-valuetext')) ?? '';
  await frame.press('ArrowUp');
  await expect(frame).not.toHaveAttribute('aria-valuetext', middle);
  const moved = (await frame.getAttribute('aria-valuetext')) ?? '';
  expect(await axeFaults(page)).toEqual([]);
  const box = (await frame.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 30, box.y + box.height / 2 - 12, { steps: 5 });
  await page.mouse.move(box.x + box.width / 2 + 30, box.y + box.height / 2 - 30, { steps: 5 });
  await page.mouse.up();
  await expect(frame).not.toHaveAttribute('aria-valuetext', moved);
  await page.keyboard.press('Control+z');
  await expect(frame).toHaveAttribute('aria-valuetext', moved);
  await page.keyboard.press('Control+z');
  await expect(frame).toHaveAttribute('aria-valuetext', middle);
});

test('a newsletter of chosen texts is named and seen page by page before it is made, by the keyboard alone', async ({
  desk: { page },
}) => {
  await page.evaluate(() => window.roneo.call('settings:save', { proof: 'none' }));
  for (const headline of ['La gare', 'Le quai', 'Le pont'])
    await keepArticle(page, { ...article, headline, slug: headline.slice(3), status: 'ready' });
  await page.reload();
  await openArticle(page, { ...article, slug: 'soir', status: 'ready' });
  await page.locator('#library-list').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Faire un bulletin…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Bulletin' });
  await dialog.getByRole('textbox', { name: 'Nom du bulletin' }).focus();
  await page.keyboard.type('La Lampe');
  await page.keyboard.press('Tab');
  await page.keyboard.type('12');
  await expect(dialog.getByRole('img', { name: /^Page 1/ })).toBeVisible({ timeout: 30_000 });
  expect(await axeFaultsDayAndNight(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

const byHand = (page: Page) => page.getByRole('group', { name: 'Régler le tract à la main' });

/** Sets something by hand. */
async function adjust(page: Page, name: string, value: string): Promise<void> {
  const opens = controls(page).getByRole('button', { name: 'Régler le tract à la main' });
  if ((await opens.getAttribute('aria-expanded')) === 'false') await opens.click();
  const choice = byHand(page).getByRole('button', { name: new RegExp(`^${name}`) });
  const hidden = page.getByRole('button', { name: new RegExp(`^${name}`), includeHidden: true });
  const group = byHand(page).locator('details', { has: hidden });
  if ((await group.getAttribute('open')) === null) await group.locator('summary').click();
  await choice.click();
  await page.getByRole('menuitemradio', { name: value }).click();
  await expect(choice).toContainText(value);
}

/** Opens an article, its leaflet beside it. */
async function openLeaflet(page: Page, opened: Parameters<typeof openArticle>[1]): Promise<void> {
  await page.evaluate(() => window.roneo.call('settings:save', { proof: 'leaflet' }));
  await page.reload();
  await openArticle(page, opened);
  await expect(page.locator('.pdf-page canvas').first()).toBeVisible({ timeout: 30_000 });
}
