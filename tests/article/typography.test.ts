import { describe, expect, it } from 'vitest';
import { polishText } from '../../src/article';
import { goldOf, shown, tables } from './gold';

describe.each(tables)('typography of $file', ({ file, language, house }) => {
  const gold = goldOf(file);

  it.each(gold)('$rule: $given', ({ given, set }) => {
    expect(shown(polishText(given, language, house))).toBe(shown(set));
  });

  it.each(gold)('set twice is set once: $given', ({ set }) => {
    expect(shown(polishText(set, language, house))).toBe(shown(set));
  });
});

it('the tables hold a thousand cases, each under the rule that it follows, none twice', () => {
  const gold = tables.map(({ file }) => goldOf(file));
  expect(gold.flat().length).toBeGreaterThan(1000);
  expect(gold.flat().filter(({ rule }) => rule === '')).toEqual([]);
  for (const table of gold) expect(new Set(table.map(({ given }) => given)).size).toBe(table.length);
});

it('a region without rules of its own is set as its language, and an unknown language keeps its marks', () => {
  expect(shown(polishText('"Oui" !', 'fr-BE'))).toBe('«˽Oui˽»˽!');
  expect(shown(polishText('"Yes"', 'en'))).toBe('‘Yes’');
  expect(shown(polishText('"Ja" !', 'nl'))).toBe('"Ja" !');
});

it('clipped words take their apostrophe in English alone', () => {
  expect(polishText("Get 'em out", 'en')).toBe('Get ’em out');
  expect(polishText("Zet 'em op", 'nl')).toBe("Zet 'em op");
});

it('a house decides the space inside « » for France only', () => {
  const firm = { guillemets: 'firm' } as const;
  expect(shown(polishText('"Oui"', 'fr-FR', firm))).toBe('«⍽Oui⍽»');
  expect(shown(polishText('"Oui"', 'fr-CH', firm))).toBe('«˽Oui˽»');
  expect(shown(polishText('"Oui"', 'fr-CA', { guillemets: 'thin' }))).toBe('«⍽Oui⍽»');
  expect(shown(polishText('"Sí"', 'es', firm))).toBe('«Sí»');
});
