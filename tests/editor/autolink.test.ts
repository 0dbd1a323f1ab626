import { history, undo } from '@tiptap/pm/history';
import { Node } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import type { Transaction } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { fromDocument } from '../../src/editor/document/from-document';
import { punctuatedAutolink } from '../../src/editor/typing/autolink';
import { toDocument } from '../../src/editor/document/to-document';
import { paragraph, schema } from './editing';

const plugins = [history(), punctuatedAutolink()];

/** A text of one line with the caret at its end. */
function written(line: string): EditorState {
  const doc = Node.fromJSON(schema, toDocument([paragraph(line)]));
  return EditorState.create({ doc, plugins, selection: TextSelection.atEnd(doc) });
}

/** The links of a line after a change behind it. */
function linked(line: string, goOn: (state: EditorState) => Transaction = space): string[] {
  const state = written(line);
  return linksOf(state.apply(goOn(state)));
}

function linksOf({ doc }: EditorState): string[] {
  return fromDocument(doc).flatMap((block) =>
    block.type === 'paragraph'
      ? block.content.flatMap((run) =>
          run.type === 'text'
            ? run.marks.flatMap((mark) => (mark.type === 'link' ? [`${run.text} → ${mark.href}`] : []))
            : [],
        )
      : [],
  );
}

function space({ tr, selection }: EditorState): Transaction {
  return tr.insertText(' ', selection.from);
}

describe('an address followed by punctuation is linked', () => {
  it.each([
    ['Signez sur exemple.org.', 'exemple.org → https://exemple.org'],
    ['Signez sur exemple.org/gares,', 'exemple.org/gares → https://exemple.org/gares'],
    [
      'Signez\u00a0: https://exemple.org/a?b=c#d\u202f!',
      'https://exemple.org/a?b=c#d → https://exemple.org/a?b=c#d',
    ],
    ['(voir exemple.org)', 'exemple.org → https://exemple.org'],
    ['(exemple.org).', 'exemple.org → https://exemple.org'],
    ['«\u202fexemple.org\u202f»,', 'exemple.org → https://exemple.org'],
    ['Écrivez à presse@exemple.org.', 'presse@exemple.org → mailto:presse@exemple.org'],
    ['Le site d’exemple.org, ouvert', ''],
    ['Le site d’exemple.org,', 'exemple.org → https://exemple.org'],
    ['Voir http://192.0.2.7/liste.', 'http://192.0.2.7/liste → http://192.0.2.7/liste'],
    ['C’est fini.', ''],
    ['Le 12.5.', ''],
    ['À 10 h 30, etc.', ''],
    ['Voir notes.txt.', ''],
    ['javascript:alert(1).', ''],
  ])('%s', (line, link) => {
    expect(linked(line)).toEqual(link === '' ? [] : [link]);
  });

  it('after Enter or a space, not after a letter', () => {
    const enter = ({ tr, selection }: EditorState) => tr.split(selection.from);
    expect(linked('Signez sur exemple.org.', enter)).toEqual(['exemple.org → https://exemple.org']);
    expect(
      linked('Signez sur exemple.org.', ({ tr, selection }) => tr.insertText('a', selection.from)),
    ).toEqual([]);
  });

  it('also when nothing is typed after it: once the caret leaves it', () => {
    const typed = (text: string) => {
      const state = written('Signez sur exemple.or');
      return state.apply(state.tr.insertText(text));
    };
    const moved = (state: EditorState, to: number) =>
      state.apply(state.tr.setSelection(TextSelection.create(state.doc, to)));
    const leave = (state: EditorState) => linksOf(moved(state, 3));
    const inside = moved(typed('g'), 12);
    expect(linksOf(inside)).toEqual([]);
    expect(leave(inside.apply(inside.tr.insertText('g')))).toEqual(['gexemple.org → https://gexemple.org']);
    expect(linksOf(typed('g'))).toEqual([]);
    expect(leave(typed('g'))).toEqual(['exemple.org → https://exemple.org']);
    expect(leave(typed('g.'))).toEqual(['exemple.org → https://exemple.org']);
    expect(leave(written('Signez sur exemple.org'))).toEqual([]);
    const unlinked = typed('g');
    expect(leave(unlinked.apply(unlinked.tr.insertText('', 3, 4).setMeta('preventAutolink', true)))).toEqual(
      [],
    );
  });

  it('and undo removes the link for good', () => {
    const state = written('Signez sur exemple.org.');
    let now = state.apply(space(state));
    expect(linksOf(now)).toHaveLength(1);
    undo(now, (tr) => (now = now.apply(tr)));
    expect(linksOf(now)).toEqual([]);
    expect(now.doc.textContent).toBe('Signez sur exemple.org.');
  });

  it('but an existing link is kept', () => {
    const state = written('Signez sur exemple.org.');
    const { tr } = state;
    tr.addMark(12, 23, schema.mark('link', { href: 'https://ailleurs.example' }));
    const marked = state.apply(tr);
    expect(linksOf(marked.apply(space(marked)))).toEqual(['exemple.org → https://ailleurs.example']);
  });
});
