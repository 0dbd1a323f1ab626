import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { axeFaultsDayAndNight } from './axe';
import { expect, test } from './desk';
import type { OpenDesk } from './desk';
import { dropAt } from './drop';

test.use({ electron: 'shared' });

/** Everything that can lie on or over the desk, and how a person gets there. */
const panels: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'the sheet': async () => undefined,
  'the leaflet beside it': (page) => page.getByRole('button', { name: 'Tract', exact: true }).click(),
  'the mail beside it': (page) => page.getByRole('button', { name: 'Courriel', exact: true }).click(),
  'the checks': (page) => page.getByTitle('Relecture').click(),
  'the embargo': async (page) => {
    await page.getByRole('switch', { name: 'Embargo' }).click();
    await page.locator('.embargo-sentence button').click();
  },
  'the settings': (page) => page.keyboard.press('Control+,'),
  'the spokespersons': async (page) => {
    await page.keyboard.press('Control+,');
    await page.getByRole('button', { name: 'Presse', exact: true }).click();
    await page.getByRole('button', { name: 'Ajouter un ou une porte-parole' }).click();
  },
  'the versions': async (page) => {
    await page.getByRole('button', { name: 'Autres commandes' }).click();
    await page.getByRole('menuitem', { name: 'Versions…' }).click();
    await expect(page.getByRole('dialog', { name: 'Versions' }).locator('.revision')).toContainText(
      'Un titre',
    );
  },
  'the shortcuts': (page) => page.keyboard.press('Control+/'),
  'the export': async (page) => {
    await page.keyboard.press('Control+e');
    await page
      .getByRole('dialog', { name: 'Export' })
      .getByRole('button', { name: 'Exporter', exact: true })
      .click();
    await expect(page.getByRole('button', { name: 'Ouvrir le dossier', exact: true })).toBeVisible({
      timeout: 60_000,
    });
  },
};

test('everything on the desk can be heard, seen and reached, by day and by night, under its strict policy', async ({
  desk,
  folder,
}) => {
  test.setTimeout(240_000);
  const { page } = desk;
  const refused: string[] = [];
  page.on(
    'console',
    (message) => void (/Refused to|violates/.test(message.text()) && refused.push(message.text())),
  );
  await chooseFolder(desk, join(folder, 'out'));
  await write(page, 'Un titre', 'Un premier paragraphe.');
  for (const [name, open] of Object.entries(panels)) {
    await open(page);
    await expect(page.getByText('Composition…')).toHaveCSS('opacity', '0', { timeout: 30_000 });
    expect(await axeFaultsDayAndNight(page, { rules: 'wcag' }), name).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  expect(refused).toEqual([]);
});

test('the desk speaks the language and takes the light that are chosen, and keeps them', async ({
  desk: { page },
}) => {
  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: 'Le bureau', exact: true }).click();
  await page.getByRole('radio', { name: 'English' }).check();
  await page.getByRole('radio', { name: 'Dark' }).check();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'New text' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(21, 20, 18)');
  await page.reload();
  await expect(page.getByRole('button', { name: 'New text' })).toBeVisible();
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(21, 20, 18)');
});

