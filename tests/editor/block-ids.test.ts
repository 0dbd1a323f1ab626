import { history, redo, undo } from '@tiptap/pm/history';
import { Fragment, Slice } from '@tiptap/pm/model';
import type { Node as EditorNode } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import type { Transaction } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/article';
import { copyUnit, moveUnit, removeUnit } from '../../src/editor/block-commands/move-unit';
import { turnUnit } from '../../src/editor/block-commands/turn-unit';
import { unitAtCaret } from '../../src/editor/block-commands/unit';
import type { Unit } from '../../src/editor/block-commands/unit';
import { blockIdsPlugin, withBlockIds } from '../../src/editor/document/block-ids';
import { fromDocument } from '../../src/editor/document/from-document';
import { toDocument } from '../../src/editor/document/to-document';
import { everyBlock } from '../fixtures/every-block';
import { list, paragraph, schema } from './editing';

/** Every block of a text with the text it begins with. */
function idsIn(doc: EditorNode): Record<string, string> {
  const ids: Record<string, string> = {};
  doc.descendants((node) => {
    if (typeof node.attrs['id'] === 'string') ids[node.attrs['id']] = `${node.type.name} ${node.textContent}`;
  });
  return ids;
}

/** The identifiers of the blocks that say exactly this. */
function idsOf(doc: EditorNode, text: string): string[] {
  const ids: string[] = [];
  doc.descendants((node) => {
    if (node.textContent === text && node.isTextblock) ids.push(String(node.attrs['id']));
  });
  return ids;
}

function open(blocks: readonly Block[]): EditorState {
  const doc = schema.nodeFromJSON(withBlockIds(toDocument(blocks)));
  return EditorState.create({ doc, plugins: [blockIdsPlugin(), history()] });
}

function caret(state: EditorState, after: string): EditorState {
  let at = -1;
  state.doc.descendants((node, pos) => {
    if (at < 0 && node.isText && node.text?.includes(after))
      at = pos + node.text.indexOf(after) + after.length;
  });
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)));
}

function unitAt(state: EditorState, after: string): Unit {
  const unit = unitAtCaret(caret(state, after));
  if (!unit) throw new Error(`no block at ${after}`);
  return unit;
}

function change(state: EditorState, tr: Transaction | null): EditorState {
  if (!tr) throw new Error('the change was not possible');
  const next = state.apply(tr);
  next.doc.check();
  expectOwnIds(next.doc);
  return next;
}

/** Every block has an identifier, and no two have the same. */
function expectOwnIds(doc: EditorNode): void {
  const ids: unknown[] = [];
  doc.descendants((node, _pos, parent) => {
    const isCell = parent?.type.name.startsWith('tableC') || parent?.type.name === 'tableHeader';
    const isBlock = 'id' in node.attrs && !isCell;
    if (isBlock) ids.push(node.attrs['id']);
    else if (node.isBlock) expect(node.attrs['id'] ?? null, node.type.name).toBeNull();
  });
  for (const id of ids) expect(id).toMatch(/^[a-z0-9]{12}$/);
  expect(new Set(ids).size).toBe(ids.length);
}

const two = [paragraph('La ligne du soir'), paragraph('Le guichet')];

