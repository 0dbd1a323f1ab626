import { done } from '../../../src/contract';
import type { Handlers, SigningKeyLine, SigningKeys } from '../../../src/contract';
import type { Archive } from '../../archive';
import type { Tools } from '../desk/tools';
import type { UnlockedKey } from './unlocked-key';

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
