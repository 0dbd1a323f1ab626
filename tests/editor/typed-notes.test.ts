import { Node } from '@tiptap/pm/model';
import { history, undo } from '@tiptap/pm/history';
import { EditorState } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { readPlainText } from '../../src/article';
import type { Block, Inline } from '../../src/article';
import { typedNotesIn, convertTypedNotes } from '../../src/editor/paste/typed-notes';
import { toDocument } from '../../src/editor/document/to-document';
import { sketch } from '../import/support/read-fixture';
import { after, paragraph, run, schema } from './editing';

function made(blocks: readonly Block[]): string[] | null {
  const state = EditorState.create({ doc: Node.fromJSON(schema, toDocument(blocks)) });
  const whole = { from: 0, to: state.doc.content.size };
  const tr = convertTypedNotes(state, whole);
  expect(tr === null).toBe(typedNotesIn(state.doc, whole) === 0);
  return tr && sketch(after(state, tr).blocks);
}

const text = (...lines: string[]) => made(lines.map((line) => paragraph(line)));
const raised = (digits: string): Inline => ({ type: 'text', text: digits, marks: [{ type: 'superscript' }] });
const numbered = (...words: string[]): Block => ({
  type: 'numberedList',
  start: 1,
  items: words.map((each) => ({ content: [{ type: 'paragraph', content: [run(each)] }] })),
});

describe('typed notes are converted', () => {
  it('when calls and list are in brackets, with their title and its rule', () => {
    const blocks: Block[] = [
      paragraph('Le vote [1] est contesté[2].'),
      { type: 'divider' },
      { type: 'crosshead', level: 1, content: [run('Notes')] },
      paragraph('[1] Délibération n° 12.'),
      paragraph('[2] Relevés.'),
    ];
    expect(made(blocks)).toEqual(['p Le vote{Délibération n° 12.} est contesté{Relevés.}.']);
  });

  it('in parentheses, as superscript and as superscript digits', () => {
    expect(text('Un mot (1) et un autre (2).', '(1) Un.', '(2) Deux.')).toEqual([
      'p Un mot{Un.} et un autre{Deux.}.',
    ]);
    expect(text('Un mot¹, un autre².', '¹ Un.', '² Deux.')).toEqual(['p Un mot{Un.}, un autre{Deux.}.']);
    const line: Block = { type: 'paragraph', content: [run('Un mot'), raised('1'), run(' de l’an 1.')] };
    expect(made([line, { type: 'paragraph', content: [raised('1'), run(' Un.')] }])).toEqual([
      'p Un mot{Un.} de l’an 1.',
    ]);
  });

  it('when their list is a numbered list, with any of these calls', () => {
    expect(
      made([paragraph('Un mot [1], un autre [2].'), paragraph('Notes :'), numbered('Un.', 'Deux.')]),
    ).toEqual(['p Un mot{Un.}, un autre{Deux.}.']);
    expect(text('Un mot (1).', '1. Un.')).toEqual(['p Un mot{Un.}.']);
  });

  it('when a PDF lost the superscript: digits joined to words, one for each note and in order', () => {
    expect(made(readPlainText('par seconde1, soit le plus bas2.\n1Délibération n° 12.\n2Relevés.'))).toEqual([
      'p par seconde{Délibération n° 12.}, soit le plus bas{Relevés.}.',
    ]);
    expect(text('En G7 et en G20, dit-il.', '7 Un.', '8 Deux.')).toBeNull();
  });

  it('in lists, quotations and cells, with the marks of the note', () => {
    const note: Block = {
      type: 'paragraph',
      content: [run('[1] Voir '), { ...run('Le Monde'), marks: [{ type: 'italic' }] }],
    };
    const list: Block = { type: 'bulletedList', items: [{ content: [paragraph('un point [1]') as never] }] };
    expect(made([list, note])).toEqual(['- un point{Voir /Le Monde/}']);
  });

  it('on lines of one paragraph', () => {
    const notes: Block = {
      type: 'paragraph',
      content: [run('[1] Un.'), { type: 'lineBreak' }, run('[2] Deux.')],
    };
    expect(made([paragraph('a[1] b[2]'), notes])).toEqual(['p a{Un.} b{Deux.}']);
  });

  it('each time they are called', () => {
    expect(text('a[1] b[1]', '[1] Un.')).toEqual(['p a{Un.} b{Un.}']);
  });

  it('in an undo step of its own', () => {
    const doc = Node.fromJSON(schema, toDocument([paragraph('a[1]'), paragraph('[1] Un.')]));
    let state = EditorState.create({ doc, plugins: [history()] });
    state = state.apply(state.tr.insertText('x', 1));
    const typed = state.doc;
    const tr = convertTypedNotes(state, { from: 0, to: state.doc.content.size });
    if (tr) state = state.apply(tr);
    undo(state, (step) => void (state = state.apply(step)));
    expect(state.doc.eq(typed)).toBe(true);
  });
});

describe('what only looks like notes is not converted', () => {
  it.each([
    ['a note that nothing calls', ['Un mot.', '[1] Un.']],
    ['a call without a note', ['Un mot [1] et [2].', '[1] Un.', 'Fin.']],
    ['a list in the middle', ['Un mot [1].', '[1] Un.', 'Suite du texte.']],
    ['years and hours', ['En 2024, à 14 h (2).', '2024 Un.']],
    ['numbers that do not follow', ['a[1] b[3]', '[1] Un.', '[3] Trois.']],
    ['steps', ['(1) ouvrir, (2) lire, (3) signer']],
  ])('%s', (_name, lines) => {
    expect(text(...lines)).toBeNull();
  });

  it('a numbered list without calls', () => {
    expect(made([paragraph('Nous demandons :'), numbered('la régie', 'les comptes')])).toBeNull();
  });
});
