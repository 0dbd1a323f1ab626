import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { leafletTemplateNames, leafletTemplates } from '../../src/leaflet';
import { axeFaults, axeFaultsDayAndNight } from './axe';
import { expect, test } from './desk';
import type { OpenDesk } from './desk';
import { newText, text } from './new-text';
import { asked, readPdf } from './outputs';
import { openArticle, paragraph } from './seeded';

/** The templates for one text: a newsletter is made of several. */
const offered = leafletTemplateNames.filter((name) => !leafletTemplates[name].gathers);

test.use({ electron: 'shared' });

const article = {
  headline: 'La ligne du soir',
  standfirst: 'Elle rouvre au printemps.',
  body: [
    paragraph('Le dernier train partait à dix-neuf heures, et les veilleuses de l’usine rentraient à pied.'),
    paragraph('La Région promet désormais un départ à vingt-deux heures quinze, tous les soirs ouvrés.'),
    paragraph('Nous irons compter les voyageurs nous-mêmes, dès la première semaine.'),
  ],
};
const long = {
  headline: 'Onze gares',
  body: Array.from({ length: 24 }, (_one, index) =>
    paragraph(
      `La gare numéro ${index + 1} garde son guichet. ${'Deux cents élèves prennent ce train chaque matin. '.repeat(3)}`,
    ),
  ),
};
const controls = (page: Page) => page.getByRole('group', { name: 'Comment le tract est fait' });
const view = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Vue du tract' }).getByRole('button', { name });

