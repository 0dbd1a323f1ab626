import type { Page } from '@playwright/test';
import { expect, test } from './desk';
import { bodyOf } from './spelling-desk';

/** What another program would take of the clipboard, as HTML. */
async function pasted(page: Page): Promise<string> {
  const html = page.evaluate(
    () =>
      new Promise<string>((resolve) =>
        document.addEventListener(
          'paste',
          (event) => {
            event.stopImmediatePropagation();
            event.preventDefault();
            resolve(event.clipboardData?.getData('text/html') ?? '');
          },
          { capture: true, once: true },
        ),
      ),
  );
  await page.getByRole('textbox', { name: 'Titre', exact: true }).press('Control+v');
  return html;
}

test('the mail is copied with its look and as text, and its subject alone, to be pasted into a web mail', async ({
  desk,
}) => {
  const { page, program } = desk;
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: 'Titre', exact: true }).fill('Les trains du soir reviendront');
  await bodyOf(desk).click();
  await page.keyboard.type('Quatre trains manquent.');
  await page.getByRole('button', { name: 'Courriel', exact: true }).click();
  const mail = page.frameLocator('.page-frame iframe[data-coming="false"]');
  await expect(mail.locator('body')).toContainText('Quatre trains manquent.');
  await page.getByRole('button', { name: 'Copier le courriel' }).click();
  await expect(page.getByText('Copié', { exact: true })).toBeVisible();
  const html = await pasted(page);
  expect(html).not.toContain('[Nom du groupe]');
  expect(html).toMatch(/<h1 style="[^"]+">Les trains du soir/);
  const text: string = await program.evaluate(({ clipboard }) => clipboard.readText());
  expect(text).toContain('Quatre trains manquent.');
  await page.getByRole('button', { name: 'Copier l’objet' }).click();
  await expect
    .poll(() => program.evaluate(({ clipboard }) => clipboard.readText()))
    .toBe('Les trains du soir reviendront – Communiqué de presse');
});
