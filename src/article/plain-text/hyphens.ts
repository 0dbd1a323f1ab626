/** Whether a word is one that a dictionary knows; null when no dictionary is at hand. */
export type KnowsWord = (word: string) => boolean | null;

/** All the words of a text, in small letters, compounds whole. */
export function wordsOf(text: string): ReadonlySet<string> {
  const found = text.toLowerCase().matchAll(/[\p{L}\p{M}]+(?:[-‐’'][\p{L}\p{M}]+)*/gu);
  return new Set([...found].map(([word]) => word.replaceAll('‐', '-')));
}

/**
 * Two lines as one. A hyphen at the end of the first goes only when that is sure: a soft one, a word that the text or
 * the dictionary has whole, an ending that is no word. Any other stays, since "porte-parole" must not become one word.
 */
export function joinTwoLines(
  above: string,
  below: string,
  seen: ReadonlySet<string>,
  knows: KnowsWord = () => null,
): string {
  if (above.endsWith('\u00ad')) return above.slice(0, -1) + below;
  const left = /([\p{L}\p{M}]+(?:[-‐’'][\p{L}\p{M}]+)*)[-‐]$/u.exec(above)?.[1];
  const right = /^[\p{L}\p{M}]+/u.exec(below)?.[0];
  if (left === undefined || right === undefined) return `${above} ${below}`;
  return (isOneWord(left, right, seen, knows) ? above.slice(0, -1) : above) + below;
}

function isOneWord(left: string, right: string, seen: ReadonlySet<string>, knows: KnowsWord): boolean {
  if (left.includes('-') || !/^\p{Ll}/u.test(right)) return false;
  const start = left.replace(/^.*['’]/u, '');
  const whole = (start + right).toLowerCase();
  const compound = `${start}-${right}`.toLowerCase();
  if (seen.has(compound)) return false;
  if (seen.has(whole)) return true;
  return knows(start + right) ?? isEnding(right);
}

/** What ends French and English words and is none itself, with the consonant that a line may begin with. */
function isEnding(right: string): boolean {
  return /^(?:[bcdfglmnprstvz]{0,2}|qu)(?:[ts]ions?|[ts]ionn\p{L}+|e?ments?|ités?|iques?|ismes?|ibilités?|ness|ingly)$/u.test(
    right,
  );
}
