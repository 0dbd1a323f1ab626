import type { Page } from '@playwright/test';
import { axeFaults } from './axe';
import { expect, test } from './desk';
import type { OpenDesk } from './desk';

test.use({ electron: 'shared' });

async function openGuide(desk: OpenDesk, open: () => Promise<void>): Promise<Page> {
  const opened = desk.program.waitForEvent('window');
  await open();
  const guide = await opened;
  await guide.getByRole('main').waitFor();
  return guide;
}

test('F1 opens the guide beside the desk, and Escape closes it', async ({ desk }) => {
  const guide = await openGuide(desk, () => desk.page.keyboard.press('F1'));
  await guide.getByRole('link', { name: 'Écrire un premier communiqué' }).first().click();
  await expect(guide.getByRole('heading', { level: 1 })).toHaveText('Écrire un premier communiqué');
  // A key of Playwright's goes to the page itself, past the window that listens for this one.
  const pressed = { type: 'keyDown', keyCode: 'Escape' } as const;
  await desk.program.evaluate(({ webContents }, key) => {
    const shown = webContents
      .getAllWebContents()
      .find((contents) => contents.getURL().startsWith('app://guide/'));
    shown?.sendInputEvent(key);
  }, pressed);
  await expect.poll(() => desk.program.windows().length).toBe(1);
  await expect(desk.page.getByRole('main')).toBeVisible();
});

test('the palette opens a page of the guide by a word of its headline', async ({ desk }) => {
  await desk.page.keyboard.press('Control+k');
  await desk.page.keyboard.type('embargo');
  const entry = desk.page.getByRole('option', { name: /Tenir un embargo/ });
  const guide = await openGuide(desk, () => entry.click());
  await expect(guide.getByRole('heading', { level: 1 })).toHaveText('Tenir un embargo');
});

test('a page of the guide has no fault of accessibility, runs no script and asks nothing of the network', async ({
  desk,
}) => {
  const asked: string[] = [];
  const guide = await openGuide(desk, () => desk.page.keyboard.press('F1'));
  guide.on('request', (request) => asked.push(request.url()));
  await guide.getByRole('link', { name: 'Un tract sur la photocopieuse' }).first().click();
  await expect(guide.getByRole('heading', { level: 1 })).toHaveText('Un tract sur la photocopieuse');
  expect(asked.filter((address) => !address.startsWith('app://guide/fr/'))).toEqual([]);
  expect(await guide.evaluate(() => 'roneo' in window)).toBe(false);
  expect(await axeFaults(guide)).toEqual([]);
});

test('the guide closes with the desk', async ({ desk }) => {
  await openGuide(desk, () => desk.page.keyboard.press('F1'));
  await desk.quit();
  await expect.poll(() => desk.program.windows()).toEqual([]);
});
