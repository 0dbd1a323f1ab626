import type { Page } from '@playwright/test';
import { newest } from './archived';
import { expect, test } from './desk';
import { goOn, hold } from './hold';
import { openArticle, paragraph } from './seeded';
import { newText, field, text } from './new-text';

test.use({ electron: 'shared' });

test('a new text takes the caret, and Enter walks down the sheet into the text', async ({
  desk: { page },
}) => {
  await newText(page);
  await page.keyboard.type("Qui paiera l'école?");
  await page.keyboard.press('Enter');
  await page.keyboard.type('Le vote est pour mardi.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Rennes');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Collectif des parents');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Le premier paragraphe.');
  await expect(field(page, 'Titre')).toHaveValue('Qui paiera l’école\u202f?');
  await expect
    .poll(() => newest(page))
    .toMatchObject({
      headline: 'Qui paiera l’école\u202f?',
      standfirst: 'Le vote est pour mardi.',
      dateline: 'Rennes',
      byline: 'Collectif des parents',
      slug: 'qui-paiera-l-ecole',
      body: [{ type: 'paragraph', content: [{ text: 'Le premier paragraphe.' }] }],
    });
});

test('the list says the headline as it is written, saved or not', async ({ desk }) => {
  const { page } = desk;
  await newText(page);
  const line = page.getByRole('option', { selected: true }).locator('.line-headline');
  await expect(line).toHaveText('Sans titre');
  await hold(desk, 'article:save');
  await page.keyboard.type('La gare rouvre');
  await expect(line).toHaveText('La gare rouvre');
  await goOn(desk);
});

test('what is typed before a new text is there begins it, and no other', async ({ desk }) => {
  const { page } = desk;
  await newText(page);
  await page.keyboard.type('Le guichet rouvre');
  await hold(desk, 'article:create');
  await page.keyboard.press('Control+n');
  await page.keyboard.type('La gare');
  await page.keyboard.press('Backspace');
  await expect(field(page, 'Titre')).toHaveValue('Le guichet rouvre');
  await goOn(desk);
  await expect(field(page, 'Titre')).toHaveValue('La gar');
  await page.keyboard.type('e ferme');
  await expect(field(page, 'Titre')).toHaveValue('La gare ferme');
  await expect(page.getByRole('option', { name: /Le guichet rouvre/ })).toBeVisible();
});

test('what is typed when a new text cannot be made stays where the caret is', async ({ desk }) => {
  const { page, program } = desk;
  await newText(page);
  await page.keyboard.type('Le guichet');
  await program.evaluate(({ BrowserWindow }) => {
    const ipc = BrowserWindow.getAllWindows()[0]?.webContents.ipc;
    ipc?.removeHandler('article:create');
    ipc?.handle('article:create', () => new Promise((_, refuse) => setTimeout(refuse, 300, new Error())));
  });
  await page.keyboard.press('Control+n');
  await page.keyboard.type(' rouvre');
  await expect(page.locator('.toast')).toBeVisible();
  await page.keyboard.type(' lundi');
  await expect(field(page, 'Titre')).toHaveValue('Le guichet rouvre lundi');
});

test('one undo in a field gives back what was typed', async ({ desk: { page } }) => {
  await newText(page);
  await page.keyboard.type("L'");
  await expect(field(page, 'Titre')).toHaveValue('L’');
  await page.keyboard.press('Control+z');
  await expect(field(page, 'Titre')).toHaveValue("L'");
  await page.keyboard.type('eau');
  await expect(field(page, 'Titre')).toHaveValue("L'eau");
});

test('typing in the text draws nothing else of the desk again', async ({ desk: { page } }) => {
  await newText(page);
  await page.keyboard.type('Un titre');
  await text(page).click();
  await page.keyboard.type('Un début.');
  await page.waitForTimeout(1500);
  await watchTheDesk(page);
  for (let key = 0; key < 30; key += 1) await page.keyboard.type('a');
  const touched = await page.evaluate(() => (window as unknown as { touched: string[] }).touched);
  expect(touched.filter((name) => !/save-line|editor-toolbar|counter/.test(name))).toEqual([]);
});

test('the caret stays clear of the tools, also in two rows, and of the sheet’s edge', async ({
  desk: { page, program },
}) => {
  await program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(900, 700));
  const rest = ' Il tient sur plusieurs lignes, pour que les flèches le parcourent.'.repeat(4);
  await openArticle(page, {
    headline: 'Quarante paragraphes',
    body: Array.from({ length: 40 }, (_, at) => paragraph(`Le paragraphe ${at + 1} du texte.${rest}`)),
  });
  await text(page).getByText('Le paragraphe 30 ').click();
  for (let press = 0; press < 25; press += 1) {
    await page.keyboard.press('ArrowUp');
    await expectCaretInSight(page);
  }
  const sheet = page.getByRole('main');
  const before = await sheet.evaluate((element) => element.scrollTop);
  await page.mouse.wheel(0, 60);
  // The wheel's scroll is animated, and goes on under a key that comes before its end.
  await expect.poll(() => sheet.evaluate((element) => element.scrollTop)).toBe(before + 60);
  await page.keyboard.type('à');
  await expectCaretInSight(page);
  for (let press = 0; press < 34; press += 1) await page.keyboard.press('ArrowDown');
  await expectCaretInSight(page);
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Enter');
  await page.keyboard.type('à');
  await expectCaretInSight(page);
});

