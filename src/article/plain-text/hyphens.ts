/** Whether a word is one that a dictionary knows; null when no dictionary is at hand. */
export type KnowsWord = (word: string) => boolean | null;

/** Tells whether a word occurs in some lines; they are read at the first question. */
export function wordFinder(lines: readonly { words: string }[]): (word: string) => boolean {
  let seen: ReadonlySet<string> | undefined;
  return (word) => (seen ??= gather(lines)).has(word);
}

function gather(lines: readonly { words: string }[]): ReadonlySet<string> {
  const seen = new Set<string>();
  for (const { words } of lines) {
    for (const [word] of words.toLowerCase().matchAll(/[\p{L}\p{M}]+(?:[-‐’'][\p{L}\p{M}]+)*/gu))
      seen.add(word.replaceAll('‐', '-'));
  }
  return seen;
}

/**
 * A line to be joined with the next one. A hyphen at its end is removed only when that is certain: a soft hyphen, a word that
 * the text or the dictionary has without it, an ending that is no word. Any other stays, since "porte-parole" must not become
 * one word.
 */
export function lineBefore(
  line: string,
  next: string,
  seen: (word: string) => boolean,
  knows: KnowsWord = () => null,
): string {
  if (line.endsWith('\u00ad')) return line.slice(0, -1);
  const left = hyphenated.exec(line.slice(-maxWord))?.[1];
  const right = /^[\p{L}\p{M}]+/u.exec(next)?.[0];
  if (left === undefined || right === undefined) return `${line} `;
  return isOneWord(left, right, seen, knows) ? line.slice(0, -1) : line;
}

/** Whether a line ends in the middle of a word, or of a compound. */
export function endsInWord(line: string): boolean {
  return line.endsWith('\u00ad') || hyphenated.test(line.slice(-maxWord));
}

const hyphenated = /([\p{L}\p{M}]+(?:[-‐’'][\p{L}\p{M}]+)*)[-‐]$/u;
const maxWord = 80;

function isOneWord(left: string, right: string, seen: (word: string) => boolean, knows: KnowsWord): boolean {
  if (left.includes('-') || !/^\p{Ll}/u.test(right)) return false;
  const start = left.replace(/^.*['’]/u, '');
  const whole = (start + right).toLowerCase();
  const compound = `${start}-${right}`.toLowerCase();
  if (seen(compound)) return false;
  if (seen(whole)) return true;
  return knows(start + right) ?? isEnding(right);
}

/** Whether letters are an ending of French or English words, with a consonant that a line may begin with, and no word of their own. */
function isEnding(right: string): boolean {
  return ending.test(right) && !wordsLikeEndings.test(right);
}

const ending =
  /^(?:[bcdfglmnprstvz]{0,2}|qu)(?:[aiou]?[tsx]ions?|[aiou]?[tsx]ionn\p{L}+|e?ments?|ités?|iques?|ismes?|ibilités?|ness|ingly)$/u;

const wordsLikeEndings = /^(?:[clmnpr]otions?|[nr]ations?|stations?|cités?|piques?|triques?|ments?)$/u;
