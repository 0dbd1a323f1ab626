import type { Masthead } from '../model/masthead';

/**
 * The names in a masthead, word by word, which no spell check should doubt: the group's, its spokespersons', its printer's,
 * and in the running texts every word with a capital that does not merely begin a sentence.
 */
export function mastheadNames(masthead: Masthead): string[] {
  const { name, shortName, spokespersons, address, imprint, boilerplate, legal } = masthead;
  const names = [name, shortName, ...spokespersons.map((person) => person.name), imprint.printer];
  const texts = [
    ...spokespersons.map((person) => `– ${person.role}`),
    `– ${address}`,
    `– ${imprint.address}`,
    ...Object.values(legal).map((line) => `– ${line}`),
    ...Object.values(boilerplate),
  ];
  return [...new Set([...names.flatMap(wordsIn), ...texts.flatMap(namesIn)])];
}

const word = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

function wordsIn(text: string): string[] {
  return text.match(word) ?? [];
}

/** Words with a capital anywhere but at the beginning of a sentence; an elided article may stand before it. */
function namesIn(text: string): string[] {
  return [...text.matchAll(word)].flatMap(([found], at, all) => {
    const before = text.slice(0, all[at]?.index);
    return /\p{Lu}/u.test(found) && !beginsSentence(before) ? [found] : [];
  });
}

function beginsSentence(before: string): boolean {
  return /(^|[.!?…:]["’”»\s]*|\n\s*["“«\s]*)["“«\s]*$/u.test(before);
}
