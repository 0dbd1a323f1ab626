import type { Page } from '@playwright/test';
import type { Block } from '../../src/article';
import { axeFaults } from './axe';
import { expect, test } from './desk';
import { openArticle, paragraph, run } from './seeded';

test.use({ electron: 'shared' });

test.beforeEach(async ({ desk: { page } }) => {
  await page.keyboard.press('Control+n');
  await expect(page.getByRole('textbox', { name: 'Titre', exact: true })).toBeFocused();
  await page.keyboard.type('La ligne reste');
  await text(page).click();
});

test('a quotation begins by its sign, goes on at Enter, and then says who spoke', async ({
  desk: { page },
}) => {
  await page.keyboard.type('> Non !');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Élodie n’ira pas.');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Élodie Martin, présidente');
  await page.keyboard.press('Enter');
  await page.keyboard.type('La suite.');
  await expect(page.locator('.quotation > *')).toHaveText([
    'Non\u202f!',
    'Élodie n’ira pas.',
    'Élodie Martin, présidente',
  ]);
  await expect(text(page).locator('> p').first()).toHaveText('La suite.');
});

test('a programme begins with two hours, which hang before what happens then', async ({ desk: { page } }) => {
  await page.keyboard.type('/programme');
  await page.keyboard.press('Enter');
  await page.keyboard.type(
    'Accueil, café offert à toutes celles et à tous ceux qui arrivent tôt sur la place',
  );
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.type('Marche');
  await page.keyboard.press('Enter');
  await page.keyboard.type('16 h 30 : chants');
  const hours = text(page).locator('li .hour');
  await expect(hours).toHaveText(['14\u00a0h', '15\u00a0h', /16.h.30/]);
  const [hour, next] = [await hours.first().boundingBox(), await hours.nth(1).boundingBox()];
  expect(next!.x).toBe(hour!.x);
  expect(next!.y - hour!.y).toBeGreaterThan(40); // The first entry goes on below itself, not below its hour.
  await expect(text(page).locator('li p')).toHaveText([/^14.h Accueil/, /^15.h Marche$/, /^16/]);
});

test('three strokes make a line between parts, and stay what they are in a cell', async ({
  desk: { page },
}) => {
  await page.keyboard.press('Control+Alt+t');
  await page.keyboard.type('Gare');
  await page.keyboard.press('Tab');
  await page.keyboard.type('---');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Heure');
  await expect(text(page).locator('table')).toHaveCount(1);
  await expect(text(page).locator('hr')).toHaveCount(0);
  await expect(text(page).locator('th').nth(1)).toHaveText(/^[—–-]+$/);
  await page.keyboard.press('Control+End');
  await page.keyboard.type('---');
  await expect(text(page).locator('hr')).toHaveCount(1);
});

test('words dragged into a cell are of its line', async ({ desk: { page } }) => {
  await page.keyboard.type('Alpha beta');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Alt+t');
  await page.keyboard.type('Gare du nord');
  await page.keyboard.press('Control+Home');
  for (let key = 0; key < 'Alpha'.length; key += 1) await page.keyboard.press('Shift+ArrowRight');
  await expect(page.locator('.editor-bubble')).toBeVisible(); // The editor knows what is selected.
  const word = await text(page).evaluate(() => {
    const { left, top, height } = getSelection()!.getRangeAt(0).getBoundingClientRect();
    return { x: left + 8, y: top + height / 2 };
  });
  const cell = await text(page)
    .locator('th p')
    .first()
    .evaluate((line) => {
      const range = document.createRange();
      range.setStart(line.firstChild!, 5);
      range.setEnd(line.firstChild!, 6);
      const { left, top, height } = range.getBoundingClientRect();
      return { x: left, y: top + height / 2 };
    });
  await page.mouse.move(word.x, word.y);
  await page.mouse.down();
  await page.mouse.move(word.x + 12, word.y + 12, { steps: 4 });
  await page.mouse.move(cell.x, cell.y, { steps: 6 });
  await page.mouse.up();
  await expect(text(page).locator('th').first()).toHaveText(/Gare ?Alpha ?du nord/);
  await expect(text(page).locator('table')).toHaveCount(1);
  await expect(text(page).locator('> p').first()).toHaveText(/^ ?beta$/);
});

