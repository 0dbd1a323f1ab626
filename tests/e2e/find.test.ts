import type { Page } from '@playwright/test';
import type { Article, Block } from '../../src/article';
import { axeFaults } from './axe';
import { expect, test } from './desk';
import { keepArticle, note, openArticle, paragraph, run } from './seeded';

test.use({ electron: 'shared' });

const body: Block[] = [
  paragraph(
    'Le conseil a voté la fermeture de ',
    run('la ligne', 'bold'),
    note('Délibération du 12 mars : la ligne ferme le 1er juin.'),
    ' entre Redon et Pontivy. La ligne transportait 412 personnes.',
  ),
  {
    type: 'quotation',
    content: [paragraph('On ne ferme pas une vallée.')],
    speaker: 'Une usagère',
    role: 'de la ligne',
  },
  {
    type: 'table',
    caption: 'Trains sur la ligne',
    rows: [{ cells: [{ header: false, content: [run('14 sur toute la ligne')] }] }],
  },
  ...Array.from({ length: 30 }, (_one, index) =>
    paragraph(`Le train ${index + 1} attend près du quai, et l’été passe.`),
  ),
  paragraph('Au bout, la ligne s’arrête.'),
];

const article = {
  headline: 'La ligne fermera le 1er juin',
  standfirst: 'Le collectif de la ligne appelle à un rassemblement.',
  byline: 'Collectif',
  body,
  notesToEditors: [paragraph('La ligne a ouvert en 1862.')],
};

test('what is sought is found all over the sheet, counted, and gone through by the keyboard', async ({
  desk: { page },
}) => {
  await openArticle(page, article);
  const before = await placeOfSheet(page);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+f');
  await expect(field(page)).toBeFocused();
  expect(await placeOfSheet(page)).toEqual(before);
  await page.keyboard.type('la ligne');
  // Headline, standfirst, text twice, its note, who speaks, the table twice, the last line, the notes to editors.
  await expect(count(page)).toHaveText('3 sur 10');
  await expect(page.locator('.find-words mark')).toHaveText(['La ligne', 'la ligne']);
  expect(await highlighted(page, 'found-here')).toEqual(['la ligne']);

  for (const place of ['4', '5', '6', '7', '8', '9', '10', '1', '2']) {
    await page.keyboard.press('Enter');
    await expect(count(page)).toHaveText(`${place} sur 10`);
    await expect(field(page)).toBeFocused();
    if (place === '9') await expectInSight(page, 'Au bout, la ligne');
  }
  await page.keyboard.press('Shift+Enter');
  await expect(count(page)).toHaveText('1 sur 10');
  await expect(page.locator('.find-words mark.is-here')).toHaveText('La ligne');

  await page.keyboard.press('F3');
  await page.keyboard.press('F3');
  await expect(count(page)).toHaveText('3 sur 10');
  await page.keyboard.press('Escape');
  await expect(page.locator('.find-bar')).toHaveCount(0);
  await expect(text(page)).toBeFocused();
  await expect.poll(() => selectedWords(page)).toBe('la ligne');
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(await otherHighlights(page));

  await page.keyboard.press('F3');
  await expect(count(page)).toHaveText('4 sur 10');
});

test('a match in a note is shown where the note is, and can be written at', async ({ desk: { page } }) => {
  await openArticle(page, article);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('délibération');
  await expect(count(page)).toHaveText('1 sur 1');
  await expect.poll(() => highlighted(page, 'found-here')).toEqual(['Délibération']); // Its first letters are found before.
  await page.keyboard.press('Escape');
  await page.keyboard.type('Décision');
  await page.keyboard.press('Escape');
  await expect.poll(async () => JSON.stringify((await kept(page)).body)).toContain('Décision du 12 mars');
});

test('words are found without their accents, or as strictly as asked', async ({ desk: { page } }) => {
  await openArticle(page, article);
  await page.keyboard.press('Control+f');
  await page.keyboard.type("pres du quai, et l'ete");
  await expect(count(page)).toHaveText(/ sur 30$/);
  await press(page, 'Distinguer accents, apostrophes et espaces');
  await expect(count(page)).toHaveText('Rien trouvé');
  await press(page, 'Distinguer accents, apostrophes et espaces');

  await seek(page, 'LIGNE');
  await expect(count(page)).toHaveText(/ sur 10$/);
  await press(page, 'Distinguer majuscules et minuscules');
  await expect(count(page)).toHaveText('Rien trouvé');
  await press(page, 'Distinguer majuscules et minuscules');

  await seek(page, 'ete');
  await expect(count(page)).toHaveText(/ sur 31$/); // With "arrête".
  await press(page, 'Mot entier');
  await expect(count(page)).toHaveText(/ sur 30$/);
});

