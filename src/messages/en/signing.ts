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
    section: {
      about:
        'A key signs the files that you send, so that a newsroom can check that they are the group’s and that nobody changed them. It has two parts: the public one is shown in your press room and in your kits; the secret one stays in this archive, and opens with a passphrase that only you know.',
      none: 'The group has no key yet.',
      make: 'Make a key',
      replace: 'Make a new key',
      replaceHelp:
        'The new key takes the place of the present one, which stays in the list: what it signed is still good. Do this when the passphrase is lost, or when somebody who knew it has left.',
      passphrase: 'Passphrase',
      passphraseHelp: (characters) =>
        `At least ${characters} characters; four or five words picked at random will do. Write it down in a safe place: nobody can find it again for you, and without it you will need a new key.`,
      again: 'The same passphrase again',
      short: (characters) => `It needs at least ${characters} characters.`,
      different: 'The two are not the same. Type the second one again.',
      makeNow: 'Make the key',
      making: 'The key is being made…',
      cancel: 'Cancel',
      made: 'The key is made. Publish the site, so that newsrooms find its public part in your press room.',
      revoked: 'The key is revoked. Publish the site, so that newsrooms know.',
      present: 'The group’s key',
      number: (number) => `Number ${number}`,
      publicPart: 'Public part',
      since: (day) => `Since ${day}`,
      period: (from, to) => `From ${from} to ${to}`,
      revokedOn: (day) => `Revoked on ${day}: nothing that it signed is to be trusted`,
      copy: 'Copy the public part',
      copied: 'Copied',
      verify: 'A newsroom checks a file with the program minisign:',
      withoutSecret:
        'This archive does not have the secret part of this key: it came with an identity from elsewhere. To sign here, make a new key.',
      former: 'Former keys',
      revoke: 'Revoke',
      askRevoke: (number) =>
        `Revoke the key ${number}? Do this when somebody else may have it. Nothing that it signed will be trusted any more, also what it signed before, and this cannot be undone.`,
      revokeNow: 'Revoke the key',
      revokeNamed: (number) => `Revoke the key ${number}`,
      keep: 'Keep it',
      file: 'FILE',
    },
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
