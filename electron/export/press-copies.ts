import { createHash } from 'node:crypto';
import type { PictureProblem, Result } from '../../src/contract';
import { mailLimit, smallCopy } from './press-pictures';
import type { SmallCopy } from './press-pictures';

/** The copies made last, by the SHA-256 of the picture: a mail is proved at every pause of the typing. */
const kept = new Map<string, SmallCopy>();
const most = 8;

/** The copy of a picture that the mail carries, made once. Problems: picture-unreadable. */
export async function mailCopy(bytes: Uint8Array, name: string): Promise<Result<SmallCopy, PictureProblem>> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const known = kept.get(hash);
  if (known) return { ok: true, value: known };
  const copy = await smallCopy(bytes, name, mailLimit);
  if (copy.ok) keep(hash, copy.value);
  return copy;
}

function keep(hash: string, copy: SmallCopy): void {
  kept.set(hash, copy);
  const [oldest] = kept.keys();
  if (oldest && kept.size > most) kept.delete(oldest);
}
