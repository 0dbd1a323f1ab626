import type { Page } from '@playwright/test';
import fc from 'fast-check';
import { searchableText } from '../../src/article';
import { everyBlock } from '../fixtures/every-block';
import { newest } from './archived';
import { expect, test } from './desk';
import { openArticle } from './seeded';

test.use({ electron: 'shared' });

/** What one does between words, none of which takes a letter away. */
const moves = [
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'Control+ArrowLeft',
  'Control+ArrowRight',
  'Control+Home',
  'Control+End',
  'Control+b',
  'Control+i',
];

for (const seed of [1, 2])
  test(`what is typed anywhere stands there once, on the sheet and in the archive (${seed})`, async ({
    desk: { page },
  }) => {
    test.setTimeout(120_000);
    await openArticle(page, { headline: 'Partout', body: everyBlock });
    await page.locator('.body-text').focus();
    const walk = fc.sample(fc.array(fc.constantFrom(...moves), { minLength: 1, maxLength: 6 }), {
      seed,
      numRuns: 60,
    });
    for (const [at, keys] of walk.entries()) {
      for (const key of keys) await page.keyboard.press(key);
      await page.keyboard.type('жжжж');
      expect(await astray(page)).toEqual([]);
      expect(count(await page.locator('.body-text').innerText())).toBe(4 * (at + 1));
    }
    await expect.poll(async () => count(searchableText(await newest(page)))).toBe(4 * walk.length);
    expect(await astray(page)).toEqual([]);
  });

/** How often a letter that no sample holds stands in some words. */
function count(words: string): number {
  return words.split('ж').length - 1;
}

/** Texts of the page that say something else than the editor's: they would come back as if they had been typed. */
function astray(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const text = document.querySelector('.body-text');
    if (!text) throw new Error('No text');
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    const wrong: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { pmViewDesc } = node as Node & { pmViewDesc?: { node?: { text?: string } } };
      const meant = pmViewDesc?.node?.text;
      if (meant !== undefined && meant !== node.nodeValue) wrong.push(`${node.nodeValue} for ${meant}`);
    }
    return wrong;
  });
}
