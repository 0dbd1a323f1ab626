import { baseOf } from './language-tag';
import { nearest } from './masthead';
import type { Masthead, MastheadWords } from './masthead';

/** A masthead in one language: names and labels in that language alone. */
export interface LocalMasthead extends Masthead {
  name: string;
  shortName: string;
  spokespersons: (Masthead['spokespersons'][number] & { role: string })[];
  imprint: Masthead['imprint'] & { printer: string; line: string; litter: string | false };
  newsletter: Call;
  join: Call;
  legal: Record<string, string>;
  /** The language of the legal lines, where it is another one. */
  legalLanguage: string | null;
}

type Call = Masthead['join'] & { label: string };

/** The parts that a group has written, but not in this language. */
export type UntranslatedWords = 'newsletter' | 'join' | 'role' | 'legal';

/**
 * The masthead in one language. Labels and roles given only in other languages are empty, and named in `untranslated`; names
 * and legal lines, which must be shown, stay as they are.
 */
export function mastheadIn(
  masthead: Masthead,
  language: string,
): { local: LocalMasthead; untranslated: UntranslatedWords[] } {
  const own = ownLanguage(masthead);
  const untranslated = new Set<UntranslatedWords>();
  const inLanguage = (words: MastheadWords, what: UntranslatedWords): string => {
    const said = saidIn(words, language, own);
    if (said === undefined && hasWords(words)) untranslated.add(what);
    return said ?? '';
  };
  const name = (words: MastheadWords) => saidIn(words, language, own) || firstWords(words, own);
  const { legal, isTranslated } = legalIn(masthead, language, own);
  if (!isTranslated) untranslated.add('legal');
  const local: LocalMasthead = {
    ...masthead,
    name: name(masthead.name),
    shortName: name(masthead.shortName),
    spokespersons: masthead.spokespersons.map((person) => ({
      ...person,
      role: inLanguage(person.role, 'role'),
    })),
    imprint: {
      ...masthead.imprint,
      printer: name(masthead.imprint.printer),
      line: saidIn(masthead.imprint.line, language, own) ?? '',
      litter: masthead.imprint.litter && (saidIn(masthead.imprint.litter, language, own) ?? ''),
    },
    newsletter: { ...masthead.newsletter, label: inLanguage(masthead.newsletter.label, 'newsletter') },
    join: { ...masthead.join, label: inLanguage(masthead.join.label, 'join') },
    legal,
    legalLanguage: isTranslated ? null : own,
  };
  return { local, untranslated: [...untranslated] };
}

/**
 * The language of a group's words that have none of their own: the declared one, else that of its first boilerplate, else that
 * of its country. Null when nothing tells: the words then serve any language.
 */
export function ownLanguage({ language, boilerplate, country }: Masthead): string | null {
  const [first] = Object.keys(boilerplate).filter((tag) => boilerplate[tag]?.trim());
  return (
    language || first || (country && (new Intl.Locale(`und-${country}`).maximize().language ?? '')) || null
  );
}

/** The languages of a group: its own first, then those of its boilerplates, then those of any other words. */
export function groupLanguages(masthead: Masthead): string[] {
  const { name, shortName, imprint, newsletter, join, spokespersons, boilerplate, legal } = masthead;
  const words = [
    name,
    shortName,
    imprint.printer,
    imprint.line,
    imprint.litter || '',
    newsletter.label,
    join.label,
    ...spokespersons.map(({ role }) => role),
  ];
  const given = words.flatMap((each) => (typeof each === 'string' ? [] : Object.keys(each)));
  const legalLanguages = isByLanguage(legal) ? Object.keys(legal) : [];
  const own = ownLanguage(masthead);
  const all = [...(own ? [own] : []), ...Object.keys(boilerplate), ...given, ...legalLanguages];
  return all.filter((tag, at) => all.findIndex((other) => baseOf(other) === baseOf(tag)) === at);
}

/** Words of the masthead in one language; "" where there are none. */
export function wordsIn(words: MastheadWords, language: string, own: string | null): string {
  return saidIn(words, language, own) ?? '';
}

/** Words of the masthead with those of one language changed; still a plain string while there is only the own language. */
export function withWords(
  words: MastheadWords,
  { language, own, said }: { language: string; own: string | null; said: string },
): MastheadWords {
  const isOwn = own === null || baseOf(own) === baseOf(language);
  if (typeof words === 'string' && isOwn) return said;
  const all = typeof words === 'string' ? { ...(words && own ? { [own]: words } : {}) } : words;
  const kept = Object.entries(all).filter(([tag]) => baseOf(tag) !== baseOf(language));
  const changed = Object.fromEntries(said ? [...kept, [language, said]] : kept);
  const [tag, ...more] = Object.keys(changed);
  if (tag === undefined) return '';
  return more.length === 0 && own && baseOf(own) === baseOf(tag) ? (changed[tag] ?? '') : changed;
}

/** Whether legal lines are given by language, and not for the group's own alone. */
export function isByLanguage(legal: Masthead['legal']): legal is Record<string, Record<string, string>> {
  return Object.values(legal).some((each) => typeof each === 'object');
}

function saidIn(words: MastheadWords, language: string, own: string | null): string | undefined {
  if (typeof words !== 'string') return nearest(words, language) || undefined;
  return own === null || baseOf(own) === baseOf(language) ? words : undefined;
}

/** Whether some words of the masthead say anything, in whatever language. */
export function hasWords(words: MastheadWords): boolean {
  return typeof words === 'string'
    ? words.trim() !== ''
    : Object.values(words).some((each) => each.trim() !== '');
}

function firstWords(words: MastheadWords, own: string | null): string {
  if (typeof words === 'string') return words;
  return (own && nearest(words, own)) || (Object.values(words)[0] ?? '');
}

function legalIn(
  { legal }: Masthead,
  language: string,
  own: string | null,
): { legal: Record<string, string>; isTranslated: boolean } {
  if (!isByLanguage(legal)) {
    const plain = legal;
    const isOwn = own === null || baseOf(own) === baseOf(language) || Object.keys(plain).length === 0;
    return { legal: plain, isTranslated: isOwn };
  }
  const said = nearest(legal, language);
  if (said) return { legal: said, isTranslated: true };
  return { legal: (own && nearest(legal, own)) || (Object.values(legal)[0] ?? {}), isTranslated: false };
}
