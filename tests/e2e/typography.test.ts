import type { Article, Block } from '../../src/article';
import { axeFaultsDayAndNight } from './axe';
import { newest } from './archived';
import { expect, test } from './desk';
import {
  active,
  changes,
  dotsBroken,
  field,
  keepPicture,
  more,
  newText,
  open,
  pane,
  paragraph,
  reads,
  run,
  text,
  withoutSave,
} from './typography-desk';

test.use({ electron: 'shared' });

const thin = '\u202f';
const firm = '\u00a0';

test('what is typed is set at once, and one Backspace gives back what was typed', async ({
  desk: { page },
}) => {
  await newText(page);
  for (const [typed, set] of [
    ['Elle dit "', `Elle dit «${thin}`],
    [`l'`, 'l’'],
    ['Assez !', `Assez${thin}!`],
    ['Assez!', `Assez${thin}!`],
    ['Nos demandes :', `Nos demandes${firm}:`],
    ['Nos demandes: ', `Nos demandes${firm}: `],
    ['Et puis...', 'Et puis…'],
    ['10 %', `10${thin}%`],
    ['à 14h30 ', `à 14${firm}h${firm}30 `],
    ['M. Marchand ', `M.${firm}Marchand `],
    ['la 2ème ', 'la 2e '],
    ['un Etat ', 'un État '],
    ['la soeur ', 'la sœur '],
  ] as const) {
    await page.keyboard.press('Control+a');
    await page.keyboard.type(typed);
    await reads(text(page), set);
    await page.keyboard.press('Backspace');
    await reads(text(page), typed);
  }
  await page.keyboard.press('Backspace');
  await reads(text(page), 'la soeur');
});

test('one undo gives back what was typed, and what was set back stays so', async ({ desk: { page } }) => {
  await newText(page);
  await page.keyboard.type(`L'`);
  await page.keyboard.press('Control+z');
  await reads(text(page), `L'`);
  await page.keyboard.type('eau et ');
  await reads(text(page), `L'eau et `);
});

test('smileys, times, ratios and addresses are typed as they are, and what is between backticks is code', async ({
  desk: { page },
}) => {
  await newText(page);
  const kept =
    'merci :) bravo ;-) à 12:30 en 16:9 https://exemple.org:8080/?a;b presse@exemple.org std::vector `l\'eau ; "x"` fin';
  await page.keyboard.type(kept);
  await reads(text(page), kept.replaceAll('`', ''));
  await expect(text(page).locator('code')).toHaveText('l\'eau ; "x"');
});

test('a line that ends with a colon takes its space when it ends', async ({ desk: { page } }) => {
  await newText(page);
  await page.keyboard.type('Nos demandes:');
  await page.keyboard.press('Enter');
  await reads(text(page).locator('p').first(), `Nos demandes${firm}:`);
});

