/** Words that lose their vowel before a noun or verb that begins with one. */
export const elidedBefore = {
  nouns: ['l', 'd', 'qu', 'jusqu', 'lorsqu', 'puisqu'],
  verbs: ['n', 's', 'j', 'm', 't', 'c'],
} as const;

const elided = new RegExp(
  `^(?:${[...elidedBefore.nouns, ...elidedBefore.verbs].join('|')})['’](?=\\p{L})`,
  'iu',
);

/** The word without elision or possessive, as it is stored: "Échappée" for "l’Échappée". */
export function bareWord(word: string): string {
  return word.replace(elided, '').replace(/['’]s$/u, '');
}

/**
 * Makes a check that also knows accepted words and their forms, such as personal words and names of the masthead. Each part of a
 * compound may be known either way.
 */
export function withAcceptedWords(
  words: Iterable<string>,
  inDictionaries: (word: string) => boolean,
): (word: string) => boolean {
  const accepted = new Set([...words].flatMap((word) => partsOf(word).map(folded)));
  return (word) =>
    inDictionaries(word) || partsOf(word).every((part) => accepted.has(folded(part)) || inDictionaries(part));
}

function partsOf(word: string): string[] {
  return word.split(/[^\p{L}\p{M}\p{N}'’]+/u).filter(Boolean);
}

function folded(part: string): string {
  return bareWord(part).replaceAll('’', "'").toLowerCase();
}
