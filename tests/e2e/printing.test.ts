import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from './desk';
import type { Program } from './program';
import { openArticle, paragraph } from './seeded';

test('an exported leaflet is printed by the system’s dialogue, at 100 % and turned on the edge that its sheets are made for', async ({
  desk,
  folder,
}) => {
  const { page, program } = desk;
  test.setTimeout(120_000);
  const out = join(folder, 'out');
  mkdirSync(out);
  await program.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, out);
  await answerPrinting(program, ['Print job canceled', '', 'Failed to enumerate printers']);
  await openArticle(page, { headline: 'La ligne du soir', slug: 'soir', body: [paragraph('Elle rouvre.')] });
  await page.keyboard.press('Control+e');
  const panel = page.getByRole('dialog', { name: 'Export' });
  await panel.getByRole('button', { name: 'Exporter', exact: true }).click();
  const print = panel.getByRole('button', { name: /^Imprimer\s: Tract/ });
  await print.click({ timeout: 90_000 });
  const toasts = page.locator('.toast');
  await expect.poll(async () => (await printed(program)).length).toBe(1);
  await print.click();
  await expect.poll(async () => (await printed(program)).length).toBe(2);
  await expect(toasts).toHaveCount(0);
  await print.click();
  await expect(toasts).toContainText('aucune imprimante ne répond');
  const sheets = await printed(program);
  expect(sheets).toHaveLength(3);
  expect(sheets[0]).toMatchObject({
    silent: false,
    pageSize: 'A4',
    duplexMode: 'shortEdge',
    margins: { marginType: 'none' },
    scaleFactor: 100,
  });
  expect(sheets[0]?.url).toMatch(/-tract-A5-photocopieuse\.pdf$/);
  expect(sheets[0]?.url).toContain(pathToFileURL(realpathSync(out)).href);
  await panel.getByRole('button', { name: /^Recto verso, feuille retournée sur/ }).click();
  await page.getByRole('menuitemradio', { name: 'le bord long' }).click();
  await panel.getByRole('button', { name: 'Exporter de nouveau' }).click();
  await expect(panel).toContainText('recto verso, retourné sur le bord long', { timeout: 90_000 });
  const windows = () => program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  await expect.poll(windows).toBe(1);
  for (const times of [4, 5]) {
    await print.click(); // Nobody says what becomes of it: the next takes its place, and it does not hold the program.
    await expect.poll(async () => (await printed(program)).length).toBe(times);
  }
  expect((await printed(program)).at(-1)).toMatchObject({ duplexMode: 'longEdge' });
  expect(await windows()).toBe(2);
  await desk.quit();
});

test('a leaflet that is too long is printed as a draft, and nothing of it stays on the disk', async ({
  desk: { page, program },
}) => {
  test.setTimeout(120_000);
  await answerPrinting(program, ['']);
  await page.evaluate(() => window.roneo.call('settings:save', { proof: 'leaflet' }));
  await page.reload();
  const sentence = 'Deux cents élèves prennent ce train chaque matin. ';
  const body = Array.from({ length: 24 }, () => paragraph(sentence.repeat(4)));
  await openArticle(page, { headline: 'Onze gares', body });
  await page
    .getByRole('button', { name: /^Format/ })
    .first()
    .click();
  await page.getByRole('menuitemradio', { name: 'A6', exact: true }).click();
  const said = page.locator('.leaflet-too-long');
  await expect(page.locator('.draft-mark').last()).toHaveText('Page de trop', { timeout: 60_000 });
  await expect(page.locator('.draft-mark').first()).toHaveText('Brouillon');
  await said.getByRole('button', { name: 'Imprimer le brouillon…' }).click();
  await expect.poll(async () => (await printed(program)).length, { timeout: 30_000 }).toBe(1);
  const [draft] = await printed(program);
  expect(draft).toMatchObject({ silent: false, pageSize: 'A4', duplexMode: 'longEdge' });
  expect(existsSync(dirname(fileURLToPath(draft?.url ?? '')))).toBe(false);
});

test('Ctrl+P shows the leaflet first, then prints the sheets that are shown', async ({
  desk: { page, program },
}) => {
  test.setTimeout(120_000);
  await answerPrinting(program, ['']);
  await openArticle(page, { headline: 'La ligne du soir', body: [paragraph('Elle rouvre.')] });
  await page.keyboard.press('Control+p');
  await expect(page.locator('.pdf-page canvas').first()).toBeVisible({ timeout: 30_000 });
  expect(await printed(program)).toEqual([]);
  await page.keyboard.press('Control+p');
  await expect.poll(async () => (await printed(program)).length, { timeout: 30_000 }).toBe(1);
  expect((await printed(program))[0]).toMatchObject({ pageSize: 'A4', duplexMode: 'shortEdge' });
});

interface Printed {
  url: string;
  [option: string]: unknown;
}

/** Answers the system's print dialogue, each time with why nothing was printed, or nothing. */
async function answerPrinting(program: Program, answers: string[]): Promise<void> {
  await program.evaluate(({ app }, given) => {
    const asked: Printed[] = [];
    Object.assign(globalThis, { printed: asked });
    app.on('web-contents-created', (_event, contents) => {
      contents.print = (options, done) => {
        asked.push({ url: contents.getURL(), ...options });
        const why = given.shift();
        if (why !== undefined) setTimeout(() => done?.(why === '', why), 100);
      };
    });
  }, answers);
}

function printed(program: Program): Promise<Printed[]> {
  return program.evaluate(() => (globalThis as unknown as { printed: Printed[] }).printed);
}
