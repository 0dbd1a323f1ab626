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
 * Tells whether a word is known: by the dictionaries, or because it or a form of it was accepted, as personal words and names
 * of the masthead are. Each part of a compound may be known either way.
 */
export function acceptingAlso(
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
