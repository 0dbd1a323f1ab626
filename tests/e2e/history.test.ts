import type { Page } from '@playwright/test';
import { openArchive } from '../../electron/archive';
import { newArticle } from '../../src/article';
import type { Article, Block } from '../../src/article';
import type { OpenArticle } from '../../src/contract';
import { axeFaults } from './axe';
import { expect, test } from './desk';
import type { Start } from './desk';
import { run } from './seeded';

test.use({ electron: 'shared' });

const gare = 'La gare de Montrelay reste ouverte tous les matins, dimanches et fêtes compris.';
const cars = 'Neuf cars remplaceraient les quatorze trains de chaque jour.';
const recours = 'Le collectif a déposé un recours devant le tribunal administratif de Rennes.';

const first: Article = {
  ...newArticle({
    id: '3f0c1a52-0f6f-4d6f-9d7a-0c5f0d4a2b11',
    kind: 'release',
    language: 'fr',
    date: { local: '2026-05-12T11:30', zone: 'Europe/Paris' },
  }),
  headline: 'Trains supprimés : la vallée répond',
  standfirst: 'Le collectif demande le report du vote.',
  body: [recours, gare, cars].map(paragraph),
};
const second: Article = {
  ...first,
  headline: 'Trains maintenus : la vallée respire',
  body: [gare.replace('reste ouverte', 'ferme'), cars, recours].map(paragraph),
};

function paragraph(text: string): Block {
  return { type: 'paragraph', content: [{ type: 'text', text, marks: [] }] };
}

/** An archive whose last text was sent to the press, then changed. */
function prepare({ archive: folder }: Start, earlier = first, later = second): void {
  const opened = openArchive(folder, { create: true });
  if (!opened.ok) throw new Error(opened.problem.kind);
  const archive = opened.value;
  const start = Date.UTC(2026, 4, 12, 9);
  archive.articles.create(earlier, start);
  archive.revisions.name({ id: first.id, revision: 1, name: 'Envoyé à la presse' });
  archive.articles.save({ article: later, base: 1 }, start + 3_600_000);
  archive.settings.save({ lastArticle: first.id, proof: 'none' }, start);
  archive.close();
}

/** The text as its archive has it, once the desk is closed. */
function keptIn({ archive: folder }: Start): OpenArticle {
  const opened = openArchive(folder, { create: false });
  if (!opened.ok) throw new Error(opened.problem.kind);
  const kept = opened.value.articles.open(first.id);
  opened.value.close();
  if (!kept.ok) throw new Error(kept.problem.kind);
  return kept.value;
}

async function openVersions(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Autres commandes' }).click();
  await page.getByRole('menuitem', { name: 'Versions…' }).click();
  await expect(page.getByText(/passages? changés?/)).toBeVisible({ timeout: 30_000 });
}

