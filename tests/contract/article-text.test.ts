import { describe, expect, it } from 'vitest';
import { newArticle } from '../../src/article';
import { argumentSchemas, articleText } from '../../src/contract';
import { everyBlock } from '../fixtures/every-block';

const article = {
  ...newArticle({
    id: '00000000-0000-4000-8000-000000000001',
    kind: 'release',
    language: 'fr',
    date: { local: '2026-03-03T06:00', zone: 'Europe/Paris' },
  }),
  headline: 'Le « 17 h 12 » \u2028 roulera \\ "encore" 🚆',
  body: everyBlock,
};

describe("an article's text", () => {
  it('is read as the very same article', () => {
    expect(argumentSchemas['proof:site'].parse(articleText(article))).toEqual(article);
    expect(JSON.parse(articleText({ ...article, body: [] }).json)).toEqual({ ...article, body: [] });
  });

  it('follows a block that changed, between others that did not', () => {
    articleText(article);
    const [first, ...others] = everyBlock;
    const changed = { type: 'paragraph' as const, content: [] };
    const body = [changed, first!, ...others];
    expect(JSON.parse(articleText({ ...article, body }).json)).toEqual({ ...article, body });
  });

  it('is refused when it is no article, by a message that holds none of its words', () => {
    const told = ['{', '"un secret"', '{"headline":"un secret"}'].map((json) =>
      argumentSchemas['article:save'].safeParse({ article: { json }, base: 1 }),
    );
    expect(told.map(({ success }) => success)).toEqual([false, false, false]);
    expect(JSON.stringify(told.map(({ error }) => error?.issues))).not.toContain('secret');
  });
});
