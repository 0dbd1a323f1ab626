import type { EditorState, Transaction } from '@tiptap/pm/state';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/article';
import { deleteBackward, deleteForward, moveAcrossEdge } from '../../src/editor/typing/edge-commands';
import { caretBelowSelectedBlock } from '../../src/editor/typing/typing-below';
import { after, beforeCaret, editing, list, paragraph, run } from './editing';

const divider: Block = { type: 'divider' };
const empty: Block = { type: 'paragraph', content: [] };
const crosshead: Block = { type: 'crosshead', level: 1, content: [run('Trois demandes')] };
const quotation: Block = {
  type: 'quotation',
  content: [{ type: 'paragraph', content: [run('On ne ferme pas une vallée.')] }],
  speaker: 'Une usagère',
  role: 'ligne 2',
};
const table: Block = {
  type: 'table',
  caption: '',
  rows: [
    {
      cells: [
        { header: false, content: [run('2019')] },
        { header: false, content: [run('14 trains')] },
      ],
    },
  ],
};
const nested: Block = {
  type: 'bulletedList',
  items: [
    {
      content: [
        { type: 'paragraph', content: [run('Des trains')] },
        list('bulletedList', 'le soir') as never,
      ],
    },
  ],
};

describe('Backspace at the start of a block', () => {
  it('selects an atom before it, and keeps the line', () => {
    const { state, blocks } = press(deleteBackward, atStart([divider, paragraph('Ensuite.')], 'Ensuite'));
    expect(state.selection).toBeInstanceOf(NodeSelection);
    expect(blocks).toEqual([divider, paragraph('Ensuite.')]);
  });

  it('deletes an empty line and selects the atom before it', () => {
    const { state, blocks } = press(deleteBackward, atStart([paragraph('Avant.'), divider, empty], ''));
    expect(state.selection).toBeInstanceOf(NodeSelection);
    expect(blocks).toEqual([paragraph('Avant.'), divider]);
  });

  it.each([
    ['a table', table, '14 trains'],
    ['a quotation', quotation, 'Une usagère, ligne 2'],
  ])('moves to the end of %s and deletes nothing', (_name, block, end) => {
    const { state, blocks } = press(deleteBackward, atStart([block, paragraph('Ensuite.')], 'Ensuite'));
    expect(beforeCaret(state)).toBe(end);
    expect(blocks).toEqual([block, paragraph('Ensuite.')]);
  });

  it('turns a quotation into paragraphs, with its attribution', () => {
    const { state, blocks } = press(deleteBackward, atStart([paragraph('Avant.'), quotation], 'On ne'));
    expect(blocks).toEqual(['Avant.', 'On ne ferme pas une vallée.', 'Une usagère, ligne 2'].map(paragraph));
    expect(beforeCaret(state)).toBe('');
  });

  it('does nothing at the start of a list, a box, a cell or the text', () => {
    expect(deleteBackward(atStart([divider, list('bulletedList', 'un')], 'un'), undefined)).toBe(false);
    expect(deleteBackward(atStart([paragraph('Avant.'), table], '2019'), undefined)).toBe(false);
    expect(deleteBackward(atStart([paragraph('Avant.')], 'Avant'), undefined)).toBe(false);
  });
});

