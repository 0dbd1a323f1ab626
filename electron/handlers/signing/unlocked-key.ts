import { done, failed } from '../../../src/contract';
import type { Problem, Result } from '../../../src/contract';
import type { Archive } from '../../archive';
import type { Job } from '../../export';

type Signer = Required<Pick<Job, 'sign'>>;

/** What signs files at a moment, in milliseconds since 1970 UTC. */
export type SignAt = (now: number) => Signer;

/** What signs files at a time, by a secret key and its passphrase. Problems: no-signing-key, passphrase-wrong. */
export async function openSigner(secret: string, passphrase: string): Promise<Result<SignAt, Problem>> {
  if (secret.trim() === '') return failed({ kind: 'no-signing-key' });
  const { openSigningKey, signBytes, signedAs } = await import('../../export');
  const key = await openSigningKey(secret, passphrase);
  if (!key) return failed({ kind: 'passphrase-wrong' });
  return done((now) => ({ sign: (name, bytes) => signBytes(key, bytes, signedAs(name, now)) }));
}

/**
 * The key that signs exports and publications, once its passphrase was given: in memory until the program ends, and the passphrase not even there. A key
 * that was replaced or revoked since is locked again.
 */
export class UnlockedKey {
  readonly #archive: Pick<Archive, 'signingKey'>;
  #unlocked: { secret: string; signer: SignAt } | null = null;

  constructor(archive: Pick<Archive, 'signingKey'>) {
    this.#archive = archive;
  }

  /** Problems: no-signing-key, passphrase-wrong. */
  async unlock(passphrase: string): Promise<Result<null, Problem>> {
    const secret = this.#archive.signingKey.open();
    const signer = await openSigner(secret, passphrase);
    if (!signer.ok) return signer;
    this.#unlocked = { secret, signer: signer.value };
    return done(null);
  }

  isUnlocked(): boolean {
    return this.#unlocked?.secret === this.#archive.signingKey.open();
  }

  /** What signs the files of an export or a publication. Problems: no-signing-key, signing-key-locked. */
  signer(): Result<SignAt, Problem> {
    if (this.#archive.signingKey.open().trim() === '') return failed({ kind: 'no-signing-key' });
    return this.#unlocked && this.isUnlocked()
      ? done(this.#unlocked.signer)
      : failed({ kind: 'signing-key-locked' });
  }
}