async function takeUpFirst(page: Page): Promise<void> {
  await openVersions(page);
  await page.getByRole('button', { name: /^Envoyé à la presse/ }).click();
  await page.getByRole('button', { name: 'Reprendre cette version' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(body(page)).toHaveText(new RegExp(`^${recours}`));
}

const body = (page: Page) => page.getByRole('textbox', { name: 'Texte', exact: true });

test('a version is read beside the sheet, word by word, and by keyboard', async ({ open, start }) => {
  prepare(start);
  const desk = await open();
  const { page } = desk;
  await openVersions(page);
  const dialog = page.getByRole('dialog', { name: 'Versions' });
  await expect(dialog.getByText('Envoyé à la presse').first()).toBeVisible();
  await expect(dialog.locator('[data-revision][aria-current="true"]')).toBeFocused();
  await expect(dialog.getByRole('deletion')).toHaveText(['supprimés', 'répond', 'reste ouverte']);
  await expect(dialog.getByRole('insertion')).toHaveText(['maintenus', 'respire', 'ferme']);
  await expect(dialog.getByText(/4\spassages changés\s: 3\smots ajoutés, 4\sretirés/)).toBeVisible();
  await page.keyboard.press('F7');
  await expect(
    dialog.getByRole('group', { name: /^Changement 1 sur 4\s: titre, modification/ }),
  ).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(
    dialog.getByRole('group', { name: /^Changement 2 sur 4\s: paragraphe, déplacement ailleurs/ }),
  ).toBeFocused();
  await page.keyboard.press('Shift+F7');
  await page.keyboard.press('Shift+F7');
  await expect(
    dialog.getByRole('group', { name: /^Changement 4 sur 4\s: paragraphe, déplacement ici/ }),
  ).toBeFocused();
  await dialog.getByRole('button', { name: 'Lire' }).click();
  await expect(dialog.getByText(recours)).toBeVisible();
  expect(await axeFaults(page, { parts: ['[role=dialog]'] })).toEqual([]);
});

test('a version is read with every word of it: press fields, notes, approvals, descriptions', async ({
  open,
  start,
}) => {
  prepare(start);
  const opened = openArchive(start.archive, { create: false });
  if (!opened.ok) throw new Error(opened.problem.kind);
  const said = { type: 'text' as const, marks: [] };
  const saved = opened.value.articles.save(
    {
      article: {
        ...second,
        kicker: 'Ligne du soir',
        dateline: 'Rennes',
        byline: 'Le collectif',
        body: [
          {
            type: 'paragraph',
            content: [
              { ...said, text: 'Neuf cars ', marks: [{ type: 'bold' }] },
              { ...said, text: 'par jour.' },
              { type: 'footnote', content: [{ ...said, text: 'Horaires d’hiver.' }] },
            ],
          },
          {
            type: 'quotation',
            content: [{ type: 'paragraph', content: [{ ...said, text: 'Nous tiendrons.' }] }],
            speaker: 'Une usagère',
            role: 'du premier train',
            approvedBy: 'Accord par mail',
          },
          {
            type: 'table',
            caption: 'Les trains du matin',
            rows: [{ cells: [{ header: true, content: [{ ...said, text: 'Départ' }] }] }],
          },
          { type: 'boilerplate' },
        ],
        notesToEditors: [
          {
            type: 'paragraph',
            content: [
              { ...said, text: 'Photos sur demande.' },
              { type: 'footnote', content: [{ ...said, text: 'Jusqu’à mardi.' }] },
            ],
          },
        ],
      },
      base: 2,
    },
    Date.UTC(2026, 4, 12, 12),
  );
  expect(saved.ok).toBe(true);
  opened.value.close();
  const desk = await open();
  const { page } = desk;
  await openVersions(page);
  const dialog = page.getByRole('dialog', { name: 'Versions' });
  await dialog
    .getByRole('button', { name: /sur la feuille/ })
    .first()
    .click();
  await dialog.getByRole('button', { name: 'Lire', exact: true }).click();
  await expect(dialog.getByRole('document')).toHaveText(
    [
      'Ligne du soir',
      second.headline,
      second.standfirst,
      'Rennes · Le collectif',
      'Neuf cars par jour.1',
      'Nous tiendrons.',
      'Une usagère, du premier train',
      'approuvée par Accord par mail',
      'Les trains du matin',
      'Départ',
      'bloc de l’identité du groupe Présentation du groupe',
      'Notes aux rédactions',
      'Photos sur demande.2',
      'Notes',
      'Horaires d’hiver.',
      'Jusqu’à mardi.',
    ].join(''),
  );
  await expect(dialog.getByRole('document').locator('strong')).toHaveText('Neuf cars ');
});

test('the only version of a text is read, there is nothing to compare it with', async ({ open, start }) => {
  const opened = openArchive(start.archive, { create: true });
  if (!opened.ok) throw new Error(opened.problem.kind);
  opened.value.articles.create(first, Date.UTC(2026, 4, 12, 9));
  opened.value.settings.save({ lastArticle: first.id, proof: 'none' }, 0);
  opened.value.close();
  const desk = await open();
  await desk.page.getByRole('button', { name: 'Autres commandes' }).click();
  await desk.page.getByRole('menuitem', { name: 'Versions…' }).click();
  const dialog = desk.page.getByRole('dialog', { name: 'Versions' });
  await expect(dialog.getByText(recours)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Côte à côte' })).toHaveCount(0);
});

test('a text that is only opened makes no version, whatever its last block', async ({ open, start }) => {
  prepare(start);
  const opened = openArchive(start.archive, { create: false });
  if (!opened.ok) throw new Error(opened.problem.kind);
  const article = { ...second, body: [...second.body, { type: 'boilerplate' as const }] };
  opened.value.articles.save({ article, base: 2 }, Date.UTC(2026, 4, 12, 12));
  opened.value.close();
  const desk = await open();
  await body(desk.page).click();
  await desk.page.keyboard.press('Control+End');
  await expect(body(desk.page).locator('> p').last()).toHaveText('');
  await desk.quit();
  expect(keptIn(start).revision).toBe(3);
});

test('a version is named, renamed and unnamed, and its name is found again', async ({ open, start }) => {
  prepare(start);
  let desk = await open();
  await openVersions(desk.page);
  const dialog = desk.page.getByRole('dialog', { name: 'Versions' });
  await dialog
    .getByRole('button', { name: /sur la feuille/ })
    .first()
    .click();
  await dialog.getByRole('button', { name: 'Nommer cette version' }).click();
  await desk.page.keyboard.type('Relu par Maud');
  await desk.page.keyboard.press('Enter');
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Relu par Maud' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Renommer' })).toBeFocused();
  await dialog.getByRole('button', { name: /^Envoyé à la presse/ }).click();
  await dialog.getByRole('button', { name: 'Renommer' }).click();
  await desk.page.keyboard.press('Escape');
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: 'Renommer' }).click();
  await dialog.getByRole('button', { name: 'Retirer le nom' }).click();
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Envoyé à la presse' })).toHaveCount(0);
  await desk.quit();
  desk = await open();
  await openVersions(desk.page);
  await expect(desk.page.getByRole('listitem').filter({ hasText: 'Relu par Maud' })).toBeVisible();
});

