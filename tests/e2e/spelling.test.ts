import { expect, openDesk, test } from './desk';
import type { OpenDesk } from './desk';
import { firstRunSaved } from './first-run-saved';
import { callByKey, catchMenus, choose, untilWrong, wrongAmong } from './spelling-menu';
import type { Masthead } from '../../src/article';
import { bodyOf, fieldOf, write, writeMore, makeText, show, openSpelling } from './spelling-desk';

test('French is checked as it is typed, apostrophes and hyphens as they should be', async ({ desk }) => {
  await catchMenus(desk.program);
  await desk.page.keyboard.press('Control+n');
  await write(
    desk,
    'L’association d’usagers aujourd’hui réunie dit qu’il n’y a pas de rendez-vous. La garre est là.',
  );
  const words = ['association', 'usagers', 'aujourd’hui', 'réunie', 'qu’il', 'rendez', 'vous', 'garre'];
  expect(await wrongAmong(desk, bodyOf(desk), words)).toEqual(['garre']);
});

test('addresses are not called misspelled, nor are words of the press and of campaigns', async ({ desk }) => {
  await catchMenus(desk.program);
  await desk.page.keyboard.press('Control+n');
  await write(desk, 'Le chapô du datacenter, sur exemplix.org/garrix et à presse@exemplix.org.');
  // An address is taken out of the check once typing pauses; Chromium checks the paragraph again with the next words.
  const unchecked = bodyOf(desk).locator('span[spellcheck="false"]');
  await expect
    .poll(async () => (await unchecked.allTextContents()).join(''))
    .toBe('exemplix.org/garrixpresse@exemplix.org');
  await desk.page.keyboard.type(' La garre.');
  const words = ['chapô', 'datacenter', 'exemplix', 'garrix', 'garre'];
  expect(await wrongAmong(desk, bodyOf(desk), words)).toEqual(['garre']);
});

test('a headline is spelled from the start, and the checks name what no dictionary has', async ({ desk }) => {
  const { page } = desk;
  const id = await makeText(desk, { language: 'fr', headline: 'La garre est fermée', text: 'Un trian.' });
  await show(desk, id);
  await expect(page.locator('.field-misspelt mark')).toHaveText('garre');
  await page.keyboard.press('F7');
  await expect(page.locator('.checks')).toContainText('«\u202fgarre\u202f»');
  await expect(page.locator('.checks')).toContainText('«\u202ftrian\u202f»');
  await fieldOf(desk, 'Titre').click();
  await expect(page.locator('.field-misspelt mark')).toHaveCount(0);
  await catchMenus(desk.program);
  await untilWrong(desk, fieldOf(desk, 'Titre'), 'garre');
  await choose(desk, 'Ignorer pour cette fois');
  await expect(page.locator('.checks')).not.toContainText('garre');
});

test('the menu offers corrections first, and one step takes a correction back', async ({ desk }) => {
  await catchMenus(desk.program);
  await desk.page.keyboard.press('Control+n');
  await write(desk, 'Une garre pour tous.');
  const { entries } = await untilWrong(desk, bodyOf(desk), 'garre');
  const own = entries.slice(0, entries.indexOf('–'));
  expect(own.length).toBeLessThanOrEqual(5);
  expect(own).toContain('gare');
  expect(entries.slice(own.length)).toEqual([
    '–',
    'Ajouter au dictionnaire',
    'Ignorer pour cette fois',
    '–',
    'Couper',
    'Copier',
    'Coller',
    'Coller sans mise en forme',
    '–',
    'Tout sélectionner',
  ]);
  await choose(desk, 'gare');
  await expect(bodyOf(desk)).toHaveText('Une gare pour tous.');
  await desk.page.keyboard.press('Control+z');
  await expect(bodyOf(desk)).toHaveText('Une garre pour tous.');
});

