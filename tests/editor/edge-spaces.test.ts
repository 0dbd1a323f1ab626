import { describe, expect, it } from 'vitest';
import { withEdgeSpaces } from '../../src/editor/paste/edge-spaces';
import { sketch } from '../import/support/read-fixture';
import { editing, paragraph } from './editing';

function spaced(line: string, caret: string, copied: string, end = caret): string[] {
  const { doc, selection } = editing([paragraph(line)], { after: caret });
  const to = selection.from + end.length - caret.length;
  const blocks = [paragraph(copied.trim())];
  return sketch([...withEdgeSpaces(blocks, copied, doc, { from: selection.from, to })]);
}

describe('pasted text of one line', () => {
  it('keeps the spaces at its ends, as a double click copies them', () => {
    expect(spaced('Le bus passe', 'Le ', 'petit ')).toEqual(['p petit ']);
    expect(spaced('Le bus passe', 'Le bus', ' du soir')).toEqual(['p  du soir']);
    expect(spaced('Le bus passe', 'Le ', 'train ', 'Le bus ')).toEqual(['p train ']);
    expect(spaced('Début.', 'Début.', ' La suite.\u00a0')).toEqual(['p  La suite. ']);
  });

  it('adds no second space, and none at the start of a line', () => {
    expect(spaced('Le bus passe', 'Le ', ' petit')).toEqual(['p petit']);
    expect(spaced('Le bus passe', 'Le', ' petit ')).toEqual(['p  petit']);
    const { doc } = editing([paragraph('Le bus')], { after: 'Le' });
    const head = { from: 1, to: 1 };
    expect(sketch([...withEdgeSpaces([paragraph('Ici')], ' Ici ', doc, head)])).toEqual(['p Ici ']);
  });

  it('is not changed when it was a paragraph', () => {
    expect(spaced('Le bus passe', 'Le ', 'Un alinéa. \r\n')).toEqual(['p Un alinéa.']);
  });
});
