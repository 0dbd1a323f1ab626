import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { interfaceLanguages } from '../../src/contract';
import { everyLanguage, messagesIn, problemMessage } from '../../src/messages';
import { english } from '../../src/messages/en/english';
import { french } from '../../src/messages/fr/french';

/** Asked for with a problem, a notice or a check: tests of their own look at these. */
const byKind = new Set(['problems', 'notices', 'checkFindings', 'faults']);

/** Every sentence of a language by its path; functions are called with a number or a name. */
function sentences(messages: object, path = ''): [string, string][] {
  return Object.entries(messages).flatMap(([name, value]: [string, unknown]): [string, string][] => {
    const here = path ? `${path}.${name}` : name;
    if (byKind.has(here)) return [];
    if (typeof value === 'string') return [[here, value.replace(/[%$]\d/g, 'x')]];
    if (typeof value === 'function' && path === 'typography') return [];
    if (typeof value === 'function')
      return [[here, String((value as (...given: number[]) => unknown)(2, 3))]];
    return sentences(value as object, here);
  });
}

test.each(everyLanguage)('$language says the same things as French', (messages) => {
  expect(sentences(messages).map(([path]) => path)).toEqual(sentences(french).map(([path]) => path));
});

test('French high punctuation and quotation marks stand after spaces that do not break', () => {
  const wrong = sentences(french).filter(([, text]) =>
    / [;:!?»%]|« |[^\s\u00a0\u202f][;!?»]|(?<!https|mailto|\d)[^\s\u00a0\u202f]:(?!\/\/)/.test(
      text.replace(/https?:\/\/|mailto:|(?:draft|lead): /g, ''),
    ),
  );
  expect(wrong).toEqual([]);
});

test('each language writes its quotation marks in one way', () => {
  const shownAsSuch = /guillemets|^commandLine/; // The settings show both spaces, and the search is typed with double marks.
  const other = (messages: object, marks: RegExp) =>
    sentences(messages).filter(([path, text]) => !shownAsSuch.test(path) && marks.test(text));
  expect(other(french, /«[^\u202f]|[^\u202f]»/)).toEqual([]);
  expect(other(english, /[“”]/)).toEqual([]);
});

test('a headline with quotation marks is quoted with the inner ones', () => {
  const { quoted } = french.typography;
  expect(quoted('La gare')).toBe('«\u202fLa gare\u202f»');
  expect(quoted('«\u202fTrains vides\u202f»\u00a0: on compte')).toBe(
    '«\u202f“Trains vides”\u00a0: on compte\u202f»',
  );
  expect(quoted('La gare « reste »')).toBe('«\u202fLa gare “reste”\u202f»');
  expect(english.typography.quoted('‘Empty’ trains')).toBe('‘“Empty” trains’');
  expect(english.typography.quoted('The mayors’ answer')).toBe('‘The mayors’ answer’');
});

test.each(everyLanguage)('no sentence of $language has a straight apostrophe or three dots', (messages) => {
  expect(sentences(messages).filter(([, text]) => /'|\.\.\./.test(text))).toEqual([]);
});

test('nouns agree with their number', () => {
  expect([0, 1, 2].map(french.library.total)).toEqual(['0\u00a0texte', '1\u00a0texte', '2\u00a0textes']);
  expect([0, 1, 2].map(english.library.total)).toEqual(['0 texts', '1 text', '2 texts']);
  expect(french.statusBar.tooMany('A5', 1204)).toContain('1\u202f204\u00a0mots');
});

test('each language speaks of itself, and is in the packages', () => {
  expect(everyLanguage.map(({ language }) => language)).toEqual(interfaceLanguages);
  const { electronLanguages, linux } = parse(readFileSync('electron-builder.yml', 'utf8')) as Packages;
  for (const language of interfaceLanguages) {
    expect(electronLanguages.map((tag) => tag.split('-')[0])).toContain(language);
    expect(Object.keys(linux.desktop.entry)).toContain(
      language === 'en' ? 'Comment' : `Comment[${language}]`,
    );
  }
});

/** What the description of the packages says in each language. */
interface Packages {
  electronLanguages: string[];
  linux: { desktop: { entry: Record<string, string> } };
}

test('a third language is shown wherever French is: the stretched one', () => {
  const stretched = messagesIn('fr-x-long');
  const longer = sentences(stretched).filter(([path]) => !/^(typography|language)/.test(path));
  const plain = new Map(sentences(french));
  for (const [path, text] of longer) {
    if (/Aliases\./.test(path) || text === '') continue;
    expect([path, text.startsWith('['), text.endsWith(']')]).toEqual([path, true, true]);
    expect(text.length).toBeGreaterThan((plain.get(path)?.length ?? 0) * 1.3);
  }
  expect(problemMessage({ kind: 'nothing-to-export' }, 'fr-x-long')).toMatch(/^\[.*·\]$/);
});

test.each([
  [french, /prêt/i],
  [english, /\bready\b/i],
] as const)('the export calls nothing ready but a text, in $0.language', (messages, ready) => {
  const said = sentences(messages.export).filter(([, text]) => ready.test(text));
  expect(said.map(([path]) => path)).toEqual(['siteReasons.draft.act', 'markReady']);
});
