import { describe, expect, it } from 'vitest';
import { searchableText, newArticle } from '../../src/article';
import type { Block } from '../../src/article';
import { unitToTurn } from '../../src/editor/block-commands/block-commands';
import { turnUnit } from '../../src/editor/block-commands/turn-unit';
import { blockKinds } from '../../src/editor/block-commands/block-kinds';
import { levelsAt, unitAtCaret } from '../../src/editor/block-commands/unit';
import { after, beforeCaret, editing, list, paragraph, run } from './editing';

const marked: Block = {
  type: 'paragraph',
  content: [
    run('La ligne a transporté '),
    { type: 'text', text: '212 000 voyageurs', marks: [{ type: 'bold' }] },
    { type: 'footnote', content: [run('Rapport de 2024, page 12.')] },
    run(' l’an dernier.'),
  ],
};
const nested: Block = {
  type: 'bulletedList',
  items: [
    {
      content: [
        { type: 'paragraph', content: [run('Des trains')] },
        list('numberedList', 'le matin', 'le soir') as never,
      ],
    },
    { content: [{ type: 'paragraph', content: [run('Des gares')] }] },
  ],
};
const quotation: Block = {
  type: 'quotation',
  content: [
    { type: 'paragraph', content: [run('On ne ferme pas une vallée.')] },
    { type: 'paragraph', content: [run('On la sert.')] },
  ],
  speaker: 'Maud Kerbrat',
  role: 'usagère',
};
const box: Block = {
  type: 'box',
  content: [
    { type: 'crosshead', level: 1, content: [run('Comment venir')] },
    { type: 'paragraph', content: [run('En train, ligne 2.')] },
    list('bulletedList', 'à pied', 'à vélo') as never,
  ],
};
const sources: readonly [string, Block, string][] = [
  ['a paragraph with a note and bold words', marked, 'voyageurs'],
  ['a crosshead', { type: 'crosshead', level: 1, content: [run('Trois demandes')] }, 'Trois'],
  ['a list in a list', nested, 'gares'],
  ['a quotation', quotation, 'sert'],
  [
    'a pull quote',
    { type: 'pullQuote', content: [run('Douze ans'), { type: 'lineBreak' }, run('d’attente')] },
    'ans',
  ],
  ['a box', box, 'ligne'],
];

