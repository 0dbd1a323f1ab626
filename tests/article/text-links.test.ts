import { describe, expect, it } from 'vitest';
import { isLinkTarget, linksToTexts, mapLinks, newArticle, textLink, textLinkedBy } from '../../src/article';
import type { Article, Inline } from '../../src/article';

const id = '5f0c7f0e-5a43-4b0a-9a54-0d9d2b7c6a11';
const run = (text: string, href?: string): Extract<Inline, { type: 'text' }> => ({
  type: 'text',
  text,
  marks: href === undefined ? [] : [{ type: 'link', href }],
});

function articleOf(...content: Inline[]): Article {
  const date = { local: '2026-03-01T09:00', zone: 'Europe/Paris' };
  const body: Article['body'] = [
    { type: 'bulletedList', items: [{ content: [{ type: 'paragraph', content }] }] },
  ];
  return { ...newArticle({ id, kind: 'article', language: 'fr', date }), body };
}

describe('a link to a text', () => {
  it('is one by an identifier and by nothing else', () => {
    expect(isLinkTarget(textLink(id))).toBe(true);
    expect(textLinkedBy(textLink(id))).toBe(id);
    for (const other of ['roneo:', 'roneo:x', `roneo:${id}/../x`, 'javascript:alert(1)', 'file:///etc'])
      expect(isLinkTarget(other), other).toBe(false);
  });

  it('is found in lists and notes, with the words of the first', () => {
    const note: Inline = { type: 'footnote', content: [run('en note', textLink(id))] };
    expect([...linksToTexts(articleOf(run('là', 'https://a.example'), note))]).toEqual([[id, 'en note']]);
  });

  it('that leads nowhere leaves its words, as one run with those beside', () => {
    const article = articleOf(run('Voir '), run('là', textLink(id)), run('.'));
    const [list] = mapLinks(article, () => null).body;
    expect(list).toMatchObject({ items: [{ content: [{ content: [{ text: 'Voir là.', marks: [] }] }] }] });
    expect(mapLinks(article, (href) => href).body).toBe(article.body);
  });
});