test('a leaflet folded in two and in colour is chosen beside the text, and its files are exported', async ({
  desk,
  folder,
}) => {
  test.setTimeout(180_000);
  const { page } = desk;
  const out = join(folder, 'out');
  await chooseFolder(desk, out);
  await openLeaflet(page, article);
  await choose(page, 'Format', 'A4 plié en A5');
  await choose(page, 'Encre', 'Couleurs');
  await expect(page.locator('.status-bar .fit')).toContainText('A4 plié en A5', { timeout: 30_000 });
  await page.keyboard.press('Control+e');
  const panel = page.getByRole('dialog', { name: 'Export' });
  await panel.getByRole('button', { name: 'Exporter', exact: true }).click();
  await expect(panel.getByRole('button', { name: /^Imprimer\s: Tract \(A4 plié en A5/ })).toBeVisible({
    timeout: 90_000,
  });
  await panel.locator('summary', { hasText: 'Formats du tract' }).click();
  await expect(panel.getByRole('checkbox', { name: 'A4 plié en A5' })).toBeDisabled();
  await panel.getByRole('checkbox', { name: 'A3', exact: true }).check();
  await panel.getByRole('button', { name: 'Exporter de nouveau' }).click();
  await expect(panel.getByRole('button', { name: /^Ouvrir\s: Tract \(A3/ })).toBeVisible({ timeout: 90_000 });
  await expect(panel.getByRole('button', { name: /^Ouvrir\s: Tract \(/ })).toHaveCount(2);
  const files = readdirSync(join(out, 'tracts')).map((name) => name.replace(/^.*-tract-/, ''));
  expect(files).toEqual(expect.arrayContaining(['A3.pdf', 'A4-plie-photocopieuse.pdf', 'A4-plie.pdf']));
  const sheet = readdirSync(join(out, 'tracts')).find((name) => name.includes('plie-photo')) ?? '';
  expect(readPdf(join(out, 'tracts', sheet))).toMatchObject({ pages: 2 });
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(controls(page).getByRole('button', { name: /^Format/ })).toContainText('A4 plié en A5');
  await expect(controls(page).getByRole('button', { name: /^Encre/ })).toContainText('Couleurs');
});

test('a click on a page puts the caret at its place in the text', async ({ desk: { page }, folder }) => {
  await openLeaflet(page, article);
  const words = await placeOf(page, 'vingt-deux', join(folder, 'proof.pdf'));
  await page.mouse.click(words.x, words.y);
  await expect(text(page)).toBeFocused();
  await page.keyboard.type('enfin ');
  await expect(text(page)).toContainText('un départ à enfin vingt-deux heures quinze');
});

test('the sheet shows both its sides with their folds, and the third copy is black and white', async ({
  desk: { page },
}) => {
  await openLeaflet(page, article);
  await choose(page, 'Format', 'A4 plié en A5');
  await view(page, 'Feuilles').click();
  await expect(page.getByRole('img', { name: /^Recto\s: / })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('img', { name: /^Verso\s: / })).toBeVisible();
  await expect(page.locator('.sheet-paper line[data-kind="fold"]')).toHaveCount(2);
  await expect(page.locator('.sheet-legend')).toHaveText('pli');
  await choose(page, 'Format', 'A6');
  await expect(page.locator('.sheet-paper').first().locator('line[data-kind="cut"]')).toHaveCount(2);
  expect(await blacks(page)).toBe(0); // The ink of the page is no pure black, that of a copy is.
  await view(page, 'Photocopie').click();
  await expect.poll(() => blacks(page)).toBeGreaterThan(2000);
  expect(await axeFaults(page, { rules: 'wcag' })).toEqual([]);
});

test('a text too long for its format says what is made instead, and offers it', async ({
  desk: { page },
}) => {
  test.setTimeout(120_000);
  await openLeaflet(page, long);
  await choose(page, 'Format', 'A6');
  const said = page.locator('.leaflet-too-long');
  await expect(said).toContainText(/A6\s: \d+\smots de trop\s; sera fait en A5/, { timeout: 60_000 });
  await expect(said).toContainText('Brouillon');
  await expect(page.locator('.draft-mark').first()).toBeVisible();
  await said.getByRole('button', { name: 'Passer en A5' }).click();
  await expect(said).toHaveCount(0, { timeout: 60_000 });
  await expect(page.locator('.status-bar .fit')).toContainText('Tient sur un A5');
});

test('passages are left out of the leaflet alone, as suggested, until all is printed again', async ({
  desk: { page },
}) => {
  test.setTimeout(180_000);
  await openLeaflet(page, long);
  await choose(page, 'Format', 'A6');
  const said = page.locator('.leaflet-too-long');
  await expect(said).toContainText(/A6\s: \d+\smots de trop/, { timeout: 60_000 });
  await said.getByRole('button', { name: 'Laisser des passages hors du tract…' }).press('Enter');
  const passages = page.getByRole('dialog', { name: 'Passages hors du tract' });
  await expect(passages.getByRole('checkbox', { checked: true }).first()).toBeVisible();
  await expect(passages.getByRole('status')).toContainText('c’est assez pour tenir');
  await expect(passages.getByRole('checkbox').first()).not.toBeChecked();
  expect(await axeFaults(page, { rules: 'wcag' })).toEqual([]);
  const before = await page.getByRole('textbox', { name: 'Texte', exact: true }).innerText();
  await passages.getByRole('button', { name: 'Imprimer sans ces passages' }).press('Enter');
  await expect(said).toHaveCount(0, { timeout: 60_000 });
  await expect(page.locator('.status-bar .fit')).toContainText('Tient sur un A6');
  expect(await page.getByRole('textbox', { name: 'Texte', exact: true }).innerText()).toBe(before);
  await page.getByRole('button', { name: /passages? hors du tract…$/ }).click();
  await passages.getByRole('button', { name: 'Tout imprimer' }).click();
  await expect(said).toContainText(/A6\s: \d+\smots de trop/, { timeout: 60_000 });
});

test('a template is chosen by its first page, and the new text of the kind begins with it', async ({
  desk: { page },
}) => {
  await openLeaflet(page, article);
  await controls(page).getByRole('button', { name: 'Régler le tract à la main' }).click();
  await page.getByRole('button', { name: /^À découper/ }).click();
  await page.getByRole('menuitemradio', { name: 'Bulletin à renvoyer' }).click();
  await controls(page)
    .getByRole('button', { name: /^Maquette/ })
    .press('Enter');
  const sheet = page.getByRole('dialog', { name: /^Maquettes de tract/ });
  const first = sheet.getByRole('listitem').first();
  await expect(first.locator('canvas')).toBeVisible({ timeout: 30_000 });
  expect(await axeFaults(page, { rules: 'wcag' })).toEqual([]);
  await first.getByRole('button').press('Enter');
  await expect(sheet).toHaveCount(0);
  await expect
    .poll(async () => {
      const settings = await page.evaluate(() => window.roneo.call('settings:open', null));
      return settings.ok && settings.value.leaflets.release;
    })
    .toMatchObject({ template: 'tract', coupon: 'join' });
});

test('templates are shown with a text made for each, at once where nothing is written yet', async ({
  desk: { page },
}) => {
  await newText(page);
  await page.getByRole('button', { name: 'Tract', exact: true }).click();
  await expect(page.locator('.pdf-page canvas').first()).toBeVisible({ timeout: 30_000 });
  const sheet = page.getByRole('dialog', { name: /^Maquettes de tract/ });
  const openSheet = () =>
    controls(page)
      .getByRole('button', { name: /^Maquette/ })
      .click();
  await openSheet();
  const shown = sheet.getByRole('group', { name: 'Les maquettes sont montrées avec' });
  await expect(shown.getByRole('button', { name: 'Un exemple' })).toHaveAttribute('aria-pressed', 'true');
  await expect(sheet.locator('.page-coming').first()).toHaveText('Mise en page…');
  await expect(sheet.locator('canvas')).toHaveCount(offered.length, { timeout: 30_000 });
  await expect(sheet.locator('.page-coming')).toHaveCount(0);
  const ink = () => inkOf(sheet.locator('canvas').first());
  const ofSample = await ink();
  await shown.getByRole('button', { name: 'Ce texte' }).click();
  await expect(sheet.locator('canvas')).toHaveCount(offered.length, { timeout: 30_000 });
  expect(await ink(), 'a new text has hardly more than the call on its panel').toBeLessThan(0.8 * ofSample);
  expect(await axeFaults(page, { rules: 'wcag' })).toEqual([]);
});

test('the proof says what the choice lacks, with what mends it, and the second ink has a plate of its own', async ({
  desk,
  folder,
}) => {
  test.setTimeout(180_000);
  const { page } = desk;
  const out = join(folder, 'out');
  await chooseFolder(desk, out);
  await openLeaflet(page, { ...article, body: [...article.body, ...article.body] });
  const said = page.locator('.leaflet-notices');
  await choose(page, 'Format', 'Brochure A5');
  await expect(said).toContainText('laisse beaucoup de blanc', { timeout: 30_000 });
  await said.getByRole('button', { name: 'Passer en A5' }).click();
  await expect(said).toHaveCount(0, { timeout: 30_000 });
  await choose(page, 'Encre', 'Noir et la couleur du groupe');
  await expect(said).toContainText('le groupe n’a pas encore de couleur');
  expect(await axeFaults(page, { rules: 'wcag' })).toEqual([]);
  await said.getByRole('button', { name: 'Choisir la couleur' }).click();
  await expect(page.getByRole('dialog', { name: 'Réglages' })).toBeVisible();
  await page.evaluate(async () => {
    const masthead = await window.roneo.call('masthead:open', null);
    if (masthead.ok) await window.roneo.call('masthead:save', { ...masthead.value, colour: '#b3261e' });
  });
  await page.reload();
  await expect(page.locator('.pdf-page canvas').first()).toBeVisible({ timeout: 30_000 });
  await expect(said).toHaveCount(0);
  await page.keyboard.press('Control+e');
  const panel = page.getByRole('dialog', { name: 'Export' });
  await panel.getByRole('button', { name: 'Exporter', exact: true }).click();
  await expect(panel.getByRole('button', { name: 'Exporter de nouveau' })).toBeVisible({ timeout: 90_000 });
  await panel.getByRole('button', { name: /^Fichier pour l’imprimeur/ }).click();
  await page.getByRole('menuitemradio', { name: /3\s?mm/ }).click();
  const ink = panel.getByRole('textbox', { name: /^Seconde encre/ });
  await ink.fill('Cyan');
  await expect(panel.getByRole('alert')).toHaveText('Ce nom est celui d’une plaque que toute presse a déjà.');
  await ink.fill('Pantone 032 U');
  await expect(panel.getByRole('alert')).toHaveCount(0);
  expect(await axeFaults(page, { rules: 'wcag' })).toEqual([]);
  await panel.getByRole('button', { name: 'Exporter de nouveau' }).click();
  await expect(panel.getByRole('button', { name: /^Ouvrir\s: Tract pour l’imprimeur/ })).toBeVisible({
    timeout: 90_000,
  });
  const file = readdirSync(join(out, 'tracts')).find((name) => name.endsWith('imprimeur.pdf')) ?? '';
  const plain = asked('qpdf', '--qdf', '--object-streams=disable', join(out, 'tracts', file), '-');
  expect(plain).toContain('/Separation');
  expect(plain).toContain('/Pantone#20032#20U');
});

test('a template is copied to be changed, stands among the others, and a broken one is named', async ({
  desk,
  folder,
}) => {
  test.setTimeout(120_000);
  const { page } = desk;
  await openLeaflet(page, article);
  const sheet = page.getByRole('dialog', { name: /^Maquettes de tract/ });
  const openSheet = () =>
    controls(page)
      .getByRole('button', { name: /^Maquette/ })
      .click();
  await openSheet();
  await sheet.getByRole('button', { name: /^Copier «\sClassique\s» pour la changer/ }).click();
  const own = sheet.getByRole('button', { name: /^tract-1 À vous/ });
  await expect.poll(() => desk.shown()).toEqual([join(folder, 'archive', 'templates', 'tract-1')]);
  await expect(own.locator('canvas')).toBeVisible({ timeout: 30_000 });
  await own.click();
  await expect(controls(page).getByRole('button', { name: /^Maquette\s*tract-1/ })).toBeVisible();
  writeFileSync(join(folder, 'archive', 'templates', 'tract-1', 'template.typ'), '#let = 1');
  await openSheet();
  await expect(own).toContainText('n’a pas pu être composée (expected pattern)', { timeout: 30_000 });
  expect(await axeFaults(page, { rules: 'wcag' })).toEqual([]);
});

test('the leaflet’s tools can be heard and reached in a narrow pane, by day and by night', async ({
  desk,
}) => {
  test.setTimeout(120_000);
  const { page } = desk;
  await desk.program.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800),
  );
  await page.evaluate(() => window.roneo.call('settings:save', { paneWidth: 280 }));
  await page.reload();
  await openLeaflet(page, long);
  await choose(page, 'Format', 'A6');
  await expect(page.getByRole('button', { name: 'Imprimer le brouillon…' })).toBeVisible({
    timeout: 60_000,
  });
  for (const name of ['Feuilles', 'Photocopie', 'Pages']) {
    await view(page, name).click();
    expect(await axeFaultsDayAndNight(page, { rules: 'wcag' }), name).toEqual([]);
  }
  const out = await page.locator('.proof').evaluate((pane) => {
    const { right } = pane.getBoundingClientRect();
    return [...pane.querySelectorAll('button, p')]
      .filter((part) => part.getBoundingClientRect().right > right)
      .map((part) => part.textContent);
  });
  expect(out).toEqual([]);
});

/** Opens an article, its leaflet beside it. */
async function openLeaflet(page: Page, opened: Parameters<typeof openArticle>[1]): Promise<void> {
  await page.evaluate(() => window.roneo.call('settings:save', { proof: 'leaflet' }));
  await page.reload();
  await openArticle(page, opened);
  await expect(page.locator('.pdf-page canvas').first()).toBeVisible({ timeout: 30_000 });
}

/** Chooses from one of the leaflet's menus. */
async function choose(page: Page, menu: string, choice: string): Promise<void> {
  await controls(page)
    .getByRole('button', { name: new RegExp(`^${menu}`) })
    .press('Enter');
  await page.getByRole('menuitemradio', { name: choice, exact: true }).click();
  await expect(controls(page).getByRole('button', { name: new RegExp(`^${menu}`) })).toContainText(choice);
  await expect(page.getByText('Composition…')).toHaveCSS('opacity', '0', { timeout: 60_000 });
}

/** Where on the screen a word of the leaflet's first page begins, as poppler finds it in the PDF. */
async function placeOf(page: Page, word: string, file: string): Promise<{ x: number; y: number }> {
  const pdf = await page.evaluate(async () => {
    const settings = await window.roneo.call('settings:open', null);
    const opened = await window.roneo.call('article:open', (settings.ok && settings.value.lastArticle) || '');
    if (!opened.ok) throw new Error(opened.problem.kind);
    const proof = await window.roneo.call('proof:template', {
      article: { json: JSON.stringify(opened.value.article) },
      design: { format: 'a5', template: 'tract', ink: 'black' },
    });
    if (!proof.ok) throw new Error(proof.problem.kind);
    return [...proof.value.pdf];
  });
  writeFileSync(file, new Uint8Array(pdf));
  const words = asked('pdftotext', '-bbox', '-l', '1', file, '-');
  const [, width = '', height = ''] = /<page width="([\d.]+)" height="([\d.]+)"/.exec(words) ?? [];
  const place = new RegExp(`xMin="([\\d.]+)" yMin="([\\d.]+)" xMax="[\\d.]+" yMax="([\\d.]+)">${word}`);
  const [, left = '', top = '', bottom = ''] = place.exec(words) ?? [];
  const box = await page.locator('.pdf-page').first().boundingBox();
  if (!box || left === '') throw new Error(`no page with ${word}`);
  const middle = (Number(top) + Number(bottom)) / 2;
  return {
    x: box.x + ((Number(left) + 1) / Number(width)) * box.width,
    y: box.y + (middle / Number(height)) * box.height,
  };
}

/** How many pixels of the first page drawn are as black as can be; none before it is drawn. */
function blacks(page: Page): Promise<number> {
  return page
    .locator('.pdf-page canvas, .sheet-paper canvas')
    .first()
    .evaluate((canvas) => {
      const { width, height } = canvas as HTMLCanvasElement;
      const { data } =
        (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height) ?? {};
      const bytes = [...(data ?? [])];
      return bytes.filter((_, at) => at % 4 === 0 && bytes[at] === 0 && bytes[at + 3] === 255).length;
    });
}

/** How dark a page of the contact sheet is, from 0 to 1. */
function inkOf(canvas: Locator): Promise<number> {
  return canvas.evaluate((drawn) => {
    const { width, height } = drawn as HTMLCanvasElement;
    const { data } = (drawn as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height) ?? {};
    return [...(data ?? [])].reduce((sum, value) => sum + 255 - value, 0) / (255 * width * height * 4);
  });
}

async function chooseFolder({ program }: OpenDesk, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await program.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, folder);
}
