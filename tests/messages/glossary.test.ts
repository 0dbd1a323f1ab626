import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Words that docs/glossary.md has another one for, in what people read: names and comments of the code may use them. */
const forbidden = {
  fr: [
    /\bcartouche/i,
    /\btroisième copie\b/i,
    /\bchapeau\b/i,
    /\btextes? de remplacement\b/i,
    /\bhistorique\b/i,
    /\bsupprimer pour toujours\b/i,
    /\bsous-titre\b/i,
    /\btextes? retirés?\b/i,
    /\b[Rr]etirer ce texte\b(?! du site)/,
    /\benlever? (un|une|le|la)\b/i,
    /\bqui nous sommes\b/i,
    /\bmail\b/i,
    /\bH[1-6]\b/,
    /\bcorps \$/,
    /\bmodèles? de tract\b|\bmodèle (\$|n’a pas pu)/i,
    /\b[Cc]et article\b|[Ll]’article (d’alors|\$)/,
  ],
  en: [
    /(?<!-)\bmasthead\b(?!\.yaml)/i,
    /\bthird copy\b/i,
    /\btracts?\b/i,
    /\bbin\b/i,
    /\balternative text/i,
    /\bsubheads?\b/i,
    /\bremoved texts?\b/i,
    /\bremove this text\b/i,
    /(?<!-)\brevisions?\b/i,
    /\bin (the|its) history\b/i,
    /\bwho we are\b/i,
    /(?<!e-)\bmail address|\bemail /i,
    /\bH[1-6]\b/,
    /(?<!byline )\bdateline\b/i,
    /\b[Tt]his article\b/,
    /\b(the|this|no) tags?\b/i,
  ],
};

/** What may hold other words: the aliases that are only searched, and what is written as it is typed. */
const exempt = /blockAliases|actionAliases/;

/** A name of the code between quotation marks. */
const isKey = /^'[a-z]+(?:[-A-Z][a-z]+)*'$/;

/** The lines of a language's files that people read: string literals without imports, keys and comments. */
function sentences(language: 'fr' | 'en'): [string, string][] {
  const folder = `src/messages/${language}`;
  return readdirSync(folder).flatMap((file) => {
    const source = readFileSync(`${folder}/${file}`, 'utf8')
      .replace(/^import .*$|\/\*\*[\s\S]*?\*\/|from '.*';$/gm, '')
      .replace(/\$\{[^{}]*\}/g, '$');
    const parts = source
      .split(/^ {2}(?=\w+: \{$)/m)
      .filter((part) => !exempt.test(part.split('\n')[0] ?? ''));
    return parts

      .flatMap((part) => part.match(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g) ?? [])
      .filter((text) => !isKey.test(text))
      .map((text): [string, string] => [file, text]);
  });
}

test.each(['fr', 'en'] as const)('the sentences in %s use the words of the glossary', (language) => {
  const found = sentences(language).flatMap(([file, text]) =>
    forbidden[language].filter((word) => word.test(text)).map((word) => [file, String(word), text]),
  );
  expect(found).toEqual([]);
});

test('the glossary has both languages of each thing', () => {
  const rows = readFileSync('docs/glossary.md', 'utf8')
    .split('\n')
    .filter((line) => /^\| (?!thing|-)/.test(line));
  expect(rows.length).toBeGreaterThan(29);
  for (const row of rows)
    expect(
      row
        .split('|')
        .slice(1, 4)
        .every((cell) => cell.trim() !== ''),
    ).toBe(true);
});