test('what cannot stand where the caret is is not offered, and asked for by its keys it says so', async ({
  desk: { page },
}) => {
  await page.keyboard.type('Venir en train');
  await page.keyboard.press('Control+Alt+b');
  await page.keyboard.press('Control+Shift+b');
  await expect(page.getByText('Ici, ce bloc ne peut pas devenir\u00a0: Citation.')).toBeVisible();
  await page.keyboard.type(' /cita');
  await expect(page.getByRole('listbox', { name: 'Insérer' })).toContainText('Rien');
  await page.keyboard.press('Enter');
  await expect(page.locator('.box > p').first()).toHaveText('Venir en train /cita');
});

test('no letter and no table goes at the edge of a block, whichever key is pressed there', async ({
  desk: { page },
}) => {
  const item = (...content: Block[]) => ({ content }) as never;
  await openArticle(page, {
    headline: 'Aux bords',
    body: [
      {
        type: 'bulletedList',
        items: [item(paragraph('Des trains'), { type: 'bulletedList', items: [item(paragraph('le soir'))] })],
      },
      { type: 'crosshead', level: 1, content: [run('Intertitre')] },
      { type: 'table', caption: '', rows: [{ cells: [{ header: false, content: [run('2019')] }] }] },
      paragraph('Après le tableau.'),
    ],
  });
  await text(page).getByText('le soir').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Delete');
  await expect(text(page).locator('li li')).toHaveText('le soirIntertitre');
  await text(page).getByText('Après le tableau.').click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Backspace');
  await page.keyboard.type(' en août');
  await expect(text(page).locator('td')).toHaveText('2019 en août');
  await text(page).getByText('Après le tableau.').click();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type(' et 2020');
  await expect(text(page).locator('td')).toHaveText('2019 en août et 2020');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Sous le tableau.');
  await expect(text(page).locator('td')).toHaveText('2019 en août et 2020');
  await expect(text(page).locator('> p')).toHaveText(['Sous le tableau.', 'Après le tableau.']);
});

test('the menu of a block is whole in a low window', async ({ desk: { page, program } }) => {
  await program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(900, 620));
  await writeLines(page, ['Un', 'Deux', 'Trois']);
  await page.keyboard.press('Alt+Enter');
  const menu = page.getByRole('menu', { name: /Bloc/ });
  await expect(menu.getByRole('menuitem', { name: 'Supprimer' })).toBeInViewport({ ratio: 1 });
  await expect(menu.getByRole('menuitem', { name: 'Monter' })).toBeInViewport({ ratio: 1 });
});

test('the block at the caret moves, doubles and goes by its keys, and each is said', async ({
  desk: { page },
}) => {
  await writeLines(page, ['Un', 'Deux', 'Trois']);
  await page.keyboard.press('Alt+ArrowUp');
  await expect(lines(page)).toHaveText(['Un', 'Trois', 'Deux']);
  await expect(spoken(page)).toHaveText(/Texte\u00a0: place 2 sur 3/);
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(spoken(page)).toHaveText('Déjà tout en haut');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(lines(page)).toHaveText(['Un', 'Trois', 'Deux']);
  await page.keyboard.press('Control+d');
  await expect(lines(page)).toHaveText(['Un', 'Trois', 'Trois', 'Deux']);
  await page.keyboard.press('Control+Shift+Backspace');
  await expect(lines(page)).toHaveText(['Un', 'Trois', 'Deux']);
  await page.keyboard.type('Donc : ');
  await page.locator('.toast').getByRole('button', { name: 'Annuler' }).click();
  await expect(lines(page)).toHaveText(['Un', 'Trois', 'Trois', /^Donc.*Deux$/]);
  await expect(text(page)).toBeFocused();
});

