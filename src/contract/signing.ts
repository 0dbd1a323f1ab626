import { z } from 'zod';
import type { ArgumentSchemas, Reply } from './call';

/** Characters that the passphrase of a new key must have. */
export const minPassphrase = 12;

/** The group's keys, by which newsrooms tell that a document is the group's. No call answers a secret key or a passphrase. */
export interface SigningCalls {
  'signing:list': (nothing: null) => Reply<SigningKeys>;
  /** Makes a key that a passphrase protects; the one before becomes a former key. */
  'signing:make': (protection: { passphrase: string }) => Reply<SigningKeys>;
  /** Opens the present key for exports, until the program ends; neither it nor the passphrase is kept on disk. */
  'signing:unlock': (protection: { passphrase: string }) => Reply<SigningKeys>;
  /** Says of a key, by its number, that it is in wrong hands. */
  'signing:revoke': (key: { number: string }) => Reply<SigningKeys>;
}

export interface SigningKeys {
  /** The one that signs now; null when there is none. */
  present: SigningKeyLine | null;
  /** The last one first. */
  former: SigningKeyLine[];
  /** Whether the archive has the secret part of the present key: an identity that was read from a file brings none. */
  canSign: boolean;
  /** Whether its passphrase was given since the program began, so that exports can be signed. */
  isUnlocked: boolean;
}

/** A public key, by which signatures are verified, with the days of its use. */
export interface SigningKeyLine {
  /** As minisign takes it: "RW…". */
  key: string;
  /** By which minisign names it: "5B3E…". */
  number: string;
  since: string;
  until: string | null;
  /** The day from which nothing that it signed is to be trusted. */
  revoked: string | null;
}

export const signingArguments: ArgumentSchemas<SigningCalls> = {
  'signing:list': z.null(),
  'signing:make': z.object({ passphrase: z.string().min(minPassphrase).max(1000) }),
  'signing:unlock': z.object({ passphrase: z.string().min(1).max(1000) }),
  'signing:revoke': z.object({ number: z.string().regex(/^[0-9A-F]{16}$/) }),
};
