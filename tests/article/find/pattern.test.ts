import { describe, expect, it } from 'vitest';
import { patternOf, hitsIn } from '../../../src/article/find/pattern';
import type { FindQuery } from '../../../src/article/find/pattern';

const plain: Omit<FindQuery, 'sought'> = {
  matchCase: false,
  matchAccents: false,
  wholeWord: false,
  expression: false,
};

/** The matches of a query, in order. */
function found(sought: string, text: string, how: Partial<FindQuery> = {}): string[] {
  const pattern = patternOf({ ...plain, sought, ...how });
  if (!pattern) throw new Error(`no expression: ${sought}`);
  return hitsIn(text, pattern).map(({ from, to }) => text.slice(from, to));
}

describe('text is found however it is set', () => {
  it.each([
    ['pres', 'Près du près', ['Près', 'près']],
    ['PRÈS', 'pres', ['pres']],
    ["l'eau", 'L’eau et l‘eau', ['L’eau', 'l‘eau']],
    ['l’eau', "l'eau", ["l'eau"]],
    ['"non"', '« non », “non”, "non"', ['« non »', '“non”', '"non"']],
    ['« non »', '«\u202fnon\u202f»', ['«\u202fnon\u202f»']],
    ['école?', 'l’école\u202f?', ['école\u202f?']],
    ['école ?', 'l’école\u202f? l’école?', ['école\u202f?', 'école?']],
    ['10 000 euros', '10\u202f000\u00a0euros', ['10\u202f000\u00a0euros']],
    ['un mot', 'un\nmot', ['un\nmot']],
    ['coeur', 'un cœur, un coeur', ['cœur', 'coeur']],
    ['œuvre', 'Œuvre, oeuvre', ['Œuvre', 'oeuvre']],
    ['strasse', 'Straße', ['Straße']],
    ['Lodz', 'Łódź', ['Łódź']],
    ['smorrebrod', 'smørrebrød', ['smørrebrød']],
    ['αθηνα', 'Αθήνα', ['Αθήνα']],
    ['елка', 'ёлка', ['ёлка']],
    ['10-12', '10–12', ['10–12']],
    ['...', 'et puis… et puis...', ['…', '...']],
    ['quotidien', 'quo\u00adti\u00addien', ['quo\u00adti\u00addien']],
    ['ete', 'e\u0301te\u0301', ['e\u0301te\u0301']],
    ['a.b', 'a.b axb', ['a.b']],
    ['(1)', 'note (1)', ['(1)']],
    ['\\d', 'a\\d 5', ['\\d']],
  ])('%s in %s', (sought, text, expected) => {
    expect(found(sought, text)).toEqual(expected);
  });

  it('not across letters that differ by more than an accent', () => {
    expect(found('prés', 'prix, prêt')).toEqual([]);
  });
});

describe('text is found as strictly as asked', () => {
  it('with their capitals', () => {
    expect(found('Loi', 'Loi loi LOI', { matchCase: true })).toEqual(['Loi']);
    expect(found('Oeuvre', 'Œuvre œuvre', { matchCase: true })).toEqual(['Œuvre']);
    expect(found('été', 'Été ete', { matchCase: true })).toEqual(['ete']);
  });

  it('with their accents, apostrophes and spaces', () => {
    const how = { matchAccents: true };
    expect(found('pres', 'près pres', how)).toEqual(['pres']);
    expect(found("l'eau", "l’eau l'eau", how)).toEqual(["l'eau"]);
    expect(found('a b', 'a\u00a0b a b', how)).toEqual(['a b']);
  });

  it.each([
    ['fer', 'fer, fermé, offert', 1],
    ['ete', 'été, étêté, l’été', 2],
    ['mar', 'marée', 0],
    ['eau', 'l’eau, eaux, beau', 1],
    ['militant', 'militant·es', 1],
    ['gare', 'gare, garé, égaré', 2],
    ['ÿ', 'aÿ ÿ', 1],
    ['straße', 'straßen straße', 1],
  ])('as a whole word: %s in %s', (sought, text, count) => {
    expect(found(sought, text, { wholeWord: true })).toHaveLength(count);
  });
});

describe('an expression', () => {
  const how = { expression: true };

  it('finds with groups, letters of any language and lines', () => {
    expect(
      found('(\\p{Lu}\\p{L}+) (\\d+)', 'Voir Rapport 12, Éluard 3', { ...how, matchCase: true }),
    ).toEqual(['Rapport 12', 'Éluard 3']);
    expect(found('^– .*$', 'texte\n– un\n– deux', how)).toEqual(['– un', '– deux']);
  });

  it('is grouped when it must be a whole word', () => {
    expect(found('a|b', 'a b ab', { ...how, wholeWord: true })).toEqual(['a', 'b']);
  });

  it('finds no empty matches', () => {
    expect(found('x*', 'axxa', how)).toEqual(['xx']);
  });

  it.each(['(', '[a', '*', 'a)(b', '\\p{Nope}', '(?<n>a)(?<n>b)'])(
    'that is none, %s, is told apart',
    (sought) => {
      expect(patternOf({ ...plain, sought, ...how })).toBeNull();
      expect(patternOf({ ...plain, sought, ...how, wholeWord: true })).toBeNull();
    },
  );
});

it.each(['\u00ad', '\u2060', '\u200d'])(
  'a whole word does not end at an invisible character within it (%j)',
  (sign) => {
    const pattern = patternOf({
      sought: 'mai',
      matchCase: false,
      matchAccents: false,
      wholeWord: true,
      expression: false,
    });
    const hits = pattern ? hitsIn(`mai${sign}son, demi${sign}mai, mai${sign} et mai`, pattern) : [];
    expect(hits.map(({ from }) => from)).toEqual([19, 27]);
  },
);
