import type { Masthead } from '../model/masthead';

/**
 * The words of a masthead that no spell check should mark: the names of the group, its spokespersons and its printer, and in
 * its texts every word with a capital that does not begin a sentence.
 */
export function mastheadNames(masthead: Masthead): string[] {
  const { name, shortName, spokespersons, address, imprint, boilerplate, legal } = masthead;
  const names = [
    name,
    shortName,
    imprint.printer,
    imprint.responsible,
    ...spokespersons.map((person) => person.name),
  ].flatMap(allWords);
  const texts = [
    ...spokespersons.flatMap((person) => allWords(person.role)).map((role) => `– ${role}`),
    `– ${address}`,
    `– ${imprint.address}`,
    `– ${imprint.responsibleAddress}`,
    `– ${imprint.place}`,
    `– ${imprint.publishedIn}`,
    ...Object.values(legal)
      .flatMap((each) => allWords(each))
      .map((line) => `– ${line}`),
    ...Object.values(boilerplate),
  ];
  return [...new Set([...names.flatMap(wordsIn), ...texts.flatMap(namesIn)])];
}

/** The same words in all languages that they are given in. */
function allWords(words: string | Readonly<Record<string, string>>): string[] {
  return typeof words === 'string' ? [words] : Object.values(words);
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

/** Whether a word after these begins a sentence. */
export function beginsSentence(before: string): boolean {
  let start = before.length;
  while (start > 0 && /["“«’”»\s]/.test(before.charAt(start - 1))) start -= 1;
  const between = before.slice(start);
  const closed = Math.max(...['’', '”', '»'].map((sign) => between.lastIndexOf(sign)));
  if (between.lastIndexOf('\n') > closed) return true;
  if (start === 0) return closed < 0;
  const opened = between.search(/[“«]/);
  return /[.!?…:]/.test(before.charAt(start - 1)) && (opened < 0 || closed < opened);
}
