import { openedBefore } from '../rules/open-quotes';
import type { Profile } from '../languages/profile';
import { quoteTyped } from '../rules/quotes';
import { firmSpace } from '../rules/spaces';

/** What typing a character changes: `deleteBefore` characters before the caret go, `insert` replaces what was typed. */
export interface TypedChange {
  deleteBefore: number;
  insert: string;
}

type Rule = (before: string, profile: Profile | null, typed: string) => TypedChange | null;

/** The rule of each key; other keys have none. */
export const typingRules: Readonly<Record<string, Rule | undefined>> = {
  '"': typeDouble,
  "'": typeSingle,
  '«': (before, profile, typed) => typeGuillemet(before, profile, typed),
  '»': (before, profile, typed) => typeGuillemet(before, profile, typed),
  '<': (before, profile) =>
    /(?:^|[\s(])<$/.test(before) ? typeGuillemet(before.slice(0, -1), profile, '«', 1) : null,
  '>': (before, profile) =>
    /[^<>]>$/.test(before) ? typeGuillemet(before.slice(0, -1), profile, '»', 1) : null,
  ';': (before, profile) => typeAfterSpace(before, profile?.before.high, ';'),
  ':': (before, profile) => typeAfterSpace(before, profile?.before.colon, ':'),
  '!': typeHigh,
  '?': typeHigh,
  '.': typeStop,
  ' ': typeSpace,
  '-': typeHyphen,
  '%': typeSymbol,
  '‰': typeSymbol,
  '€': typeSymbol,
  $: typeSymbol,
  '£': typeSymbol,
};

/** Whether the caret is in an address, tag, short code, hashtag, path or code between backticks, where nothing is changed. */
export function isUntouchable(before: string): boolean {
  const token = /(?<!\S)\S*$/.exec(before)?.[0] ?? '';
  if (
    /:\/\/|^www\.|@|^[#/~]|^\.{1,2}\/|^:[a-z]|::$|\(\)$|^[A-Z]:\\|^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\//i.test(
      token,
    )
  )
    return true;
  return /<\/?[a-zA-Z][^<>]*$/.test(before) || before.split('`').length % 2 === 0;
}

function typeDouble(before: string, profile: Profile | null): TypedChange | null {
  const mark = profile && quoteTyped(before, '"', profile);
  if (!mark) return null;
  return /[«»]/.test(mark) ? typeGuillemet(before, profile, mark) : { deleteBefore: 0, insert: mark };
}

function typeSingle(before: string, profile: Profile | null): TypedChange | null {
  const closing = profile && closesInner(before, profile);
  if (/\p{L}$/u.test(before) || closing) return { deleteBefore: 0, insert: closing ?? '’' };
  if (!profile || /\d$/.test(before)) return null;
  const mark = quoteTyped(before, "'", profile);
  return mark ? { deleteBefore: 0, insert: mark } : null;
}

/**
 * What ' closes: in British English the ‘ that is open, unless the word goes on as in don’t; in German the open ‚. The next
 * letter may still show that it was an apostrophe.
 */
function closesInner(before: string, { quotes }: Profile): string | null {
  const opened = openedBefore(before, { quotes }).at(-1);
  if (/\s$/.test(before) || opened?.pair !== quotes.inner) return null;
  if (quotes.inner[0] === '‚') return opened.by === '‚' ? quotes.inner[1] : null;
  if (quotes.outer !== quotes.single) return null;
  return /(?:n|\b(?:I|it|he|she|we|you|they|that|there|what|who|let))$/i.test(before)
    ? null
    : quotes.inner[1];
}

function typeGuillemet(before: string, profile: Profile | null, mark: string, extra = 0): TypedChange | null {
  const inside = profile?.insideGuillemets ?? null;
  if (inside === null) return null;
  if (mark === '«') return { deleteBefore: extra, insert: mark + inside };
  const spaces = spacesBefore(before);
  return before.endsWith(`«${inside}`)
    ? { deleteBefore: extra, insert: mark }
    : { deleteBefore: spaces + extra, insert: inside + mark };
}

/** After a space, the space is replaced by that of the language. Without a space, only the next key tells a time from a sentence. */
function typeAfterSpace(before: string, space: string | undefined, typed: string): TypedChange | null {
  const spaces = spacesBefore(before);
  return space && spaces > 0 && takesMark(before) ? { deleteBefore: spaces, insert: space + typed } : null;
}

function typeHigh(before: string, profile: Profile | null, typed: string): TypedChange | null {
  const space = profile?.before.high;
  return space && takesMark(before) ? { deleteBefore: spacesBefore(before), insert: space + typed } : null;
}

function typeStop(before: string): TypedChange | null {
  if (before.endsWith('…')) return { deleteBefore: 0, insert: '' };
  if (!/(?<![./\\])\.\.$/.test(before)) return null;
  return /(?<!\p{L})etc\.\.$/iu.test(before)
    ? { deleteBefore: 1, insert: '' }
    : { deleteBefore: 2, insert: '…' };
}

function typeSpace(before: string, profile: Profile | null): TypedChange | null {
  if (!profile) return null;
  const inside = profile.insideGuillemets;
  if (inside && before.endsWith(`«${inside}`)) return { deleteBefore: 0, insert: '' };
  const hyphens = /(?<=^|[\p{L}»”’)!?…][ \u00A0])-{1,3}$/u.exec(before)?.[0].length ?? 0;
  const isLeading = before.length === hyphens;
  if (hyphens === 0 || (isLeading && hyphens === 1) || profile.dash === 'kept') return null;
  if (profile.dash === 'unspaced') return { deleteBefore: isLeading ? hyphens : hyphens + 1, insert: '—' };
  return dashTyped(before.slice(0, -hyphens), hyphens, profile);
}

/** In French an opening dash is bound to what follows, a closing one to what precedes. */
function dashTyped(before: string, hyphens: number, profile: Profile): TypedChange {
  const dash = hyphens === 3 ? '—' : '–';
  if (!profile.bindsDashes) return { deleteBefore: hyphens, insert: `${dash} ` };
  const sentence = before.split(/[.!?…]\s/).at(-1) ?? '';
  const isOpening = (sentence.match(/\s[–—]\s/g)?.length ?? 0) % 2 === 0;
  if (isOpening) return { deleteBefore: hyphens, insert: dash + firmSpace };
  return { deleteBefore: hyphens + 1, insert: `${firmSpace}${dash} ` };
}

function typeHyphen(before: string, profile: Profile | null): TypedChange | null {
  return profile?.dash === 'unspaced' && /\p{L}-$/u.test(before) ? { deleteBefore: 1, insert: '—' } : null;
}

function typeSymbol(before: string, profile: Profile | null, typed: string): TypedChange | null {
  if (!profile || !/\d[ \u00A0\u202F]*$/.test(before)) return null;
  const spaces = spacesBefore(before);
  if (spaces === 0 && !profile.symbols.isPut) return null;
  return { deleteBefore: spaces, insert: profile.symbols.space + typed };
}

/** Whether a word or its closing mark stands before the caret, with or without a space. */
function takesMark(before: string): boolean {
  return /[^\s([{«“‘„‚‹;!?:¿¡<][ \u00A0\u202F]*$/u.test(before);
}

function spacesBefore(before: string): number {
  return /(?<![ \u00A0\u202F])[ \u00A0\u202F]*$/.exec(before)?.[0].length ?? 0;
}
