import type { Page } from '@playwright/test';
import { axeFaultsDayAndNight } from './axe';
import { expect, test } from './desk';

test.use({ electron: 'shared' });

const dialog = (page: Page) => page.getByRole('dialog', { name: /^(Presse|Press)$/ });

async function open(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.locator('.palette').getByRole('combobox').fill('liste de presse');
  await page.locator('.palette').getByRole('option', { name: 'Liste de presse…' }).waitFor();
  await page.keyboard.press('Enter');
  await dialog(page).getByRole('searchbox').waitFor();
}

/** Takes a picture of the window where somebody wants to look. */
async function look(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS'];
  if (!folder) return;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.waitForTimeout(300);
    await page.screenshot({ path: `${folder}/${name}-${colorScheme}.png` });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

/** Keeps thousands of people, as an import would. */
async function keepPeople(page: Page, many: number): Promise<void> {
  await page.evaluate(async (count) => {
    const group = { id: crypto.randomUUID(), name: 'Presse locale', filter: null };
    const outlets = ['La Gazette', 'L’Écho du soir', 'Radio des Monts', 'Le Fil', 'Le Quotidien du Littoral'];
    const people = Array.from({ length: count }, (_, at) => ({
      id: crypto.randomUUID(),
      name: `Rédaction ${at + 1}`,
      outlet: outlets[at % outlets.length] ?? '',
      role: at % 3 === 0 ? 'cheffe de rubrique' : 'rédaction',
      beats: at % 2 === 0 ? ['transports', 'climat'] : ['social'],
      language: at % 7 === 0 ? 'br' : 'fr',
      area: at % 4 === 0 ? 'Bretagne' : 'Normandie',
      mail: `redaction${at + 1}@exemple.org`,
      telephone: '',
      notes: '',
      contacts: [],
      groups: at % 9 === 0 ? [group.id] : [],
      source: 'annuaire public',
      enteredOn: '2025-03-03',
      ground: 'legitimate-interest' as const,
      objectedOn: at === 3 ? '2025-04-01' : null,
      keepUntil: at === 5 ? '2025-04-01' : '2099-01-01',
      bouncedOn: at === 7 ? '2025-04-02' : null,
    }));
    await window.roneo.call('press-list:save-group', group);
    const kept = await window.roneo.call('press-list:save', people);
    if (!kept.ok) throw new Error(kept.problem.kind);
  }, many);
}

test('a pasted list is corrected, seen and kept as one act; it can be heard and seen by day and by night', async ({
  desk: { page },
}) => {
  test.setTimeout(120_000);
  await open(page);
  const list = dialog(page);
  await look(page, 'empty');
  await list.getByRole('button', { name: 'Importer…' }).press('Enter');
  await list
    .getByLabel('Collez ici')
    .fill(
      'Qui\tJournal\tCourriel\tTruc\nDesk\tL’Écho\tdesk@exemple.org\tclimat, eau\nDesk (bis)\tL’Écho\tDesk@exemple.org\tmer\nPôle éco\tLe Fil\tpas une adresse\tsocial\n',
    );
  await list.getByRole('button', { name: 'Lire ce qui est collé' }).press('Enter');
  await list.getByRole('combobox', { name: 'Qui' }).selectOption('Nom complet');
  await list.getByRole('combobox', { name: 'Truc' }).selectOption('Rubriques');
  await expect(list.getByRole('list', { name: 'Ce qui serait gardé' })).toContainText('Adresse illisible');
  await list.getByLabel('Source').fill('annuaire public');
  await list.getByLabel('Mettre dans le groupe').fill('Presse locale');
  await look(page, 'import');
  expect(await axeFaultsDayAndNight(page, { parts: ['[role=dialog]'] })).toEqual([]);
  await list.getByRole('button', { name: 'Garder 1\u00a0personne' }).press('Enter');
  await expect(list.getByRole('option')).toHaveText(/Desk.*L’Écho.*climat, eau, mer/);
  await list.getByRole('listbox').press('Enter');
  await expect(list.getByLabel('Nom complet')).toHaveValue('Desk');
  await look(page, 'person');
  await page.setViewportSize({ width: 1280, height: 800 });
  await look(page, 'person-small');
  await page.setViewportSize({ width: 1440, height: 900 });
  expect(await axeFaultsDayAndNight(page, { parts: ['[role=dialog]'] })).toEqual([]);
  await list.getByLabel('Nom complet').fill('Desk climat');
  await page.keyboard.press('Enter');
  await expect(list.getByRole('option')).toHaveText(/Desk climat/);
  await page.getByRole('button', { name: 'Annuler' }).last().click();
  await expect(list.getByRole('option')).not.toHaveText(/Desk climat/);
  await list.getByRole('listbox').press('Enter');
  await list.getByLabel('Nom complet').fill('Desk climat');
  await list.getByLabel('Nom complet').fill('Desk');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Rien n’a changé.')).toBeVisible();
  await expect(list.getByRole('option')).toHaveText(/Desk.*L’Écho/);
  await expect(page.getByText(/personnes? changées?/)).toHaveCount(0);
});

test('ten thousand people are filtered as one types, chosen by keys, and not erased without a question', async ({
  desk: { page },
}) => {
  test.setTimeout(120_000);
  await keepPeople(page, 10_000);
  await open(page);
  const list = dialog(page);
  await expect(list.getByRole('status')).toHaveText(/^10\s000/);
  await look(page, 'list');
  await list.getByRole('searchbox').fill('redaction 77 gazette');
  await expect(list.getByRole('status')).not.toHaveText(/^10\s000 personnes/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await look(page, 'chosen');
  expect(await axeFaultsDayAndNight(page, { parts: ['[role=dialog]'] })).toEqual([]);
  await page.keyboard.press('Delete');
  await expect(list.getByRole('alertdialog')).toContainText('sauvegardes');
  await look(page, 'erase');
  await list.getByRole('button', { name: 'Annuler' }).press('Enter');
  await list.getByRole('listbox').press('Escape');
  await expect(list.getByRole('option', { selected: true })).toHaveCount(0);
  await list.getByRole('button', { name: /^Refus/ }).press('Enter');
  await expect(list.getByRole('option')).toHaveCount(1);
  await expect(list.getByRole('option')).toHaveText(/refus/);
});
