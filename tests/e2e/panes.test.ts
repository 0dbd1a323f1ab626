import type { Page } from '@playwright/test';
import { axeFaults } from './axe';
import { expect, test } from './desk';
import type { OpenDesk } from './desk';
import { openArticle, paragraph } from './seeded';

test.use({ electron: 'shared' });

const long = Array.from({ length: 40 }, (_one, index) =>
  paragraph(`Le train numéro ${index + 1} attend près du quai, et la vallée avec lui.`),
);
const article = { headline: 'La ligne du soir', standfirst: 'Elle rouvre.', body: long };
const divider = (page: Page, name: string) => page.getByRole('separator', { name });

test('panes are made wider by keys and by the mouse, and keep their width', async ({ open }) => {
  const first = await open();
  await resizeWindow(first, 1400, 800);
  await openArticle(first.page, article);
  const rail = divider(first.page, 'Largeur de la bibliothèque');
  await rail.focus();
  await first.page.keyboard.press('ArrowRight');
  await first.page.keyboard.press('Shift+ArrowRight');
  await expect(rail).toHaveAttribute('aria-valuenow', '360');
  const pane = divider(first.page, 'Largeur du volet de droite');
  const before = await widthOf(first.page, '.proof');
  const box = await pane.boundingBox();
  if (!box) throw new Error('the divider is not there');
  await first.page.mouse.move(box.x + 3, box.y + 300);
  await first.page.mouse.down();
  await first.page.mouse.move(box.x - 27, box.y + 300, { steps: 4 });
  await first.page.mouse.up();
  await expect.poll(() => widthOf(first.page, '.proof')).toBe(before + 30);
  await expect
    .poll(async () => {
      const settings = await first.page.evaluate(() => window.roneo.call('settings:open', null));
      return settings.ok && [settings.value.railWidth, settings.value.paneWidth];
    })
    .toEqual([360, before + 30]);
  await first.quit();
  const second = await open();
  await resizeWindow(second, 1400, 800);
  await expect.poll(() => widthOf(second.page, '.rail')).toBe(360);
  await expect.poll(() => widthOf(second.page, '.proof')).toBe(before + 30);
  await divider(second.page, 'Largeur de la bibliothèque').press('Enter');
  await expect.poll(() => widthOf(second.page, '.rail')).toBe(280);
});

test('in a large window the proof takes the room that the sheet leaves, and can be made smaller', async ({
  desk,
}) => {
  const { page } = desk;
  await resizeWindow(desk, 1920, 1000);
  await openArticle(page, article);
  await expect.poll(() => widthOf(page, '.proof')).toBeGreaterThan(850);
  await expect.poll(() => widthOf(page, '.sheet')).toBe(692);
  const frame = page.locator('.page-frame iframe').first();
  await expect(frame).toBeVisible();
  const shown = () =>
    frame.evaluate((element) => (element as HTMLIFrameElement).contentWindow?.innerWidth ?? 0);
  const whole = await shown();
  await page.getByRole('button', { name: 'Réduire l’épreuve' }).click();
  await expect.poll(shown).toBeGreaterThan(whole);
  await page.getByRole('button', { name: /revenir à 100/ }).click();
  await expect.poll(shown).toBe(whole);
  expect(await axeFaults(page)).toEqual([]);
});

test('the proof follows the caret, and stays where it was scrolled by hand', async ({ desk: { page } }) => {
  await openArticle(page, article);
  const frame = page.locator('.page-frame iframe').first();
  await expect(frame.contentFrame().getByText('Le train numéro 1 attend')).toBeVisible();
  await text(page).focus();
  await page.keyboard.press('Control+End');
  await expect(frame.contentFrame().getByText('Le train numéro 40 attend')).toBeInViewport();
  await frame.evaluate((element) =>
    (element as HTMLIFrameElement).contentDocument?.scrollingElement?.scrollTo(0, 0),
  );
  await page.keyboard.type(' Bien sûr.');
  const other = page.locator('.page-frame iframe').first();
  await expect(other.contentFrame().getByText('Bien sûr.')).toBeAttached();
  await expect(other.contentFrame().getByText('Le train numéro 40 attend')).not.toBeInViewport();
});

test('rare tools have their names in a menu, and a toast lies over no button', async ({ desk }) => {
  const { page } = desk;
  await resizeWindow(desk, 900, 700);
  await openArticle(page, article);
  await text(page).focus();
  await page.keyboard.press('Control+Home');
  await page.getByRole('button', { name: 'Autres outils' }).first().click();
  await page.getByRole('menuitem', { name: 'Exergue' }).click();
  await expect(text(page).locator('.pull-quote')).toHaveCount(1);
  await expect(text(page)).toBeFocused();
  await page.keyboard.press('F7');
  await expect(page.locator('.check-point').first()).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(page.locator('.toast')).toBeVisible();
  const covered = await page.evaluate(() => {
    const toast = document.querySelector('.toast')?.getBoundingClientRect();
    return [...document.querySelectorAll('button')]
      .filter((button) => !button.closest('.toast') && button.checkVisibility())
      .filter((button) => {
        const box = button.getBoundingClientRect();
        return (
          !!toast &&
          box.width > 1 &&
          box.left < toast.right &&
          box.right > toast.left &&
          box.top < toast.bottom &&
          box.bottom > toast.top
        );
      })
      .map(({ textContent }) => textContent);
  });
  expect(covered).toEqual([]);
});