test('an expression is searched with its groups; a wrong or an endless one stops nothing', async ({
  desk: { page },
}) => {
  await openArticle(page, {
    ...article,
    body: [...body, paragraph('a'.repeat(60))],
  });
  await page.keyboard.press('Control+h');
  await press(page, 'Expression rationnelle');
  await seek(page, '(\\d+) (personnes');
  await expect(count(page)).toHaveText('Expression incomplète');
  await seek(page, '(\\d+) (personnes|trains)');
  await expect(count(page)).toHaveText('1 sur 1');
  await by(page).fill('$2 : $1');
  await page.keyboard.press('Enter');
  await expect(text(page)).toContainText('transportait personnes : 412.');

  await seek(page, '^(a+)+b');
  await expect(count(page)).toHaveText('Expression trop longue à suivre', { timeout: 20_000 });
  await seek(page, 'vallée');
  await expect(count(page)).toHaveText('1 sur 1');
});

test('one match is replaced and the next one shown; its capitals can be kept', async ({ desk: { page } }) => {
  await openArticle(page, article);
  await page.keyboard.press('Control+h');
  await page.keyboard.type('la ligne');
  await expect(count(page)).toHaveText('3 sur 10');
  await press(page, 'Garder les majuscules du mot remplacé');
  await by(page).fill('la voie');
  await page.keyboard.press('Enter');
  await expect(count(page)).toHaveText('3 sur 9');
  await expect(text(page).locator('strong')).toHaveText('la voie');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(count(page)).toHaveText('3 sur 7');
  await expect(text(page)).toContainText('Pontivy. La voie transportait');
});

test('all are replaced in one step, marks kept, and one undo brings all back', async ({ desk: { page } }) => {
  await openArticle(page, article);
  const before = await kept(page);
  await page.keyboard.press('Control+h');
  await page.keyboard.type('la ligne');
  await expect(count(page)).toHaveText('3 sur 10');
  await press(page, 'Garder les majuscules du mot remplacé');
  await by(page).fill('la voie');
  await page.keyboard.press('Control+Alt+Enter');
  await expect(count(page)).toHaveText('10\u00a0remplacements');
  await expect.poll(() => kept(page)).toEqual(replaced(before));

  await page.keyboard.press('Control+z');
  await expect(count(page)).toHaveText(/sur 10|10\u00a0résultats/);
  await expect.poll(() => kept(page)).toEqual(before);

  // From the text itself, too: again by redo, back by undo.
  await page.keyboard.press('Escape');
  await expect(text(page)).toBeFocused();
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => kept(page)).toEqual(replaced(before));
  await page.keyboard.press('Control+z');
  await expect.poll(() => kept(page)).toEqual(before);
});

test('when nothing is left to replace the caret stays in the bar, and Escape closes it', async ({
  desk: { page },
}) => {
  await openArticle(page, article);
  await page.keyboard.press('Control+h');
  await page.keyboard.type('la ligne');
  await expect(count(page)).toHaveText('3 sur 10');
  await by(page).fill('la voie');
  const all = page.getByRole('button', { name: 'Tout remplacer' });
  await all.click();
  await expect(count(page)).toHaveText('10\u00a0remplacements');
  await expect(all).toBeDisabled();
  await expect(all).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(all).toHaveCount(0);
  await expect(text(page)).toBeFocused();
});

test('what was written in the headline since is not undone with a replacement', async ({
  desk: { page },
}) => {
  await openArticle(page, article);
  await page.keyboard.press('Control+h');
  await page.keyboard.type('la ligne');
  await by(page).fill('la voie');
  await page.keyboard.press('Control+Alt+Enter');
  await expect(count(page)).toHaveText('10\u00a0remplacements');
  await page.keyboard.press('Escape');
  await expect(text(page)).toBeFocused();
  await page.locator('[data-field="headline"]').focus();
  await page.keyboard.press('End');
  await page.keyboard.type(', dit-on');
  await text(page).focus();
  await page.keyboard.press('Control+z');
  await expect(text(page)).toContainText('la fermeture de la ligne');
  await expect(page.locator('[data-field="headline"]')).toHaveValue(/^la voie fermera .*, dit-on$/);
  await expect(page.locator('[data-field="standfirst"]')).toHaveValue(/la ligne/);
});