for (const key of ['Shift+F10', 'ContextMenu'] as const)
  test(`the menu opens by ${key} with the caret in the word`, async ({ desk }) => {
    await catchMenus(desk.program);
    await desk.page.keyboard.press('Control+n');
    await write(desk, 'Une garre pour tous.');
    await untilWrong(desk, bodyOf(desk), 'garre');
    await desk.page.keyboard.press('Home');
    for (let step = 0; step < 6; step += 1) await desk.page.keyboard.press('ArrowRight');
    const { wrong, entries } = await callByKey(desk, key);
    expect(wrong).toBe('garre');
    await choose(desk, entries[0] ?? '');
    await expect(bodyOf(desk)).toHaveText(`Une ${entries[0]} pour tous.`);
  });

test('a word that is added is right in every form, in every text, and at the next opening', async ({
  start,
}) => {
  const first = await openDesk(start);
  await catchMenus(first.program);
  await first.page.keyboard.press('Control+n');
  await write(first, 'L’Échappix arrive. Échappix, ÉCHAPPIX et d’Échappix. La garre.');
  await untilWrong(first, bodyOf(first), 'L’Échappix');
  await choose(first, 'Ajouter au dictionnaire');
  const forms = ['L’Échappix', 'Échappix,', 'ÉCHAPPIX', 'd’Échappix', 'garre'];
  expect(await wrongAmong(first, bodyOf(first), forms)).toEqual(['garre']);
  await first.quit();

  const second = await openDesk(start);
  await catchMenus(second.program);
  await bodyOf(second).click();
  expect(await wrongAmong(second, bodyOf(second), forms)).toEqual(['garre']);
  await second.quit();
});

test('an ignored word is wrong again at the next opening', async ({ start }) => {
  const first = await openDesk(start);
  await catchMenus(first.program);
  await first.page.keyboard.press('Control+n');
  await write(first, 'Un mot bizzarix et une garre.');
  await untilWrong(first, bodyOf(first), 'bizzarix');
  await choose(first, 'Ignorer pour cette fois');
  expect(await wrongAmong(first, bodyOf(first), ['bizzarix', 'garre'])).toEqual(['garre']);
  await first.quit();
  const second = await openDesk(start);
  await catchMenus(second.program);
  await bodyOf(second).click();
  await untilWrong(second, bodyOf(second), 'bizzarix');
  await second.quit();
});

test('the words of another archive are not known', async ({ start, folder }) => {
  const first = await openDesk(start);
  await answered(first, 'words:add', 'Kergristix');
  await first.quit();
  const other = await openDesk({ ...start, archive: `${folder}/other` });
  await catchMenus(other.program);
  await other.page.keyboard.press('Control+n');
  await write(other, 'Le bourg de Kergristix.');
  await untilWrong(other, bodyOf(other), 'Kergristix');
  await other.quit();
});

test('the masthead’s names are known as long as it has them', async ({ desk }) => {
  await catchMenus(desk.program);
  await nameGroup(desk, { name: 'Gare ouverte de Plouzévix', spokespersons: ['Maëlle Kerbrix'] });
  await desk.page.keyboard.press('Control+n');
  await write(desk, 'Maëlle Kerbrix parle pour Plouzévix. La garre.');
  const words = ['Kerbrix', 'Plouzévix', 'garre'];
  expect(await wrongAmong(desk, bodyOf(desk), words)).toEqual(['garre']);
  await nameGroup(desk, { name: 'Gare ouverte', spokespersons: [] });
  await writeMore(desk, ' Plouzévix encore, Kerbrix aussi.');
  expect(await wrongAmong(desk, bodyOf(desk), ['Kerbrix', 'garre'])).toEqual(['Kerbrix', 'garre']);
});

