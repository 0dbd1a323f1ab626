import { Node } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { articleSchema, blockSchema, newArticle } from '../../src/article';
import { fromDocument } from '../../src/editor/document/from-document';
import { toDocument } from '../../src/editor/document/to-document';
import type { Block } from '../../src/article';
import { everyBlock } from '../fixtures/every-block';
import { schema } from './editing';

const throughEditor = (blocks: Block[]): Block[] => {
  const document = Node.fromJSON(schema, toDocument(blocks));
  document.check();
  return fromDocument(document);
};

describe('an article in the editor', () => {
  it('keeps every block, mark and note', () => {
    expect(throughEditor(everyBlock)).toEqual(everyBlock);
  });

  it.each(everyBlock.map((block) => [block.type, block] as const))(
    'keeps a %s that stands alone',
    (_type, block) => {
      expect(throughEditor([block])).toEqual([block]);
    },
  );

  it('covers every kind of block', () => {
    const kinds = blockSchema.options.map((option) => option.shape.type.value);
    expect(new Set(everyBlock.map((block) => block.type))).toEqual(new Set(kinds));
  });

  it('leaves out paragraphs that are still empty', () => {
    expect(throughEditor([{ type: 'paragraph', content: [] }])).toEqual([]);
  });

  it('splits the attribution at its first comma', () => {
    const quotation: Block = {
      type: 'quotation',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Non.', marks: [] }] }],
      speaker: 'Maud Kerbrat',
      role: 'usagère, déléguée',
    };
    expect(throughEditor([quotation])).toEqual([quotation]);
  });

  it('drops a link that is not allowed, and keeps its text', () => {
    const document = schema.nodeFromJSON({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'ici', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] },
          ],
        },
      ],
    });
    expect(fromDocument(document)).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: 'ici', marks: [] }] },
    ]);
  });

  it('is an article that the bridge accepts', () => {
    const date = { local: '2026-03-01T09:00', zone: 'Europe/Paris' };
    const article = newArticle({ id: crypto.randomUUID(), kind: 'release', language: 'fr', date });
    expect(articleSchema.safeParse({ ...article, body: throughEditor(everyBlock) }).success).toBe(true);
  });
});
