import { describe, expect, it } from 'vitest';
import { renderArticlePage } from '../../../src/render';
import type { Block } from '../../../src/article';
import { everyBlock } from '../../fixtures/every-block';
import { article, masthead } from './small-site';

/** What a page has between its head and its foot. */
function bodyOf(block: Block): string {
  const [page] = [...renderArticlePage(article(1, { body: [block] }), masthead).files];
  const text = page?.text ?? '';
  const start = text.indexOf('<div class="e-content text">');
  return text.slice(text.indexOf('\n', start) + 1, text.indexOf('\n</div>\n<footer class="article-foot">'));
}

describe.each(everyBlock.map((block) => [block.type, block] as const))('a %s', (type, block) => {
  const number = everyBlock.filter((other) => other.type === type).indexOf(block) + 1;

  it('is drawn on the site as its golden file says', async () => {
    const drawn = bodyOf(block);
    expect(drawn).not.toBe('');
    await expect(`${drawn}\n`).toMatchFileSnapshot(`golden/${type}-${String(number)}.html`);
  });
});
