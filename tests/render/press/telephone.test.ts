import { describe, expect, test } from 'vitest';
import { emptyMasthead } from '../../../src/article';
import type { Masthead } from '../../../src/article';
import { localMasthead, releaseContacts } from '../../../src/render';

const french = { ...emptyMasthead(), boilerplate: { fr: 'Le collectif réunit des voyageurs.' } };

describe('the telephone number of a contact', () => {
  test.each([
    ['0639980127', '06 39 98 01 27', '+33639980127'],
    ['06.39.98.01.27', '06 39 98 01 27', '+33639980127'],
    ['04-65-71-00-12', '04 65 71 00 12', '+33465710012'],
    ['06\u00a039\u202f98 01 27', '06 39 98 01 27', '+33639980127'],
    ['+33 (0)6 39980127', '+33 6 39 98 01 27', '+33639980127'],
    ['0033639980127', '+33 6 39 98 01 27', '+33639980127'],
    ['0690 12 34 56', '0690 12 34 56', '0690123456'],
    ['06 90 12 34 56', '06 90 12 34 56', '+590690123456'],
    ['06 39 12 34 56', '06 39 12 34 56', '+262639123456'],
  ])('typed %j by a French group is printed %j and dialled %j', (typed, printed, dialled) => {
    expect(contact(typed, french)).toEqual([printed, `tel:${dialled}`]);
  });

  test.each([
    ['3646', 'tel:3646'],
    ['0 800 123 456', 'tel:0800123456'],
    ['0475 12 34 56', 'tel:0475123456'],
    ['+32 475 12 34 56', 'tel:+32475123456'],
    ['+44 7700 900123', 'tel:+447700900123'],
    ['à la permanence', ''],
  ])('%j is no French number in pairs and stays as it was typed', (typed, tel) => {
    expect(contact(typed, french)).toEqual([typed, tel]);
  });

  test('is taken for no French one where the group is at home elsewhere', () => {
    const belgian = { ...emptyMasthead(), boilerplate: { 'fr-BE': 'Le collectif réunit des voyageurs.' } };
    for (const group of [belgian, { ...french, country: 'BE' as const }])
      expect(contact('0475123456', group)).toEqual(['0475123456', 'tel:0475123456']);
    const alsatian = { ...emptyMasthead(), country: 'FR' as const, boilerplate: { de: 'Wir fahren Zug.' } };
    expect(contact('0388123456', alsatian)).toEqual(['03 88 12 34 56', 'tel:+33388123456']);
  });
});

function contact(phone: string, masthead: Masthead): string[] {
  const spokespersons = [{ name: 'Maud Terrien', role: '', phone, email: '' }];
  return releaseContacts(localMasthead({ ...masthead, spokespersons }, 'fr')).flatMap(({ phone, tel }) => [
    phone,
    tel,
  ]);
}
