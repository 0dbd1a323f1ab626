import type { Locator, Page } from '@playwright/test';
import { keepYearsOfTexts } from '../fixtures/years-of-texts';
import { axeFaults } from './axe';
import { archived } from './archived';
import { expect, test as deskTest } from './desk';
import { keepArticle, openArticle } from './seeded';

/** A desk on an archive of 300 texts of seven years. */
const test = deskTest.extend({
  start: async ({ start }, use) => {
    const archive = await keepYearsOfTexts(start.archive, 300);
    archive.settings.save({ proof: 'none', welcomed: true }, Date.now());
    archive.close();
    await use(start);
  },
});

test.use({ electron: 'shared' });

const list = (page: Page): Locator => page.locator('#library-list');
const lines = (page: Page): Locator => page.locator('.library-line');
const active = (page: Page): Locator => page.locator('.library-line[data-active="true"]');
const chosen = (page: Page): Locator => page.locator('.library-line[data-chosen="true"]');
const total = (page: Page): Locator => page.locator('.rail-footer [role="status"]');
const headline = (page: Page): Locator => page.locator('[data-field="headline"]');

/** Chooses filters by what one types for them. */
async function filterBy(page: Page, ...words: string[]): Promise<void> {
  await page.getByRole('button', { name: 'Filtrer' }).click();
  for (const word of words) {
    await page.keyboard.type(word);
    await expect(page.locator('.filter-list .mantine-Combobox-option').first()).toContainText(
      new RegExp(word, 'i'),
    );
    await page.keyboard.press('Enter');
    await expect(page.getByPlaceholder('Tract, brouillon, 2024, anglais…')).toHaveValue('');
  }
  await page.keyboard.press('Escape');
}

