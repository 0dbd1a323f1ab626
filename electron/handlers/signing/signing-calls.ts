import { done } from '../../../src/contract';
import type { Handlers, SigningKeyLine, SigningKeys } from '../../../src/contract';
import type { Archive } from '../../archive';
import type { Tools } from '../desk/tools';

type SigningCall = 'signing:list' | 'signing:make' | 'signing:revoke';

/** Makes, lists and revokes the group's keys. What signs is loaded with the first call: the desk opens without it. */
export function signingHandlers({
  archive,
  clock,
}: Pick<Tools, 'archive' | 'clock'>): Pick<Handlers, SigningCall> {
  return {
    'signing:list': async () => done(await keysOf(archive)),
    'signing:make': async ({ passphrase }) => {
      const { makeKey } = await import('./signing');
      const made = await makeKey(archive, passphrase, clock());
      return made.ok ? done(await keysOf(archive)) : made;
    },
    'signing:revoke': async ({ number }) => {
      const { revokeKey } = await import('./signing');
      const revoked = revokeKey(archive, number, clock());
      return revoked.ok ? done(await keysOf(archive)) : revoked;
    },
  };
}

async function keysOf(archive: Pick<Archive, 'masthead' | 'signingKey'>): Promise<SigningKeys> {
  const { keyNumber } = await import('../../export');
  const all = (archive.masthead.open().signing ?? []).map(
    ({ key, since, until = null, revoked = null }): SigningKeyLine => {
      return { key, number: keyNumber(key), since, until, revoked };
    },
  );
  const [first, ...others] = all;
  const isPresent = first?.until === null && first.revoked === null;
  const canSign = isPresent && archive.signingKey.open().trim() !== '';
  return isPresent ? { present: first, former: others, canSign } : { present: null, former: all, canSign };
}