test('sentences a third longer than the French ones are not cut, and push nothing out of its dialog', async ({
  open,
  folder,
}) => {
  const desk = await open({
    archive: join(folder, 'longer'),
    profile: join(folder, 'longer profile'),
    language: 'fr-x-long',
  });
  const { page } = desk;
  await page.getByRole('button', { name: '[Nouveau' }).click();
  await page.getByRole('menuitem').first().click();
  await expect(page.locator('.bar')).toContainText('·]');
  for (const key of ['Control+k', 'Control+/', 'Control+,', 'Control+e']) {
    await page.keyboard.press(key);
    const dialog = page.getByRole('dialog').last();
    await expect(dialog).toBeVisible();
    await expect(dialog).toContainText('·]');
    expect(await sticksOut(dialog), key).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  expect(await sticksOut(page.locator('.bar'))).toEqual([]);
  expect(await sticksOut(page.locator('.status-bar'))).toEqual([]);
});

/** The texts within an element that reach out of it at the right. */
function sticksOut(within: Locator): Promise<string[]> {
  return within.evaluate((outer) => {
    const { right } = outer.getBoundingClientRect();
    return [...outer.querySelectorAll('*')]
      .filter((inner) => inner.childElementCount === 0 && inner.getBoundingClientRect().right > right + 1)
      .map((inner) => inner.textContent);
  });
}

test('sentences of the masthead are set as they are typed, each in its language', async ({
  desk: { page },
}) => {
  await page.keyboard.press('Control+,');
  const settings = page.getByRole('dialog');
  await settings.getByRole('button', { name: 'Présentation' }).click();
  await settings.getByLabel(/^Présentation du groupe/).focus();
  await page.keyboard.type('Nous disons "non" !');
  await expect
    .poll(() => masthead(page))
    .toMatchObject({
      boilerplate: { fr: 'Nous disons «\u202fnon\u202f»\u202f!' },
    });
});

test('the library is searched and opened without leaving the keyboard', async ({ desk: { page } }) => {
  await write(page, 'Éléphants de pierre', 'La mairie promet une statue.');
  await write(page, 'Le marché couvert', 'Il rouvre en juin.');
  await page.keyboard.press('Control+Shift+f');
  await page.keyboard.type('elephant');
  await expect(page.getByRole('option')).toHaveCount(1);
  await expect(page.locator('.library-line mark')).toContainText('Éléphant');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Titre', exact: true })).toHaveValue('Éléphants de pierre');
  await expect(page.getByRole('textbox', { name: 'Texte', exact: true })).toBeFocused();
  await page.keyboard.press('Control+Shift+f');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('introuvable');
  await expect(page.getByText('Rien pour')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('option')).toHaveCount(2);
});

test('letters of a search go to the search, however soon after its keys and whatever text is being opened', async ({
  desk: { page },
}) => {
  await write(page, 'Éléphants de pierre', 'La mairie promet une statue.');
  await write(page, 'Le marché couvert', 'Il rouvre en juin.');
  await expect(page.getByText(/Enregistré à/)).toBeVisible();
  const focused = await page.evaluate(() => {
    const keys = { key: 'F', code: 'KeyF', ctrlKey: true, shiftKey: true, bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', keys));
    return document.activeElement?.id;
  });
  expect(focused).toBe('library-search');
  await page.evaluate(() => {
    document.getElementById('library-list')?.focus();
    document.querySelector<HTMLElement>('#library-line-1')?.click();
    document.getElementById('library-search')?.focus();
  });
  await expect(page.getByRole('textbox', { name: 'Titre', exact: true })).toHaveValue('Éléphants de pierre');
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  await page.keyboard.type('juin');
  await expect(page.getByRole('searchbox')).toHaveValue('juin');
  await expect(page.getByRole('textbox', { name: 'Texte', exact: true })).toHaveText(
    'La mairie promet une statue.',
  );
});

test('files dropped on the library become texts, and what could not is said', async ({
  desk: { page },
  folder,
}) => {
  await expect(page.getByText('Aucun texte pour l’instant')).toBeVisible();
  const files = [join(folder, 'dehors.md'), join(folder, 'photo.xyz')] as const;
  writeFileSync(files[0], '---\ntitle: Venu du dehors\n---\n\nUn paragraphe.\n');
  writeFileSync(files[1], new Uint8Array([0, 1, 2, 255]));
  await dropAt(page, { x: 120, y: 400 }, ...files);
  const report = page.getByRole('dialog', { name: '1\u00a0texte ajouté, 1\u00a0non repris' });
  await expect(report).toContainText('Venu du dehors');
  await expect(report).toContainText('photo.xyz');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: 'Titre', exact: true })).toHaveValue('Venu du dehors');
});

test('what keeps a text off the site is said at once before the export, and mended there', async ({
  desk,
  folder,
}) => {
  test.setTimeout(120_000);
  const { page } = desk;
  await chooseFolder(desk, join(folder, 'out'));
  await write(page, 'Un brouillon', 'Un premier paragraphe.');
  await page.getByRole('button', { name: 'Exporter', exact: true }).click();
  const panel = page.getByRole('dialog', { name: 'Export' });
  await expect(panel).toContainText('C’est un brouillon.');
  await expect(panel).not.toContainText('sous embargo');
  await page.keyboard.press('Escape');
  await page.getByRole('switch', { name: 'Embargo' }).click();
  await page.getByRole('button', { name: 'Exporter', exact: true }).click();
  await expect(panel).toContainText('C’est un brouillon.');
  await expect(panel).toContainText('Il est sous embargo jusqu’au');
  expect(existsSync(join(folder, 'out', 'site'))).toBe(false);
  await panel.getByRole('button', { name: 'Lever l’embargo' }).click();
  await panel.getByRole('button', { name: 'Marquer prêt et exporter' }).focus();
  await page.keyboard.press('Enter');
  await expect(panel).toContainText('site/un-brouillon/index.html', { timeout: 60_000 });
  await expect(panel).not.toContainText('C’est un brouillon');
  await expect(panel.getByRole('button', { name: 'Ouvrir le dossier', exact: true })).toBeFocused();
});

