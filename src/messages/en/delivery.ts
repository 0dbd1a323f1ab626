import type { DeliveryMessages, OutboxProblemMessages } from '../kinds';
import { quoted } from './typography';

/** Why a site could not be published, in English. */
export const deliveryMessages: DeliveryMessages = {
  'host-not-found': ({ host }) =>
    `The host ${quoted(host)} cannot be found. Check its name and your connection, then try again.`,
  'host-refused': ({ host, port }) =>
    `${quoted(host)} accepts no connection at port ${port}. Check the host and the port, and that your network lets this connection through.`,
  'host-lost': ({ host, why }) =>
    ({
      'cut-off': `The connection to ${quoted(host)} broke off. The site on line is whole. Publish again: it goes on where it stopped.`,
      'timed-out': `${quoted(host)} does not answer. The site on line is whole. Check your connection, then try again.`,
    })[why],
  'host-unknown': ({ host, fingerprint }) =>
    `This is the first connection to ${quoted(host)}, whose key has the fingerprint ${fingerprint}. Compare it with the one that your provider gives, and accept it if they are the same.`,
  'host-changed': ({ host, fingerprint, pinned }) =>
    `${quoted(host)} does not show itself as it did last time: its fingerprint is ${fingerprint}, you had accepted ${pinned}. Nothing was sent. Ask your provider whether the key was changed; if not, somebody may be posing as the host.`,
  'certificate-untrusted': ({ host, fingerprint, why }) =>
    `No known authority vouches for the certificate of ${quoted(host)} (${why}). Nothing was sent. Its fingerprint is ${fingerprint}: accept it only if your provider gives the same.`,
  'login-refused': ({ host, user }) =>
    `${quoted(host)} refuses access to ${quoted(user)}. Check the user name, the password or the key.`,
  'key-locked': ({ path }) =>
    `The key ${quoted(path)} does not open with this passphrase. Type the right one, or choose another key.`,
  'there-full': ({ host }) =>
    `There is no room left on ${quoted(host)}. The site on line is whole. Free some space at your provider, then publish again.`,
  'there-forbidden': ({ host, path }) =>
    `${quoted(host)} does not let you write ${quoted(path)}. Check the site’s folder, and ask your provider for the right to write there.`,
  'there-absent': ({ host, path }) =>
    `${quoted(path)} does not exist on ${quoted(host)}. Check this name, or create it at your provider.`,
  'changed-there': ({ host }) =>
    `The site on ${quoted(host)} changed while you were publishing: somebody else may be publishing too. Nothing was replaced. Look at what changed, then publish again.`,
  'put-unproved': ({ host, path }) =>
    `${quoted(path)} did not arrive whole on ${quoted(host)}: there may be no room left. The site on line is whole. Check the space at your provider, then publish again.`,
  'host-failed': ({ host, why }) =>
    `${quoted(host)} answered with an error: ${quoted(why)}. The site on line is whole. Try again; if it lasts, show this answer to your provider.`,
  'tls-missing': ({ host }) =>
    `${quoted(host)} offers no encryption at this port. Nothing was sent. Choose TLS or another port, as your provider says.`,
  'drafts-missing': ({ host }) =>
    `The account has no folder of drafts on ${quoted(host)}. Check the IMAP server, or create that folder in your mail.`,
  'git-missing': () =>
    'Git is not installed on this computer. Install it, or publish to an https address, which needs none.',
};

/** Why nothing is sent to the press, whatever the server says. */
export const outboxProblems: OutboxProblemMessages = {
  'account-missing': () => 'The group has no mail account here yet. Enter it, then try again.',
  'account-foreign': ({ address }) =>
    `The account ${quoted(address)} came with the archive. Nothing was sent. Open its settings, check and save them to send.`,
  'account-locked': ({ address }) =>
    `The password of ${quoted(address)} is missing. Enter it in the account’s settings, then try again.`,
  'mailing-unseen': () =>
    'What would go, or to whom, is no longer what you have read. Nothing was sent. Look again at what would go.',
  'nobody-to-write-to': ({ group }) =>
    group === ''
      ? 'Nobody in the press list can get this mail. Add people with their addresses.'
      : `Nobody in ${quoted(group)} can get this mail. Choose another group, or add people to it.`,
  'group-unknown': ({ name, names }) =>
    `The press list has no group ${quoted(name)}. ${names.length === 0 ? 'It has no group.' : `It has: ${Array.from(names, quoted).join(', ')}.`}`,
  'test-refused': ({ words }) =>
    `The server refused the test. Its answer: ${quoted(words)}. Check the address and the account’s settings.`,
  'inbox-missing': ({ address }) =>
    `The account ${quoted(address)} has no IMAP server here, so that its inbox cannot be read. Add it in the account’s settings, or open a returned mail that you saved (.eml).`,
  'sender-refused': ({ address, words }) =>
    `The server does not let this account write under the address ${quoted(address)}. Its answer: ${quoted(words)}. Enter the account’s own address, or ask your provider.`,
};
