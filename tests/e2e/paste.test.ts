import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Block } from '../../src/article';
import { everyBlock } from '../fixtures/every-block';
import { sketch } from '../import/support/read-fixture';
import { newest } from './archived';
import { expect, test } from './desk';
import type { OpenDesk } from './desk';
import { goOn, holdReading } from './hold';

test.use({ electron: 'shared' });

/** What another program puts on the clipboard. */
interface Payload {
  html?: string;
  rtf?: string;
  text?: string;
  /** A picture as bytes of a PNG, in base 64. */
  png?: string;
}

const wanted = [
  '- garder la régie ;',
  '- publier les comptes :',
  '  1. ceux de 2024 ;',
  '  2. ceux de 2025 ;',
];

const sources: readonly (Payload & { name: string; last: string; has: readonly string[] })[] = [
  {
    name: 'Writer',
    html: fixture('writer.html'),
    rtf: fixture('writer.rtf', 'latin1'),
    last: 'Fin du texte',
    has: [
      'h1 Ce que demandent les habitants',
      ...wanted,
      'figure alt= caption=La rivière vue du pont credit=',
      '  !Année | !Débit | !Source',
      'p Fin du texte avec une seconde note{Relevés de la *régie*.⏎Second alinéa de la note.}.',
    ],
  },
  {
    name: 'Word',
    html: fixture('word.html'),
    rtf: fixture('word.rtf', 'latin1'),
    last: 'Fin du texte',
    has: [
      'h1 L’eau de la Vilaine n’est pas à vendre',
      ...wanted,
      '3. Troisième point.',
      'figure alt=La rivière vue du pont caption= credit=',
      '  2025 | 12',
    ],
  },
  {
    name: 'Google Docs',
    html: fixture('google-docs.html'),
    last: 'Débit',
    has: ['h2 Ce que demandent les habitants', ...wanted, '  2025 | 12'],
  },
  {
    name: 'a web page',
    html: fixture('chromium.html'),
    text: fixture('chromium.txt'),
    last: 'Trois',
    has: [
      'h1 La régie de l’eau en question',
      ...wanted,
      'figure alt=La rivière caption=La rivière vue du pont. credit=© Collectif',
      '  2024 | 14',
    ],
  },
  {
    name: 'a program that has RTF alone',
    rtf: fixture('writer.rtf', 'latin1'),
    last: 'Fin du texte',
    has: [
      'h1 Ce que demandent les habitants',
      ...wanted,
      'figure alt= caption=La rivière vue du pont credit=',
    ],
  },
  {
    name: 'a PDF',
    html: fixture('pdf-chromium.txt'),
    text: fixture('pdf-evince.txt'),
    last: 'professionnelles',
    has: [
      '- publier les comptes ;',
      'p celles de nombreuses organisations environnementales et professionnelles.',
    ],
  },
];