test('the menu of a block opens by its key, turns the block, and gives the caret back', async ({
  desk: { page },
}) => {
  await writeLines(page, ['Ce que nous demandons']);
  await page.keyboard.press('Alt+Enter');
  const menu = page.getByRole('menu', { name: /Bloc\s: Texte/ });
  await expect(menu).toBeVisible();
  await expect(menu.getByRole('menuitem', { name: 'Monter' })).toBeFocused();
  await menu.getByRole('menuitem', { name: 'Intertitre', exact: true }).click();
  await expect(text(page)).toBeFocused();
  await expect(text(page).getByRole('heading', { level: 2 })).toHaveText('Ce que nous demandons');
  await page.keyboard.type(' !');
  await expect(text(page).getByRole('heading', { level: 2 })).toHaveText('Ce que nous demandons\u202f!');
});

test('an item moves in its list; its menu leads to the list', async ({ desk: { page } }) => {
  await page.keyboard.type('- trains');
  await page.keyboard.press('Enter');
  await page.keyboard.type('gares');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(text(page).getByRole('listitem')).toHaveText(['gares', 'trains']);
  await page.keyboard.press('Alt+Enter');
  await expect(page.getByRole('menu', { name: /Élément de liste/ })).toBeVisible();
  await page.keyboard.press('Alt+Enter');
  const menu = page.getByRole('menu', { name: /Liste à puces/ });
  await menu.getByRole('menuitem', { name: 'Liste numérotée' }).click();
  await expect(text(page).locator('ol > li')).toHaveText(['gares', 'trains']);
});

test('a block is dragged by its handle, and stays where it was when Escape is pressed', async ({
  desk: { page },
}) => {
  await writeLines(page, ['Un', 'Deux', 'Trois']);
  await drag(page, 'Trois', 'Un');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(lines(page)).toHaveText(['Un', 'Deux', 'Trois']);
  await drag(page, 'Trois', 'Un');
  await expect(page.locator('.block-drop')).toBeVisible();
  await page.screenshot({ path: shot('drag') });
  await page.mouse.up();
  await expect(lines(page)).toHaveText(['Trois', 'Un', 'Deux']);
  await page.keyboard.press('Control+z');
  await expect(lines(page)).toHaveText(['Un', 'Deux', 'Trois']);
});

test('the handle stands beside the block, moves no text, and axe finds nothing', async ({
  desk: { page },
}) => {
  await writeLines(page, ['Un paragraphe assez long pour tenir sur la feuille.', 'Deux']);
  const before = await lines(page).first().boundingBox();
  await lines(page).first().hover();
  const handle = page.getByRole('button', { name: /^Bloc\s: Texte/ });
  await expect(handle).toBeVisible();
  expect(await lines(page).first().boundingBox()).toEqual(before);
  const [at, line] = [await handle.boundingBox(), before];
  expect((at?.x ?? 0) + (at?.width ?? 0)).toBeLessThanOrEqual(line?.x ?? 0);
  await handle.click();
  await expect(page.getByRole('menu')).toBeVisible();
  await page.screenshot({ path: shot('menu') });
  expect(await axeFaults(page)).toEqual([]);
});

for (const [typed, name] of [
  ['/intertitre', 'Intertitre'],
  ['/heading', 'Intertitre'],
  ['/quote', 'Citation'],
  ['/encadre', 'Encadré'],
  ['/picture', 'Image'],
  ['/photo', 'Image'],
  ['/boilerplate', 'Présentation du groupe'],
] as const) {
  test(`the slash menu finds a block by ${typed}`, async ({ desk: { page } }) => {
    await page.keyboard.type(typed);
    const list = page.getByRole('listbox', { name: 'Insérer' });
    await expect(list.getByRole('option').first()).toHaveText(new RegExp(`^${name}`));
    const chosen = await text(page).getAttribute('aria-activedescendant');
    await expect(page.locator(`#${chosen}`)).toHaveText(new RegExp(`^${name}`));
  });
}