describe('the blocks of a text in the editor', () => {
  it('all have an identifier, and keep those that they had', () => {
    const state = open(everyBlock);
    expectOwnIds(state.doc);
    const again = open(fromDocument(state.doc));
    expect(fromDocument(again.doc)).toEqual(fromDocument(state.doc));
  });

  it('keep it when letters are typed, without another change', () => {
    const state = caret(open(two), 'La ligne');
    const { transactions, state: next } = state.applyTransaction(state.tr.insertText('s'));
    expect(transactions).toHaveLength(1);
    expect(Object.keys(idsIn(next.doc))).toEqual(Object.keys(idsIn(state.doc)));
  });

  it('give the later part of a split a new one', () => {
    const state = caret(open(two), 'La ligne');
    const [id = ''] = idsOf(state.doc, 'La ligne du soir');
    const next = change(state, state.tr.split(state.selection.head));
    expect(idsOf(next.doc, 'La ligne')).toEqual([id]);
    expect(idsOf(next.doc, ' du soir')).not.toEqual([id]);
  });

  it('keep it with their text when they are split in front of it', () => {
    const state = open(two);
    const [id = ''] = idsOf(state.doc, 'La ligne du soir');
    const next = change(state, state.tr.split(1));
    expect(idsOf(next.doc, 'La ligne du soir')).toEqual([id]);
  });

  it('have the same one after undo and redo', () => {
    let state = caret(open(two), 'La ligne');
    const before = state.doc;
    state = change(state, state.tr.split(state.selection.head));
    const after = state.doc;
    undo(state, (tr) => (state = change(state, tr)));
    expect(state.doc.eq(before)).toBe(true);
    redo(state, (tr) => (state = change(state, tr)));
    expect(state.doc.eq(after)).toBe(true);
  });

  it('keep it when they are moved', () => {
    const state = open([...two, list('bulletedList', 'un', 'deux')]);
    const moved = change(state, moveUnit(state, unitAt(state, 'guichet'), -1));
    const items = change(moved, moveUnit(moved, unitAt(moved, 'deux'), -1));
    expect(idsIn(items.doc)).toEqual({ ...idsIn(state.doc), ...listIds(items.doc) });
    expect(Object.keys(idsIn(items.doc)).sort()).toEqual(Object.keys(idsIn(state.doc)).sort());
  });

  it('have new ones in a copy', () => {
    const state = open([paragraph('Avant'), list('bulletedList', 'un', 'deux'), paragraph('Après')]);
    const next = change(state, copyUnit(state, listUnit(state)));
    expect(idsIn(next.doc)).toMatchObject(idsIn(state.doc));
    expect(Object.keys(idsIn(next.doc))).toHaveLength(5 + 3);
  });

  it.each(['crosshead', 'pullQuote'] as const)('keep it when they are turned into a %s', (kind) => {
    const state = open(two);
    const [id = ''] = idsOf(state.doc, 'Le guichet');
    const next = change(state, turnUnit(state, unitAt(state, 'guichet'), kind));
    expect(idsOf(next.doc, 'Le guichet')).toEqual([id]);
    expect(next.doc.lastChild?.type.name).toBe(kind);
  });

  it('keep that of the lines of a list when it becomes paragraphs, and of paragraphs that become a box', () => {
    const state = open([list('bulletedList', 'un', 'deux'), paragraph('trois')]);
    const ids = ['un', 'deux', 'trois'].flatMap((text) => idsOf(state.doc, text));
    const flat = change(state, turnUnit(state, listUnit(state), 'paragraph'));
    const boxed = change(flat, turnUnit(flat, unitAt(flat, 'trois'), 'box'));
    expect(['un', 'deux', 'trois'].flatMap((text) => idsOf(boxed.doc, text))).toEqual(ids);
  });

  it('keep it when they are cut and pasted, and have new ones when they are pasted again', () => {
    const state = open([...two, paragraph('La suite')]);
    const [id = ''] = idsOf(state.doc, 'La ligne du soir');
    const unit = unitAt(state, 'La ligne');
    const cut = change(state, removeUnit(state, unit));
    const copied = withoutIds(state.doc.slice(unit.start, unit.end).content);
    const pasted = change(cut, cut.tr.insert(0, copied));
    expect(idsOf(pasted.doc, 'La ligne du soir')).toEqual([id]);
    const twice = change(pasted, pasted.tr.insert(0, copied));
    const [first, second] = idsOf(twice.doc, 'La ligne du soir');
    expect([first === id, second]).toEqual([false, id]);
  });

  it('keep it when they are pasted into an empty line, or joined to one', () => {
    const state = open([...two, paragraph('La suite')]);
    const [id = ''] = idsOf(state.doc, 'Le guichet');
    const unit = unitAt(state, 'guichet');
    const cut = change(state, removeUnit(state, unit));
    const line = change(cut, cut.tr.insert(cut.doc.content.size, schema.node('paragraph')));
    const end = line.doc.content.size - 1;
    const pasted = change(line, line.tr.insertText('Le guichet', end));
    expect(idsOf(pasted.doc, 'Le guichet')).toEqual([id]);
    const joined = change(pasted, pasted.tr.delete(1, pasted.doc.child(0).nodeSize + 1));
    expect(idsOf(joined.doc, 'La suite')).toEqual(idsOf(state.doc, 'La suite'));
  });

  it('keep those that a version gives them', () => {
    const state = open(two);
    const version = [{ ...paragraph('Le guichet'), id: 'version00001' } as Block, ...two];
    const next = change(
      state,
      state.tr.replaceWith(0, state.doc.content.size, schema.nodeFromJSON(toDocument(version)).content),
    );
    expect(idsOf(next.doc, 'Le guichet')[0]).toBe('version00001');
    expect(idsOf(next.doc, 'La ligne du soir')).toEqual(idsOf(state.doc, 'La ligne du soir'));
  });

  it('keep all of them when the whole text is cut and pasted', () => {
    const state = open(everyBlock);
    const cut = change(state, state.tr.delete(0, state.doc.content.size));
    const pasted = change(
      cut,
      cut.tr.replace(0, cut.doc.content.size, new Slice(withoutIds(state.doc.content), 0, 0)),
    );
    const said = (doc: EditorNode) =>
      Object.entries(idsIn(doc)).filter(([, text]) => !/^(horizontalRule|boilerplate|contacts) $/.test(text));
    expect(said(pasted.doc)).toEqual(said(state.doc));
  });
});

function listUnit(state: EditorState): Unit {
  let unit: Unit | null = null;
  state.doc.forEach((node, start, index) => {
    if (node.type.name === 'bulletList')
      unit ??= { parent: state.doc, depth: 0, from: index, to: index + 1, start, end: start + node.nodeSize };
  });
  if (!unit) throw new Error('no list');
  return unit;
}

function listIds(doc: EditorNode): Record<string, string> {
  return Object.fromEntries(Object.entries(idsIn(doc)).filter(([, text]) => text.startsWith('bulletList')));
}

/** A copy as the clipboard gives it. */
function withoutIds(content: Fragment): Fragment {
  return Fragment.from(
    content.content.map((node) =>
      node.isText
        ? node
        : node.type.create(
            { ...node.attrs, ...('id' in node.attrs && { id: null }) },
            withoutIds(node.content),
            node.marks,
          ),
    ),
  );
}
