import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { guidePages, interfaceLanguages } from '../../src/contract';
import { messagesIn } from '../../src/messages';

describe.each(interfaceLanguages)('the guide in %s', (language) => {
  const folder = join('docs/guide', language);
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));

  test('has a text for every page, and no other', () => {
    expect(names.toSorted()).toEqual(guidePages.map((page) => `${page}.md`).toSorted());
  });

  test.each(guidePages)('names the page %s as the program does, in the order of its list', (page) => {
    const head = frontMatter(readFileSync(join(folder, `${page}.md`), 'utf8'));
    expect(head).toMatchObject({ kind: 'article', slug: page });
    expect(plain(head.headline)).toBe(plain(messagesIn(language).guide.pages[page]));
    const minute = guidePages.length - 1 - guidePages.indexOf(page);
    expect(head.date).toBe(`2026-11-20 09:${String(minute).padStart(2, '0')}`);
  });

  test.each(names)('shows in %s pictures that there are, and leads to pages that there are', (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    for (const [, target = ''] of text.matchAll(/\]\(([^)\s]+)/g))
      expect(existsSync(join(folder, target)), target).toBe(true);
  });
});

interface Head {
  kind: string;
  slug: string;
  headline: string;
  date: string;
}

function frontMatter(text: string): Head {
  return parse(text.split(/^---$/m)[1] ?? '') as Head;
}

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
