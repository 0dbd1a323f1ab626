import { openArchive } from '../../electron/archive';
import type { Article } from '../../src/article';
import { axeFaults } from './axe';
import { expect, test } from './desk';
import { body, first, keptIn, openVersions, paragraph, prepare, recours, second } from './versions';

test.use({ electron: 'shared' });

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