test('a passage is typed as its own language has it', async ({ desk: { page } }) => {
  await open(page, { body: [paragraph(run('They said ', { type: 'language', language: 'en-GB' }))] });
  await text(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('"no way!"');
  await reads(text(page), 'They said ‘no way!’');
});

test('fields, captions, notes and notes to editors are set and set back alike', async ({
  desk: { page },
}) => {
  const picture = await keepPicture(page);
  const figure = { type: 'figure' as const, picture, caption: '', credit: '', alt: '' };
  const table: Block = {
    type: 'table',
    caption: '',
    rows: [{ cells: [{ header: true, content: [run('Gare')] }] }],
  };
  await open(page, {
    lead: figure,
    body: [paragraph('Un mot'), figure, table],
    notesToEditors: [paragraph('Note')],
  });
  const lead = page.locator('.lead-figure');
  const inText = page.locator('.body-text .figure');
  for (const [place, start] of [
    [field(page, 'Chapô'), ''],
    [field(page, 'Signature'), ''],
    [lead.getByLabel('Légende'), ''],
    [lead.getByLabel('Description'), ''],
    [inText.getByLabel('Légende'), ''],
    [inText.getByLabel('Crédit'), ''],
    [field(page, 'Notes aux rédactions'), 'Note'],
  ] as const) {
    await place.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(` l'`);
    await reads(place, `${start} l’`);
    await page.keyboard.press('Backspace');
    await reads(place, `${start} l'`);
    await page.keyboard.type('eau :)');
    await reads(place, `${start} l'eau :)`);
    await page.keyboard.type(' ?');
    await reads(place, `${start} l'eau :)${thin}?`);
  }
  await text(page).getByText('Gare').click();
  const title = page.getByRole('textbox', { name: 'Titre du tableau' });
  await title.click();
  await page.keyboard.type('Prix "');
  await reads(title, `Prix «${thin}`);
  await page.keyboard.press('Backspace');
  await reads(title, 'Prix "');
  await text(page).locator('p').first().click();
  await page.keyboard.press('End');
  await page.keyboard.press('Control+Alt+f');
  const note = page.locator('.note-sheet .ProseMirror');
  await expect(note).toBeFocused();
  await page.keyboard.type(`Voir l'`);
  await reads(note, 'Voir l’');
  await page.keyboard.press('Backspace');
  await reads(note, `Voir l'`);
  await page.keyboard.type('étude ?');
  await reads(note, `Voir l'étude${thin}?`);
});

const untidy: Partial<Article> = {
  headline: 'Fermeture : "pas sans nous !"',
  body: [
    paragraph("L'Etat ferme la gare le 1er mai."),
    paragraph('Elle dit "non" ', run('et', { type: 'bold' }), ' part !', {
      type: 'footnote',
      content: [{ type: 'text', text: 'Voir "ici".', marks: [] }],
    }),
  ],
  notesToEditors: [paragraph("Photos d'archives")],
};

test('by keyboard alone changes are read, accepted, passed over, all accepted and all taken back', async ({
  desk: { page },
}) => {
  await open(page, untidy);
  const before = await newest(page);
  await page.keyboard.press('Control+Shift+t');
  await expect(changes(page)).toBeFocused();
  await expect(pane(page)).toContainText(`9${firm}changements proposés`);
  await expect(active(page)).toHaveAccessibleName(
    `Ponctuation${firm}: Fermeture : devient Fermeture${firm}:, espace insécable`,
  );
  expect(await newest(page)).toEqual(before);
  await page.keyboard.press('Enter');
  await expect(field(page, 'Titre')).toHaveValue(`Fermeture${firm}: "pas sans nous !"`);
  await expect(changes(page)).toBeFocused();
  await page.keyboard.press('Backspace');
  await expect(pane(page)).toContainText(`7${firm}changements proposés`);
  await page.keyboard.press('ArrowDown');
  await expect(active(page)).toHaveAccessibleName(/Capitale accentuée.*L’État/);
  await page.keyboard.press('Enter');
  await reads(text(page).locator('p').first(), 'L’État ferme la gare le 1er mai.');
  await page.keyboard.press('Control+z');
  await reads(text(page).locator('p').first(), "L'Etat ferme la gare le 1er mai.");
  await page.keyboard.press('Control+Enter');
  await expect(pane(page)).toContainText('La typographie est en ordre.');
  await expect(pane(page)).toContainText(`1${firm}changement passé`);
  await expect(field(page, 'Titre')).toHaveValue(`Fermeture${firm}: "pas sans nous${thin}!${thin}»`);
  await reads(text(page).locator('p').last(), `Elle dit «${thin}non${thin}» et part${thin}!`);
  await page.keyboard.press('Control+z');
  await expect(field(page, 'Titre')).toHaveValue(`Fermeture${firm}: "pas sans nous !"`);
  await reads(field(page, 'Notes aux rédactions'), "Photos d'archives");
  await page.keyboard.press('Escape');
  await expect(pane(page)).toHaveCount(0);
  await expect(text(page)).toBeFocused();
});

test('all that was accepted at once is one step of undo in the text, and one of redo', async ({
  desk: { page },
}) => {
  await open(page, untidy);
  await text(page).click();
  await page.keyboard.press('Control+Shift+t');
  await expect(changes(page)).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Escape');
  const headline = `Fermeture${firm}: «${thin}pas sans nous${thin}!${thin}»`;
  await expect.poll(() => newest(page)).toMatchObject({ headline });
  const polished = await newest(page);
  expect(JSON.stringify(polished.body)).toContain(`Voir «${thin}ici${thin}».`);
  const raised = run('er', { type: 'superscript' });
  expect(polished.body[0]).toEqual(paragraph('L’État ferme la gare le 1', raised, `${firm}mai.`));
  expect(JSON.stringify(polished.notesToEditors)).toContain('d’archives');
  await page.keyboard.press('Control+z');
  await expect.poll(async () => withoutSave(await newest(page))).toEqual(withoutSave(untidy as Article));
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(async () => withoutSave(await newest(page))).toEqual(withoutSave(polished));
});

test('a click on a change leads to its words, and the list follows what is typed there', async ({
  desk: { page },
}) => {
  await open(page, untidy);
  await page.keyboard.press('Control+Shift+t');
  await changes(page).getByText('L’État').click();
  await expect(text(page)).toBeFocused();
  await expect.poll(() => page.evaluate(() => document.getSelection()?.toString())).toBe("L'Etat");
  await page.keyboard.type('Le pays');
  await expect(changes(page).getByText('L’État')).toHaveCount(0);
  await expect(pane(page)).toContainText(`8${firm}changements proposés`);
  await changes(page)
    .getByRole('option', { name: /Fermeture.: devient/ })
    .click();
  await expect(field(page, 'Titre')).toBeFocused();
  await page.keyboard.press('Control+Shift+t');
  await expect(changes(page)).toBeFocused();
});

test('all changes of one kind are accepted without the others', async ({ desk: { page } }) => {
  await open(page, untidy);
  await more(page, 'Corriger la typographie');
  await expect(changes(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await pane(page)
    .getByRole('button', { name: /Accepter les 4 «.Guillemets/ })
    .click();
  await expect(field(page, 'Titre')).toHaveValue(`Fermeture : «${thin}pas sans nous${thin}!${thin}»`);
  await reads(text(page).locator('p').first(), "L'Etat ferme la gare le 1er mai.");
});

test('when nothing is to be changed it says so', async ({ desk: { page } }) => {
  await newText(page);
  await page.keyboard.type('Rien à redire.');
  await page.keyboard.press('Control+Shift+t');
  await expect(page.locator('.toast')).toContainText('La typographie est déjà en ordre.');
  await expect(pane(page)).toHaveCount(0);
  await expect(text(page)).toBeFocused();
});

test('no-break spaces are shown on demand, only in what is in sight, and the choice is kept', async ({
  open: openDesk,
}) => {
  let desk = await openDesk();
  const { page } = desk;
  const lines = Array.from({ length: 400 }, (_, at) => paragraph(`Ligne ${at}${firm}: assez${thin}!`));
  await open(page, { headline: `Assez${thin}!`, body: lines });
  const signs = page.locator('.body-text :is(.firm-space, .thin-space)');
  await expect(text(page)).toBeFocused();
  await expect(signs).toHaveCount(0);
  const width = () =>
    text(page).evaluate((element) => element.querySelector('p')?.getBoundingClientRect().width);
  const before = await width();
  await page.keyboard.press('Control+F10');
  await expect(signs.first()).toBeAttached();
  expect(await width()).toBe(before);
  await expect(page.locator('.field-spaces .thin-space')).toHaveCount(1);
  expect(await signs.count()).toBeLessThan(160);
  await page.keyboard.press('Control+End');
  await expect(text(page).locator('p').last().locator('.firm-space')).toHaveCount(1);
  await page.keyboard.type(' Encore ?');
  await expect(text(page).locator('p').last().locator('.thin-space')).toHaveCount(2);
  expect(await signs.count()).toBeLessThan(160);
  await desk.quit();
  desk = await openDesk();
  await expect(desk.page.locator('.body-text .firm-space').first()).toBeAttached();
  await more(desk.page, 'Espaces insécables');
  await expect(desk.page.locator('.body-text .firm-space')).toHaveCount(0);
});

test('the house’s guillemets reach what is typed and what is proposed', async ({ desk: { page } }) => {
  await newText(page);
  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: 'Le bureau' }).click();
  await page.getByRole('radio', { name: /Normale/ }).click();
  await page.keyboard.press('Escape');
  await text(page).click();
  await page.keyboard.type('Il dit "oui"');
  await reads(text(page), `Il dit «${firm}oui${firm}»`);
  await page.keyboard.insertText(` et «${thin}non${thin}»`);
  await page.keyboard.press('Control+Shift+t');
  await expect(changes(page)).toContainText(`«${firm}non${firm}»`);
});

test('an inclusive word is broken at its dot neither on the sheet nor on the site', async ({
  desk: { page },
}) => {
  const words = 'Les militant·es réuni·es, les adhérent·e·s et les usager·ères, tou·te·s ensemble. '.repeat(
    3,
  );
  await open(page, { headline: 'Réuni·es', body: [paragraph(words)] });
  const frame = page.frameLocator('iframe[data-coming="false"]');
  await expect(frame.getByText('adhérent·e·s').first()).toBeAttached();
  for (const paragraphOf of [
    text(page).locator('p').first(),
    frame.locator('article p', { hasText: 'adhérent·e·s' }).first(),
  ])
    expect(await dotsBroken(paragraphOf)).toEqual({ dots: 21, broken: 0 });
});

for (const language of ['fr', 'en'] as const)
  test(`the list speaks ${language} and has no fault of accessibility, by day and by night`, async ({
    open: openDesk,
    start,
  }) => {
    const { page } = await openDesk({ ...start, language });
    await page.evaluate(() => window.roneo.call('settings:save', { spaces: true }));
    await open(page, untidy);
    await page.keyboard.press('Control+Shift+t');
    await expect(changes(page)).toBeFocused();
    await expect(pane(page)).toContainText(language === 'fr' ? 'Tout accepter' : 'Accept all');
    expect(await axeFaultsDayAndNight(page, { parts: ['.polish', '.sheet'] })).toEqual([]);
  });
