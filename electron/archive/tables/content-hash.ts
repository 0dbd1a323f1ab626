import { createHash } from 'node:crypto';
import { withoutBlockIds } from '../../../src/article';

/**
 * The SHA-256 of what a revision or a masthead says, in hexadecimal: the same text has the same hash in every archive. `json` is
 * its JSON text with the keys in the schema's order; the identifiers of its blocks are left out of the hash.
 */
export function contentHash(json: string): string {
  return createHash('sha256').update(withoutBlockIds(json)).digest('hex');
}