test('matches follow the text as it is written', async ({ desk: { page } }) => {
  await openArticle(page, article);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('vallée');
  await expect(count(page)).toHaveText('1 sur 1');
  await text(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Vallée, vallée !');
  await expect(count(page)).toHaveText(/sur 3|3\u00a0résultats/);
  await page.keyboard.press('F3');
  await expect(count(page)).toHaveText('1 sur 3');
  await expect(text(page)).toBeFocused();
});

test('50,000 words are searched and replaced, and only what is near is marked', async ({
  desk: { page },
}) => {
  test.setTimeout(180_000);
  const sentence = 'Le conseil a voté la fermeture, et la vallée demande que le train revienne avant l’été. ';
  const long = Array.from({ length: 800 }, () => paragraph(sentence.repeat(4).trim()));
  await openArticle(page, { headline: 'Un très long texte', body: long });
  await page.keyboard.press('Control+h');
  await page.keyboard.type('vallee');
  await expect(count(page)).toHaveText(/sur 3\u202f200$/);
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('Enter');
  await expect(count(page)).toHaveText(/^6 sur/);
  expect((await highlighted(page, 'found')).length).toBeLessThan(320);
  await by(page).fill('plaine');
  await page.keyboard.press('Control+Alt+Enter');
  await expect(count(page)).toHaveText('3\u202f200\u00a0remplacements', { timeout: 30_000 });
  await page.keyboard.press('Control+z');
  await expect(text(page).locator('p').last()).toContainText('vallée');
});

test('Tab goes from what is sought to what replaces it, then to the buttons', async ({ desk: { page } }) => {
  await openArticle(page, article);
  await page.keyboard.press('Control+h');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(by(page)).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(field(page)).toBeFocused();
});

test('axe finds nothing in the bar', async ({ desk: { page } }) => {
  await openArticle(page, { ...article, body: body.slice(1) });
  await page.keyboard.press('Control+h');
  await page.keyboard.type('la ligne');
  await expect(count(page)).toHaveText('3 sur 7');
  expect(await axeFaults(page)).toEqual([]);
});

function field(page: Page) {
  return page.getByRole('textbox', { name: 'Chercher', exact: true });
}

function by(page: Page) {
  return page.getByRole('textbox', { name: 'Remplacer par' });
}

function text(page: Page) {
  return page.getByRole('textbox', { name: 'Texte', exact: true });
}

function count(page: Page) {
  return page.locator('.find-count');
}

test('a text found in the archive opens where it says what was sought', async ({ desk: { page } }) => {
  const many = Array.from({ length: 30 }, (_one, index) => paragraph(`Le train ${index + 1} attend.`));
  const last = paragraph('Le ballast est à refaire', note('Selon le rapport Kerivel.'), '.');
  await keepArticle(page, { headline: 'La halte', body: [paragraph('Un ballastage.'), ...many, last] });
  await openArticle(page, article);
  const seek = async (words: string) => {
    await page.keyboard.press('Control+k');
    const palette = page.locator('.palette');
    await palette.getByRole('combobox').fill(words);
    await palette.getByRole('option', { name: 'La halte' }).first().waitFor();
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-field="headline"]')).toHaveValue('La halte');
  };
  await seek('"ballast" refaire');
  await expect.poll(() => page.evaluate(() => String(document.getSelection()))).toBe('ballast');
  await expect(page.locator('.body-editor').getByText('Le train 30 attend.')).toBeInViewport();
  await seek('kerivel');
  await expect.poll(() => page.evaluate(() => String(document.getSelection()))).toBe('Kerivel');
});

/** Changes how one searches, by the keyboard, and goes back to the field. */
async function press(page: Page, name: string): Promise<void> {
  await page.locator('.find-bar').getByRole('button', { name }).press('Space');
  await field(page).focus();
}

async function seek(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+f');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(words);
}

/** The article as the archive holds it. */
async function kept(
  page: Page,
): Promise<Pick<Article, 'headline' | 'standfirst' | 'body' | 'notesToEditors'>> {
  return page.evaluate(async () => {
    const list = await window.roneo.call('library:list', {
      words: '',
      filters: {},
      sort: 'relevance',
      limit: 1,
      offset: 0,
    });
    const id = list.ok ? list.value.rows[0]?.id : undefined;
    const opened = id && (await window.roneo.call('article:open', id));
    if (!opened || !opened.ok) throw new Error('the archive is empty');
    const { headline, standfirst, body: blocks, notesToEditors } = opened.value.article;
    return { headline, standfirst, body: blocks, notesToEditors };
  });
}

/** The same article with "ligne" as "voie", its marks untouched. */
function replaced<Kept>(before: Kept): Kept {
  return JSON.parse(JSON.stringify(before).replaceAll('a ligne', 'a voie')) as Kept;
}

async function placeOfSheet(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    const { top, left, width } =
      document.querySelector('.sheet h1, .sheet textarea')?.getBoundingClientRect() ?? {};
    return { top, left, width, scrolled: document.querySelector('.sheet-place')?.scrollTop };
  });
}

async function highlighted(page: Page, name: string): Promise<string[]> {
  await expect
    .poll(() => page.evaluate((key) => CSS.highlights.get(key)?.size ?? 0, name))
    .toBeGreaterThan(0);
  return page.evaluate((key) => [...(CSS.highlights.get(key) ?? [])].map(String), name);
}

/** Highlights that are not the search's. */
async function otherHighlights(page: Page): Promise<number> {
  return page.evaluate(() => [...CSS.highlights.keys()].filter((name) => !name.startsWith('found')).length);
}

async function selectedWords(page: Page): Promise<string> {
  return page.evaluate(() => String(document.getSelection()));
}

async function expectInSight(page: Page, words: string): Promise<void> {
  await expect
    .poll(async () => {
      const box = await page.locator('.body-text p', { hasText: words }).boundingBox();
      const bar = await page.locator('.find-bar').boundingBox();
      return !!box && !!bar && box.y > 48 && box.y + box.height <= bar.y;
    })
    .toBe(true);
}
