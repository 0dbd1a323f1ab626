import { describe, expect, it } from 'vitest';
import {
  emptyMasthead,
  homesPrinted,
  imprintOf,
  lawCountries,
  mastheadSchema,
  printLaws,
} from '../../src/article';
import type { ImprintNeed, Masthead } from '../../src/article';

type Imprint = Masthead['imprint'];

const group = (
  country: Masthead['country'],
  imprint: Partial<Imprint> = {},
  rest: Partial<Masthead> = {},
) => ({
  ...emptyMasthead(),
  name: 'Gare ouverte',
  country,
  ...rest,
  imprint: { ...emptyMasthead().imprint, ...imprint },
});
const missing = (masthead: Masthead) => imprintOf(masthead, 'fr').missing;
const seat = { address: 'Maison de la gare\n3 place de la Gare, 56350 Allaire' };
const shop = {
  printedBy: 'shop',
  printer: 'Imprimerie du Port',
  address: '12 quai des Radoubs, Redon',
} as const;

describe('what a leaflet lacks by the law of the group’s country', () => {
  const nothing: Partial<Record<Masthead['country'], ImprintNeed[]>> = {
    FR: ['printer', 'printer-address'],
    BE: ['responsible', 'responsible-address'],
    DE: ['printer', 'printer-address', 'group-address'],
    AT: ['printer', 'publication-place', 'place'],
    IT: ['printer', 'printer-address', 'place'],
    ES: ['printer', 'printer-address', 'place'],
  };
  it.each(lawCountries.map((country) => [country]))(
    'is named for a masthead with a name alone: %s',
    (country) => {
      expect(missing(group(country))).toEqual(nothing[country] ?? []);
      expect(printLaws[country].duty === 'always').toBe(country in nothing);
    },
  );

  it('is nothing once a print shop is named with its address', () => {
    expect(missing(group('FR', shop))).toEqual([]);
    expect(missing(group('FR', { ...shop, address: '' }))).toEqual(['printer-address']);
    expect(missing(group('IT', { ...shop, place: 'Redon' }))).toEqual([]);
  });

  it('is nothing in Belgium when either the publisher or the printer is named', () => {
    const named = { responsible: 'Lou Verlinden', responsibleAddress: 'rue du Canal 4, 7500 Tournai' };
    expect(missing(group('BE', named))).toEqual([]);
    expect(missing(group('BE', shop))).toEqual([]);
    expect(missing(group('BE', { ...named, responsibleAddress: '' }))).toEqual(['responsible-address']);
  });

  it('is the group’s own name and address where it prints itself', () => {
    expect(missing(group('FR', { printedBy: 'group' }, seat))).toEqual([]);
    expect(missing(group('FR', { printedBy: 'group' }, { name: '' }))).toEqual(['group', 'group-address']);
  });

  it('is a street in Germany where a post office box is given', () => {
    const boxed = { ...shop, address: 'Postfach 12 34, 10115 Berlin' };
    expect(missing(group('DE', boxed, seat))).toEqual(['street-address']);
    expect(missing(group('DE', shop, seat))).toEqual([]);
  });

  it('is nothing once the group has a line of its own in that language', () => {
    const own = group('FR', { line: { en: 'Printed by us, 3 Station Road' } });
    expect(imprintOf(own, 'en').missing).toEqual([]);
    expect(missing(own)).toEqual(['printer', 'printer-address']);
  });

  it('follows the group’s language where no country is said, and requires nothing where the law is not known', () => {
    expect(imprintOf({ ...group(''), language: 'de' }, 'fr').country).toBe('DE');
    expect(imprintOf(group(''), 'es-AR').country).toBe('AR');
    expect(imprintOf(group('PT'), 'fr')).toMatchObject({ law: { duty: 'unverified' }, missing: [] });
  });
});

describe('an address that looks like a home', () => {
  const homes = (masthead: Masthead) => homesPrinted(masthead, 'fr');

  it('is one with a flat or a door, one without a name, and one of a spokesperson', () => {
    const flat = '3 rue du Lac, appartement 4, 35600 Redon';
    expect(homes(group('FR', { ...shop, address: flat }))).toEqual([flat]);
    expect(homes(group('FR', { ...shop, printer: '' }))).toEqual([shop.address]);
    const spokespersons = [{ name: 'Maud Kerbrat', role: '', phone: '', email: '' }];
    expect(homes(group('FR', { ...shop, printer: 'Maud Kerbrat' }, { spokespersons }))).toEqual([
      shop.address,
    ]);
  });

  it('is the one of a responsible person unless it is the group’s own', () => {
    const person = { responsible: 'Lou Verlinden', responsibleAddress: 'rue du Canal 4, 7500 Tournai' };
    expect(homes(group('BE', person))).toEqual([person.responsibleAddress]);
    expect(homes(group('BE', person, { address: 'Rue du Canal 4\n7500 Tournai' }))).toEqual([]);
    expect(homes(group('FR', person))).toEqual([]);
  });

  it('is no print shop, no seat of a group, no town of that name, and none that was allowed', () => {
    expect(homes(group('FR', shop, seat))).toEqual([]);
    expect(homes(group('FR', { ...shop, address: '2 cours Lauze, 84400 Apt' }))).toEqual([]);
    expect(homes(group('IT', { ...shop, address: 'piazza della Scala 5, Milano' }))).toEqual([]);
    const flat = { ...shop, address: '3 rue du Lac, appartement 4' };
    for (const allowed of [
      '3 rue du lac, Appartement 4',
      '3 rue du Lac\nappartement 4.',
      '3  rue du Lac appartement 4',
    ])
      expect(homes(group('FR', { ...flat, publicAddresses: [allowed] }))).toEqual([]);
    expect(homes(group('FR', { ...flat, publicAddresses: ['3 rue du Lac, appartement 5'] }))).toEqual([
      flat.address,
    ]);
  });
});

it('a masthead kept before the imprint knew more than its printer is read as it was', () => {
  const kept = {
    ...emptyMasthead(),
    imprint: { printer: 'Imprimerie du Port', address: '12 quai des Radoubs' },
  };
  expect(mastheadSchema.parse(kept).imprint).toEqual({ ...emptyMasthead().imprint, ...kept.imprint });
});
