import type { Locator, Page } from '@playwright/test';
import type { Article, Block, Inline, Mark } from '../../src/article';
import { shown } from '../article/gold';
import { expect } from './desk';

export function run(words: string, ...marks: Mark[]): Inline {
  return { type: 'text', text: words, marks };
}

export function paragraph(...content: (Inline | string)[]): Extract<Block, { type: 'paragraph' }> {
  return { type: 'paragraph', content: content.map((one) => (typeof one === 'string' ? run(one) : one)) };
}

/** A new text with a headline, the caret in its body. */
export async function newText(page: Page): Promise<void> {
  await expect(page.getByRole('navigation', { name: 'Bibliothèque' })).toBeVisible();
  await page.keyboard.press('Control+n');
  await expect(field(page, 'Titre')).toBeFocused();
  await page.keyboard.insertText('Un titre');
  await text(page).click();
}

/** Puts a text on the sheet as if it had been written before. */
export async function open(page: Page, parts: Partial<Article>): Promise<void> {
  await page.evaluate(async (written) => {
    const made = await window.roneo.call('article:create', { kind: 'release', language: 'fr' });
    if (!made.ok) throw new Error(made.problem.kind);
    const { article, revision } = made.value;
    const saved = await window.roneo.call('article:save', {
      article: { json: JSON.stringify({ ...article, ...written }) },
      base: revision,
    });
    if (!saved.ok) throw new Error(saved.problem.kind);
    await window.roneo.call('settings:save', { lastArticle: article.id });
  }, parts);
  await page.reload();
  await expect(text(page)).toBeVisible();
}

export async function keepPicture(page: Page) {
  return page.evaluate(async () => {
    const canvas = new OffscreenCanvas(1200, 800);
    canvas.getContext('2d')?.fillRect(0, 0, 1200, 800);
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
    const kept = await window.roneo.call('picture:keep', { name: 'quai.png', bytes });
    if (!kept.ok) throw new Error(kept.problem.kind);
    return kept.value.picture;
  });
}

export function field(page: Page, name: string) {
  return page.getByRole('textbox', { name, exact: true });
}

export function text(page: Page) {
  return page.getByRole('textbox', { name: /^(Texte|Text)$/ });
}

export function pane(page: Page) {
  return page.getByRole('complementary', { name: /^(Typographie|Typography)$/ });
}

export function changes(page: Page) {
  return pane(page).getByRole('listbox');
}

export function active(page: Page) {
  return changes(page).getByRole('option', { selected: true });
}

export async function more(page: Page, command: string): Promise<void> {
  await page.getByRole('button', { name: 'Autres commandes' }).click();
  await page.getByRole('menu').getByText(command).click();
}

/** What stands in a text or a field, its special spaces told apart: ⍽ does not break, ˽ is narrow too. */
export async function reads(place: Locator, words: string): Promise<void> {
  const seen = () =>
    place.evaluate((element) => ('value' in element ? String(element.value) : (element.textContent ?? '')));
  await expect.poll(async () => shown(await seen())).toBe(shown(words));
}

/** The parts of an article that a test writes. */
export function withoutSave({ headline, body, notesToEditors }: Article) {
  return { headline, body, notesToEditors };
}

/** The dots of a paragraph, and how many begin or end a line at any of many widths. */
export async function dotsBroken(place: Locator): Promise<{ dots: number; broken: number }> {
  return place.evaluate((element) => {
    const texts: Text[] = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    const node = texts.find(({ data }) => data.includes('·'));
    if (!node) return { dots: 0, broken: 0 };
    const top = (at: number) => {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return range.getBoundingClientRect().top;
    };
    const dots = [...node.data.matchAll(/·/g)].map(({ index }) => index);
    let broken = 0;
    for (let width = 130; width < 420; width += 7) {
      (element as HTMLElement).style.width = `${width}px`;
      broken += dots.filter((at) => top(at - 1) !== top(at) || top(at) !== top(at + 1)).length;
    }
    return { dots: dots.length, broken };
  });
}
