import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/article';
import { moveUnitTo, copyUnit, moveUnit, removeUnit } from '../../src/editor/block-commands/move-unit';
import { unitAtCaret } from '../../src/editor/block-commands/unit';
import type { Unit } from '../../src/editor/block-commands/unit';
import { after, beforeCaret, editing, list, paragraph, run } from './editing';

const box: Block = {
  type: 'box',
  content: [
    { type: 'crosshead', level: 2, content: [run('Comment venir')] },
    { type: 'paragraph', content: [run('En train, ligne 2.')] },
  ],
};
const quotation: Block = {
  type: 'quotation',
  content: [{ type: 'paragraph', content: [run('On ne ferme pas une vallée.')] }],
  speaker: 'Maud Kerbrat',
  role: 'usagère',
};

function unit(state: ReturnType<typeof editing>): Unit {
  const found = unitAtCaret(state);
  if (!found) throw new Error('There is no block at the caret');
  return found;
}

describe('the block at the caret', () => {
  it('moves past its neighbour with the caret', () => {
    const state = editing([paragraph('Un'), paragraph('Deux'), paragraph('Trois')], { after: 'De' });
    const up = after(state, moveUnit(state, unit(state), -1));
    expect(up.blocks).toEqual([paragraph('Deux'), paragraph('Un'), paragraph('Trois')]);
    expect(beforeCaret(up.state)).toBe('De');
    const down = after(up.state, moveUnit(up.state, unit(up.state), 1));
    expect(down.blocks).toEqual([paragraph('Un'), paragraph('Deux'), paragraph('Trois')]);
    expect(beforeCaret(down.state)).toBe('De');
  });

  it('does not move at the start and at the end of the text', () => {
    const state = editing([paragraph('Un'), paragraph('Deux')], { after: 'Un' });
    expect(moveUnit(state, unit(state), -1)).toBeNull();
  });

  it('is a quotation as a whole, with its attribution', () => {
    for (const place of ['vallée', 'Kerbrat']) {
      const state = editing([paragraph('Un'), quotation], { after: place });
      expect(after(state, moveUnit(state, unit(state), -1)).blocks).toEqual([quotation, paragraph('Un')]);
    }
  });

  it('is an item while its list has others, else the list', () => {
    const many = editing([list('bulletedList', 'a', 'b', 'c'), paragraph('Fin')], { after: 'c' });
    expect(after(many, moveUnit(many, unit(many), -1)).blocks[0]).toEqual(
      list('bulletedList', 'a', 'c', 'b'),
    );
    expect(moveUnit(many, unit(many), 1)).toBeNull();
    const one = editing([list('bulletedList', 'a'), paragraph('Fin')], { after: 'a' });
    expect(after(one, moveUnit(one, unit(one), 1)).blocks).toEqual([
      paragraph('Fin'),
      list('bulletedList', 'a'),
    ]);
  });

  it('is a paragraph of a box, then the box', () => {
    const state = editing([paragraph('Un'), box], { after: 'En train' });
    const moved = after(state, moveUnit(state, unit(state), -1)).blocks[1];
    expect(moved).toMatchObject({ content: [{ type: 'paragraph' }, { type: 'crosshead' }] });
  });

  it('is a selected figure, divider or table', () => {
    const state = editing([paragraph('Un'), { type: 'divider' }], { on: 'horizontalRule' });
    const moved = after(state, moveUnit(state, unit(state), -1));
    expect(moved.blocks).toEqual([{ type: 'divider' }, paragraph('Un')]);
    expect(moved.state.selection.toJSON()).toMatchObject({ type: 'node', anchor: 0 });
  });

  it('is duplicated, and the caret is in the copy', () => {
    const state = editing([paragraph('Un'), quotation], { after: 'Un' });
    const doubled = after(state, copyUnit(state, unit(state)));
    expect(doubled.blocks).toEqual([paragraph('Un'), paragraph('Un'), quotation]);
    expect(doubled.state.selection.$head.index(0)).toBe(1);
  });

  it('is deleted, and the caret is in what follows', () => {
    const state = editing([paragraph('Un'), paragraph('Deux')], { after: 'Un' });
    const left = after(state, removeUnit(state, unit(state)));
    expect(left.blocks).toEqual([paragraph('Deux')]);
    expect(beforeCaret(left.state)).toBe('');
  });

  it('leaves an empty paragraph when it was the last', () => {
    const state = editing([paragraph('Un')], { after: 'Un' });
    expect(after(state, removeUnit(state, unit(state))).state.doc.childCount).toBe(1);
  });
});

describe('a dragged block', () => {
  it('is dropped between two others, above or below, with its caret', () => {
    const state = editing([paragraph('Un'), paragraph('Deux'), paragraph('Trois')], { after: 'Tr' });
    const carried = after(state, moveUnitTo(state, unit(state), 0));
    expect(carried.blocks).toEqual([paragraph('Trois'), paragraph('Un'), paragraph('Deux')]);
    expect(beforeCaret(carried.state)).toBe('Tr');
    const back = after(
      carried.state,
      moveUnitTo(carried.state, unit(carried.state), carried.state.doc.content.size),
    );
    expect(back.blocks).toEqual([paragraph('Un'), paragraph('Deux'), paragraph('Trois')]);
  });

  it('does not move when it is dropped on itself', () => {
    const state = editing([paragraph('Un'), paragraph('Deux')], { after: 'Un' });
    expect(moveUnitTo(state, unit(state), unit(state).end)).toBeNull();
  });
});
