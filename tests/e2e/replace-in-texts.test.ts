import type { Page } from '@playwright/test';
import { axeFaultsDayAndNight } from './axe';
import { expect, test } from './desk';
import { keepArticle, openArticle, paragraph } from './seeded';

test.use({ electron: 'shared' });

const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

/** Texts of a group that changes its name. */
async function seed(page: Page): Promise<void> {
  await keepArticle(page, {
    headline: 'Le Comité du rail écrit au préfet',
    standfirst: 'Trois questions, et un rendez-vous demandé par le Comité du rail.',
    body: [
      paragraph(
        'Le Comité du rail demande la réouverture du guichet de Montrelay avant l’été, et son bureau.',
      ),
      {
        type: 'quotation',
        content: [paragraph('Le Comité du rail ne lâchera pas la ligne.')],
        speaker: 'Ana Kerbrat',
        role: 'usagère',
        approvedBy: 'Ana Kerbrat, au téléphone, le 2 mars',
      },
    ],
  });
  await keepArticle(page, {
    headline: 'Night buses are no answer',
    language: 'en-GB',
    status: 'published',
    body: [paragraph('“We ride at seven,” says the Comité du rail, which meets on Mondays.')],
  });
  await keepArticle(page, {
    headline: 'Tous au quai',
    status: 'ready',
    embargo: { local: `${tomorrow}T06:00`, zone: 'Europe/Paris' },
    body: [paragraph('Rendez-vous avec le comité du rail, samedi à 14 h.')],
  });
  await keepArticle(page, { headline: 'Sans rapport', body: [paragraph('Rien de cela ici.')] });
  await page.reload();
  await page.getByRole('main').waitFor();
}

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Remplacer dans les textes' });
const tree = (page: Page) => dialog(page).getByRole('tree');

async function look(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+h');
  await dialog(page).getByLabel('Chercher', { exact: true }).fill('comité du rail');
  await page.keyboard.press('Tab');
  await expect(dialog(page).getByLabel('Remplacer par')).toBeFocused();
  await dialog(page).getByLabel('Remplacer par').fill("collectif de l'Étoile");
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('status')).toHaveText('6 changements dans 3 textes');
}

test('every change is shown before it is made, and heard, by day and by night', async ({
  desk: { page },
}) => {
  await seed(page);
  await page.keyboard.press('Control+Shift+h');
  expect(await axeFaultsDayAndNight(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await look(page);
  await expect(tree(page).getByRole('treeitem')).toHaveCount(9);
  await expect(tree(page).getByRole('treeitem', { name: /Tous au quai/ })).toContainText('Sous embargo');
  const published = tree(page).getByRole('treeitem', { name: /Night buses/ });
  await expect(published).toContainText('Publié');
  await expect(published).toContainText('Anglais');
  await expect(tree(page).locator('ins').first()).toContainText('l’Étoile');
  await expect(tree(page), 'no word is cut').toContainText('de Montrelay avant\u00a0…');
  await expect(tree(page)).toContainText('La citation perdra l’accord noté\u00a0: Ana Kerbrat');
  expect(await axeFaultsDayAndNight(page)).toEqual([]);
});

test('those left ticked are made, on the sheet too, and one undo gives all back', async ({
  desk: { page },
}) => {
  await seed(page);
  await page.getByRole('option', { name: /Le Comité du rail écrit/ }).dblclick();
  const sheet = page.getByRole('main');
  await expect(sheet).toContainText('Le Comité du rail demande');
  await look(page);
  await tree(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press(' '); // All of the first text.
  await expect(tree(page).locator('[aria-checked="false"]')).not.toHaveCount(0);
  const first = await tree(page).getByRole('treeitem').first().locator('strong').textContent();
  await dialog(page)
    .getByRole('button', { name: /^Remplacer \(/ })
    .click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByText(/changements? faits? dans 2\stextes/)).toBeVisible();
  const isFirstOnSheet = first?.includes('écrit au préfet');
  if (!isFirstOnSheet) await expect(sheet).toContainText('collectif de l’Étoile demande');
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByText(/2\stextes ont retrouvé leurs mots/)).toBeVisible();
  await expect(sheet).toContainText('Le Comité du rail demande');
  await expect(page.getByText(/^Enregistré/)).toBeVisible();
});

test('texts that were chosen in the library are the ones looked into, and a text edited since the preview is named', async ({
  desk: { page },
}) => {
  await seed(page);
  await page.getByRole('option', { name: /Tous au quai/ }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Remplacer dans ce texte…' }).click();
  await expect(dialog(page).getByRole('radio', { name: '1 texte choisi' })).toBeChecked();
  await dialog(page).getByLabel('Chercher', { exact: true }).fill('(comité|rail');
  await dialog(page).getByRole('button', { name: 'Expression rationnelle' }).click();
  await dialog(page).getByLabel('Chercher', { exact: true }).press('Enter');
  await expect(dialog(page).getByRole('alert')).toHaveText('Expression incomplète');
  await dialog(page).getByLabel('Chercher', { exact: true }).fill('comité du (rail)');
  await dialog(page).getByLabel('Remplacer par').fill('groupe du $1');
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('status')).toHaveText('1 changement dans 1 texte');
  await page.evaluate(async () => {
    const listed = await window.roneo.call('library:list', {
      words: 'quai',
      filters: {},
      sort: 'relevance',
      limit: 5,
      offset: 0,
    });
    const id = listed.ok ? listed.value.rows[0]?.id : undefined;
    const opened = await window.roneo.call('article:open', id ?? '');
    if (!opened.ok) throw new Error(opened.problem.kind);
    const { article, revision } = opened.value;
    const body = [{ type: 'paragraph', content: [{ type: 'text', text: 'Tout autre chose.', marks: [] }] }];
    const saved = await window.roneo.call('article:save', {
      article: { json: JSON.stringify({ ...article, body }) },
      base: revision,
    });
    if (!saved.ok) throw new Error(JSON.stringify(saved.problem));
  });
  await dialog(page).getByRole('button', { name: 'Remplacer', exact: true }).click();
  await expect(dialog(page)).toContainText(/Modifiés depuis l’aperçu\s: ces changements n’ont pas été faits/);
  await expect(dialog(page).getByRole('listitem')).toContainText('Tous au quai');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
});

test('the list of typography looks the same once words were replaced in texts', async ({
  desk: { page },
}) => {
  await seed(page);
  await openArticle(page, { headline: 'À corriger', body: [paragraph('Il a dit "oui" ; puis "non".')] });
  const places = () =>
    page
      .locator('.change-list p')
      .evaluateAll((all) => all.map((one) => Object.values(one.getBoundingClientRect().toJSON() as object)));
  await page.keyboard.press('Control+Shift+t');
  await expect(page.locator('.change-list p').first()).toBeVisible();
  const before = await places();
  await look(page);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect.poll(places).toEqual(before);
});
