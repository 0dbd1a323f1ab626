import type { signingMessages as french } from '../fr/signing';
import { quoted } from './typography';

/** Signatures, by which newsrooms tell that a document is the group's. */
export const signingMessages: typeof french = {
  signing: {
    askPassphrase: 'Passphrase of the key: ',
    askNewPassphrase: 'Passphrase of the new key: ',
    passphraseShort: (characters) =>
      `The passphrase must have at least ${characters} characters. Four or five words picked at random will do.`,
    keyMade:
      'The key is made, and its public part is in the group’s identity. Keep the passphrase safe: without it, you will need another key.',
    keyRevoked: (key) =>
      `The key ${key} is revoked: nothing that it signed is to be trusted any more. Publish the site, so that newsrooms know.`,
    badKey: (key) =>
      `${quoted(key)} is neither a public key of minisign, which begins with RW, nor a file that holds one.`,
    verdicts: {
      good: ({ path, key }) => `${quoted(path)} is genuine (key ${key ?? ''}).`,
      'earlier-key': ({ path, key, since, until }) =>
        `${quoted(path)} is genuine, signed with an earlier key of the group (${key ?? ''}, ${since ?? ''} to ${until ?? ''}).`,
      'revoked-key': ({ path, key, revoked }) =>
        `${quoted(path)} is signed with a key that the group revoked on ${revoked ?? ''} (${key ?? ''}): do not trust it.`,
      changed: ({ path, key }) =>
        `${quoted(path)} is not what was signed (key ${key ?? ''}): the file or its signature was changed.`,
      'other-key': ({ path, key }) =>
        `${quoted(path)} is signed with a key that is not the group’s (${key ?? ''}).`,
      unsigned: ({ path }) =>
        `${quoted(path)} has no signature beside it (${path}.minisig); nothing says whom it comes from.`,
      missing: ({ path }) => `The file ${quoted(path)} does not exist.`,
    },
  },
  signingHelp: {
    sign: `roneo sign FILE… --archive DIR
    Signs files with the group’s key, offline, in the form of minisign: FILE.minisig beside each.
    A newsroom verifies with roneo verify, or with minisign -Vm FILE -P KEY.
    The passphrase is asked for, or taken from RONEO_SECRET.

  --archive DIR      the archive, which keeps the key
  --secret-key FILE  a key file of minisign, without an archive
  --new-key          make the group’s key; the one before stays in the list, with its last day
  --revoke NUMBER    say that a key is in wrong hands; what it signed is not trusted any more
  --json             the report as JSON on standard output
`,
  },
};
