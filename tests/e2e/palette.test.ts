import type { Page } from '@playwright/test';
import { openArchive } from '../../electron/archive';
import { newArticle } from '../../src/article';
import type { Block } from '../../src/article';
import { axeFaults } from './axe';
import { expect, test } from './desk';
import { note, openArticle, paragraph, run } from './seeded';

test.use({ electron: 'shared' });

const crosshead = (words: string, level: 1 | 2 = 1): Block => ({
  type: 'crosshead',
  level,
  content: [run(words)],
});

const body: Block[] = [
  paragraph('Le conseil a voté la fermeture de la ligne', note('Délibération du 12 mars.'), '.'),
  crosshead('Une ligne utile'),
  paragraph('412 personnes la prennent chaque jour.'),
  crosshead('Le dimanche', 2),
  paragraph('On la prend pour le marché. On la prend pour revenir.'),
  crosshead('Ce que nous demandons'),
  { type: 'table', caption: 'Trains par jour', rows: [{ cells: [{ header: false, content: [run('14')] }] }] },
  ...Array.from({ length: 30 }, (_one, index) => paragraph(`Le train ${index + 1} attend.`)),
  crosshead('Et maintenant'),
  paragraph('Rendez-vous samedi devant la gare.'),
];

const article = { headline: 'La ligne fermera le 1er juin', body };