/** The page of the proof that is shown; a newer one is loaded behind it. */
const proofFrame = 'iframe[data-coming="false"]';

test('a proof comes beside the text without taking the caret or moving the sheet', async ({
  desk: { page },
}) => {
  await writeLongText(page);
  const sheet = page.getByRole('main');
  const frame = page.frameLocator(proofFrame);
  await expect(frame.getByText('la 25e')).toBeAttached();
  await scrollProof(page, 300);
  const before = await sheet.evaluate((element) => element.scrollTop);
  await page.keyboard.type('Le dernier mot.');
  await expect(frame.getByText('Le dernier mot.')).toBeAttached();
  expect(await sheet.evaluate((element) => element.scrollTop)).toBe(before);
  await expect(text(page)).toBeFocused();
  expect(await proofScroll(page)).toBe(300);
});

test('a proof that a hand scrolls before the caret is followed to its new line stays there', async ({
  desk: { page },
}) => {
  await writeLongText(page);
  await page.keyboard.insertText('Une ligne de plus.');
  const frame = page.frameLocator(proofFrame);
  await expect(frame.getByText('Une ligne de plus.')).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Le');
  await scrollProof(page, 300);
  await page.keyboard.type(' dernier mot.');
  await expect(frame.getByText('Le dernier mot.')).toBeAttached();
  expect(await proofScroll(page)).toBe(300);
});

test('the leaflet’s proof is its typeset pages, with how it fits', async ({ desk: { page } }) => {
  await newText(page);
  await page.keyboard.type('Un tract');
  await text(page).click();
  await page.keyboard.insertText('Rendez-vous samedi à dix heures devant l’école.');
  await page.getByRole('button', { name: 'Tract', exact: true }).click();
  await expect(page.getByRole('img', { name: /Page 1 sur 1 du tract/ }).locator('canvas')).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.getByRole('contentinfo')).toContainText('Tient sur un A5 recto');
  const ink = await page.locator('.pdf-page canvas').evaluate((canvas) => {
    const { width, height } = canvas as HTMLCanvasElement;
    const pixels =
      (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
    return {
      fine: width >= canvas.clientWidth * window.devicePixelRatio - 2,
      dark: pixels.some((value, at) => at % 4 === 0 && value < 60),
    };
  });
  expect(ink).toEqual({ fine: true, dark: true });
});

test('an embargo that is put on a text of long ago ends on a day to come', async ({ desk: { page } }) => {
  await openArticle(page, { headline: 'Ancien', date: { local: '2021-05-03T09:00', zone: 'Europe/Paris' } });
  await page.getByRole('switch', { name: 'Embargo' }).click();
  await expect(page.locator('.embargo-sentence')).toContainText('Sous embargo jusqu’au');
});

test('an embargo is said in a sentence and in the list, and a day is written as people write it', async ({
  desk: { page },
}) => {
  await newText(page);
  await page.keyboard.type('À tenir');
  await page.getByRole('switch', { name: 'Embargo' }).click();
  await page.locator('.embargo-sentence button').click();
  await page.getByLabel('Date', { exact: true }).fill('3 mars 2099');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Heure' }).fill('18h30');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.locator('.embargo-sentence')).toContainText(
    /Sous embargo jusqu’au mardi 3\u00a0mars 2099, 18\u00a0h\u00a030/,
  );
  await expect(page.getByRole('option', { name: /Embargo/ })).toBeVisible();
  await expect.poll(async () => (await newest(page)).embargo?.local).toBe('2099-03-03T18:30');
});

test('the language of some words is chosen by its name', async ({ desk: { page } }) => {
  await newText(page);
  await text(page).click();
  await page.keyboard.type('Elle répond kenavo');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  const languages = page.getByRole('button', { name: /^Langue du passage/ });
  await languages.click();
  await page.getByRole('menuitemradio', { name: 'breton' }).click();
  await expect(text(page).locator('[lang="br"]')).toHaveText('kenavo');
  await expect(languages).toHaveText(/breton/);
  await expect(text(page)).toBeFocused();
  await languages.click();
  await expect(page.getByRole('menu').locator(':focus')).toBeVisible();
  await page.keyboard.press('Home'); // By the keys: back to the language of the text.
  await page.keyboard.press('Enter');
  await expect(text(page).locator('[lang="br"]')).toHaveCount(0);
  await page.keyboard.type('bonjour');
  await expect(text(page)).toHaveText('Elle répond bonjour');
});

