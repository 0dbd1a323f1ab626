import { expect, it, test } from 'vitest';
import { countryOfSystem } from '../../src/article';
import { siteReasons } from '../../src/ui/export/exporting';
import { matchesOf } from '../../src/ui/kit/search-select';

test.each([
  ['fr-BE', 'Europe/Paris', 'BE'],
  ['fr', 'Europe/Paris', 'FR'],
  ['en', 'Europe/Dublin', 'IE'],
  ['en', 'UTC', ''],
])('the country of a system in %s at %s is %j', (language, zone, country) => {
  expect(countryOfSystem(language, zone)).toBe(country);
});

test('choices that begin with what was typed come first, regardless of accents', () => {
  const choices = ['Polynésie française', 'France', 'Guyane française', 'Égypte'].map((label) => ({
    value: label,
    label,
  }));
  expect(matchesOf(choices, 'fra').map(({ label }) => label)).toEqual([
    'France',
    'Polynésie française',
    'Guyane française',
  ]);
  expect(matchesOf(choices, ' egy')[0]?.label).toBe('Égypte');
  expect(matchesOf(choices, 'xyz')).toEqual([]);
});

it('everything that keeps a text off the site is said at once', () => {
  const soon = { local: '2026-06-12T06:00', zone: 'UTC' };
  const now = Date.parse('2026-06-01T00:00Z');
  const held = { headline: '', status: 'draft', embargo: soon, date: soon } as const;
  expect(siteReasons(held, now)).toEqual(['headline', 'draft', 'embargo', 'date']);
  expect(siteReasons({ ...held, headline: 'Un titre', status: 'ready' }, Date.parse('2026-07-01'))).toEqual(
    [],
  );
});
