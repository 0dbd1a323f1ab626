import { createHash } from 'node:crypto';

/**
 * The SHA-256 of what a revision or a masthead says, in hexadecimal: the same text has the same hash in every archive. `json` is
 * its JSON text with the keys in the schema's order; the identifiers of its blocks are left out of the hash.
 */
export function contentHash(json: string): string {
  return createHash('sha256').update(withoutBlockIds(json)).digest('hex');
}

/** In JSON no text can hold these quotation marks bare, so that only identifiers of blocks match. */
function withoutBlockIds(json: string): string {
  return json.replace(/,"id":"[a-z0-9]{12}"/g, '');
}
