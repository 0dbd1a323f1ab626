import { baseOf } from '../../model/language-tag';
import { beginsSentence } from '../../spelling/masthead-names';
import { untouchedPlaces } from '../../typography/rules/untouchables';
import type { Range } from './range';

/** Tells whether the dictionaries know a word; given by the window, which can ask them. */
export type SpellCheck = (word: string) => boolean;

/** A word as the dictionaries are asked for it, with its elided article and all parts of a compound. */
const word = /[\p{L}\p{M}]+(?:['’·-][\p{L}\p{M}]+)*/gu;

/** Languages in which every noun has a capital, which therefore says nothing about names. */
const capitalNouns: ReadonlySet<string> = new Set(['de']);

/**
 * The words of a text that no dictionary knows. Names and initials are left out, since no dictionary has them all, and so are
 * addresses, code, hashtags and what has digits in it.
 */
export function misspeltWords(text: string, language: string, knows: SpellCheck): Range[] {
  const hasNames = !capitalNouns.has(baseOf(language));
  const unknown = [...text.matchAll(word)].flatMap(({ 0: found, index }): Range[] => {
    if (knows(found) || /\d/.test(text.slice(Math.max(0, index - 1), index + found.length + 1))) return [];
    if (hasNames && isName(found, text.slice(0, index))) return [];
    return knows(uncapitalised(found)) ? [] : [{ from: index, to: index + found.length }];
  });
  if (unknown.length === 0) return unknown;
  const untouched = new Set(untouchedPlaces(text));
  return unknown.filter(({ from }) => !untouched.has(from));
}

/** Whether a word has a capital that does not merely begin a sentence; an elided article may stand before it. */
function isName(found: string, before: string): boolean {
  const bare = found.replace(/^\p{L}{1,7}['’]/u, '');
  if (/\p{Lu}/u.test(bare.slice(1))) return true;
  return /^\p{Lu}/u.test(bare) && (bare !== found || !beginsSentence(before));
}

function uncapitalised(found: string): string {
  const [first = '', ...rest] = found;
  return first.toLowerCase() + rest.join('');
}
