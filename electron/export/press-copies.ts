import { createHash } from 'node:crypto';
import type { PictureProblem, Result } from '../../src/contract';
import { documentLimit, mailLimit, smallCopy } from './press-pictures';
import type { CopyLimit, SmallCopy } from './press-pictures';

/** A picture made for the press, or why it could not be. */
type Made<Picture> = Promise<Result<Picture, PictureProblem>>;

/** The copies made last: a mail is proved at every pause of the typing, and one picture may stand in many kits. */
const copies = keptLast<SmallCopy>(16);

/** The copy of a picture that the mail carries, made once. Problems: picture-unreadable. */
export function mailCopy(bytes: Uint8Array, name: string): Made<SmallCopy> {
  return copyWithin(bytes, name, mailLimit);
}

/** The copy of a picture that the documents of a kit carry, made once. Problems: picture-unreadable. */
export function documentCopy(bytes: Uint8Array, name: string): Made<SmallCopy> {
  return copyWithin(bytes, name, documentLimit);
}

function copyWithin(bytes: Uint8Array, name: string, limit: CopyLimit): Made<SmallCopy> {
  return copies(bytes, String(limit.bytes), () => smallCopy(bytes, name, limit));
}

/** Remembers the last `most` pictures made, by their own bytes and by what was made of them. */
export function keptLast<Picture>(most: number) {
  const kept = new Map<string, Picture>();
  return async (bytes: Uint8Array, purpose: string, make: () => Made<Picture>): Made<Picture> => {
    const key = `${createHash('sha256').update(bytes).digest('hex')} ${purpose}`;
    const known = kept.get(key);
    if (known) return { ok: true, value: known };
    const made = await make();
    if (made.ok) kept.set(key, made.value);
    const [oldest] = kept.keys();
    if (oldest && kept.size > most) kept.delete(oldest);
    return made;
  };
}
