import { describe, expect, it } from 'vitest';
import { blockIdSchema } from '../../src/article/model/schema';
import { blockIdsFor, newArticle, randomBlockIds, withBlockIds } from '../../src/article';
import type { Article, Block } from '../../src/article';
import { everyBlock } from '../fixtures/every-block';

const id = '00000000-0000-4000-8000-000000000001';
const date = { local: '2025-03-03T09:00', zone: 'Europe/Paris' };
const text: Article = { ...newArticle({ id, kind: 'article', language: 'fr', date }), body: everyBlock };

/** The identifiers of some blocks and of those inside them, in reading order. */
function idsIn(blocks: readonly Block[]): (string | undefined)[] {
  return blocks.flatMap((block) => [
    block.id,
    ...('items' in block ? block.items.flatMap((item) => idsIn(item.content)) : []),
    ...(block.type === 'quotation' || block.type === 'box' ? idsIn(block.content) : []),
  ]);
}

const idsOf = (article: Article) => idsIn([...article.body, ...article.notesToEditors]);

describe('blocks without an identifier', () => {
  it('get one each, those inside others too, and nothing else changes', () => {
    const identified = withBlockIds(text, blockIdsFor(id));
    const ids = idsOf(identified);
    expect(ids.length).toBe(idsOf(text).length);
    for (const each of ids) expect(blockIdSchema.safeParse(each).success).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
    const json = JSON.stringify(identified).replace(/,"id":"[a-z0-9]{12}"/g, '');
    expect(JSON.parse(json)).toEqual(text);
  });

  it('get the same ones from two copies of the same text, others from another text', () => {
    const once = withBlockIds(text, blockIdsFor(id));
    expect(withBlockIds(text, blockIdsFor(id))).toEqual(once);
    expect(idsOf(withBlockIds(text, blockIdsFor(id.replace(/1$/, '2'))))).not.toEqual(idsOf(once));
  });
});

it('a text whose blocks have theirs is the very same object', () => {
  const identified = withBlockIds(text, blockIdsFor(id));
  expect(withBlockIds(identified, () => 'never-called')).toBe(identified);
});

it('of two blocks with one identifier the later gets another', () => {
  const twin: Block = { type: 'divider', id: 'aaaaaaaaaaaa' };
  const { body } = withBlockIds({ ...text, body: [twin, twin], notesToEditors: [] }, () => 'bbbbbbbbbbbb');
  expect(body.map((block) => block.id)).toEqual(['aaaaaaaaaaaa', 'bbbbbbbbbbbb']);
});

it('random identifiers use every letter and digit and have the form that the schema asks for', () => {
  const next = randomBlockIds((numbers) => void crypto.getRandomValues(numbers));
  const many = Array.from({ length: 400 }, next);
  expect(new Set(many).size).toBe(many.length);
  for (const each of many) expect(blockIdSchema.safeParse(each).success).toBe(true);
  expect(new Set(many.join('')).size).toBe(36);
});
