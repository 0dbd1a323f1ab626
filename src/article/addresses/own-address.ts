/**
 * Where a link leads once its words are edited, when the words were its address written out (a phone number, a mail or web
 * address). Null when they were something else, or when the new words are no such address.
 */
export function followedAddress(href: string, before: string, after: string): string | null {
  const [, scheme = '', address = ''] = /^([a-z]+:)(.*)$/is.exec(href) ?? [];
  const followed = follow[scheme.toLowerCase()]?.(address, before.trim(), after.trim(), scheme);
  return followed === undefined || followed === href ? null : followed;
}

type Follow = (address: string, before: string, after: string, scheme: string) => string | undefined;

const follow: Readonly<Record<string, Follow>> = {
  'tel:': followPhone,
  'mailto:': followMail,
  'http:': followPage,
  'https:': followPage,
};

/** A number as people write it: digits in groups, a plus before a country's code. */
const phone = /^\+?\d[\d\s.()/\u2010-\u2013-]*$/;

/** The dialled number may have a country's code where the written one begins with 0. */
function followPhone(address: string, before: string, after: string): string | undefined {
  if (!phone.test(before) || !phone.test(after)) return undefined;
  const [called, read, next] = [digitsOf(address), digitsOf(before), digitsOf(after)];
  if (next.length < 3) return undefined;
  const plus = address.startsWith('+') ? '+' : '';
  if (after.startsWith('+')) return called.endsWith(read.replace(/^0/, '')) ? `tel:+${next}` : undefined;
  if (called === read) return `tel:${before.startsWith('+') ? '' : plus}${next}`;
  const national = read.slice(1);
  const isSame = read.startsWith('0') && next.startsWith('0') && called.endsWith(national);
  const country = called.slice(0, called.length - national.length);
  return isSame && country.length <= 3 ? `tel:${plus}${country}${next.slice(1)}` : undefined;
}

const digitsOf = (number: string): string => number.replace(/\D/g, '');

function followMail(address: string, before: string, after: string): string | undefined {
  const [to = '', ...query] = address.split('?');
  if (to.toLowerCase() !== before.toLowerCase() || !isMailAddress(after)) return undefined;
  return `mailto:${[after, ...query].join('?')}`;
}

function isMailAddress(words: string): boolean {
  return /^[^\s@?]+@[^\s@?]+$/.test(words) && /.\../.test(words.slice(words.indexOf('@') + 1));
}

/** Written addresses may leave out "https://" and the last slash. */
function followPage(address: string, before: string, after: string, scheme: string): string | undefined {
  const bare = (written: string) => written.replace(/^(https?:)?\/\//i, '');
  if (bare(address).replace(/\/$/, '') !== bare(before).replace(/\/$/, '')) return undefined;
  if (!/^[^\s/][^\s/.]*\.\S+$/.test(bare(after))) return undefined;
  const slash = address.endsWith('/') && !before.endsWith('/') ? '/' : '';
  const [, own = scheme] = /^(https?:)\/\//i.exec(after) ?? [];
  return `${own}//${bare(after)}${slash}`;
}
