import { Node } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { articleSchema, blockTypes, linesOf, markTypes, newArticle } from '../../src/article';
import { fromDocument } from '../../src/editor/document/from-document';
import { toDocument } from '../../src/editor/document/to-document';
import { insertions } from '../../src/editor/menus/insertions';
import type { Insertion } from '../../src/editor/menus/insertions';
import type { Block } from '../../src/article';
import { closingStations } from '../fixtures/closing-stations';
import { everyBlock } from '../fixtures/every-block';
import { schema } from './editing';

/** What the menus call each kind of block. */
const insertedAs: Readonly<Record<Block['type'], readonly Insertion['name'][]>> = {
  paragraph: ['paragraph'],
  crosshead: ['crosshead', 'smallCrosshead'],
  bulletedList: ['bulletedList'],
  numberedList: ['numberedList'],
  preformatted: ['preformatted'],
  quotation: ['quotation'],
  pullQuote: ['pullQuote'],
  figure: ['picture'],
  table: ['table'],
  divider: ['divider'],
  box: ['box'],
  boilerplate: ['boilerplate'],
  contacts: ['contacts'],
};

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

  it('keeps the alignment of a table’s columns', () => {
    expect(throughEditor([closingStations])).toEqual([closingStations]);
  });

  it('is tried with every kind of block and mark', () => {
    const marks = linesOf(everyBlock)
      .flat()
      .flatMap((inline) => (inline.type === 'text' ? inline.marks : []));
    expect(new Set(everyBlock.map(({ type }) => type))).toEqual(new Set(blockTypes));
    expect(new Set(marks.map(({ type }) => type))).toEqual(new Set(markTypes));
  });

  it.each(blockTypes)('keeps the identifier of a %s', (type) => {
    const blocks = everyBlock
      .filter((block) => block.type === type)
      .map((block) => ({ ...block, id: 'abcdefghijkl' }));
    expect(throughEditor(blocks)).toEqual(blocks);
  });

  it.each(blockTypes)('can be given a %s from the menus', (type) => {
    const nothing = () => undefined;
    const context = { choosePicture: nothing, note: nothing, turn: nothing };
    const offered = insertions(context, 'article').map(({ name }) => name);
    expect(offered).toEqual(expect.arrayContaining([...insertedAs[type]]));
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