describe('a block turned into another kind', () => {
  describe.each(sources)('%s', (_name, block, caret) => {
    const hasNote = JSON.stringify(block).includes('footnote');
    it.each(blockKinds.filter((into) => !hasNote || into !== 'preformatted'))(
      'keeps text, notes, marks and the caret as %s',
      (into) => {
        const state = editing([paragraph('Avant.'), block, paragraph('Après.')], { after: caret });
        const outer = { ...unitOfText(state) };
        const turned = after(state, turnUnit(state, outer, into));
        expect(wordsOf(turned.blocks)).toEqual(wordsOf([paragraph('Avant.'), block, paragraph('Après.')]));
        expect(marksOf(turned.blocks)).toEqual(marksOf([block]));
        expect(beforeCaret(turned.state).endsWith(caret)).toBe(true);
      },
    );
  });

  it('is not preformatted when it calls a note, which code has no place for', () => {
    const state = editing([marked], { after: 'voyageurs' });
    expect(turnUnit(state, unitOfText(state), 'preformatted')).toBeNull();
  });

  it('keeps the lines and the spaces of preformatted text', () => {
    const typed: Block = {
      type: 'preformatted',
      content: [run('SELECT gare'), { type: 'lineBreak' }, run('  FROM trains')],
    };
    const state = editing([typed], { after: 'gare' });
    const asText = after(state, turnUnit(state, unitOfText(state), 'paragraph'));
    expect(asText.blocks).toEqual([{ type: 'paragraph', content: typed.content }]);
    expect(beforeCaret(asText.state)).toBe('SELECT gare');
    const back = after(asText.state, turnUnit(asText.state, unitOfText(asText.state), 'preformatted'));
    expect(back.blocks).toEqual([typed]);
  });

  it('keeps the attribution of a quotation, also in another kind', () => {
    const state = editing([quotation], { after: 'vallée' });
    const asText = after(state, turnUnit(state, unitOfText(state), 'paragraph'));
    expect(asText.blocks.at(-1)).toEqual(paragraph('Maud Kerbrat, usagère'));
  });

  it('splits a list when an item leaves it, and continues the numbers', () => {
    const state = editing([list('numberedList', 'un', 'deux', 'trois', 'quatre')], { after: 'deux' });
    const unit = unitAtCaret(state);
    const turned = after(state, unit && turnUnit(state, unit, 'crosshead'));
    expect(turned.blocks).toEqual([
      list('numberedList', 'un'),
      { type: 'crosshead', level: 1, content: [run('deux')] },
      { ...list('numberedList', 'trois', 'quatre'), start: 2 },
    ]);
    expect(beforeCaret(turned.state)).toBe('deux');
  });

  it('turns a whole list when its kind changes, and keeps nested lists', () => {
    const state = editing([nested], { after: 'gares' });
    const unit = levelsAt(state.selection)[0];
    const turned = after(state, unit && turnUnit(state, unit, 'numberedList')).blocks[0];
    expect(turned).toEqual({ ...nested, type: 'numberedList', start: 1 });
  });

  it('is refused where the schema does not allow it', () => {
    const state = editing([box], { after: 'ligne' });
    const unit = unitAtCaret(state);
    expect(unit && turnUnit(state, unit, 'quotation')).toBeNull();
    expect(unit && turnUnit(state, unit, 'numberedList')).not.toBeNull();
    const divider = editing([{ type: 'divider' }], { on: 'horizontalRule' });
    const line = unitAtCaret(divider);
    expect(line && turnUnit(divider, line, 'paragraph')).toBeNull();
  });
});

function unitOfText(state: ReturnType<typeof editing>) {
  const { $from } = state.selection;
  const start = $from.before(1);
  return {
    parent: state.doc,
    depth: 0,
    from: $from.index(0),
    to: $from.index(0) + 1,
    start,
    end: $from.after(1),
  };
}

function wordsOf(body: Block[]): string[] {
  const date = { local: '2026-03-01T09:00', zone: 'Europe/Paris' };
  const article = newArticle({ id: 'x', kind: 'release', language: 'fr', date });
  return searchableText({ ...article, body })
    .split(/[\s,]+/)
    .filter(Boolean);
}

function marksOf(body: Block[]): string[] {
  return [...JSON.stringify(body).matchAll(/"(?:bold|footnote)"/g)].map(([mark]) => mark);
}

describe('the unit that is turned at the caret', () => {
  const kinds = (block: Block, place: string) =>
    blockKinds.filter((into) => unitToTurn(editing([block], { after: place }), into));

  it('is the block, or its quotation where only that can be turned, or none', () => {
    expect(kinds(marked, 'voyageurs')).toEqual(
      blockKinds.filter((into) => into !== 'paragraph' && into !== 'preformatted'),
    );
    expect(kinds(quotation, 'vallée')).toEqual([
      'paragraph',
      'bulletedList',
      'numberedList',
      'quotation',
      'pullQuote',
      'preformatted',
    ]);
    expect(kinds(box, 'train')).toEqual([
      'paragraph',
      'crosshead',
      'smallCrosshead',
      'bulletedList',
      'numberedList',
      'box',
      'preformatted',
    ]);
  });

  it('keeps all text of a quotation that becomes a pull quote', () => {
    const state = editing([quotation], { after: 'vallée' });
    const unit = unitToTurn(state, 'pullQuote');
    expect(after(state, unit && turnUnit(state, unit, 'pullQuote')).blocks).toMatchObject([
      { type: 'pullQuote', content: [{ text: expect.stringContaining('vallée') as string }, {}, {}, {}, {}] },
    ]);
  });
});