test('anything is done from it, in either language and without accents', async ({ desk: { page } }) => {
  await openArticle(page, article);
  await page.keyboard.press('Control+End');
  await act(page, 'encadre');
  await expect(text(page).locator('.box')).toContainText('samedi devant la gare');
  await page.keyboard.press('Control+Home');
  await act(page, 'pull quote');
  await expect(text(page).locator('.pull-quote')).toHaveCount(1);
  await act(page, 'statut pret');
  await expect(page.getByRole('button', { name: 'Statut' })).toContainText('Prêt');
  await act(page, 'epreuve tract');
  await expect(page.getByRole('button', { name: 'Tract', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await act(page, 'sombre');
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await act(page, 'langue du texte anglais royaume');
  await expect(page.getByRole('button', { name: 'Langue du texte' })).toContainText('Anglais');
  await act(page, 'english');
  await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeVisible();
  await act(page, 'sommaire');
  await expect(page.getByRole('listbox', { name: 'Outline of the text' })).toBeFocused();
  await act(page, 'versions');
  await expect(page.getByRole('dialog')).toContainText('Versions');
  await page.keyboard.press('Escape');
  await act(page, 'settings legal');
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
});

test('with words selected, a link to them comes first', async ({ desk: { page } }) => {
  await openArticle(page, article);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await act(page, 'lien');
  await expect(page.getByRole('combobox', { name: 'Adresse du lien' })).toBeFocused();
  await page.keyboard.type('exemple.org');
  await page.keyboard.press('Enter');
  await expect(text(page).locator('a')).toHaveAttribute('href', 'https://exemple.org');
});

test('three thousand texts are searched as one types', async ({ open, start, folder }) => {
  test.setTimeout(180_000);
  fillArchive(start.archive, 3_000);
  const desk = await open({ ...start, profile: `${folder}/profile` });
  const { page } = desk;
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  for (const word of ['canton 1321', 'moratoire', 'canton 77', 'canton 2999']) {
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(word);
    await expect(page.locator('.palette-snippet mark').first()).toContainText(
      new RegExp(word.slice(0, 6), 'i'),
    );
    await expect(
      page.getByRole('option', { name: new RegExp(word.split(' ')[1] ?? 'Texte') }).first(),
    ).toBeVisible();
  }
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-field="headline"]')).toHaveValue('Texte du canton 2999');
});

test('the outline shows where the caret is, leads there, and moves sections', async ({ desk: { page } }) => {
  await openArticle(page, article);
  await page.keyboard.press('Control+Shift+o');
  const list = page.getByRole('listbox', { name: 'Plan du texte' });
  await expect(list).toBeFocused();
  await expect(list.getByRole('option')).toHaveText([
    'La ligne fermera le 1er juin',
    'Une ligne utile',
    'Le dimanche',
    'Ce que nous demandons',
    'Trains par jour',
    'Et maintenant',
  ]);
  await expect(list.getByRole('option', { selected: true })).toHaveText('La ligne fermera le 1er juin');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(text(page)).toBeFocused();
  await page.keyboard.type('Donc : ');
  await expect(text(page).locator('.crosshead').last()).toHaveText('Donc\u00a0: Et maintenant');
  await expect(text(page).locator('.crosshead').last()).toBeInViewport();
  await expect(list.getByRole('option', { selected: true })).toHaveText('Donc\u00a0: Et maintenant');

  await list.focus();
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(list.getByRole('option').nth(1)).toHaveText('Donc\u00a0: Et maintenant');
  await expect(text(page).locator('.crosshead').first()).toHaveText('Donc\u00a0: Et maintenant');
  await expect(list.getByRole('option', { selected: true })).toHaveText('Donc\u00a0: Et maintenant');
  await page.keyboard.press('Escape');
  await expect(text(page)).toBeFocused();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(text(page).locator('.crosshead').first()).toHaveText('Une ligne utile');

  await page.getByRole('button', { name: 'Notes', exact: true }).press('Space');
  await expect(list.getByRole('option', { name: /Note.*Délibération/ })).toBeVisible();
  await page.keyboard.press('Control+Shift+o');
  await expect(list).toHaveCount(0);
  await expect(text(page)).toBeFocused();
});

test('in focus only the sheet is left, the paragraph clear, and Escape brings the desk back', async ({
  open,
}) => {
  let desk = await open();
  await openArticle(desk.page, article);
  await desk.page.keyboard.press('Control+Home');
  await desk.page.keyboard.press('F9');
  await expectAlone(desk.page);
  await desk.quit();

  desk = await open();
  const { page } = desk;
  await expect(page.locator('.bar').first()).toBeVisible(); // Whoever opens the desk finds its buttons.
  await expect(text(page)).toBeFocused();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('F9');
  await expectAlone(page);
  await expect(text(page).locator('.is-clear')).toHaveText(/^Le conseil a voté/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(text(page).locator('.is-clear')).toHaveText('412 personnes la prennent chaque jour.');
  expect(await leastContrast(page)).toBeGreaterThanOrEqual(4.5);
  await act(page, 'concentration phrase');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await expect(text(page).locator('.is-clear')).toHaveText('On la prend pour revenir.');

  await page.keyboard.press('Control+f');
  await page.keyboard.press('Escape');
  await expectAlone(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Exporter', exact: true })).toBeVisible();
  await expect(text(page).locator('.is-clear')).toHaveCount(0);
});

test('the caret’s line keeps its height in focus where one asks for it', async ({ desk: { page } }) => {
  await openArticle(page, article);
  await act(page, 'machine a ecrire');
  await page.keyboard.press('F9');
  await page.keyboard.press('Control+End');
  const height = () => caretTop(page);
  await expect.poll(async () => Math.abs((await height()) - 0.42 * 700)).toBeLessThan(160);
  const before = await height();
  for (let line = 0; line < 4; line += 1) await page.keyboard.press('Enter');
  await expect.poll(async () => Math.abs((await height()) - before)).toBeLessThan(4);
  await page.keyboard.press('Control+Home');
  await expect.poll(async () => Math.abs((await height()) - before)).toBeLessThan(4);
});

test('the menus have the commands in both languages, and the window fills the screen', async ({
  desk: { page, program },
}) => {
  const menu = () =>
    program.evaluate(({ Menu }) =>
      (Menu.getApplicationMenu()?.items ?? []).flatMap((top) =>
        (top.submenu?.items ?? []).map(({ id, label, accelerator }) => ({ id, label, accelerator })),
      ),
    );
  const commands = (await menu()).filter(({ id }) => id && !/^\d/.test(id));
  expect(commands.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['find', 'replace', 'toggle-outline', 'toggle-focus', 'full-screen', 'palette']),
  );
  const labels = async () => (await menu()).map(({ label }) => label);
  expect(await labels()).toEqual(
    expect.arrayContaining(['Mode concentration', 'Plein écran', 'Plan du texte']),
  );
  await page.evaluate(() => window.roneo.call('settings:save', { language: 'en' }));
  expect(await labels()).toEqual(
    expect.arrayContaining(['Focus mode', 'Full screen', 'Outline of the text']),
  );

  const isFull = () =>
    program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen());
  await page.keyboard.press('F11');
  await expect.poll(isFull).toBe(true);
  await page.keyboard.press('F11');
  await expect.poll(isFull).toBe(false);
});

test('axe finds nothing in palette, outline, focus and card of shortcuts', async ({ desk: { page } }) => {
  await openArticle(page, { ...article, body: body.slice(1) });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('ligne');
  await expect(page.locator('.palette-snippet').first()).toBeVisible();
  await noFault(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+o');
  await expect(page.locator('.outline')).toBeFocused();
  await noFault(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('F9');
  await expect(text(page).locator('.is-clear')).toHaveCount(1);
  await noFault(page);
  await page.keyboard.press('Control+/');
  await expect(page.getByRole('dialog')).toContainText('Ctrl+K');
  await noFault(page);
});

function field(page: Page) {
  return page.getByRole('combobox', { name: 'Aller à un texte' });
}

function text(page: Page) {
  return page.getByRole('textbox', { name: /^(Texte|Text)$/ });
}

/** Does what some words name, by the palette's first line. */
async function act(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: /^(Aller|Go) / })).toBeFocused();
  await page.keyboard.insertText(words);
  await page.locator('.palette-action').first().waitFor();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: /^(Aller|Go) / })).toHaveCount(0);
}

