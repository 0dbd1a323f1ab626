import { EditorState } from '@tiptap/pm/state';
import { DecorationSet } from '@tiptap/pm/view';
import { describe, expect, it } from 'vitest';
import { mapMarkedRange, spaceDecorations, noMarkedRange } from '../../src/editor/typing/visible-spaces';
import type { MarkedRange } from '../../src/editor/typing/visible-spaces';
import { toDocument } from '../../src/editor/document/to-document';
import { schema } from './editing';

const lines = ['Assez\u202f! Un\u00a0mot', 'Deux\u00a0: trois', 'Quatre\u00a0: cinq'];

function stateOf(texts: readonly string[]): EditorState {
  const blocks = texts.map((text) => ({
    type: 'paragraph' as const,
    content: [{ type: 'text' as const, text, marks: [] }],
  }));
  return EditorState.create({ doc: schema.nodeFromJSON(toDocument(blocks)) });
}

function markedFrom({ doc }: EditorState, from: number, to: number): MarkedRange {
  return { from, to, marks: DecorationSet.create(doc, spaceDecorations(doc, from, to)) };
}

/** The positions of the marks. */
const placesOf = ({ marks }: MarkedRange) => marks.find().map(({ from }) => from);

describe('no-break spaces', () => {
  it('are marked within the range only', () => {
    const state = stateOf(lines);
    const all = markedFrom(state, 0, state.doc.content.size);
    expect(placesOf(all).map((at) => state.doc.textBetween(at, at + 1))).toEqual([
      '\u202f',
      '\u00a0',
      '\u00a0',
      '\u00a0',
    ]);
    expect(placesOf(markedFrom(state, 0, 8))).toEqual(placesOf(all).slice(0, 1));
  });

  it.each([
    ['typed', (state: EditorState) => state.tr.insertText('x\u202f!', 3)],
    ['deleted', (state: EditorState) => state.tr.delete(2, 9)],
    ['pasted', (state: EditorState) => state.tr.insertText('\u00a0\u202f\u00a0', 4, 8)],
    ['joined', (state: EditorState) => state.tr.join(16)],
    ['split', (state: EditorState) => state.tr.split(6)],
    ['changed twice', (state: EditorState) => state.tr.insertText('\u00a0', 3).delete(1, 3)],
  ])('are marked as if the range were read anew once something is %s', (_what, change) => {
    const state = stateOf(lines);
    const tr = change(state);
    const after = mapMarkedRange(markedFrom(state, 0, state.doc.content.size), tr);
    expect(placesOf(after)).toEqual(spaceDecorations(tr.doc, 0, tr.doc.content.size).map(({ from }) => from));
  });

  it('outside of the visible range are not read', () => {
    const state = stateOf(lines);
    const first = markedFrom(state, 0, 10);
    const tr = state.tr.insertText('\u00a0\u00a0', state.doc.content.size - 2);
    expect(placesOf(mapMarkedRange(first, tr))).toEqual(placesOf(first));
    expect(mapMarkedRange(noMarkedRange, tr)).toBe(noMarkedRange);
  });
});
