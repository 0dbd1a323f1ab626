import { describe, expect, it } from 'vitest';
import { replacementFor } from '../../../src/article/find/replacement';
import { hitsIn } from '../../../src/article/find/pattern';

function replaced(text: string, pattern: RegExp, by: string): string {
  const [hit] = hitsIn(text, pattern);
  if (!hit) throw new Error('nothing found');
  return replacementFor(text.slice(hit.from, hit.to), hit, { by, expression: true, keepCase: false });
}

describe('the replacement of an expression', () => {
  it.each([
    ['$2 $1', '12 mai'],
    ['[$&]', '[mai 12]'],
    ['$$1', '$1'],
    ['$<month>', 'mai'],
    ['$3', '$3'],
    ['$12', 'mai2'],
    ['$<none>', '$<none>'],
    ['prix : 5 $', 'prix : 5 $'],
  ])('%s', (by, expected) => {
    expect(replaced('le mai 12', /(?<month>mai) (\d+)/gu, by)).toBe(expected);
  });

  it('is the same as JavaScript’s', () => {
    const text = 'mai 12';
    for (const by of ['$1-$2', '$2$1', '$&$&', '$$', '$0', '$10', '$9'])
      expect(replaced(text, /(mai) (\d+)/gu, by)).toBe(text.replace(/(mai) (\d+)/u, by));
  });

  it('is empty for a group without a match', () => {
    expect(replaced('b', /(a)|(b)/gu, '<$1$2>')).toBe('<b>');
  });
});

describe('the case of a replacement', () => {
  const hit = { from: 0, to: 0, groups: [], named: {} };
  it.each([
    ['loi', 'décret', 'décret'],
    ['Loi', 'décret', 'Décret'],
    ['LOI', 'décret', 'DÉCRET'],
    ['loi', 'Décret', 'Décret'],
    ['À', 'dans', 'Dans'],
    ['« Loi', 'le texte', 'Le texte'],
    ['12', 'douze', 'douze'],
  ])('of %s by %s: %s', (found, by, expected) => {
    expect(replacementFor(found, hit, { by, expression: false, keepCase: true })).toBe(expected);
  });

  it('is its own when it is not to be kept', () => {
    expect(replacementFor('LOI', hit, { by: '$1', expression: false, keepCase: false })).toBe('$1');
  });
});
