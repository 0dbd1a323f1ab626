import { done } from '../../../src/contract';
import type { Handlers, SigningKeyLine, SigningKeys } from '../../../src/contract';
import type { Archive } from '../../archive';
import type { Tools } from '../desk/tools';
import type { UnlockedKey } from './unlocked-key';
import { readFile, stat } from 'node:fs/promises';
import type { Masthead } from '../../../src/article';
import { keyNumber, signatureEnding, verifyFile } from '../../export';

type SigningCall = 'signing:unlock' | 'signing:list' | 'signing:make' | 'signing:revoke';

/** Makes, lists and revokes the group's keys. What signs is loaded with the first call: the desk opens without it. */
export function signingHandlers(
  { archive, clock }: Pick<Tools, 'archive' | 'clock'>,
  unlocked: UnlockedKey,
): Pick<Handlers, SigningCall> {
  const keys = async () => done(await keysOf(archive, unlocked));
  return {
    'signing:unlock': async ({ passphrase }) => {
      const answer = await unlocked.unlock(passphrase);
      return answer.ok ? keys() : answer;
    },
    'signing:list': keys,
    'signing:make': async ({ passphrase }) => {
      const { makeKey } = await import('./signing');
      const made = await makeKey(archive, passphrase, clock());
      return made.ok ? keys() : made;
    },
    'signing:revoke': async ({ number }) => {
      const { revokeKey } = await import('./signing');
      const revoked = revokeKey(archive, number, clock());
      return revoked.ok ? keys() : revoked;
    },
  };
}

async function keysOf(
  archive: Pick<Archive, 'masthead' | 'signingKey'>,
  unlocked: UnlockedKey,
): Promise<SigningKeys> {
  const { keyNumber } = await import('../../export');
  const all = (archive.masthead.open().signing ?? []).map(
    ({ key, since, until = null, revoked = null }): SigningKeyLine => {
      return { key, number: keyNumber(key), since, until, revoked };
    },
  );
  const [first, ...others] = all;
  const isPresent = first?.until === null && first.revoked === null;
  const canSign = isPresent && archive.signingKey.open().trim() !== '';
  const isUnlocked = canSign && unlocked.isUnlocked();
  return isPresent
    ? { present: first, former: others, canSign, isUnlocked }
    : { present: null, former: all, canSign, isUnlocked };
}

type PublicKey = NonNullable<Masthead['signing']>[number];

/** What is known of a file's signature; `key` is the number of the key, the dates are days. */
interface VerifiedFile {
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
