import { describe, expect, it } from 'vitest';
import { emptyMasthead, gapsFor, withGapsNamed } from '../../src/article';
import { outletMessages } from '../../src/messages';

const { gaps } = outletMessages('fr');

describe('what a masthead lacks', () => {
  it('is told for each kind of text', () => {
    const empty = emptyMasthead();
    expect(gapsFor(empty, { kind: 'release', language: 'fr' })).toEqual(['name', 'contact', 'boilerplate']);
    expect(gapsFor(empty, { kind: 'leaflet', language: 'fr' })).toEqual(['name', 'imprint']);
    expect(gapsFor(empty, { kind: 'article', language: 'fr' })).toEqual(['name']);
    const known = {
      ...empty,
      name: 'Gare ouverte',
      email: 'presse@exemple.org',
      boilerplate: { fr: 'Nous.' },
    };
    expect(gapsFor(known, { kind: 'release', language: 'fr-CA' })).toEqual([]);
    expect(gapsFor(known, { kind: 'release', language: 'en' })).toEqual(['boilerplate']);
  });

  it.each([
    ['a spokesperson’s telephone', { phone: '01 23 45 67 89', email: '' }, []],
    ['a spokesperson’s address', { phone: '', email: 'ada@exemple.org' }, []],
    ['a spokesperson’s name', { phone: '', email: '' }, ['contact']],
  ])('is no contact where it has %s, but by the name alone', (_what, reach, gaps) => {
    const spokespersons = [
      { name: 'Ali Ba', role: '', phone: '', email: '' },
      { name: 'Ada Morin', role: '', ...reach },
    ];
    const masthead = {
      ...emptyMasthead(),
      name: 'Gare ouverte',
      spokespersons,
      boilerplate: { fr: 'Nous.' },
    };
    expect(gapsFor(masthead, { kind: 'release', language: 'fr' })).toEqual(gaps);
  });

  it('is named in its place, and nothing that is there is touched', () => {
    const masthead = { ...emptyMasthead(), name: 'Gare ouverte' };
    const shown = withGapsNamed(masthead, { kind: 'release', language: 'fr' }, gaps);
    expect(shown.name).toBe('Gare ouverte');
    expect(shown.spokespersons.map(({ name }) => name)).toEqual([gaps.contact]);
    expect(shown.boilerplate).toEqual({ fr: gaps.boilerplate });
    expect(shown.imprint.printer).toBe('');
  });

  it('is named in a leaflet’s imprint by what the law of the country finds missing', () => {
    const reader = { kind: 'leaflet', language: 'fr' } as const;
    const shop = { ...emptyMasthead().imprint, printer: 'Atelier du Port' };
    const masthead = { ...emptyMasthead(), name: 'Gare ouverte', imprint: shop };
    const shown = withGapsNamed({ ...masthead, country: 'IT' }, reader, gaps).imprint;
    expect(shown).toEqual({
      ...shop,
      address: gaps.imprint['printer-address'],
      place: gaps.imprint.place,
    });
    expect(withGapsNamed({ ...masthead, country: 'GB' }, reader, gaps).imprint).toBe(shop);
  });
});
