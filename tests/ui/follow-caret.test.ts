import { describe, expect, it } from 'vitest';
import { lettersOf, pieceAtCaret } from '../../src/ui/proof/follow-caret';

const page = [
  'Accueil',
  'La gare rouvre',
  'Le train du soir repart, et la vallée l’attendait.',
  'Le maire l’a dit\u00a0: ',
  'demain',
  ', ou après-de\u00ad',
  'main.',
];
const block = (text: string) => lettersOf(text).slice(0, 48);
const near = (text: string) => lettersOf(text).slice(-24);

describe('the caret’s place in a proof', () => {
  it('is where its block begins', () => {
    expect(pieceAtCaret(page, { near: '', block: block('Le train du soir repart') })).toBe(2);
  });

  it('is further down in a long block, by the words before the caret, whatever spaces and hyphens were set', () => {
    const line = 'Le maire l’a dit : demain, ou après-demain.';
    expect(pieceAtCaret(page, { near: near(line), block: block(line) })).toBe(3);
    const words = { near: near('l’a dit : demain, ou après-demain'), block: block('Le maire l’a dit') };
    expect(pieceAtCaret(page, words)).toBeGreaterThanOrEqual(3);
  });

  it('is nowhere when the proof has not its words', () => {
    expect(pieceAtCaret(page, { near: '', block: block('Une phrase que l’épreuve n’a pas') })).toBe(-1);
    expect(pieceAtCaret(page, { near: '', block: '' })).toBe(-1);
  });
});