test('a version taken up again leaves the present one in the list, and can be undone', async ({
  open,
  start,
}) => {
  prepare(start);
  const desk = await open();
  const { page } = desk;
  await body(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Et le dernier mot');
  await openVersions(page);
  await page.getByRole('button', { name: /^Envoyé à la presse/ }).click();
  await page.getByRole('button', { name: 'Reprendre cette version' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(body(page)).toBeFocused();
  await expect(body(page)).toHaveText(new RegExp(`^${recours}`));
  await expect(page.getByRole('textbox', { name: 'Titre', exact: true })).toHaveValue(first.headline);
  await page.getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(body(page)).toContainText('Et le dernier mot');
  await expect(page.getByRole('textbox', { name: 'Titre', exact: true })).toHaveValue(second.headline);
  await desk.quit();
  const opened = openArchive(start.archive, { create: false });
  if (!opened.ok) throw new Error(opened.problem.kind);
  const lines = opened.value.revisions.list(first.id);
  const kept = lines.ok ? lines.value.map(({ headline }) => headline) : [];
  expect(kept).toEqual(expect.arrayContaining([first.headline, second.headline]));
  const newest = opened.value.articles.open(first.id);
  expect(newest.ok && JSON.stringify(newest.value.article.body)).toContain('Et le dernier mot');
  opened.value.close();
});

test('a version that was taken up is one step of undo, with all its fields and notes', async ({
  open,
  start,
}) => {
  const told = 'Rendez-vous presse au guichet, à 11 h.';
  prepare(start, { ...first, notesToEditors: [{ type: 'paragraph', content: [run(told)] }] });
  const desk = await open();
  const { page } = desk;
  const headline = page.getByRole('textbox', { name: 'Titre', exact: true });
  const standfirst = page.locator('[data-field="standfirst"]');
  await openVersions(page);
  await page.getByRole('button', { name: /^Envoyé à la presse/ }).click();
  await page.getByRole('button', { name: 'Reprendre cette version' }).click();
  await expect(body(page)).toBeFocused();
  const notes = page.locator('section.notes .body-text');
  await expect(notes).toHaveText(told);
  await expect(headline).toHaveValue(first.headline);
  await standfirst.fill('Le collectif attend le vote.');
  await body(page).focus();
  await page.keyboard.press('Control+z');
  await expect(body(page)).toHaveText(new RegExp(`${recours}$`));
  await expect(headline).toHaveValue(second.headline);
  await expect(notes).toHaveText('');
  await expect(standfirst).toHaveValue('Le collectif attend le vote.'); // Written since.
  await page.keyboard.press('Control+Shift+z');
  await expect(body(page)).toHaveText(new RegExp(`^${recours}`));
  await expect(headline).toHaveValue(first.headline);
  await expect(notes).toHaveText(told);
  await desk.quit();
  expect(keptIn(start).article).toMatchObject({
    headline: first.headline,
    notesToEditors: [{ type: 'paragraph', content: [{ text: told }] }],
  });
});

test('an embargo that was set since holds, whatever earlier version is taken up', async ({ open, start }) => {
  prepare(start);
  const desk = await open();
  const { page } = desk;
  await page.getByRole('switch', { name: 'Embargo' }).click();
  await page.getByRole('button', { name: 'Autres commandes' }).click();
  await page.getByRole('menuitem', { name: 'Versions…' }).click();
  await page.getByRole('button', { name: /^Envoyé à la presse/ }).click();
  await page.getByRole('button', { name: 'Reprendre cette version' }).click();
  await expect(page.locator('.toast')).toContainText('L’embargo d’aujourd’hui reste en place.');
  await expect(body(page)).toHaveText(new RegExp(`^${recours}`));
  await expect(page.getByRole('switch', { name: 'Embargo' })).toBeChecked();
  await desk.quit();
  expect(keptIn(start).article).toMatchObject({ headline: first.headline });
  expect(keptIn(start).article.embargo).not.toBeNull();
});

test('no step back from a version that was taken up lifts an embargo', async ({ open, start }) => {
  const embargo = { local: '2027-05-13T06:00', zone: 'Europe/Paris' };
  prepare(start, { ...first, embargo, status: 'ready' });
  const desk = await open();
  const { page } = desk;
  const held = page.getByRole('switch', { name: 'Embargo' });
  await takeUpFirst(page);
  await expect(held).toBeChecked();
  await page.keyboard.press('Control+z');
  await expect(body(page)).toHaveText(new RegExp(`${recours}$`));
  await expect(held).toBeChecked();
  await expect(page.locator('.toast').last()).toContainText('L’embargo d’aujourd’hui reste en place.');
  await desk.quit();
  // Nor does a version bring back that it was ready to go out.
  expect(keptIn(start).article).toMatchObject({
    headline: second.headline,
    embargo,
    status: 'draft',
  });
});

test('the message of a version that was taken up lifts no embargo that was set since', async ({
  open,
  start,
}) => {
  prepare(start);
  const desk = await open();
  const { page } = desk;
  const held = page.getByRole('switch', { name: 'Embargo' });
  await takeUpFirst(page);
  await held.click();
  await page.getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(body(page)).toHaveText(new RegExp(`${recours}$`));
  await expect(held).toBeChecked();
  await expect(page.locator('.toast').last()).toContainText('L’embargo d’aujourd’hui reste en place.');
});

test('an address that was written by hand stays through taking up and undo', async ({ open, start }) => {
  prepare(start, { ...first, slug: 'gares' }, { ...second, slug: 'trains' });
  const desk = await open();
  const { page } = desk;
  await takeUpFirst(page);
  await page.keyboard.press('Control+z');
  await expect(body(page)).toHaveText(new RegExp(`${recours}$`));
  await desk.quit();
  expect(keptIn(start).article).toMatchObject({ headline: second.headline, slug: 'trains' });
});

test('two versions of 50,000 words are compared in a worker, beside the desk', async ({ open, start }) => {
  const long = (word: string): Article => ({
    ...first,
    body: Array.from({ length: 700 }, (_, n) =>
      paragraph(
        `Paragraphe ${n}. ${`La ligne ${n} dessert la gare ${n * 7} chaque ${n % 9 === 0 ? word : 'matin'}. `.repeat(8)}`,
      ),
    ),
  });
  const opened = openArchive(start.archive, { create: true });
  if (!opened.ok) throw new Error(opened.problem.kind);
  opened.value.articles.create(long('soir'), 1_000_000);
  opened.value.articles.save({ article: long('midi'), base: 1 }, 900_000_000);
  opened.value.settings.save({ lastArticle: first.id, proof: 'none' }, 1);
  opened.value.close();
  const desk = await open();
  const { page } = desk;
  const worker = page.waitForEvent('worker');
  await openVersions(page);
  expect((await worker).url()).toMatch(/compare-worker/);
  await expect(page.getByText(/passages changés/)).toHaveText(/^78\spassages changés/);
  await page.keyboard.press('Shift+F7');
  await expect(page.getByRole('group', { name: /^Changement 78 sur 78/ })).toBeFocused();
});
