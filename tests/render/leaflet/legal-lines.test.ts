import { describe, expect, test } from 'vitest';
import { emptyMasthead, lawCountries } from '../../../src/article';
import type { LawCountry, Masthead } from '../../../src/article';
import { renderLeaflet } from '../../../src/render';
import { shortLeaflet } from '../../fixtures/leaflet-articles';

const full: Masthead = {
  ...emptyMasthead(),
  name: 'Gare ouverte',
  address: '3 place de la Gare, Allaire',
  imprint: {
    ...emptyMasthead().imprint,
    printedBy: 'shop',
    printer: 'Atelier du Port',
    address: '12 quai des Radoubs, Redon',
    place: 'Redon',
    publishedIn: 'Allaire',
    responsible: 'Lou Verlinden',
    responsibleAddress: 'rue du Canal 4, Tournai',
  },
};

function legalOf(
  country: Masthead['country'],
  language: string,
  imprint: Partial<Masthead['imprint']> = {},
): string[] {
  const masthead = { ...full, country, imprint: { ...full.imprint, ...imprint } };
  return renderLeaflet({ ...shortLeaflet, language }, masthead).foot.legal;
}

const lines: Readonly<Record<LawCountry, [language: string, line: string][]>> = {
  FR: [
    ['fr', 'Imprimé par Atelier du Port, 12 quai des Radoubs, Redon.'],
    ['en', 'Printed by Atelier du Port, 12 quai des Radoubs, Redon.'],
  ],
  BE: [
    [
      'fr',
      'Éditeur responsable : Lou Verlinden, rue du Canal 4, Tournai. Imprimé par Atelier du Port, 12 quai des Radoubs, Redon.',
    ],
    [
      'de',
      'Verantwortlicher Herausgeber: Lou Verlinden, rue du Canal 4, Tournai. Druck: Atelier du Port, 12 quai des Radoubs, Redon.',
    ],
  ],
  CH: [
    [
      'it',
      'Editore responsabile: Lou Verlinden, rue du Canal 4, Tournai. Stampato da Atelier du Port, 12 quai des Radoubs, Redon.',
    ],
  ],
  LU: [
    [
      'fr',
      'Éditeur responsable : Lou Verlinden, rue du Canal 4, Tournai. Imprimé par Atelier du Port, 12 quai des Radoubs, Redon.',
    ],
  ],
  DE: [
    [
      'de',
      'Herausgeber: Gare ouverte, 3 place de la Gare, Allaire. V.i.S.d.P.: Lou Verlinden, rue du Canal 4, Tournai. Druck: Atelier du Port, 12 quai des Radoubs, Redon.',
    ],
  ],
  AT: [
    [
      'de',
      'Medieninhaber: Gare ouverte, 3 place de la Gare, Allaire. Hersteller: Atelier du Port, 12 quai des Radoubs, Redon. Verlagsort: Allaire. Herstellungsort: Redon.',
    ],
  ],
  IT: [['it', 'Stampato a Redon nel 2026 da Atelier du Port, 12 quai des Radoubs, Redon.']],
  ES: [['es', 'Impreso en Redon en 2026 por Atelier du Port, 12 quai des Radoubs, Redon.']],
  GB: [
    [
      'en-GB',
      'Printed by Atelier du Port, 12 quai des Radoubs, Redon. Promoted by Lou Verlinden, rue du Canal 4, Tournai, on behalf of Gare ouverte, 3 place de la Gare, Allaire.',
    ],
  ],
  IE: [
    [
      'en',
      'Responsible publisher: Lou Verlinden, rue du Canal 4, Tournai. Printed by Atelier du Port, 12 quai des Radoubs, Redon.',
    ],
  ],
  CA: [
    [
      'fr-CA',
      'Éditeur responsable : Lou Verlinden, rue du Canal 4, Tournai. Imprimé par Atelier du Port, 12 quai des Radoubs, Redon.',
    ],
  ],
  US: [
    [
      'en-US',
      'Responsible publisher: Lou Verlinden, rue du Canal 4, Tournai. Printed by Atelier du Port, 12 quai des Radoubs, Redon.',
    ],
  ],
};
const spaced = (line: string | undefined) => line?.replace(/[\u00a0\u202f]/g, ' ');

describe('the imprint of a leaflet', () => {
  const cases = lawCountries.flatMap((country) =>
    lines[country].map(([language, line]) => ({ country, language, line })),
  );
  test.each(cases)('is printed as $country asks, in $language', ({ country, language, line }) => {
    expect(spaced(legalOf(country, language)[0])).toBe(line);
  });

  test('says that the group printed it itself, with its own name and postal address', () => {
    const own = (country: Masthead['country'], language: string) =>
      spaced(legalOf(country, language, { printedBy: 'group' })[0]);
    expect(own('FR', 'fr')).toBe('Imprimé par nos soins : Gare ouverte, 3 place de la Gare, Allaire.');
    expect(own('IT', 'it')).toBe(
      'Stampato in proprio a Redon nel 2026 da Gare ouverte, 3 place de la Gare, Allaire.',
    );
    expect(own('DE', 'de')).toContain('Eigendruck: Gare ouverte, 3 place de la Gare, Allaire.');
  });

  test('leaves out what is not known', () => {
    const bare = { printedBy: '', printer: '', address: '', responsible: '' } as const;
    expect(legalOf('GB', 'en', bare)).toEqual([]);
    expect(spaced(legalOf('ES', 'es', { place: '' })[0])).toMatch(/^Impreso en 2026 por Atelier/);
  });

  test('is the group’s own line where it has one in that language', () => {
    const line = { fr: 'Gare ouverte, imprimé à la maison de quartier' };
    expect(legalOf('BE', 'fr', { line })).toEqual(['Gare ouverte, imprimé à la maison de quartier.']);
    expect(legalOf('BE', 'en', { line })[0]).toMatch(/^Responsible publisher/);
  });
});

describe('the request not to throw a leaflet away', () => {
  test('is made in France in any language, and nowhere else', () => {
    expect(legalOf('FR', 'fr')[1]).toBe('Ne pas jeter sur la voie publique.');
    expect(legalOf('FR', 'en')[1]).toBe('Please do not throw this in the street.');
    for (const country of lawCountries.filter((each) => each !== 'FR'))
      expect(legalOf(country, 'fr')).toHaveLength(1);
  });

  test('is left out, or said in the group’s own words, where the group wants it so', () => {
    expect(legalOf('FR', 'fr', { litter: false })).toHaveLength(1);
    expect(legalOf('BE', 'fr', { litter: { fr: 'Faites passer !' } })[1]).toMatch(/^Faites passer.!$/);
  });
});
