import type { mailAccount as frenchAccount, trialMail as frenchTrial } from '../fr/delivery';
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
  'there-too-large': ({ host, path }) =>
    `${quoted(host)} takes no file as large as ${quoted(path)}. The site on line is whole. Make this file smaller or take it out of the text, or ask your provider for a higher limit, then publish again.`,
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
  'proxy-elsewhere': ({ host, of }) =>
    `The settings of ${of} on this computer lead to ${quoted(host)} through a proxy, which Ronéo would pass by. Nothing was sent. Enter the proxy in the destination’s settings, or take it out of those of ${of}.`,
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

/** The account that mails go out from. */
export const mailAccount: typeof frenchAccount = {
  title: 'The group’s mail account',
  none: 'The account that your releases go out from is not entered yet. The address and the password are mostly enough.',
  add: 'Enter the account',
  sendsAs: (name, address) => `From: ${name} <${address}>`,
  foreign: 'This account came with the archive. Check its settings and save them before you send.',
  locked: 'The password is missing.',
  edit: 'Account settings',
  testing: 'The test is on its way…',
  tested: (address, subject) =>
    `Test sent to ${address}. Look in your inbox, and among the unwanted mail: ${quoted(subject)}.`,
  address: 'The group’s e-mail address',
  name: 'Name of the sender',
  user: 'User name',
  password: 'Password',
  kept: 'kept in the system’s key store; leave empty not to change it',
  notKept: 'This system has no key store: the password is not kept, and will be asked for at each start.',
  smtp: 'Server to send (SMTP)',
  imap: 'Server of the mailbox (IMAP)',
  noImap: 'This account has no IMAP server',
  host: 'Server',
  port: 'Port',
  security: 'Encryption',
  securities: { tls: 'TLS', starttls: 'STARTTLS', plain: 'none' },
  plainWarning: 'The password and the mails would go unencrypted: whoever is on the way can read them.',
  proxy: 'Proxy',
  proxyHelp: 'Through Tor, or another relay.',
  optional: 'optional',
  more: 'Servers and pace',
  pace: 'Pace',
  perMinute: 'mails a minute',
  batch: 'mails in a row',
  rest: 'minutes of rest after them',
  paceHelp: 'Many providers lock an account that writes to many people at once.',
  guessed: (provider) => `Known settings of ${provider}. Check them if the test fails.`,
  guessedOwn: 'Settings guessed from the address. Your provider gives the right ones if the test fails.',
  hints: {
    'app-password':
      'This provider asks for an app password: create one in the security settings of your account.',
    'no-password': `Microsoft (Outlook.com, Hotmail, Live, Microsoft 365) refuses passwords from other programs: the test and all mailings from here will fail. Use the account of another provider, or choose ${quoted('Write one .eml file a person')} when you send, and send these from your own mail program.`,
    bridge:
      'This provider asks for its program Bridge, open on this computer: use the password that it shows.',
  },
  save: 'Save',
  saveAndTest: 'Save and send me a test',
  try: 'Try the connection',
  trying: 'Connecting…',
  works: 'The connection works. Nothing was sent.',
  saved: 'Account saved.',
  goOn: 'Go to the releases',
  forget: 'Forget this account',
  forgotten: 'The account and its password are forgotten on this computer.',
  wrong: 'To be checked: this is missing, or not of the expected form.',
  accept: 'Accept this fingerprint',
  pinned: 'Accepted fingerprint',
  forgetPin: 'Accept it no more',
};

/** What a newcomer sends to themselves. */
export const trialMail: typeof frenchTrial = {
  subject: 'Test from Ronéo',
  text: (address) =>
    `This mail is a test, sent by Ronéo from ${address}.\n\nIf it arrived in your inbox, the account is ready.\n`,
};