test('a text too long for a leaflet is exported all the same, and the kind remembers its outlets', async ({
  desk,
  folder,
}) => {
  test.setTimeout(180_000);
  const { page } = desk;
  await chooseFolder(desk, join(folder, 'out'));
  const file = join(folder, 'long.md');
  const sentence = 'La ligne dessert onze gares et deux cents élèves la prennent chaque matin. ';
  writeFileSync(file, `---\ntitle: Onze gares\nkind: communiqué\n---\n\n${sentence.repeat(150)}\n`);
  await expect(page.getByText('Aucun texte pour l’instant')).toBeVisible();
  await dropAt(page, { x: 120, y: 400 }, file);
  await expect(page.getByRole('heading', { level: 1, name: 'Onze gares' })).toBeVisible();
  await page.getByRole('button', { name: 'Exporter', exact: true }).click();
  const panel = page.getByRole('dialog', { name: 'Export' });
  await panel.getByRole('button', { name: 'Exporter', exact: true }).click();
  await expect(panel).toContainText(/Onze gares.*trop long.*fait en A4 plié en A5/, { timeout: 90_000 });
  await expect(panel).toContainText(/presse\/\d{4}-\d\d-\d\d-onze-gares-communique\.eml/);
  await expect(panel).not.toContainText('n’a pas pu se faire');
  await panel.getByRole('checkbox', { name: 'Tract' }).uncheck();
  await panel.getByRole('button', { name: 'Exporter de nouveau' }).click();
  await expect(panel.getByRole('button', { name: 'Ouvrir le dossier', exact: true })).toBeVisible({
    timeout: 90_000,
  });
  await expect(panel).not.toContainText('trop long');
  await page.keyboard.press('Escape');
  await page.reload();
  await page.getByRole('button', { name: 'Exporter', exact: true }).click();
  await expect(panel.getByRole('checkbox', { name: 'Tract' })).not.toBeChecked({ timeout: 90_000 });
});

test('what was exported is opened by one click, and a notice leads to its place', async ({
  desk,
  folder,
}) => {
  test.setTimeout(120_000);
  const { page } = desk;
  await chooseFolder(desk, join(folder, 'out'));
  await write(page, 'Une gare', 'Un premier paragraphe.');
  await page.getByRole('button', { name: 'Exporter', exact: true }).click();
  const panel = page.getByRole('dialog', { name: 'Export' });
  await panel.getByRole('button', { name: 'Exporter', exact: true }).click();
  await panel.getByRole('button', { name: /^Ouvrir\s: Communiqué/ }).click({ timeout: 60_000 });
  const opened = () => desk.shown().at(-1);
  await expect.poll(opened).toMatch(/\/presse\/\d{4}-\d\d-\d\d-une-gare-communique\.pdf$/);
  await panel.getByRole('button', { name: /^Ouvrir\s: Courriel/ }).click();
  await expect.poll(opened).toMatch(/-une-gare-communique\.eml$/);
  expect(opened()).toContain(join(folder, 'out', 'presse'));
  const notice = panel.getByRole('listitem').filter({ hasText: 'Le nom du groupe n’est pas renseigné' });
  await notice.getByRole('button', { name: 'Voir', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Réglages' })).toBeVisible();
  await expect(panel).toHaveCount(0);
});

test('in a narrow window the library comes over the sheet and steps aside', async ({ desk }) => {
  const { page } = desk;
  await write(page, 'Un titre', 'Un premier paragraphe.');
  await desk.program.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(900, 700),
  );
  await expect(page.getByRole('navigation', { name: 'Bibliothèque' })).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  const library = page.getByRole('navigation', { name: 'Bibliothèque' });
  await page.getByRole('button', { name: 'Montrer la bibliothèque' }).click();
  await page.getByRole('option', { name: /Un titre/ }).click();
  await expect(library).toHaveCount(0);
  await page.getByRole('button', { name: 'Montrer la bibliothèque' }).click();
  await expect(library).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(library).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Texte', exact: true })).toBeFocused();
});

async function write(page: Page, headline: string, text: string): Promise<void> {
  await expect(page.getByRole('navigation', { name: 'Bibliothèque' })).toBeVisible();
  await page.keyboard.press('Control+n');
  const title = page.getByRole('textbox', { name: 'Titre', exact: true });
  await expect(title).toBeFocused();
  await expect(title).toHaveValue('');
  await page.keyboard.type(headline);
  await page.getByRole('textbox', { name: 'Texte', exact: true }).click();
  await page.keyboard.type(text);
  await expect(page.getByText(/Enregistré à/)).toBeVisible();
  await expect(page.getByRole('option', { name: new RegExp(headline) })).toBeVisible();
}

async function masthead(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const answer = await window.roneo.call('masthead:open', null);
    return answer.ok ? answer.value : answer.problem;
  });
}

/** The system's dialog cannot be clicked by a test: it answers as a person would who chose this folder. */
async function chooseFolder({ program }: OpenDesk, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await program.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, folder);
}
