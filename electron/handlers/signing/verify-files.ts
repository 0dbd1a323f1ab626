import { readFile, stat } from 'node:fs/promises';
import type { Masthead } from '../../../src/article';
import { keyNumber, signatureEnding, verifyFile } from '../../export';

type PublicKey = NonNullable<Masthead['signing']>[number];

/** What is known of a file's signature; `key` is the number of the key, the dates are days. */
export interface VerifiedFile {
  path: string;
  verdict: 'good' | 'earlier-key' | 'revoked-key' | 'changed' | 'other-key' | 'unsigned' | 'missing';
  key: string | null;
  since: string | null;
  until: string | null;
  revoked: string | null;
  /** What the signature vouches for beside the file: when it was signed, and under which name. */
  comment: string | null;
}

/** Verifies files by the signatures beside them. */
export async function verifyFiles(
  paths: readonly string[],
  keys: readonly PublicKey[],
): Promise<VerifiedFile[]> {
  return Promise.all(paths.map((path) => verified(path, keys)));
}

async function verified(path: string, keys: readonly PublicKey[]): Promise<VerifiedFile> {
  const nothing = { path, key: null, since: null, until: null, revoked: null, comment: null };
  const isFile = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!isFile) return { ...nothing, verdict: 'missing' };
  const signature = await readFile(path + signatureEnding, 'utf8').catch(() => null);
  if (signature === null) return { ...nothing, verdict: 'unsigned' };
  const found = await verifyFile(
    path,
    signature,
    keys.map(({ key }) => key),
  );
  if (found.kind === 'unreadable') return { ...nothing, verdict: 'unsigned' };
  if (found.kind !== 'good') return { ...nothing, key: found.key, verdict: found.kind };
  const known = keys.find(({ key }) => keyNumber(key) === found.key);
  const { since = null, until = null, revoked = null } = known ?? {};
  const verdict = revoked !== null ? 'revoked-key' : until !== null ? 'earlier-key' : 'good';
  return { path, verdict, key: found.key, since, until, revoked, comment: found.comment };
}
