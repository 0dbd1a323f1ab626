import { EditorState } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { applyChanges, newArticle, polish, polishChanges } from '../../src/article';
import type { Article, Block } from '../../src/article';
import { fromDocument } from '../../src/editor/document/from-document';
import { locate, placedBlocks } from '../../src/editor/find/locate';
import { replaceNodeContent } from '../../src/editor/find/text-corrections';
import { toDocument } from '../../src/editor/document/to-document';
import { everyBlock } from '../fixtures/every-block';
import { schema } from './editing';

const line = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text, marks: [] }] });
const untidy: Block[] = [
  line("L'eau du 1er mai"),
  {
    type: 'quotation',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: 'Il dit "non" !', marks: [] }] },
      {
        type: 'bulletedList',
        items: [
          {
            content: [
              {
                type: 'paragraph',
                content: [
                  { type: 'text', text: "l'appel", marks: [{ type: 'bold' }] },
                  { type: 'footnote', content: [{ type: 'text', text: "d'hier", marks: [] }] },
                  { type: 'text', text: ' de 10 %', marks: [] },
                ],
              },
            ],
          },
        ],
      },
    ],
    speaker: "Jeanne d'Arvor",
    role: "de l'association, à 10 %",
  },
  {
    type: 'table',
    caption: "L'eau",
    rows: [
      {
        cells: [
          { header: true, content: [] },
          { header: true, content: [{ type: 'text', text: 'Prix : 5 €', marks: [] }] },
        ],
      },
    ],
  },
  ...everyBlock,
];

describe('corrected lines of a text', () => {
  it('replace their blocks and keep an empty paragraph between them', () => {
    const state = stateOf(untidy, 2);
    const next = polish(articleOf(untidy)).body;
    const tr = state.tr;
    for (const [index, { node, at }] of [...placedBlocks(state.doc).entries()].reverse()) {
      const block = next[index];
      if (block) replaceNodeContent(tr, at, node, schema.nodeFromJSON(toDocument([block])).child(0));
    }
    expect(fromDocument(tr.doc)).toEqual(next);
    expect(tr.doc.childCount).toBe(state.doc.childCount);
  });

  it('change only what differs', () => {
    const state = stateOf(untidy, null);
    const article = articleOf(untidy);
    const [first] = polishChanges(article);
    const next = applyChanges(article, first ? [first] : []).body[0];
    const tr = state.tr;
    const { node, at } = placedBlocks(state.doc)[0] ?? { node: state.doc, at: 0 };
    replaceNodeContent(tr, at, node, schema.nodeFromJSON(toDocument(next ? [next] : [])).child(0));
    const ranges: number[][] = [];
    tr.mapping.maps[0]?.forEach((...range) => ranges.push(range));
    expect([tr.steps.length, ranges]).toEqual([1, [[2, 3, 2, 3]]]);
  });

  it('are located in the document', () => {
    for (const empty of [null, 0, 1]) {
      const { doc } = stateOf(untidy, empty);
      for (const change of polishChanges(articleOf(untidy))) {
        const { place } = change;
        if (!('block' in place)) throw new Error('a change outside the text');
        const found = locate(doc, place, change.from, change.to);
        expect(found?.text).toBe(change.given);
        if (found && !found.attribute)
          expect(doc.textBetween(found.from, found.to, ' ', ' ')).toBe(change.given);
      }
    }
  });

  it('are not located where the document has no such line', () => {
    const { doc } = stateOf([line('Un mot')], null);
    expect(locate(doc, { part: 'body', block: 4, line: 0, note: null }, 0, 1)).toBeNull();
    expect(locate(doc, { part: 'body', block: 0, line: 1, note: null }, 0, 1)).toBeNull();
    expect(locate(doc, { part: 'body', block: 0, line: 0, note: 0 }, 0, 1)).toBeNull();
    expect(locate(doc, { part: 'body', block: 0, field: 'role' }, 0, 1)).toBeNull();
  });
});

function articleOf(body: Block[]): Article {
  const date = { local: '2026-03-03T06:00', zone: 'Europe/Paris' };
  const id = '00000000-0000-4000-8000-000000000001';
  return { ...newArticle({ id, kind: 'release', language: 'fr', date }), body };
}

/** The document with an empty paragraph after some blocks. */
function stateOf(body: Block[], emptyAfter: number | null): EditorState {
  const { content = [] } = toDocument(body);
  if (emptyAfter !== null) content.splice(emptyAfter, 0, { type: 'paragraph' });
  return EditorState.create({ doc: schema.nodeFromJSON({ type: 'doc', content }) });
}
