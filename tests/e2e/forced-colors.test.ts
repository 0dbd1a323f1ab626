import { keepYearsOfTexts } from '../fixtures/years-of-texts';
import { expect, test } from './desk';

test.use({ electron: 'shared' });

test('with the colours of a contrast theme, what is chosen, pressed or switched on is seen', async ({
  open,
  start,
}) => {
  const archive = await keepYearsOfTexts(start.archive, 3);
  archive.settings.save({ proof: 'site', welcomed: true }, Date.now());
  archive.close();
  const desk = await open();
  const { page } = desk;
  await page.emulateMedia({ forcedColors: 'active' });
  const highlight = await page.evaluate(() => {
    document.body.style.background = 'Highlight';
    return getComputedStyle(document.body).backgroundColor;
  });
  const lines = page.locator('.library-line');
  await lines.nth(1).click();
  await expect(lines.nth(1)).toHaveCSS('background-color', highlight);
  await expect(lines.nth(2)).not.toHaveCSS('background-color', highlight);
  await expect(page.locator('.bar').getByRole('button', { name: 'Site' })).toHaveCSS(
    'background-color',
    highlight,
  );
  const track = page.locator('.mantine-Switch-track').first();
  await expect(track).toHaveCSS('border-top-width', '1px');
  await page.getByRole('switch').first().press('Space');
  await expect(track).toHaveCSS('background-color', highlight);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await expect(page.locator('.palette-line').first()).toHaveCSS('background-color', highlight);
});