test('the field of a link is wholly over the sheet, wherever its words are', async ({ desk }) => {
  const { page } = desk;
  await resizeWindow(desk, 900, 700);
  await openArticle(page, article);
  await text(page).focus();
  for (const place of ['Control+Home', 'Control+End']) {
    await page.keyboard.press(place);
    if (place === 'Control+End') await page.keyboard.press('Home');
    await page.keyboard.press('Control+Shift+ArrowRight');
    await page.keyboard.press('Control+Shift+k');
    const field = page.getByRole('combobox', { name: 'Adresse du lien' });
    await expect(field).toBeFocused();
    await expect.poll(() => isWhole(page)).toBe(true);
    expect(await markedWords(page)).toMatch(/\S/);
    await page.keyboard.press('Escape');
    expect(await markedWords(page)).toBe('');
  }
});

test('the field of a link goes with its words as the sheet is scrolled, and stays over the sheet', async ({
  desk,
}) => {
  const { page } = desk;
  await resizeWindow(desk, 900, 700);
  await openArticle(page, article);
  const line = text(page).locator('> p').nth(20);
  await line.click({ position: { x: 4, y: 8 } });
  await page.keyboard.press('Home');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('Control+Shift+k');
  await expect(page.getByRole('combobox', { name: 'Adresse du lien' })).toBeFocused();
  // After the click: Playwright may scroll the line to the sheet's end for it, from where 60 pixels lead out of sight.
  await line.evaluate((one) => one.scrollIntoView({ block: 'center' }));
  const above = () =>
    page.evaluate(() => {
      const top = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().top ?? 0;
      return Math.round(top('.body-text > p:nth-of-type(21)') - top('.link-field'));
    });
  let before = Number.NaN;
  // Until the field has found its place: the same one twice.
  await expect
    .poll(async () => {
      const earlier = before;
      before = await above();
      return before === earlier && Math.abs(before) < 60;
    })
    .toBe(true);
  await scrollSheet(page, -60);
  await expect.poll(above).toBe(before);
  await growAbove(page, 17);
  await expect.poll(above).toBe(before);
  await scrollSheet(page, 60);
  await expect.poll(above).toBe(before);
  await scrollSheet(page, -5000);
  await expect.poll(() => isWhole(page)).toBe(true);
});

/** Makes what is above the text higher, so that the text moves without being scrolled, as a late face can do. */
async function growAbove(page: Page, by: number): Promise<void> {
  const moved = await page.evaluate((by) => {
    const [place, first] = [document.querySelector('.sheet-place'), document.querySelector('.sheet-top')];
    if (!(place instanceof HTMLElement) || !(first instanceof HTMLElement)) return 0;
    const top = () => document.querySelector('.body-text')?.getBoundingClientRect().top ?? 0;
    const before = top();
    place.style.overflowAnchor = 'none';
    first.style.paddingTop = `${by}px`;
    return top() - before;
  }, by);
  expect(moved).toBe(by);
}

/** Scrolls the sheet, as the wheel does. */
async function scrollSheet(page: Page, by: number): Promise<void> {
  await page.evaluate((by) => document.querySelector('.sheet-place')?.scrollBy(0, by), by);
}

test('the fields of find and replace are of one width, under one another', async ({ desk }) => {
  const { page } = desk;
  await openArticle(page, article);
  await page.keyboard.press('Control+h');
  const fields = page.locator('.find-field');
  await expect(fields).toHaveCount(2);
  const edges = await fields.evaluateAll((all) =>
    all.map((field) => {
      const { left, right } = field.getBoundingClientRect();
      return [left, right];
    }),
  );
  expect(edges[0]).toEqual(edges[1]);
});

/** Whether nothing lies over the corners of the link field, and none is out of the sheet's place. */
async function isWhole(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const form = document.querySelector('.link-field');
    const box = form?.getBoundingClientRect();
    const sheet = document.querySelector('.sheet-place > .sheet')?.getBoundingClientRect();
    if (!form || !box || !sheet || box.left < sheet.left || box.right > sheet.right) return false;
    const corners = [
      [box.left + 2, box.top + 2],
      [box.right - 2, box.top + 2],
      [box.left + 2, box.bottom - 2],
      [box.right - 2, box.bottom - 2],
    ] as const;
    return corners.every(([x, y]) => {
      const there = document.elementFromPoint(x, y);
      return there !== null && there.closest('.editor-bubble') !== null;
    });
  });
}

function text(page: Page) {
  return page.getByRole('textbox', { name: 'Texte', exact: true });
}

async function widthOf(page: Page, selector: string): Promise<number> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => Math.round(element.getBoundingClientRect().width));
}

async function resizeWindow({ program, page }: OpenDesk, width: number, height: number): Promise<void> {
  await program.evaluate(
    ({ BrowserWindow }, size) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
    },
    { width, height },
  );
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width);
}

test('a dialog begins below the window’s edge and ends above the messages', async ({ desk }) => {
  const { page } = desk;
  await resizeWindow(desk, 900, 700);
  await openArticle(page, article);
  await page.keyboard.press('F7');
  await expect(page.locator('.check-point').first()).toBeFocused();
  await page.keyboard.press('Delete');
  const toast = page.locator('.toast');
  await expect(toast.last()).toBeVisible();
  await page.keyboard.press('Control+/');
  const dialog = page.getByRole('dialog', { name: 'Raccourcis clavier' });
  await expect(dialog).toBeVisible();
  const boxes = async () => [await dialog.boundingBox(), await toast.first().boundingBox()];
  await expect.poll(async () => (await boxes())[0]?.y).toBe(40);
  const [shown, message] = await boxes();
  expect((shown?.y ?? 0) + (shown?.height ?? 0)).toBeLessThanOrEqual(message?.y ?? 0);
});

/** The words that are marked while the field of a link has the focus. */
async function markedWords(page: Page): Promise<string> {
  return page.evaluate(() => [...(CSS.highlights.get('words-to-link') ?? [])].map(String).join(''));
}
