import { expect, it } from 'vitest';
import { emptyMasthead } from '../../src/article';
import { findContacts } from '../../src/ui/kit/found-contacts';

const masthead = {
  ...emptyMasthead(),
  email: 'bonjour@quai.example',
  address: '4 rue du Bac, Nantes',
  spokespersons: [
    { name: 'Porte-parole du quai', role: 'logement', phone: '06 39 98 12 34', email: 'presse@quai.example' },
    { name: 'Élue de l’île', role: { fr: 'transports' }, phone: '+33 6 39 98 55 66', email: '' },
  ],
};

const found = (query: string) => findContacts(masthead, query).map(({ at }) => at);

it.each([
  ['parole', [0]],
  ['quai porte', [0]],
  ['ELUE', [1]],
  ['transp', [1]],
  ['0639981234', [0]],
  ['06.39.98', [0, 1]],
  ['+33 6 39 98 12', [0]],
  ['0033639985566', [1]],
  ['06 39 98 55 66', [1]],
  ['presse@quai', [0]],
  ['rue du bac', ['group']],
  ['bonjour@', ['group']],
  ['p', []],
  ['12', []],
  ['gare', []],
])('%s finds the contacts of the masthead by name, role, phone and address', (query, expected) => {
  expect(found(query)).toEqual(expected);
});
