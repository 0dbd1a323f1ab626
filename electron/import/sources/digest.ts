import { createHash } from 'node:crypto';

/** SHA-256 of some bytes or words, 64 hexadecimal digits. */
export function digestOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
