import { describe, expect, it } from 'vitest';
import { displayUnits } from '../../../src/render/print/display-lines';

const ends = (words: string) => displayUnits(words).map(({ text, end }) => `${text}|${end}`);

describe('the pieces of a headline', () => {
  it('end best after what closes a sentence, and a number stays with what it counts', () => {
    expect(ends('Who owns the tap? Nine questions on the price of water')).toEqual([
      'Who|word',
      'owns|word',
      'the tap?|pause',
      'Nine questions|joint',
      'on the price|word',
      'of water|broken',
    ]);
  });

  it('end well after a comma, and before a word that opens what follows', () => {
    expect(ends('Le marché ferme, et pour quoi faire contre nous')).toEqual([
      'Le marché|word',
      'ferme,|comma',
      'et pour quoi|word',
      'faire|joint',
      'contre nous|broken',
    ]);
  });

  it.each([
    ['32 étals', ['32 étals|broken']],
    ['Quarante et un kilomètres', ['Quarante et un kilomètres|broken']],
    ['Zwei Häuser', ['Zwei Häuser|broken']],
    ['La ligne – ou rien', ['La ligne|pause', '–|pause', 'ou rien|broken']],
  ])('%s', (words, units) => {
    expect(ends(words)).toEqual(units);
  });

  it('keep a number that counts nothing more with its verb, not with where that was', () => {
    expect(ends('«Dormimos once en una casa de tres camas»')).toEqual([
      '«Dormimos once|word',
      'en una casa|word',
      'de tres camas»|broken',
    ]);
  });

  it('end no better between the members of a list than elsewhere, but well between clauses', () => {
    expect(ends('Deux jours pour réparer, planter, discuter et danser')).toEqual([
      'Deux jours|joint',
      'pour réparer,|word',
      'planter,|word',
      'discuter|word',
      'et danser|broken',
    ]);
    expect(
      ends('Unser Strom, unser Dach, unsere Stimme').filter((end) => end.endsWith('comma')),
    ).toHaveLength(2);
  });

  it('hold a pronoun and its verb together, but not one after a preposition', () => {
    expect(ends('Kylätalo pysyy auki, kun me pidämme sen auki')).toContain('me pidämme|word');
    expect(ends('Quand nous payons deux fois')).toContain('nous payons|word');
    expect(ends('Un projet contre nous tous')).toContain('contre nous|word');
  });

  it('end where a person broke the line', () => {
    expect(ends('Nos quais sont vides,\nnos trains pleins')).toEqual([
      'Nos quais|word',
      'sont|word',
      'vides,|broken',
      'nos trains|word',
      'pleins|broken',
    ]);
  });
});
