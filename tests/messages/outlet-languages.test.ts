import { describe, expect, it } from 'vitest';
import { dictionaryFor, formatDate, polishText } from '../../src/article';
import { outletLanguages, outletMessages } from '../../src/messages';

describe.each(outletLanguages)('the outlets in %s', (language) => {
  const messages = outletMessages(language);

  it('have sentences of their own, in the regions of the language too', () => {
    const others = outletLanguages.filter((other) => other !== language).map(outletMessages);
    expect(others).not.toContain(messages);
    expect(outletMessages(`${language.toUpperCase()}-ZZ`)).toBe(messages);
    const differing = others.filter((other) => other.site.skipToText === messages.site.skipToText);
    expect(differing).toEqual([]);
  });

  it('leave no sentence empty', () => {
    expect(emptyIn(messages)).toEqual([]);
  });

  it('give dates in the language', () => {
    const date = { local: '2026-03-03T06:00', zone: 'Europe/Paris' };
    const march = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long' }).format(
      new Date(2026, 2, 3),
    );
    expect(formatDate(date, language)).toContain(march.replace(/^[\d. ]+|[\d. ]+$/g, ''));
  });
});

describe.each(['fr', 'en', 'de', 'es', 'it'])('the outlets in %s, which is written here too', (language) => {
  const messages = outletMessages(language);

  it('set quotation marks as the typography of the language does, in a region of it at least', () => {
    const { openQuote, closeQuote } = messages.press;
    const polished = [language, `${language}-US`].map((each) => polishText('"mot"', each));
    expect(polished).toContain(`${openQuote}mot${closeQuote}`);
  });

  it('have a dictionary', () => {
    expect(dictionaryFor(language)).not.toBeNull();
  });
});

it('Polish counts in three forms', () => {
  const { count } = outletMessages('pl').site;
  expect([1, 2, 5, 12, 22].map(count)).toEqual([
    '1 artykuł',
    '2 artykuły',
    '5 artykułów',
    '12 artykułów',
    '22 artykuły',
  ]);
});

it('Czech, Romanian, Slovak and Ukrainian count in three forms', () => {
  expect([1, 3, 5].map(outletMessages('cs').site.count)).toEqual(['1 článek', '3 články', '5 článků']);
  expect([1, 12, 22].map(outletMessages('ro').site.count)).toEqual([
    '1 articol',
    '12 articole',
    '22 de articole',
  ]);
  expect([1, 3, 5].map(outletMessages('sk').site.count)).toEqual(['1 článok', '3 články', '5 článkov']);
  expect([1, 3, 5].map(outletMessages('uk').site.count)).toEqual(['1 стаття', '3 статті', '5 статей']);
});

it('a language without sentences of its own has the English ones', () => {
  expect(outletMessages('et-EE')).toBe(outletMessages('en'));
});

it('Norwegian has those of its first form, and a regional language those of its state', () => {
  expect(['no', 'nn-NO', 'br', 'oc-FR', 'eu', 'FY-NL'].map(outletMessages)).toEqual(
    ['nb', 'nb', 'fr', 'fr', 'es', 'nl'].map(outletMessages),
  );
});

/** The paths of the messages that say nothing. */
function emptyIn(messages: object, path = ''): string[] {
  return Object.entries(messages).flatMap(([name, value]: [string, unknown]): string[] => {
    const here = path ? `${path}.${name}` : name;
    if (value === '') return [here];
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? emptyIn(value, here) : [];
  });
}
