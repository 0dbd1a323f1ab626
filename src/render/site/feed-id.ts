import type { Masthead } from '../../article';

/**
 * The lasting name of a feed (RFC 4287 §4.2.6): the site's address, or, while there is none, a UUID made from the
 * group's name (RFC 9562, version 8), so that it stays the same from one export to the next.
 */
export function feedId({ site, name }: Masthead, path: string): string {
  return site ? `${site}/${path}` : `urn:uuid:${uuidOf(`${name}\n${path}`)}`;
}

function uuidOf(text: string): string {
  const digits = [0, 1, 2, 3].map((seed) => hash(`${seed}${text}`).toString(16).padStart(8, '0')).join('');
  const stamped = `${digits.slice(0, 12)}8${digits.slice(13, 16)}8${digits.slice(17)}`;
  return stamped.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value;
}