test('the list is gone through, chosen from and searched by the keyboard alone', async ({
  desk: { page },
}) => {
  await list(page).focus();
  await page.keyboard.press('End');
  await expect(active(page)).toHaveAttribute('aria-posinset', '300');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await expect(active(page)).toHaveAttribute('aria-posinset', '2');
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+PageDown');
  await expect(list(page).getByRole('option', { selected: true }).first()).toHaveAttribute(
    'aria-posinset',
    '2',
  );
  await page.keyboard.press('Control+a');
  await expect(page.getByRole('button', { name: /300\schoisis/ })).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(chosen(page)).toHaveCount(0);
  await page.keyboard.press('v');
  await expect(page.getByRole('searchbox', { name: 'Chercher dans les textes' })).toHaveValue('v');
  await page.keyboard.type('iaduc');
  await expect(lines(page).locator('mark').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(headline(page)).toHaveValue(/viaduc/);
  await list(page).focus();
  await page.keyboard.press('F6');
  await expect(page.getByRole('main').locator(':focus')).toBeVisible();
  await page.keyboard.press('Shift+F6');
  await expect(list(page)).toBeFocused();
});

test('filters are found by their names, shown as chips, combined with words and cleared by one key', async ({
  desk: { page },
}) => {
  await filterBy(page, 'tract', '2024');
  const chips = page.getByRole('group', { name: 'Filtres en cours' });
  await expect(chips.getByRole('button', { name: /Ne plus filtrer/ })).toHaveText(['Tract', '2024']);
  const ofLeaflets = Number((await total(page).textContent())?.match(/\d+/)?.[0]);
  expect(ofLeaflets).toBeGreaterThan(3);
  expect(ofLeaflets).toBeLessThan(30);
  for (const state of await page.locator('.line-state').allTextContents())
    expect(state).toMatch(/2024.*Tract/);
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('searchbox', { name: 'Chercher dans les textes' }).fill('vallée');
  await expect(lines(page).locator('mark').first()).toHaveText(/vallée/i);
  await chips.getByRole('button', { name: 'Garder cette vue…' }).click();
  await page.getByLabel('Nom de la vue').fill('Tracts de la vallée, 2024');
  await page.keyboard.press('Enter');
  await list(page).focus();
  await page.keyboard.press('Escape');
  await expect(total(page)).toHaveText('300\u00a0textes');
  await filterBy(page, 'Tracts de la vallée');
  await expect(page.getByRole('searchbox', { name: 'Chercher dans les textes' })).toHaveValue('vallée');
  await expect(chips.getByRole('button', { name: /Ne plus filtrer/ })).toHaveText(['Tract', '2024']);
  await chips.getByRole('button', { name: 'Renommer la vue…' }).click();
  await expect(page.getByLabel('Nom de la vue')).toHaveValue('Tracts de la vallée, 2024');
  await page.getByLabel('Nom de la vue').fill('La vallée');
  await page.keyboard.press('Enter');
  const forget = chips.getByRole('button', { name: 'Oublier la vue' });
  await expect(forget).toHaveAttribute('title', 'La vallée');
  await forget.click();
  await expect(chips.getByRole('button', { name: 'Garder cette vue…' })).toBeVisible();
  await page
    .getByText('La vue «\u202fLa vallée\u202f» est oubliée.')
    .locator('..')
    .getByRole('button', { name: 'Annuler' })
    .click();
  await expect(forget).toHaveAttribute('title', 'La vallée');
});

test('the list says what it is sorted by and shows it, and its lines can show pictures and keywords', async ({
  desk: { page },
}) => {
  const menu = page.getByRole('button', { name: /Modification/ });
  await menu.click();
  await page.getByRole('menuitemradio', { name: 'Titre', exact: true }).click();
  const isSorted = async () => {
    const initials = (await page.locator('.line-headline').allTextContents()).map((words) => words.charAt(0));
    return initials.join('') === initials.toSorted().join('');
  };
  await expect.poll(isSorted).toBe(true);
  await page.getByRole('button', { name: /Titre/ }).click();
  await page.getByRole('menuitemradio', { name: 'Avec image et mots-clés' }).click();
  await expect(page.locator('.line-tags').first()).not.toBeEmpty();
  const picture = page.locator('.line-picture').first();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(320);
});

test('an act on several texts keeps the words that are being written, and one undo gives back the state before', async ({
  desk: { page },
}) => {
  await lines(page).nth(1).click();
  await expect(headline(page)).not.toHaveValue('');
  await page.locator('.body-text').click();
  await page.keyboard.type('Un mot de plus. ');
  const before = await archived(page);
  await page.locator('.body-text').click();
  await page.keyboard.type('Et un autre. ');
  await lines(page)
    .nth(1)
    .click({ modifiers: ['Control'] });
  await lines(page)
    .nth(4)
    .click({ modifiers: ['Shift'] });
  await expect(page.getByRole('button', { name: /4\schoisis/ })).toBeVisible();
  await page.keyboard.press('Shift+F10');
  const topOf = async (locator: Locator) => (await locator.boundingBox())?.y ?? 0;
  await page.getByRole('menu').waitFor();
  expect((await topOf(page.getByRole('menu'))) - (await topOf(active(page)))).toBeLessThan(48);
  await page.getByRole('menuitem', { name: 'Ajouter un mot-clé…' }).click();
  await page.keyboard.type('relances'); // Without waiting for the field.
  const dialog = page.getByRole('dialog', { name: 'Ajouter un mot-clé à 4\u00a0textes' });
  await expect(dialog.getByLabel('Mot-clé')).toHaveValue('relances');
  expect(await axeFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Ajouter' }).click();
  await expect(page.getByText('«\u202frelances\u202f» ajouté à 4\u00a0textes.')).toBeVisible();
  const after = await archived(page);
  expect(after.filter(({ tags }) => tags.includes('relances'))).toHaveLength(4);
  expect(JSON.stringify(after)).toContain('Et un autre.');
  await page.locator('.body-text').click();
  await page.keyboard.type('Encore un. ');
  await page.locator('.toast').getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByText('C’est annulé')).toBeVisible();
  await expect(page.getByText('Enregistré')).toBeVisible();
  const undone = await archived(page);
  expect(JSON.stringify(undone)).toContain('Encore un.');
  const tagsOf = (texts: typeof before) => Object.fromEntries(texts.map(({ id, tags }) => [id, tags]));
  for (const [id, tags] of Object.entries(tagsOf(undone))) expect(tags).toEqual(tagsOf(before)[id] ?? tags);
  expect(undone.some(({ tags }) => tags.includes('relances'))).toBe(false);
});

test('removed texts wait in the trash, from where Enter brings them back', async ({ desk: { page } }) => {
  await list(page).focus();
  const name = (await page.locator('.line-headline').first().textContent()) ?? '';
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Delete');
  await expect(page.getByText('2\u00a0textes mis à la corbeille.')).toBeVisible();
  await expect(total(page)).toHaveText('298\u00a0textes');
  await filterBy(page, 'corbeille');
  await expect(total(page)).toHaveText('2\u00a0textes trouvés');
  await expect(lines(page).first()).toContainText(/À la corbeille\s:/);
  expect(await axeFaults(page)).toEqual([]);
  await list(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Texte remis dans la bibliothèque.')).toBeVisible();
  await expect(total(page)).toHaveText('1\u00a0texte trouvé');
  await page.keyboard.press('Control+z');
  await expect(total(page)).toHaveText('2\u00a0textes trouvés');
  await page.keyboard.press('Escape');
  await expect(total(page)).toHaveText('298\u00a0textes');
  expect(name).not.toBe('');
});

test('the line that one looks at stays where it is when the text on the sheet is saved', async ({
  desk: { page },
}) => {
  await lines(page).nth(3).click();
  await expect(headline(page)).not.toHaveValue('');
  await list(page).evaluate((element) => element.scrollTo({ top: 1000 }));
  const seen = page.locator('.library-line[aria-posinset="24"] .line-headline');
  const place = () => seen.evaluate((element) => Math.round(element.getBoundingClientRect().top));
  const [words, top] = [await seen.textContent(), await place()];
  await page.locator('.body-text').click();
  await page.keyboard.type('Un mot de plus. ');
  await expect(page.getByText(/^Enregistré/)).toBeVisible();
  await page.waitForTimeout(1500); // The list is read again a second after a save.
  expect([await seen.textContent(), await place()]).toEqual([words, top]);
});

test('a tag is completed whatever its accents, renamed with a count before, and given back by one undo', async ({
  desk: { page },
}) => {
  await lines(page).first().click();
  const field = page.getByRole('combobox', { name: 'Mots-clés' });
  await field.fill('benev');
  await page
    .getByRole('option', { name: /bénévoles/ })
    .and(page.locator('.mantine-TagsInput-option'))
    .click();
  await expect(page.locator('.press-tags')).toContainText('bénévoles');
  await page.getByRole('button', { name: 'Autres commandes' }).click();
  await page.getByRole('menuitem', { name: 'Renommer ou fusionner des mots-clés…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Mots-clés de l’archive' });
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('viaduc');
  await dialog.getByRole('button', { name: 'Renommer viaduc' }).click();
  await page.keyboard.type('ouvrages');
  await expect(dialog.getByText('30\u00a0textes auront le nouveau nom.')).toBeVisible();
  await dialog.getByRole('textbox', { name: /Nouveau nom/ }).fill('préfecture');
  await expect(dialog.getByText(/existe déjà.*30\u00a0textes passeront sous ce mot-clé\./)).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(
    page.getByText('«\u202fviaduc\u202f» est devenu «\u202fpréfecture\u202f» dans 30\u00a0textes.'),
  ).toBeVisible();
  const counted = () =>
    page.evaluate(async () => {
      const answer = await window.roneo.call('library:facets', null);
      return answer.ok ? answer.value.tags.find(({ value }) => value === 'viaduc')?.texts : null;
    });
  expect(await counted()).toBeUndefined();
  await page.locator('.toast').getByRole('button', { name: 'Annuler' }).click();
  await expect.poll(counted).toBe(30);
});

deskTest(
  'a model begins new texts with fresh dates, and the place of its appointment comes back with a day',
  async ({ desk: { page } }) => {
    const start = { local: '2026-06-11T18:30', zone: 'Europe/Paris' };
    const appointment = { what: 'Assemblée', start, until: null, allDay: false };
    const where = { place: 'Salle des fêtes', address: '', access: '', url: '' };
    await keepArticle(page, { headline: 'Un autre texte' });
    await openArticle(page, {
      headline: 'Appel du jeudi',
      status: 'published',
      appointment: { ...appointment, ...where },
    });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('en faire un modèle');
    await page.keyboard.press('Enter');
    await page.getByLabel('Nom du modèle').fill('Appel hebdomadaire');
    await page.keyboard.press('Enter');
    await expect(page.getByText('«\u202fAppel hebdomadaire\u202f» est un modèle')).toBeVisible();
    await page.getByRole('button', { name: 'Nouveau texte' }).click();
    await page.getByRole('menuitem', { name: 'Appel hebdomadaire' }).click();
    await expect(page.locator('.bar').getByText('Brouillon')).toBeVisible();
    await expect(headline(page)).toHaveValue('Appel du jeudi');
    await page.getByRole('button', { name: 'Redonner un jour au rendez-vous (Salle des fêtes)' }).click();
    await expect
      .poll(async () => (await archived(page))[0]?.appointment)
      .toMatchObject({ what: 'Assemblée', place: 'Salle des fêtes' });
    const [fresh] = await archived(page);
    expect(fresh).toMatchObject({ status: 'draft', slug: 'appel-du-jeudi', embargo: null });
    expect(fresh?.appointment?.start.local).not.toBe(start.local);
    await page.keyboard.press('Control+Shift+m');
    await expect(headline(page)).toHaveValue('');
    expect((await archived(page))[0]?.kind).toBe('leaflet');
  },
);