test('an address is linked in the sentence that it stands in, its full stop left out', async ({
  desk: { page },
}) => {
  await newText(page);
  await text(page).focus();
  await page.keyboard.type('Signez sur exemple.org/gares. Merci à presse@exemple.org!\nEt après');
  await expect(text(page).locator('a')).toHaveText(['exemple.org/gares', 'presse@exemple.org']);
  await expect
    .poll(async () => JSON.stringify((await newest(page)).body))
    .toMatch(/"https:\/\/exemple\.org\/gares".*"mailto:presse@exemple\.org".*Et après/);
});

test('two signs make a crosshead, three a small one', async ({ desk: { page } }) => {
  await openArticle(page, { headline: 'La gare', body: [{ type: 'paragraph', content: [] }] });
  await text(page).focus();
  await page.keyboard.type('## Ce que nous demandons');
  await page.keyboard.press('Enter');
  await page.keyboard.type('### Tout de suite');
  await expect(text(page).locator('h2')).toHaveText('Ce que nous demandons');
  await expect(text(page).locator('h3')).toHaveText('Tout de suite');
});

test('an address that ends the text is linked, though nothing is typed after it', async ({
  desk: { page },
}) => {
  await openArticle(page, { headline: 'La gare', body: [{ type: 'paragraph', content: [] }] });
  await text(page).focus();
  await page.keyboard.type('Signez sur exemple.org');
  await expect(text(page).locator('a')).toHaveCount(0);
  await page.locator('[data-field="headline"]').focus();
  await expect(text(page).locator('a')).toHaveText('exemple.org');
  await expect.poll(async () => JSON.stringify((await newest(page)).body)).toContain('https://exemple.org');
});

test('nothing is found missing in a text that is not begun', async ({ desk: { page } }) => {
  await page.keyboard.press('Control+n');
  await expect(page.locator('[data-field="headline"]')).toBeFocused();
  await page.keyboard.press('F7');
  await expect(page.locator('.checks')).toContainText('à mesure que vous écrivez');
  await expect(page.locator('.proof-problem')).toHaveCount(0);
  await page.locator('[data-field="headline"]').fill('La gare ferme');
  await expect(page.locator('.checks')).toContainText('Pas encore de texte');
});

test('a letter of the text is looked at by the text alone, a command by the desk', async ({
  desk: { page },
}) => {
  await newText(page);
  await text(page).focus();
  await page.evaluate(() => {
    window.addEventListener('keydown', ({ key }) => (document.title += ` ${key}`));
    document.title = 'Heard:';
  });
  await page.keyboard.type('Le guichet');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.type(' rouvre');
  await expect(text(page)).toHaveText('Le guichet rouvre');
  await expect(page).toHaveTitle('Heard: Control k Escape');
});

/** The caret's line is below the tools, and above the sheet's lower edge. */
async function expectCaretInSight(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() => {
        const caret = document.getSelection()?.getRangeAt(0).getBoundingClientRect();
        const tools = document.querySelector('.editor-toolbar')?.getBoundingClientRect();
        const sheet = document.querySelector('.sheet-place')?.getBoundingClientRect();
        if (!caret || !tools || !sheet) return 'nothing to measure';
        if (caret.top < tools.bottom) return `${caret.top} is under the tools, which end at ${tools.bottom}`;
        return caret.bottom > sheet.bottom ? `${caret.bottom} is below ${sheet.bottom}` : 'in sight';
      }),
    )
    .toBe('in sight');
}

/** Notes what changes in the page outside the text itself. */
async function watchTheDesk(page: Page): Promise<void> {
  await page.evaluate(() => {
    const touched: string[] = [];
    (window as unknown as { touched: string[] }).touched = touched;
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        if (element?.closest('.body-text') === null)
          touched.push(element.closest('[class]')?.className ?? element.tagName);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}

/** Writes a text that is longer than the window is high, its caret on an empty line at the end. */
async function writeLongText(page: Page): Promise<void> {
  await newText(page);
  await page.keyboard.type('Un titre');
  await text(page).click();
  for (let line = 0; line < 25; line += 1) {
    await page.keyboard.insertText(`Une ligne, la ${line + 1}e, pour que la feuille soit longue.`);
    await page.keyboard.press('Enter');
  }
}

/** Scrolls the proof as a hand would, in pixels from its top. */
async function scrollProof(page: Page, top: number): Promise<void> {
  await page.locator(proofFrame).evaluate((element, to) => {
    (element as HTMLIFrameElement).contentDocument?.scrollingElement?.scrollTo(0, to);
  }, top);
}

/** How far the proof is scrolled, in pixels from its top. */
function proofScroll(page: Page): Promise<number> {
  return page
    .locator(proofFrame)
    .evaluate((element) => (element as HTMLIFrameElement).contentDocument?.scrollingElement?.scrollTop ?? 0);
}
