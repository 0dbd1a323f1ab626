import { stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { done, failed } from '../../../src/contract';
import type { Problem, Result } from '../../../src/contract';
import type { Masthead } from '../../../src/article';
import type { Archive } from '../../archive';
import { keyNumber, makeSigningKey, openSigningKey, signatureEnding, signedAs, signFile } from '../../export';

type PublicKey = NonNullable<Masthead['signing']>[number];
type KeptKeys = Pick<Archive, 'masthead' | 'signingKey'>;

/**
 * Makes the group's key, protected by a passphrase: its public part goes into the masthead, where the former key gets a last day. What was
 * signed with that is still good.
 */
export async function makeKey(
  archive: KeptKeys,
  passphrase: string,
  now: number,
): Promise<Result<PublicKey, Problem>> {
  const { secret, publicKey } = await makeSigningKey(passphrase);
  const before = archive.signingKey.open();
  const kept = archive.signingKey.save(secret, now);
  if (!kept.ok) return kept;
  const masthead = archive.masthead.open();
  const key: PublicKey = { key: publicKey, since: dayOf(now) };
  const former = (masthead.signing ?? []).map((each) => ({ until: dayOf(now), ...each }));
  const saved = archive.masthead.save({ ...masthead, signing: [key, ...former] }, now);
  if (saved.ok) return done(key);
  // Nothing is signed with a key whose public part is not in the masthead.
  archive.signingKey.save(before, now);
  return saved;
}

/** Says of a key, by its number, that it is in wrong hands: nothing that it signed is to be trusted any more. */
export function revokeKey(archive: KeptKeys, number: string, now: number): Result<PublicKey, Problem> {
  const masthead = archive.masthead.open();
  const signing = masthead.signing ?? [];
  const named = signing.find(({ key }) => keyNumber(key) === number.toUpperCase());
  if (!named) return failed({ kind: 'no-signing-key' });
  const revoked = { ...named, revoked: dayOf(now) };
  const all = signing.map((each) => (each === named ? revoked : each));
  const saved = archive.masthead.save({ ...masthead, signing: all }, now);
  if (!saved.ok) return saved;
  const isCurrent = named.until === undefined && signing[0] === named;
  const forgotten = isCurrent ? archive.signingKey.save('', now) : done(null);
  return forgotten.ok ? done(revoked) : forgotten;
}

/** Signs files, beside which the signatures are written; answers their paths. */
export async function signFiles(
  secret: string,
  passphrase: string,
  { paths, now }: { paths: readonly string[]; now: number },
): Promise<Result<string[], Problem>> {
  if (secret.trim() === '') return failed({ kind: 'no-signing-key' });
  const key = await openSigningKey(secret, passphrase);
  if (!key) return failed({ kind: 'passphrase-wrong' });
  const written: string[] = [];
  for (const path of paths) {
    const isFile = await stat(path).then(
      (found) => found.isFile(),
      () => false,
    );
    if (!isFile) return failed({ kind: 'file-missing', path });
    try {
      await writeFile(path + signatureEnding, await signFile(key, path, signedAs(basename(path), now)));
    } catch (error) {
      return failed({ kind: 'not-writable', path, why: (error as NodeJS.ErrnoException).code ?? '' });
    }
    written.push(path + signatureEnding);
  }
  return done(written);
}

function dayOf(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}
