import { openArchive } from '../../electron/archive';
import { expect, test } from './desk';
import { run } from './seeded';
import { body, first, keptIn, openVersions, prepare, recours, second, takeUpFirst } from './versions';

test.use({ electron: 'shared' });

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