for (const { name, last, has, ...payload } of sources) {
  test(`a copy from ${name} comes with its form and nothing of its looks, in one step`, async ({ desk }) => {
    const { page } = desk;
    await emptyText(page);
    await page.keyboard.type('Avant.');
    await page.keyboard.press('Enter');
    await paste(desk, payload);
    await expect(text(page)).toContainText(last);
    const lines = sketch(await saved(page, last)).map(plainSpaces);
    expect(has.filter((line) => !lines.includes(line))).toEqual([]);
    expect(await text(page).innerHTML()).not.toMatch(/Mso|docs-internal|utm_|<font|rgb\(|file:|<script/);
    await page.keyboard.press('Control+z');
    await expect(text(page)).toHaveText('Avant.');
    await page.keyboard.press('Control+y');
    await expect(text(page)).toContainText(last);
  });
}

test('what is typed while a copy is being read stands after it, and is its own step', async ({ desk }) => {
  const { page } = desk;
  await emptyText(page);
  await page.keyboard.type('Avant ');
  await holdReading(desk);
  await paste(desk, { html: '<p>le <b>vote</b></p>' });
  await page.keyboard.type('-là');
  await expect(text(page)).toHaveText('Avant -là');
  await goOn(desk);
  await expect(text(page)).toHaveText('Avant le vote-là');
  await page.keyboard.press('Control+z');
  await expect(text(page)).toHaveText('Avant -là');
  await page.keyboard.press('Control+y');
  await expect(text(page)).toHaveText('Avant le vote-là');
});

test('a letter that is being composed when a copy comes is written once, after it', async ({ desk }) => {
  const { page } = desk;
  await emptyText(page);
  await page.keyboard.type('Avant ');
  await holdReading(desk);
  await paste(desk, { html: '<p>le vote</p><p>de mardi</p>' });
  const input = await page.context().newCDPSession(page);
  await input.send('Input.imeSetComposition', { text: '^', selectionStart: 1, selectionEnd: 1 });
  await goOn(desk);
  await page.waitForTimeout(500); // The copy has been read.
  await input.send('Input.insertText', { text: 'ê' });
  await page.keyboard.type('tre');
  await expect(text(page).locator('p')).toHaveText(['Avant le vote', 'de mardi', 'être']);
});

test('words written in what a copy is to replace are kept, and the copy comes after them', async ({
  desk,
}) => {
  const { page } = desk;
  await emptyText(page);
  await page.keyboard.type('Un mot choisi ici.');
  for (let key = 0; key < ' ici.'.length; key += 1) await page.keyboard.press('ArrowLeft');
  for (let key = 0; key < 'mot choisi'.length; key += 1) await page.keyboard.press('Shift+ArrowLeft');
  await holdReading(desk);
  await paste(desk, { html: '<p>le <b>vote</b></p>' });
  await page.keyboard.press('ArrowLeft');
  for (let key = 0; key < 'mot'.length; key += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.type(' bien');
  await page.keyboard.press('End');
  await goOn(desk);
  await expect(text(page)).toHaveText('Un mot bien choisi le vote ici.');
});

test('a copy comes to the text it was asked for, though another was shown meanwhile', async ({ desk }) => {
  const { page } = desk;
  await emptyText(page, 'Alpha');
  await page.keyboard.type('Un');
  await emptyText(page, 'Bravo');
  await page.keyboard.type('Deux');
  await holdReading(desk);
  await paste(desk, { html: '<p>Suite</p><p>Une phrase.</p>' });
  await page.getByRole('option', { name: /Alpha/ }).click();
  await expect(text(page)).toHaveText('Un');
  await goOn(desk);
  await page.getByRole('option', { name: /Bravo/ }).click();
  await expect(text(page).locator('p').first()).toHaveText('DeuxSuite');
});

test('every block is copied and pasted whole from one text into another', async ({ desk }) => {
  const { page } = desk;
  await emptyText(page);
  await page.keyboard.type('à remplacer');
  await saved(page, 'à remplacer');
  await page.evaluate(async (body) => {
    const list = await window.roneo.call('library:list', {
      words: '',
      filters: {},
      sort: 'relevance',
      limit: 1,
      offset: 0,
    });
    const id = list.ok ? list.value.rows[0]?.id : undefined;
    const opened = id && (await window.roneo.call('article:open', id));
    if (!opened || !opened.ok) throw new Error('no article');
    const { article, revision } = opened.value;
    await window.roneo.call('article:save', {
      article: { json: JSON.stringify({ ...article, headline: 'Tout', body }) },
      base: revision,
    });
  }, everyBlock);
  await page.reload();
  await page.getByRole('option', { name: /Tout/ }).click();
  await expect(text(page)).toContainText('On ne ferme pas une vallée.');
  await text(page).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await emptyText(page);
  await page.keyboard.press('Control+v');
  await expect(text(page)).toContainText('On ne ferme pas une vallée.');
  expect(await saved(page, 'On ne ferme pas une vallée.')).toEqual(everyBlock);
});

test('words alone come by Ctrl+Shift+V and by the menu, a paragraph for each line', async ({ desk }) => {
  const { page, program } = desk;
  const payload = { html: fixture('writer.html'), text: 'Un *mot*\n- deux\n\ntrois' };
  await emptyText(page);
  await copy(desk, payload);
  await page.keyboard.press('Control+Shift+v');
  await expect(text(page)).toContainText('trois');
  expect(sketch(await saved(page, 'trois'))).toEqual(['p Un *mot*', 'p - deux', 'p trois']);
  await program.evaluate(({ Menu, BrowserWindow }) => {
    const entries = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
    entries
      .find(({ label }) => label === 'Coller sans mise en forme')
      ?.click(undefined, BrowserWindow.getAllWindows()[0]);
  });
  await expect(text(page).locator('p')).toHaveCount(5);
  expect(sketch(await saved(page, 'troisUn'))).toEqual([
    'p Un *mot*',
    'p - deux',
    'p troisUn *mot*',
    'p - deux',
    'p trois',
  ]);
});

test('notes typed by hand are offered to become real ones, in one step', async ({ desk }) => {
  const { page } = desk;
  await emptyText(page);
  await paste(desk, {
    html: '<p>Le vote [1] est contesté [2].</p><h3>Notes</h3><p>[1] Délibération n° 12.</p><p>[2] Relevés de <i>la régie</i>.</p>',
  });
  const offer = page.locator('.toast').filter({ hasText: 'Collé avec 2\u00a0notes écrites à la main.' });
  await expect(offer).toBeVisible();
  await page.keyboard.type(' Suite');
  await offer.getByRole('button', { name: 'En faire de vraies notes' }).click();
  await expect(text(page).locator('.footnote-call')).toHaveCount(2);
  const lines = ['p Le vote{Délibération n° 12.} est contesté{Relevés de /la régie/. Suite}.'];
  await expect.poll(async () => sketch((await newest(page)).body)).toEqual(lines);
  await expect(text(page)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(text(page)).toContainText('[1] Délibération n° 12.');
});

test('what could not come is said once, with what to do', async ({ desk }) => {
  const { page } = desk;
  await emptyText(page);
  await paste(desk, {
    html: `${fixture('writer.html')}<img src="https://exemple.org/a.jpg"><iframe></iframe>`,
  });
  await expect(page.locator('.toast')).toHaveText(
    /^1\u00a0image est restée dans l’autre programme.*1\u00a0image est restée sur le web.*1\u00a0vidéo ou contenu intégré n’a pas de place dans un texte\.$/,
  );
  await expect(page.locator('.toast')).toHaveCount(1);
});

test('a picture that was copied alone is a figure, whatever page it was on', async ({ desk }) => {
  const { page } = desk;
  await emptyText(page);
  await page.keyboard.type('Avant.');
  const png = readFileSync(join(import.meta.dirname, '../fixtures/import/riviere.png')).toString('base64');
  await paste(desk, { html: '<img src="https://exemple.org/riviere.png" alt="x">', png });
  await expect(text(page).locator('figure')).toHaveCount(1);
  await expect(page.locator('.toast')).toHaveCount(0);
});

test('a title, a caption, a cell and a note take one clean line', async ({ desk }) => {
  const { page } = desk;
  const payload = {
    html: '<h1>Un titre</h1><p>sur <i>deux</i> lignes</p>',
    text: 'Un titre\r\nsur deux lignes\r\n',
  };
  await emptyText(page);
  await page.getByRole('textbox', { name: 'Titre', exact: true }).click();
  await paste(desk, payload);
  await expect(page.getByRole('textbox', { name: 'Titre', exact: true })).toHaveValue(
    'Un titre sur deux lignes',
  );
  await text(page).click();
  await page.keyboard.type('mot');
  await page.keyboard.press('Control+Alt+f');
  await expect(page.locator('.footnote-text:focus')).toBeVisible();
  await paste(desk, payload);
  await expect(page.locator('.footnote-text:focus')).toHaveText('Un titre sur deux lignes');
  await page.keyboard.press('Escape');
  expect(sketch(await saved(page, 'lignes'))).toEqual(['p mot{Un titre sur /deux/ lignes}']);
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await paste(desk, { html: '<table><tr><td>a</td><td>b</td></tr></table>' });
  await text(page).locator('td').first().click();
  await page.keyboard.press('End');
  await paste(desk, payload);
  await expect(text(page).locator('td').first()).toContainText('lignes');
  expect(sketch(await saved(page, 'aUn titre'))).toContain('  aUn titre⏎sur /deux/ lignes | b');
});

test('cells of a spreadsheet go into the cells of a table, and one undo takes them back', async ({
  desk,
}) => {
  const { page } = desk;
  await emptyText(page);
  await text(page).click();
  await paste(desk, { html: '<table><tr><td>Mai</td><td>420</td></tr></table>' });
  await text(page).getByText('Mai').click();
  await paste(desk, {
    html: '<table><tr><td>Juin</td><td>434</td></tr><tr><td>Juillet</td><td>420</td></tr></table>',
    text: 'Juin\t434\nJuillet\t420',
  });
  await expect(text(page).locator('tr')).toHaveText(['Juin434', 'Juillet420']);
  await page.keyboard.type(' trains');
  expect(sketch(await saved(page, 'trains'))).toEqual(['table ', '  Juin | 434', '  Juillet | 420 trains']);
  for (const _step of ['trains', 'cells']) await page.keyboard.press('Control+z');
  await expect(text(page).locator('tr')).toHaveText(['Mai420']);
});

test('a copy made to harm does none, and the desk answers meanwhile', async ({ desk }) => {
  const { page } = desk;
  await emptyText(page);
  const harm =
    '<script>window.harmed = 1</script><img src=x onerror="window.harmed = 2"><a href="javascript:window.harmed=3">lien</a><iframe srcdoc="<script>top.harmed = 4</script>"></iframe>';
  const html = `${harm}${'<div>'.repeat(3000)}mot${'</div>'.repeat(3000)}<p>${'<span style="color:red">un mot </span>'.repeat(100_000)}</p><p>Fin.</p>`;
  await paste(desk, { html });
  await page.keyboard.type('Pendant ce temps.');
  await expect(text(page)).toHaveText('Pendant ce temps.');
  await expect(text(page)).toContainText('Fin.', { timeout: 60_000 });
  await expect(text(page)).toContainText('Pendant ce temps.');
  expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
  await expect(text(page).locator('a')).toHaveCount(0);
});

test('a copy that is too deep to be read gives its words, a line for each block', async ({ desk }) => {
  const { page } = desk;
  await emptyText(page);
  const html = `<p>Avant  tout,\n<b>un mot</b>.</p>${'<div>'.repeat(40_000)}au fond${'</div>'.repeat(40_000)}<p>Fin.</p>`;
  await paste(desk, { html });
  await expect(page.locator('.toast')).toContainText('seuls les mots ont été collés');
  expect(sketch(await saved(page, 'Fin.'))).toEqual(['p Avant tout, un mot.', 'p au fond', 'p Fin.']);
});

function fixture(name: string, encoding: BufferEncoding = 'utf8'): string {
  return readFileSync(join(import.meta.dirname, '../fixtures/paste', name), encoding);
}

/** Puts a payload on the real clipboard, as Electron 33 does it. */
async function copy({ program }: OpenDesk, payload: Payload): Promise<void> {
  await program.evaluate(({ clipboard, nativeImage }, { png, ...data }) => {
    const image = png ? { image: nativeImage.createFromBuffer(Buffer.from(png, 'base64')) } : {};
    (clipboard as unknown as { write(all: object): void }).write({ ...data, ...image });
  }, payload);
}

async function paste(desk: OpenDesk, payload: Payload): Promise<void> {
  await copy(desk, payload);
  await desk.page.keyboard.press('Control+v');
}

function text(page: Page) {
  return page.getByRole('textbox', { name: 'Texte', exact: true });
}

async function emptyText(page: Page, headline = ''): Promise<void> {
  await expect(page.getByRole('navigation', { name: 'Bibliothèque' })).toBeVisible();
  await page.keyboard.press('Control+n');
  await expect(page.getByRole('textbox', { name: 'Titre', exact: true })).toBeFocused();
  await page.keyboard.type(headline);
  await text(page).click();
}

/** The body of the latest article, once the archive has some words of it. */
async function saved(page: Page, words: string): Promise<Block[]> {
  await expect.poll(async () => JSON.stringify((await newest(page)).body)).toContain(words);
  return (await newest(page)).body;
}

function plainSpaces(line: string): string {
  return line.replace(/[\u00a0\u202f]/g, ' ');
}
