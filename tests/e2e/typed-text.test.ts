import type { Page } from '@playwright/test';
import { archived, newest } from './archived';
import { expect, test } from './desk';
import type { OpenDesk } from './desk';
import { note, openArticle, paragraph, run } from './seeded';

test.use({ electron: 'shared' });

test('letters come where the caret is: in marks, behind a note, in an empty line, over words', async ({
  desk: { page },
}) => {
  await openArticle(page, {
    headline: 'La ligne du soir',
    body: [
      paragraph(run('Le train '), run('ferme', 'bold')),
      paragraph('La gare', note('Depuis 1902.')),
      { type: 'paragraph', content: [] },
    ],
  });
  await text(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Ici ');
  await page.keyboard.press('End');
  await page.keyboard.type(' à 19 h');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.type(' rouvre');
  await page.keyboard.press('Control+End');
  await page.keyboard.type('Demain');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await page.keyboard.type('Mardi');
  await expect(text(page).locator('p')).toHaveText([
    'Ici Le train ferme à 19\u00a0h',
    /^La gare.* rouvre$/,
    'Mardi',
  ]);
  await expect(text(page).locator('strong')).toHaveText('ferme à 19\u00a0h');
  await expect.poll(async () => (await newest(page)).body[2]).toEqual(paragraph('Mardi'));
});

test('no letter comes twice where marks, links and signs of the search begin or end', async ({
  desk: { page },
}) => {
  const link = { type: 'link', href: 'https://example.org' } as const;
  await openArticle(page, {
    headline: 'La ligne du soir',
    body: [
      paragraph('Le train '),
      paragraph('Voir ', { type: 'text', text: 'la pétition', marks: [link] }),
      paragraph('La ligne ferme'),
    ],
  });
  await text(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('End');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('ferme');
  await page.keyboard.press('Control+b');
  await page.keyboard.type(' ici');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.type(' ici');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('ferme');
  await expect(page.locator('.find-bar')).toContainText('2');
  await text(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('nt ici');
  await expect(text(page).locator('p')).toHaveText([
    'Le train ferme ici',
    'Voir la pétition ici',
    'La ligne ferment ici',
  ]);
  await settled(page);
  const [first, second, third] = (await newest(page)).body;
  expect(first).toEqual(paragraph('Le train ', run('ferme', 'bold'), ' ici'));
  expect(second).toEqual(paragraph('Voir ', { type: 'text', text: 'la pétition', marks: [link] }, ' ici'));
  expect(third).toEqual(paragraph('La ligne ferment ici'));
});

test('a letter typed right before another text is opened is saved with its own text', async ({
  desk: { page },
}) => {
  await openArticle(page, { headline: 'Une autre', body: [paragraph('Le train')] });
  await openArticle(page, { headline: 'La gare', body: [paragraph('La gare')] });
  await text(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' ferme');
  await settled(page);
  const line = page.locator('.library-line', { hasText: 'Une autre' });
  await line.waitFor();
  // Another text is opened in the task after the letter's own.
  await page.evaluate(() => {
    const other = [...document.querySelectorAll<HTMLElement>('.library-line')].find((each) =>
      each.textContent?.includes('Une autre'),
    );
    window.addEventListener('beforeinput', () => setTimeout(() => other?.click()), { once: true });
  });
  await page.keyboard.press('z');
  await expect(page.locator('[data-field="headline"]')).toHaveValue('Une autre');
  await expect(text(page)).toHaveText('Le train');
  const bodies = (await archived(page)).map(({ body }) => JSON.stringify(body));
  expect(bodies.some((body) => body.includes('La gare fermez'))).toBe(true);
  expect(bodies.some((body) => body.includes('Le trainz'))).toBe(false);
});

test('what is written or selected by no key right behind a letter is kept', async ({ desk: { page } }) => {
  await openArticle(page, { headline: 'La gare', body: [paragraph('La gare')] });
  const act = (command: string, words?: string) =>
    page.evaluate(
      ([name, value]) => {
        document.addEventListener(
          'beforeinput',
          // In the task after the letter's own.
          () => setTimeout(() => document.execCommand(name ?? '', false, value)),
          { once: true },
        );
      },
      [command, words] as const,
    );
  await text(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('ArrowLeft');
  await act('insertText', 'mm');
  await page.keyboard.press('z');
  await expect(text(page)).toHaveText('La garzmme');
  await act('selectAll');
  await page.keyboard.press('y');
  await page.waitForTimeout(200);
  await expect(text(page)).toHaveText('La garzmmye');
  expect(await page.evaluate(() => String(getSelection()))).toBe('La garzmmye');
  await expect.poll(async () => (await newest(page)).body).toEqual([paragraph('La garzmmye')]);
});

test('a space that is typed scrolls nothing', async ({ desk: { page } }) => {
  const body = Array.from({ length: 60 }, (_, at) => paragraph(`Alinéa ${at + 1}.`));
  await openArticle(page, { headline: 'Un long texte', body });
  await text(page).focus();
  await page.keyboard.press('Control+Home');
  const top = () => page.locator('.sheet-place').evaluate(({ scrollTop }) => scrollTop);
  const before = await top();
  for (let space = 0; space < 5; space += 1) await page.keyboard.press(' ');
  await expect(text(page).locator('p').first()).toHaveText(/^ +Alinéa 1\.$/);
  expect(await top()).toBe(before);
});

test('what a letter and its typography change in the page is that place alone', async ({
  desk: { page },
}) => {
  await openArticle(page, { headline: 'La gare', body: [paragraph('La garre ferme')] });
  await text(page).focus();
  await page.keyboard.press('Control+End');
  // As the signs under a word that is spelt wrong, a range lives as long as its letters are left alone.
  await page.evaluate(() => {
    const words = document.querySelector('.body-text p')?.firstChild;
    if (!words) throw new Error('No words');
    const range = document.createRange();
    range.setStart(words, 3);
    range.setEnd(words, 8);
    Object.assign(window, { range });
  });
  const kept = () => page.evaluate(() => String((window as unknown as { range: Range }).range));
  await page.keyboard.type(' le soir : "non" !');
  await expect(text(page).locator('p')).toHaveText('La garre ferme le soir\u00a0: «\u202fnon\u202f»\u202f!');
  expect(await kept()).toBe('garre');
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Ici ');
  expect(await kept()).toBe('garre');
});

test('a letter goes where the caret is seen, before the browser reports it', async ({ desk: { page } }) => {
  await openArticle(page, { headline: 'La gare', body: [paragraph('Un'), paragraph('Deux')] });
  await text(page).focus();
  await page.keyboard.press('Control+Home');
  await moveCaretAtNextKey(page, 'x');
  await page.keyboard.type('x');
  await expect(text(page).locator('p')).toHaveText(['Un', 'Deuxx']);
  await page.keyboard.type('y');
  await expect(text(page).locator('p')).toHaveText(['Un', 'Deuxxy']);
});

test('a command acts where the caret is seen, before the browser reports it', async ({ desk: { page } }) => {
  await openArticle(page, { headline: 'La gare', body: [paragraph('Un'), paragraph('Deux')] });
  await text(page).focus();
  await page.keyboard.press('Control+Home');
  await moveCaretAtNextKey(page, 'b');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('ici');
  await expect(text(page).locator('strong')).toHaveText('ici');
  await expect(text(page).locator('p')).toHaveText(['Un', 'Deuxici']);
});

test('a key acts where the caret is seen, however late the browser reports it', async ({
  desk: { page },
}) => {
  await openArticle(page, {
    headline: 'Aux bords',
    body: [
      { type: 'bulletedList', items: [{ content: [paragraph('le soir')] }] },
      { type: 'table', caption: '', rows: [{ cells: [{ header: false, content: [run('2019')] }] }] },
      paragraph('Après le tableau.'),
    ],
  });
  await text(page).getByText('Après le tableau.').click();
  await holdSelectionReports(page);
  for (const key of ['Home', 'ArrowLeft']) await page.keyboard.press(key);
  await page.keyboard.type(' et 2020');
  await expect(text(page).locator('td')).toHaveText('2019 et 2020');
  for (const key of ['Control+End', 'Home', 'Backspace']) await page.keyboard.press(key);
  await page.keyboard.type(', 2021');
  await expect(text(page).locator('td')).toHaveText('2019 et 2020, 2021');
  for (const key of ['Control+End', 'Enter']) await page.keyboard.press(key);
  await page.keyboard.type('Fin');
  await expect(text(page).locator('> p')).toHaveText(['Après le tableau.', 'Fin']);
  await expect(text(page).locator('li')).toHaveText('le soir');
});

test('a letter takes the place of no words that are no longer selected', async ({ desk: { page } }) => {
  await openArticle(page, { headline: 'La gare', body: [paragraph('Un train'), paragraph('Deux trains')] });
  await text(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Shift+ArrowUp');
  await page.waitForTimeout(100); // The editor knows what is selected.
  await holdSelectionReports(page);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type(' !');
  await expect(text(page).locator('p')).toHaveText(['Un train', 'Deux trains\u202f!']);
});

test('a letter that is refused leaves the page, and the caret stays', async ({ desk: { page } }) => {
  await openArticle(page, { headline: 'La gare', body: [paragraph('La gare ferme')] });
  await text(page).focus();
  await page.keyboard.press('Control+End');
  for (let letter = 0; letter < 2; letter += 1) await page.keyboard.press('ArrowLeft');
  await refuseAll(page, true);
  await page.keyboard.type('xyz');
  await expect(text(page)).toHaveText('La gare ferme');
  await refuseAll(page, false);
  await page.keyboard.type('-');
  await expect(text(page)).toHaveText('La gare fer-me');
});

test('the menu undoes and redoes in the text, in a note and in a field', async ({ desk }) => {
  const { page } = desk;
  await openArticle(page, { headline: 'La gare', body: [paragraph('La gare')] });
  await text(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' ferme');
  await choose(desk, 'Annuler');
  await expect(text(page)).toHaveText('La gare');
  await choose(desk, 'Rétablir');
  await expect(text(page)).toHaveText('La gare ferme');

  await page.keyboard.press('Control+Alt+f');
  await page.keyboard.type('Étude');
  const sheet = page.locator('.note-sheet .ProseMirror');
  await choose(desk, 'Annuler');
  await expect(sheet).toHaveText('');
  await choose(desk, 'Rétablir');
  await expect(sheet).toHaveText('Étude');

  const headline = page.locator('[data-field="headline"]');
  await headline.focus();
  await page.keyboard.press('End');
  await page.keyboard.type(' rouvre');
  await choose(desk, 'Annuler');
  await expect(headline).toHaveValue('La gare');
  await choose(desk, 'Rétablir');
  await expect(headline).toHaveValue('La gare rouvre');
  await expect.poll(async () => (await newest(page)).headline).toBe('La gare rouvre');
});

function text(page: Page) {
  return page.locator('.body-text');
}

/** Has the caret go to the end of the text in the very moment of a key, as after a key that moved it just before. */
async function moveCaretAtNextKey(page: Page, key: string): Promise<void> {
  await page.evaluate((awaited) => {
    const move = (event: KeyboardEvent) => {
      if (event.key !== awaited) return;
      window.removeEventListener('keydown', move, { capture: true });
      const words = document.querySelector('.body-text p:last-child')?.firstChild;
      if (words) getSelection()?.collapse(words, words.textContent?.length);
    };
    window.addEventListener('keydown', move, { capture: true });
  }, key);
}

/** Keeps the browser's reports of a moved caret from the editor, as when keys come faster than they do. */
async function holdSelectionReports(page: Page): Promise<void> {
  await page.evaluate(() =>
    window.addEventListener(
      'selectionchange',
      (event) => event.isTrusted && event.stopImmediatePropagation(),
      {
        capture: true,
      },
    ),
  );
}

/** Has the text refuse what is written, as that of a protected archive does, or take it again. */
async function refuseAll(page: Page, refused: boolean): Promise<void> {
  await page.evaluate((isRefused) => {
    type Filter = { filterTransaction?: (tr: { docChanged: boolean }) => boolean };
    type Held = HTMLElement & { editor: { state: { plugins: { spec: Filter }[] } } };
    const { plugins } = (document.querySelector('.body-text') as Held).editor.state;
    const filter = plugins.find(({ spec }) => spec.filterTransaction)?.spec;
    if (!filter) throw new Error('Nothing refuses');
    filter.filterTransaction = ({ docChanged }) => !isRefused || !docChanged;
  }, refused);
}

/** Waits until the archive has all that was typed: what it holds no longer changes. */
async function settled(page: Page): Promise<void> {
  const revision = async () => JSON.stringify((await newest(page)).body);
  let last = '';
  await expect
    .poll(
      async () => {
        const before = last;
        last = await revision();
        return last === before;
      },
      { intervals: [400] },
    )
    .toBe(true);
}

/** Uses an entry of the program's menu, as a click on it does. */
async function choose({ program }: OpenDesk, label: string): Promise<void> {
  await program.evaluate(({ Menu, BrowserWindow }, named) => {
    const entries = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
    entries.find((entry) => entry.label === named)?.click(undefined, BrowserWindow.getAllWindows()[0]);
  }, label);
}
