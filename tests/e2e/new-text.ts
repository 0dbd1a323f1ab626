import type { Page } from '@playwright/test';
import { expect } from './desk';

/** A new text, the caret in its headline. */
export async function newText(page: Page): Promise<void> {
  await expect(page.getByRole('navigation', { name: 'Bibliothèque' })).toBeVisible();
  await page.keyboard.press('Control+n');
  await expect(field(page, 'Titre')).toBeFocused();
  await expect(field(page, 'Titre')).toHaveValue('');
}

/** A field of the sheet, by its label. */
export function field(page: Page, name: string) {
  return page.getByRole('textbox', { name, exact: true });
}

/** The body of the text. */
export function text(page: Page) {
  return page.getByRole('textbox', { name: 'Texte', exact: true });
}

/** Chooses a command of the menu of further commands. */
export async function more(page: Page, command: string): Promise<void> {
  await page.getByRole('button', { name: 'Autres commandes' }).click();
  await page.getByRole('menuitem', { name: command }).click();
}
