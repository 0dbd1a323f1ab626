import { Node } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../src/article';
import { outlineOf } from '../../src/editor/navigation/outline';
import { moveSection } from '../../src/editor/navigation/move-section';
import { toDocument } from '../../src/editor/document/to-document';
import { everyBlock } from '../fixtures/every-block';
import { schema } from './editing';

const text = (words: string): Inline => ({ type: 'text', text: words, marks: [] });
const paragraph = (words: string): Block => ({ type: 'paragraph', content: [text(words)] });
const crosshead = (words: string, level: 1 | 2 = 1): Block => ({
  type: 'crosshead',
  level,
  content: [text(words)],
});
const stateOf = (blocks: Block[]) => EditorState.create({ doc: Node.fromJSON(schema, toDocument(blocks)) });

describe('the outline', () => {
  it('lists crossheads, figures, tables and notes in order, with their positions', () => {
    const { doc } = stateOf(everyBlock);
    const lines = outlineOf(doc);
    expect(lines.map(({ kind, text: words }) => [kind, words])).toEqual([
      ['note', 'Rapport de la région, page 12.'],
      ['crosshead', 'Ce que nous demandons'],
      ['smallCrosshead', 'Tout de suite'],
      ['figure', 'La halte un matin de marché'],
      ['table', 'Trains par jour'],
      ['smallCrosshead', 'Rendez-vous'],
    ]);
    for (const { kind, at } of lines)
      expect(doc.nodeAt(at)?.type.name).toBe(
        { note: 'footnote', smallCrosshead: 'crosshead' }[kind as string] ?? kind,
      );
  });

  it('names a figure without a caption by its description, and a table by its first row', () => {
    const figure = everyBlock.find((block) => block.type === 'figure');
    const table = everyBlock.find((block) => block.type === 'table');
    if (figure?.type !== 'figure' || table?.type !== 'table') throw new Error('no specimen');
    const lines = outlineOf(
      stateOf([
        { ...figure, caption: '' },
        { ...table, caption: '' },
      ]).doc,
    );
    expect(lines.map((line) => line.text)).toEqual([figure.alt, 'Année Trains']);
  });
});

describe('a section that is moved', () => {
  const blocks = [
    paragraph('chapeau'),
    crosshead('A'),
    paragraph('a'),
    crosshead('A1', 2),
    paragraph('a1'),
    crosshead('A2', 2),
    crosshead('B'),
    paragraph('b'),
    crosshead('B1', 2),
    paragraph('b1'),
  ];

  function moved(name: string, by: -1 | 1): string | null {
    const state = stateOf(blocks);
    const line = outlineOf(state.doc).find((one) => one.text === name);
    const tr = moveSection(state, line?.at ?? 0, by);
    tr?.doc.check();
    return tr && tr.doc.children.map((node) => node.textContent).join(' ');
  }

  it.each([
    ['A', 1, 'chapeau B b B1 b1 A a A1 a1 A2'],
    ['B', -1, 'chapeau B b B1 b1 A a A1 a1 A2'],
    ['A2', -1, 'chapeau A a A2 A1 a1 B b B1 b1'],
    ['A1', 1, 'chapeau A a A2 A1 a1 B b B1 b1'],
    ['A2', 1, 'chapeau A a A1 a1 B b A2 B1 b1'],
    ['B1', -1, 'chapeau A a A1 a1 A2 B1 b1 B b'],
    ['A1', -1, 'chapeau A1 a1 A a A2 B b B1 b1'],
  ] as const)('%s by %i moves with its section', (name, by, expected) => {
    expect(moved(name, by)).toBe(expected);
  });

  it('does not move where there is no other', () => {
    expect(moved('A', -1)).toBeNull();
    expect(moved('B', 1)).toBeNull();
    expect(moved('B1', 1)).toBeNull();
  });

  it('moves a figure or a table by one block', () => {
    const figure = everyBlock.find((block) => block.type === 'figure');
    if (!figure) throw new Error('no specimen');
    const state = stateOf([paragraph('un'), figure, paragraph('deux')]);
    const at = outlineOf(state.doc)[0]?.at ?? 0;
    const kinds = (by: -1 | 1) => moveSection(state, at, by)?.doc.children.map((node) => node.type.name);
    expect(kinds(-1)).toEqual(['figure', 'paragraph', 'paragraph']);
    expect(kinds(1)).toEqual(['paragraph', 'paragraph', 'figure']);
  });
});
