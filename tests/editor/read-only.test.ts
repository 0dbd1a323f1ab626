import { Node } from '@tiptap/pm/model';
import { EditorState, Plugin, TextSelection } from '@tiptap/pm/state';
import type { Transaction } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { readOnlyPlugin } from '../../src/editor/typing/read-only';
import { toDocument } from '../../src/editor/document/to-document';
import { paragraph, schema } from './editing';

/** An editor's state; `refuse` is the plugin's option. */
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

describe('a read-only text', () => {
  it('refuses each change, and reports it', () => {
    let told = 0;
    const text = shownText(() => () => told++);
    text.write((tr) => tr.insertText('!'));
    text.write((tr) => tr.delete(1, 4));
    expect(text.state().doc.textContent).toBe('La ligne reste.');
    expect(told).toBe(2);
  });

  it('lets the selection change', () => {
    const text = shownText(unexpected);
    text.write((tr) => tr.setSelection(TextSelection.create(tr.doc, 3)));
    expect(text.state().selection.from).toBe(3);
  });

  it('lets plugins append changes, without a report', () => {
    const adding = new Plugin({
      appendTransaction: (_all, _before, { doc, tr }) =>
        doc.childCount === 1 ? tr.insert(doc.content.size, schema.node('paragraph')) : null,
    });
    const text = shownText(unexpected, adding);
    text.write((tr) => tr.setSelection(TextSelection.create(tr.doc, 3)));
    expect(text.state().doc.childCount).toBe(2);
  });

  it('can be edited again', () => {
    let isReadOnly = true;
    const text = shownText(() => (isReadOnly ? () => undefined : undefined));
    isReadOnly = false;
    text.write((tr) => tr.insertText(' Oui'));
    expect(text.state().doc.textContent).toBe('La ligne reste. Oui');
  });
});