test('a handle that is used right after a letter moves the blocks as they are now', async ({
  desk: { page },
}) => {
  const body = ['La gare ferme', 'Autre mot ici', 'Fin du texte'].map((line) => paragraph(line));
  for (const act of ['Descendre', 'drag', 'Supprimer']) {
    await openArticle(page, { headline: `Poignée, ${act}`, body });
    await text(page).focus();
    await page.keyboard.press(act === 'Descendre' ? 'Control+End' : 'Control+Home');
    await page.keyboard.press('End');
    await lines(page).nth(1).hover();
    await page.getByRole('button', { name: /^Bloc/ }).hover();
    // Both are sent at once: the handle goes to the caret a moment after the letter.
    await Promise.all([page.keyboard.press('z'), page.mouse.down()]);
    if (act === 'drag') {
      const target = await lines(page).nth(2).boundingBox();
      if (!target) throw new Error('There is no such line');
      await page.mouse.move(target.x + 5, target.y + 10, { steps: 4 });
      await page.mouse.move(target.x + 5, target.y + target.height - 2, { steps: 4 });
    }
    await page.mouse.up();
    if (act !== 'drag') await page.getByRole('menuitem', { name: act }).click();
    await expect(text(page).locator('> p')).toHaveText(
      {
        Descendre: ['La gare ferme', 'Fin du textez', 'Autre mot ici'],
        drag: ['La gare fermez', 'Fin du texte', 'Autre mot ici'],
        Supprimer: ['La gare fermez', 'Fin du texte'],
      }[act] ?? [],
    );
  }
  await expect(page.locator('.toast')).toContainText('Autre mot ici');
});

test('a handle that the pointer is on stays under it while one types', async ({ desk: { page } }) => {
  const body = ['La gare ferme', 'Autre mot ici', 'Fin du texte'].map((line) => paragraph(line));
  await openArticle(page, { headline: 'Poignée pointée', body });
  await text(page).focus();
  await page.keyboard.press('Control+End');
  await lines(page).nth(1).hover();
  const handle = page.getByRole('button', { name: /^Bloc/ });
  await handle.hover();
  const before = await handle.boundingBox();
  await page.keyboard.type('z');
  await page.waitForTimeout(600); // It moves to the caret 150 ms after the last letter, where no pointer is on it.
  expect(await handle.boundingBox()).toEqual(before);
  await page.mouse.down();
  await page.mouse.up();
  await page.getByRole('menuitem', { name: 'Descendre' }).click();
  await expect(text(page).locator('> p')).toHaveText(['La gare ferme', 'Fin du textez', 'Autre mot ici']);
  await lines(page).nth(0).hover();
  await page.keyboard.type('y');
  await page.mouse.move(2, 2);
  const caret = await lines(page).nth(2).boundingBox();
  const fromCaret = async () => Math.abs(((await handle.boundingBox())?.y ?? 0) - (caret?.y ?? 0));
  await expect.poll(fromCaret).toBeLessThan(20);
});

/** A place for a picture of the page that a person looks at. */
function shot(name: string): string {
  return test.info().outputPath(`${name}.png`);
}

async function drag(page: Page, from: string, to: string): Promise<void> {
  await lines(page).filter({ hasText: from }).hover();
  await page.getByRole('button', { name: /^Bloc/ }).hover();
  await page.mouse.down();
  const target = await lines(page).filter({ hasText: to }).boundingBox();
  if (!target) throw new Error('There is no such line');
  await page.mouse.move(target.x + 5, target.y + 40, { steps: 4 });
  await page.mouse.move(target.x + 5, target.y + 2, { steps: 4 });
}

async function writeLines(page: Page, written: readonly string[]): Promise<void> {
  for (const [at, line] of written.entries()) {
    if (at > 0) await page.keyboard.press('Enter');
    await page.keyboard.insertText(line);
  }
}

function text(page: Page) {
  return page.getByRole('textbox', { name: 'Texte', exact: true });
}

/** The lines of the text that hold words. */
function lines(page: Page) {
  return text(page).locator('> p').filter({ hasText: /\S/ });
}

function spoken(page: Page) {
  return page.locator('.sheet > .body-editor .editor-said');
}
