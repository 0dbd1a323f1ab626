import { Fragment } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/article';
import { placeCells } from '../../src/editor/paste/place-cells';
import { toDocument } from '../../src/editor/document/to-document';
import { sketch } from '../import/support/read-fixture';
import { after, editing, paragraph, run, schema } from './editing';

/** A table, one row a line, with "!" before header cells. */
function table(...rows: string[]): Extract<Block, { type: 'table' }> {
  return {
    type: 'table',
    caption: '',
    rows: rows.map((row) => ({
      cells: row.split(' | ').map((words) => ({
        header: words.startsWith('!'),
        content: words.replace('!', '') === '' ? [] : [run(words.replace('!', ''))],
      })),
    })),
  };
}

/** A text after a table was pasted behind some words, and the caret then. */
function placed(blocks: readonly Block[], behind: string, ...copied: Block[]) {
  const state = editing(blocks, { after: behind });
  const content = Fragment.fromJSON(schema, toDocument(copied).content);
  const tr = placeCells(state, state.selection.from, content);
  return tr && { text: sketch(after(state, tr).blocks), caret: tr.selection };
}

describe('a table pasted into a table', () => {
  it('replaces the cells from the caret on, and the caret is behind the last of them', () => {
    const done = placed([table('!Mois | !Prévus | !Partis', 'Mai |  | ')], 'Mai', table('Mai | 420 | 351'));
    expect(done?.text).toEqual(['table ', '  !Mois | !Prévus | !Partis', '  Mai | 420 | 351']);
    expect(done?.caret.empty).toBe(true);
    expect(done?.caret.$from.nodeBefore?.text).toBe('351');
  });

  it('adds rows and columns where needed', () => {
    const done = placed([table('!Mois | !Prévus', 'Mai | 420')], '420', table('420 | 351', '434 | 322'));
    expect(done?.text).toEqual(['table ', '  !Mois | !Prévus | !', '  Mai | 420 | 351', '   | 434 | 322']);
  });

  it('has header cells only in the first row', () => {
    const copied = table('!Juin | !434', 'Juillet | 420');
    expect(placed([table('!Mois | !Prévus', 'Mai | 420')], 'Mai', copied)?.text).toEqual([
      'table ',
      '  !Mois | !Prévus',
      '  Juin | 434',
      '  Juillet | 420',
    ]);
    expect(placed([table('!Mois | !Prévus', 'Mai | 420')], 'Mois', copied)?.text).toEqual([
      'table ',
      '  !Juin | !434',
      '  Juillet | 420',
    ]);
  });

  it('gives its caption to a table without one, else to a paragraph below', () => {
    const copied = { ...table('Mai | 420'), caption: 'Départs du soir' };
    const there = table('!Mois | !Prévus', 'Avril | 434');
    expect(placed([there], 'Avril', copied)?.text).toEqual([
      'table Départs du soir',
      '  !Mois | !Prévus',
      '  Mai | 420',
    ]);
    const done = placed([{ ...there, caption: 'Ligne 4' }], 'Avril', copied);
    expect(done?.text).toEqual(['table Ligne 4', '  !Mois | !Prévus', '  Mai | 420', 'p Départs du soir']);
    expect(done?.caret.$from.nodeBefore?.text).toBe('420');
  });

  it('is not handled when it is one cell, is not alone, or is pasted outside of a table', () => {
    const there = [paragraph('Avant.'), table('Mai | 420')];
    expect(placed(there, 'Mai', table('Juin'))).toBeNull();
    expect(placed(there, 'Mai', table('Juin | 434'), paragraph('Et après.'))).toBeNull();
    expect(placed(there, 'Avant', table('Juin | 434'))).toBeNull();
  });
});
