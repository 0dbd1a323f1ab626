import { Fragment, Node } from '@tiptap/pm/model';
import type { Slice } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/article';
import { fromDocument } from '../../src/editor/document/from-document';
import { placeSlice, sliceOf } from '../../src/editor/paste/place-slice';
import { toDocument } from '../../src/editor/document/to-document';
import { everyBlock } from '../fixtures/every-block';
import { sketch } from '../import/support/read-fixture';
import { after, editing, paragraph, schema } from './editing';

const whole = Node.fromJSON(schema, toDocument(everyBlock));

function pasted(state: EditorState, blocks: readonly Block[]): { state: EditorState; blocks: Block[] } {
  const { $from, $to, from, to } = state.selection;
  const content = Fragment.fromJSON(schema, toDocument(blocks).content);
  return after(state, placeSlice(state, { from, to }, sliceOf(content, $from, $to)));
}

const list: Block = {
  type: 'bulletedList',
  items: [{ content: [paragraph('un') as never] }, { content: [paragraph('deux') as never] }],
};
const heading: Block = { type: 'crosshead', level: 1, content: [{ type: 'text', text: 'Titre', marks: [] }] };

describe('a pasted slice', () => {
  it('of one paragraph continues the line', () => {
    const state = editing([paragraph('Avant après')], { after: 'Avant ' });
    expect(sketch(pasted(state, [paragraph('pendant ')]).blocks)).toEqual(['p Avant pendant après']);
  });

  it('of several paragraphs continues the line, and what followed is a paragraph of its own', () => {
    const state = editing([paragraph('Avant après')], { after: 'Avant ' });
    expect(sketch(pasted(state, [paragraph('un.'), paragraph('deux.')]).blocks)).toEqual([
      'p Avant un.',
      'p deux.',
      'p après',
    ]);
  });

  it('leaves no empty paragraph at the end of a line', () => {
    const state = editing([paragraph('Avant')], { after: 'Avant' });
    const { state: now } = pasted(state, [paragraph(' un.'), paragraph('deux.')]);
    expect(now.doc.childCount).toBe(2);
    expect(now.selection.$from.parentOffset).toBe('deux.'.length);
  });

  it('keeps its crosshead in the middle of a line', () => {
    const state = editing([paragraph('Avant après')], { after: 'Avant ' });
    expect(sketch(pasted(state, [heading, paragraph('un.')]).blocks)).toEqual([
      'p Avant ',
      'h1 Titre',
      'p un.',
      'p après',
    ]);
  });

  it('replaces an empty paragraph', () => {
    const empty = EditorState.create({ schema });
    const { state: now } = pasted(empty, [heading, paragraph('un.'), list]);
    expect(now.doc.childCount).toBe(3);
    expect(sketch(fromDocument(now.doc))).toEqual(['h1 Titre', 'p un.', '- un', '- deux']);
  });

  it('adds its list items to the list it is pasted in', () => {
    const state = editing([list], { after: 'un' });
    expect(sketch(pasted(state, [list]).blocks)).toEqual(['- unun', '- deux', '- deux']);
  });

  it('is one line in a cell, a note and an attribution', () => {
    const table = everyBlock.filter(({ type }) => type === 'table' || type === 'quotation');
    const cell = pasted(editing(table, { after: 'Année' }), [heading, paragraph('un.'), list]);
    expect(sketch(cell.blocks).join('\n')).toContain('AnnéeTitre⏎un.⏎un⏎deux');
    const name = pasted(editing(table, { after: 'Maud Kerbrat' }), [
      paragraph(' (élue)'),
      paragraph('à Bruz'),
    ]);
    expect(sketch(name.blocks).join('\n')).toContain('by Maud Kerbrat (élue) à Bruz');
  });

  it('that ends with a quotation leaves the caret on a line below, not in the attribution', () => {
    const quotation: Block = {
      type: 'quotation',
      content: [paragraph('Nous restons.') as never],
      speaker: '',
      role: '',
    };
    const { state: now } = pasted(editing([paragraph('Avant.')], { after: 'Avant.' }), [
      paragraph(' Suite.'),
      quotation,
    ]);
    expect(now.selection.$head.parent.type.name).toBe('paragraph');
    expect(now.selection.$head.depth).toBe(1);
    expect(now.doc.lastChild).toBe(now.selection.$head.parent);
  });

  it('loses no text and no picture wherever it is pasted', () => {
    const cuts: Block[][] = [
      ...everyBlock.map((block) => [block]),
      everyBlock,
      [heading, paragraph('fin')],
      [list, heading],
    ];
    for (const place of placesIn(whole)) {
      for (const cut of cuts) {
        const state = EditorState.create({ doc: whole, selection: TextSelection.create(whole, place) });
        const { state: now } = pasted(state, cut);
        expect(amount(now.doc), `${place}: ${sketch(cut).join(' / ')}`).toEqual(
          added(amount(whole), amount(Node.fromJSON(schema, toDocument(cut)))),
        );
      }
    }
  });

  it('loses no text when it begins and ends in the middle of blocks', () => {
    const places = placesIn(whole).filter((_, at) => at % 3 === 0);
    for (const from of places) {
      for (const to of places.filter((place) => place > from)) {
        const slice: Slice = whole.slice(from, to);
        const state = EditorState.create({
          doc: whole,
          selection: TextSelection.create(whole, places[5] ?? 1),
        });
        const { state: now } = after(
          state,
          placeSlice(state, { from: places[5] ?? 1, to: places[5] ?? 1 }, slice),
        );
        expect(amount(now.doc), `${from}–${to}`).toEqual(added(amount(whole), amountOf(slice.content)));
      }
    }
  });
});

/** A few places of every line: its start, its middle, its end. */
function placesIn(doc: Node): number[] {
  const places: number[] = [];
  doc.descendants((node, pos) => {
    if (node.type.name === 'footnote') return false;
    if (node.isTextblock)
      places.push(pos + 1, pos + 1 + Math.floor(node.content.size / 2), pos + 1 + node.content.size);
    return true;
  });
  return [...new Set(places)].filter((place) => doc.resolve(place).parent.isTextblock);
}

function amount(doc: Node) {
  return amountOf(doc.content);
}

function amountOf(content: Fragment) {
  let letters = '';
  let figures = 0;
  content.descendants((node) => {
    letters += node.text ?? (node.type.name === 'table' ? String(node.attrs['caption']) : '');
    if (node.type.name === 'figure') figures += 1;
  });
  return { letters: [...letters.replace(/[\s()]/g, '')].sort().join(''), figures };
}

function added(one: ReturnType<typeof amount>, other: ReturnType<typeof amount>) {
  return {
    letters: [...(one.letters + other.letters)].sort().join(''),
    figures: one.figures + other.figures,
  };
}