async function noFault(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
  expect(await axeFaults(page)).toEqual([]);
}

async function expectAlone(page: Page): Promise<void> {
  for (const part of ['.bar', '.status-bar', '.rail', '.proof', '.editor-toolbar'])
    await expect(page.locator(part).first()).toBeHidden();
  await expect(page.locator('.sheet')).toBeVisible();
}

/** The least contrast of the sheet's words against its paper. */
async function leastContrast(page: Page): Promise<number> {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const light = (colour: string) => {
      if (!canvas) throw new Error('no canvas');
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data]
        .map((value) => value / 255)
        .map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const paper = light(getComputedStyle(document.querySelector('.sheet') as Element).backgroundColor);
    const words = [...document.querySelectorAll('.sheet textarea, .body-text > *')];
    return Math.min(
      ...words.map((element) => {
        const ink = light(getComputedStyle(element).color);
        return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
      }),
    );
  });
}

async function caretTop(page: Page): Promise<number> {
  return page.evaluate(() => {
    const selection = document.getSelection();
    const box = selection?.getRangeAt(0).getBoundingClientRect();
    if (box && box.height > 0) return box.top;
    const node = selection?.anchorNode;
    return (node instanceof Element ? node : node?.parentElement)?.getBoundingClientRect().top ?? 0;
  });
}

/** Fills an archive with texts, as if they had been written before. */
function fillArchive(folder: string, count: number): void {
  const opened = openArchive(folder, { create: true });
  if (!opened.ok) throw new Error(opened.problem.kind);
  const archive = opened.value;
  const date = { local: '2026-03-03T06:00', zone: 'Europe/Paris' };
  for (let number = 0; number < count; number += 1) {
    const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
    const words = `Le canton ${number} demande un moratoire, et la vallée attend la réponse du conseil régional. `;
    archive.articles.create(
      {
        ...newArticle({ id, kind: 'release', language: 'fr', date }),
        headline: `Texte du canton ${number}`,
        body: [paragraph(words.repeat(12).trim())],
      },
      number,
    );
  }
  archive.close();
}
