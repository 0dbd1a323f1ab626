import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { axeFaultsDayAndNight } from './axe';
import { expect, test } from './desk';
import { keepArticle, paragraph } from './seeded';

test.use({ electron: 'shared' });

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Site', exact: true });

async function openSite(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Autres commandes' }).click();
  await page.getByRole('menuitem', { name: 'Site…', exact: true }).click();
  await expect(dialogOf(page)).toBeVisible();
}

test('a page is begun from the masthead, put in the menu by the keyboard, and is on the site', async ({
  desk,
  folder,
}) => {
  test.setTimeout(120_000);
  const { page, program } = desk;
  await page.keyboard.press('Control+,');
  await page.getByLabel('Nom du groupe').fill('Collectif du Lavoir');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await keepArticle(page, {
    kind: 'article',
    status: 'ready',
    headline: 'Le lavoir rouvre',
    body: [paragraph('Samedi matin.')],
  });
  await keepArticle(page, { kind: 'page', headline: 'Un secret', slug: 'un-secret' });

  await openSite(page);
  await dialogOf(page).getByRole('button', { name: 'Pages', exact: true }).click();
  await dialogOf(page).getByRole('button', { name: 'Mentions légales' }).click();
  await expect(page.locator('[data-field="headline"]')).toHaveValue('Mentions légales');
  await expect(page.locator('.body-text').first()).toContainText('Collectif du Lavoir');
  await expect(page.locator('.press-signature')).toHaveCount(0);
  await page.getByRole('button', { name: /^Statut/ }).click();
  await page.getByRole('menuitemradio', { name: /^Prêt/ }).click();

  await openSite(page);
  await dialogOf(page).getByRole('button', { name: 'Menu', exact: true }).click();
  await dialogOf(page).getByRole('button', { name: 'La une', exact: true }).click();
  for (const words of ['Mentions', 'secret']) {
    await dialogOf(page).getByRole('textbox', { name: 'Un texte ou une page' }).fill(words);
    await expect(dialogOf(page).getByRole('option')).toHaveCount(1);
    await expect(dialogOf(page).getByRole('option')).toContainText(words);
    await page.keyboard.press('Enter');
  }
  const rows = dialogOf(page).locator('.site-menu > li');
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(2)).toContainText('Pas encore public');
  await rows.nth(1).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(rows.first()).toContainText('Mentions légales');
  await expect(rows.first()).toBeFocused();
  await expect(dialogOf(page).getByRole('status')).toContainText('1 sur 3');
  await dialogOf(page).getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(rows.first()).toContainText('La une');
  await dialogOf(page)
    .getByRole('button', { name: /^Ranger .*Mentions légales/ })
    .click();
  await expect(rows.nth(1)).toHaveAttribute('data-below', 'true');
  const front = dialogOf(page).frameLocator('iframe');
  await expect(front.locator('nav summary')).toHaveText('Derniers articles', { timeout: 20_000 });
  await expect(front.locator('body')).not.toContainText('Un secret');
  expect(await axeFaultsDayAndNight(page)).toEqual([]);
  await page.keyboard.press('Escape');

  const out = join(folder, 'out');
  mkdirSync(out);
  await program.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, out);
  const report = await page.evaluate(async () => {
    await window.roneo.call('export:choose-folder', null);
    const listed = await window.roneo.call('library:list', {
      words: 'lavoir',
      filters: { kinds: ['article'] },
      sort: 'edited',
      limit: 1,
      offset: 0,
    });
    const ids = listed.ok ? listed.value.rows.map(({ id }) => id) : [];
    return window.roneo.call('export:run', { ids, outlets: ['site'] });
  });
  expect(report.ok).toBe(true);
  const read = (name: string) => readFileSync(join(out, 'site', name), 'utf8');
  expect(read('index.html')).toContain('<a href="mentions-legales/index.html">Mentions légales</a>');
  expect(read('mentions-legales/index.html')).toContain('aria-current="page">Mentions légales</a>');
  expect(read('mentions-legales/index.html')).not.toContain('<time');
  expect(read('index.html')).not.toMatch(/secret/i);
});

test('each part of the site’s panel can be seen and heard, and refuses a style sheet that asks elsewhere', async ({
  desk: { page },
}) => {
  test.setTimeout(120_000);
  await openSite(page);
  for (const part of ['Une', 'Menu', 'Pages', 'Recherche et style', 'Allure']) {
    await dialogOf(page).getByRole('button', { name: part, exact: true }).click();
    expect(await axeFaultsDayAndNight(page, { rules: 'wcag' }), part).toEqual([]);
  }
  await dialogOf(page).getByRole('button', { name: 'Affiche', exact: true }).click();
  await dialogOf(page).getByRole('button', { name: 'Recherche et style', exact: true }).click();
  const styles = dialogOf(page).getByLabel('Feuille de style du groupe');
  await styles.fill('h1 { color: red }');
  await styles.fill('h1 { background: url(https://elsewhere.example/x.png) }');
  await expect(dialogOf(page)).toContainText('elle n’est pas gardée');
  await page.keyboard.press('Escape');
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const site = await window.roneo.call('site:open', null);
        return site.ok && [site.value.look, site.value.styles];
      }),
    )
    .toEqual(['poster', 'h1 { color: red }']);
});
