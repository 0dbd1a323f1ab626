import { Node } from '@tiptap/pm/model';
import { EditorState, Plugin, TextSelection } from '@tiptap/pm/state';
import type { Transaction } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { readOnlyPlugin } from '../../src/editor/typing/read-only';
import { toDocument } from '../../src/editor/document/to-document';
import { paragraph, schema } from './editing';

/** A text that is shown, in which one writes; `refuse` as the plugin takes it. */
function shownText(refuse: () => (() => void) | undefined, ...others: Plugin[]) {
  const doc = Node.fromJSON(schema, toDocument([paragraph('La ligne reste.')]));
  const plugins = [readOnlyPlugin(refuse, () => shown), ...others];
  let shown = EditorState.create({ doc, plugins, selection: TextSelection.atEnd(doc) });
  return {
    state: () => shown,
    write: (change: (tr: Transaction) => Transaction) => void (shown = shown.apply(change(shown.tr))),
  };
}

const unexpected = () => () => expect.unreachable('told without cause');

describe('a text that can only be read', () => {
  it('refuses what one writes, and tells each time', () => {
    let told = 0;
    const text = shownText(() => () => told++);
    text.write((tr) => tr.insertText('!'));
    text.write((tr) => tr.delete(1, 4));
    expect(text.state().doc.textContent).toBe('La ligne reste.');
    expect(told).toBe(2);
  });

  it('lets the caret go where it is taken', () => {
    const text = shownText(unexpected);
    text.write((tr) => tr.setSelection(TextSelection.create(tr.doc, 3)));
    expect(text.state().selection.from).toBe(3);
  });

  it('lets the editor add what is nobody’s word, and tells nothing of it', () => {
    const adding = new Plugin({
      appendTransaction: (_all, _before, { doc, tr }) =>
        doc.childCount === 1 ? tr.insert(doc.content.size, schema.node('paragraph')) : null,
    });
    const text = shownText(unexpected, adding);
    text.write((tr) => tr.setSelection(TextSelection.create(tr.doc, 3)));
    expect(text.state().doc.childCount).toBe(2);
  });

  it('is written in again once one may', () => {
    let isReadOnly = true;
    const text = shownText(() => (isReadOnly ? () => undefined : undefined));
    isReadOnly = false;
    text.write((tr) => tr.insertText(' Oui'));
    expect(text.state().doc.textContent).toBe('La ligne reste. Oui');
  });
});
