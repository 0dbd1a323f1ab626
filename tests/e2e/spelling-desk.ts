import { expect } from './desk';
import type { OpenDesk } from './desk';
import type { Article } from '../../src/article';

export const bodyOf = ({ page }: OpenDesk) => page.locator('.body-text').first();
export const fieldOf = ({ page }: OpenDesk, name: string) => page.getByRole('textbox', { name, exact: true });

export async function write(desk: OpenDesk, text: string): Promise<void> {
  await bodyOf(desk).click();
  await desk.page.keyboard.type(text);
}

export async function writeMore(desk: OpenDesk, text: string): Promise<void> {
  await bodyOf(desk).click();
  await desk.page.keyboard.press('Control+End');
  await desk.page.keyboard.type(text);
}

export async function openSpelling(desk: OpenDesk): Promise<void> {
  await desk.page.keyboard.press('Control+,');
  await desk.page.getByRole('button', { name: 'Orthographe' }).click();
}

interface Text {
  language: string;
  headline: string;
  text: string;
  passage?: { language: string; text: string };
}

/** A text in the archive: one paragraph, with a passage in another language at its end. */
export async function makeText({ page }: OpenDesk, text: Text): Promise<string> {
  return page.evaluate(async ({ language, headline, text: words, passage }) => {
    const made = await window.roneo.call('article:create', { kind: 'release', language });
    if (!made.ok) throw new Error('not made');
    const content: Extract<Article['body'][number], { type: 'paragraph' }>['content'] = [
      { type: 'text', text: words, marks: [] },
    ];
    if (passage)
      content.push({
        type: 'text',
        text: passage.text,
        marks: [{ type: 'language', language: passage.language }],
      });
    const article: Article = { ...made.value.article, headline, body: [{ type: 'paragraph', content }] };
    await window.roneo.call('article:save', {
      article: { json: JSON.stringify(article) },
      base: made.value.revision,
    });
    return headline;
  }, text);
}

/** Opens a text from the library. */
export async function show({ page }: OpenDesk, headline: string): Promise<void> {
  await page.reload();
  await page.getByRole('main').waitFor();
  await page.getByText(headline, { exact: true }).first().click();
  await expect(page.locator('[data-field=headline]')).toHaveValue(headline);
}