describe('Delete at the end of a block', () => {
  it.each([
    ['a crosshead after a list in a list', [nested, crosshead], 'soir', 'le soirTrois demandes'],
    ['a paragraph', [paragraph('Avant.'), paragraph('Ensuite.')], 'Avant.', 'Avant.Ensuite.'],
  ] as const)('joins %s and keeps every letter', (_name, blocks, end, joined) => {
    const { state } = press(deleteForward, editing(blocks, { after: end }));
    expect(state.selection.$head.parent.textContent).toBe(joined);
    expect(beforeCaret(state).endsWith(end)).toBe(true);
    expect(state.doc.textContent).toBe(editing(blocks, { after: end }).doc.textContent);
  });

  it('selects an atom after it', () => {
    const { state, blocks } = press(
      deleteForward,
      editing([paragraph('Avant.'), divider], { after: 'Avant.' }),
    );
    expect(state.selection).toBeInstanceOf(NodeSelection);
    expect(blocks).toEqual([paragraph('Avant.'), divider]);
  });

  it.each([
    ['a table', table, '2019'],
    ['a quotation', quotation, 'On ne ferme pas une vallée.'],
    ['a list whose first item holds another', nested, 'Des trains'],
  ])('moves to the start of %s and deletes nothing', (_name, block, line) => {
    const { state, blocks } = press(
      deleteForward,
      editing([paragraph('Avant.'), block], { after: 'Avant.' }),
    );
    expect([state.selection.$head.parent.textContent, state.selection.$head.parentOffset]).toEqual([line, 0]);
    expect(blocks).toEqual([paragraph('Avant.'), block]);
  });

  it('never joins an attribution with the quoted text', () => {
    const { state, blocks } = press(deleteForward, editing([quotation], { after: 'vallée.' }));
    expect([state.selection.$head.parent.type.name, blocks]).toEqual(['attribution', [quotation]]);
  });

  it('does nothing in an empty block, which is deleted itself', () => {
    expect(deleteForward(atStart([empty, divider], ''), undefined)).toBe(false);
  });
});

it('arrow keys move into a table beside the line', () => {
  const blocks = [paragraph('Avant.'), table, paragraph('Ensuite.')];
  const left = press((state, dispatch) => moveAcrossEdge(state, dispatch, -1), atStart(blocks, 'Ensuite'));
  expect(beforeCaret(left.state)).toBe('14 trains');
  const right = press(
    (state, dispatch) => moveAcrossEdge(state, dispatch, 1),
    editing(blocks, { after: 'Avant.' }),
  );
  expect(right.state.selection.$head.parent.textContent).toBe('2019');
  const beside = atStart([divider, paragraph('Ensuite.')], 'Ensuite');
  expect(moveAcrossEdge(beside, undefined, -1)).toBe(false);
});

it.each([
  ['in the empty line that is there', [paragraph('Avant.'), divider, empty], 3],
  ['in a line of its own before other words', [divider, paragraph('Ensuite.')], 3],
  ['in a line of its own at the end', [paragraph('Avant.'), divider], 3],
])('what is typed while a block is selected goes below it, %s', (_name, blocks, lines) => {
  const { state } = after(
    editing(blocks, { on: 'horizontalRule' }),
    caretBelowSelectedBlock(editing(blocks, { on: 'horizontalRule' })),
  );
  expect(state.doc.childCount).toBe(lines);
  expect(state.selection.$head.parent.content.size).toBe(0);
  expect(state.doc.child(state.selection.$head.index(0) - 1).type.name).toBe('horizontalRule');
  expect(caretBelowSelectedBlock(state)).toBe(null);
});

type Command = (state: EditorState, dispatch: (tr: Transaction) => void) => boolean;

/** A text with the caret at the start of the last line that begins with some words. */
function atStart(blocks: readonly Block[], words: string): EditorState {
  const state = editing([...blocks, paragraph('¤')], { after: '¤' });
  const whole = state.apply(state.tr.delete(state.doc.content.size - 3, state.doc.content.size));
  let start: number | null = null;
  whole.doc.descendants((node, pos) => {
    if (node.isTextblock && (words ? node.textContent.startsWith(words) : node.content.size === 0))
      start = pos + 1;
  });
  if (start === null) throw new Error('The text has no such line');
  return whole.apply(whole.tr.setSelection(TextSelection.create(whole.doc, start)));
}

/** The state after a key that must have been handled. */
function press(command: Command, state: EditorState): ReturnType<typeof after> {
  let made: Transaction | null = null;
  expect(command(state, (tr) => (made = tr))).toBe(true);
  return after(state, made);
}
