import { isRelayed } from '../../../article';
import type { Article, LocalMasthead } from '../../../article';
import { oneLine } from '../../drawing/plain-text';
import { signingGroups } from '../../drawing/signatories';

/** Who signed a text, as its byline names them. */
export interface Author {
  name: string;
  /** Whether it is the group itself. */
  isGroup: boolean;
}

/**
 * The authors that a byline names: "Maud Kerbrat et S. C." are two. It is divided only between names of persons, so that
 * "Eau et Rivières" stays one.
 */
export function authorsOf(
  { byline, language }: Pick<Article, 'byline' | 'language'>,
  { name, shortName }: Pick<LocalMasthead, 'name' | 'shortName'>,
): Author[] {
  const whole = plain(byline);
  if (!whole) return [];
  const isGroup = (author: string) => [name, shortName].some((own) => plain(own) === author);
  const parts = isGroup(whole) ? [whole] : dividedBy(whole, language);
  const isDivided = parts.every((part) => isGroup(part) || isPerson(part));
  return [...new Set(isDivided ? parts : [whole])].map((author) => ({
    name: author,
    isGroup: isGroup(author),
  }));
}

/** The names to give as authors: those of the byline, or the groups whose text it is where ours only passes it on; else none. */
export function authorNames(
  article: Pick<Article, 'byline' | 'language' | 'signatories'>,
  masthead: LocalMasthead,
): string[] {
  const names = authorsOf(article, masthead).map(({ name }) => name);
  return names.length > 0 || !isRelayed(article) ? names : signingGroups(article, masthead);
}

function dividedBy(byline: string, language: string): string[] {
  const base = language.toLowerCase().split('-')[0] ?? '';
  const joint = joints.get(base) ?? jointOf(base);
  joints.set(base, joint);
  return byline.split(joint).filter((part) => part !== '');
}

const joints = new Map<string, RegExp>();

/** What stands between two names: a comma, "and", or both. */
function jointOf(base: string): RegExp {
  const and = [...(conjunctions[base] ?? []), '&'].join('|');
  return new RegExp(`\\s*,\\s*(?:(?:${and})\\s+)?|\\s+(?:${and})\\s+`, 'u');
}

/** "And", in the languages that the outlets speak. */
const conjunctions: Readonly<Record<string, readonly string[]>> = {
  fr: ['et'],
  en: ['and'],
  de: ['und'],
  es: ['y', 'e'],
  it: ['e', 'ed'],
  nl: ['en'],
  pt: ['e'],
  pl: ['i', 'oraz'],
  ca: ['i'],
  cs: ['a'],
  da: ['og'],
  el: ['και'],
  ro: ['și'],
  sv: ['och'],
  nb: ['og'],
  nn: ['og'],
  fi: ['ja'],
  hu: ['és'],
  sk: ['a'],
  uk: ['і', 'й', 'та'],
};

/** Initials, or two words and more of which the first and the last begin with a capital: "S. C.", "Anne de La Tour". */
function isPerson(part: string): boolean {
  if (/^(?:\p{Lu}\.?[\s-]?){2,4}$/u.test(part)) return true;
  const words = part.split(' ');
  return (
    words.length > 1 &&
    [words[0], words.at(-1)].every((word) => /^\p{Lu}[\p{L}\p{M}’'.-]*$/u.test(word ?? ''))
  );
}

/** The same words with breakable spaces, as names are compared. */
function plain(text: string): string {
  return oneLine(text.replace(/[\u00a0\u202f]/g, ' '));
}