test('running text is checked, names and addresses are not', async ({ desk }) => {
  await desk.page.keyboard.press('Control+n');
  await write(desk, 'Une gare.');
  await expect(bodyOf(desk)).toHaveAttribute('spellcheck', 'true');
  const checked = await desk.page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('.sheet :is(textarea, input)')].map((field) => [
        field.dataset['field'] ?? field.dataset['place'] ?? '',
        field.spellcheck,
      ]),
    ),
  );
  expect(checked).toMatchObject({
    headline: true,
    standfirst: true,
    kicker: true,
    byline: false,
    dateline: false,
    slug: false,
    tags: false,
  });
});

test('it can be switched off, and stays off', async ({ start }) => {
  const first = await openDesk(start);
  await first.page.keyboard.press('Control+n');
  await write(first, 'Une garre.');
  await expect(bodyOf(first)).toHaveAttribute('spellcheck', 'true');
  await openSpelling(first);
  await first.page.getByRole('switch', { name: /Vérifier l’orthographe/ }).click({ force: true });
  await first.page.keyboard.press('Escape');
  await expect(bodyOf(first)).toHaveAttribute('spellcheck', 'false');
  await first.quit();
  const second = await openDesk(start);
  await expect(bodyOf(second)).toHaveText('Une garre.');
  await expect(bodyOf(second)).toHaveAttribute('spellcheck', 'false');
  await second.quit();
});

test('personal words are listed, removed and brought back', async ({ desk }) => {
  await catchMenus(desk.program);
  await desk.page.keyboard.press('Control+n');
  await write(desk, 'Le bourg de Kergristix.');
  await untilWrong(desk, bodyOf(desk), 'Kergristix');
  await choose(desk, 'Ajouter au dictionnaire');
  await openSpelling(desk);
  const list = desk.page.getByRole('group', { name: 'Vos mots' });
  await expect(list.getByRole('listitem')).toHaveText(['Kergristix']);
  await desk.page.getByRole('textbox', { name: 'Mot à ajouter' }).fill('Trégomix');
  await desk.page.keyboard.press('Enter');
  await expect(list.getByRole('listitem')).toHaveText(['Kergristix', 'Trégomix']);
  await list.getByRole('button', { name: 'Retirer Kergristix' }).click();
  await expect(list.getByRole('listitem')).toHaveText(['Trégomix']);
  await desk.page.locator('.toast-action').click();
  await expect(list.getByRole('listitem')).toHaveText(['Kergristix', 'Trégomix']);
  await list.getByRole('button', { name: 'Retirer Kergristix' }).click();
  await desk.page.keyboard.press('Escape');
  // The dialog covers the text until it is gone.
  await expect(desk.page.getByRole('dialog')).toHaveCount(0);
  await untilWrong(desk, bodyOf(desk), 'Kergristix');
});

test('the headline is checked like the text', async ({ desk }) => {
  await catchMenus(desk.program);
  await desk.page.keyboard.press('Control+n');
  await fieldOf(desk, 'Titre').click();
  await desk.page.keyboard.type('Une garre ouverte demain');
  await untilWrong(desk, fieldOf(desk, 'Titre'), 'garre');
  await choose(desk, 'gare');
  await expect(fieldOf(desk, 'Titre')).toHaveValue('Une gare ouverte demain');
});

async function nameGroup(desk: OpenDesk, group: { name: string; spokespersons: string[] }): Promise<void> {
  await firstRunSaved(desk.page);
  await desk.page.evaluate(async ({ name, spokespersons }) => {
    const opened = await window.roneo.call('masthead:open', null);
    if (!opened.ok) throw new Error('no masthead');
    const people = spokespersons.map((person) => ({ name: person, role: '', phone: '', email: '' }));
    const masthead: Masthead = { ...opened.value, name, spokespersons: people };
    const saved = await window.roneo.call('masthead:save', masthead);
    if (!saved.ok) throw new Error('not saved');
  }, group);
}

async function answered(desk: OpenDesk, name: 'words:add', word: string): Promise<void> {
  await desk.page.evaluate(([call, argument]) => window.roneo.call(call, argument), [name, word] as const);
}
