import type { Page } from '@playwright/test';
import type { Article, Block, Inline } from '../../src/article';
import { expect } from './desk';

type Text = Extract<Inline, { type: 'text' }>;

/** A run of text with some marks. */
export function run(words: string, ...types: ('bold' | 'italic')[]): Text {
  return { type: 'text', text: words, marks: types.map((type) => ({ type })) };
}

/** A paragraph of plain words, or of runs and notes. */
export function paragraph(...content: (string | Inline)[]): Extract<Block, { type: 'paragraph' }> {
  return { type: 'paragraph', content: content.map((one) => (typeof one === 'string' ? run(one) : one)) };
}

/** Words that somebody said, and who approved them if anyone did. */
export function quoted(words: string, approvedBy?: string): Extract<Block, { type: 'quotation' }> {
  return {
    type: 'quotation',
    content: [paragraph(words)],
    speaker: 'Maud',
    role: 'présidente',
    ...(approvedBy && { approvedBy }),
  };
}

/** A footnote of plain words. */
export function note(words: string): Inline {
  return { type: 'footnote', content: [run(words)] };
}

/** Keeps an article in the archive, and opens it on the sheet by the keyboard; the caret is in its body then. */
export async function openArticle(page: Page, part: Partial<Article> & { headline: string }): Promise<void> {
  await keepArticle(page, part);
  await page.getByRole('main').waitFor(); // A key pressed before the desk is rendered, after a reload too, is lost.
  await page.keyboard.press('Control+k');
  const palette = page.locator('.palette'); // The sheet's keywords are a combobox too, and the library has its options.
  await palette.getByRole('combobox').fill(part.headline);
  await palette.getByRole('option', { name: part.headline }).first().waitFor();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-field="headline"]')).toHaveValue(part.headline);
  await expect(page.getByRole('textbox', { name: /^(Texte|Text)$/ })).toBeFocused();
}

/** Keeps an article in the archive, as if it had been written before. */
export async function keepArticle(page: Page, part: Partial<Article>): Promise<void> {
  await page.evaluate(async (given) => {
    const made = await window.roneo.call('article:create', { kind: 'release', language: 'fr' });
    if (!made.ok) throw new Error(made.problem.kind);
    const { article, revision } = made.value;
    const saved = await window.roneo.call('article:save', {
      article: { json: JSON.stringify({ ...article, ...given }) },
      base: revision,
    });
    if (!saved.ok) throw new Error(saved.problem.kind);
  }, part);
}
