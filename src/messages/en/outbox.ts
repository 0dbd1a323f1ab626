import type { ArticleKind } from '../../article';
import type {
  LeafletWithheld,
  MailAttachment,
  MailingState,
  MailingWay,
  MailState,
  NotAddressed,
  RefusalReason,
} from '../../contract';
import type { outboxMessages as french } from '../fr/outbox';
import type { DeliveryMessages } from '../kinds';
import { mailAccount, trialMail } from './delivery';
import { count, number, quoted } from './typography';

const lines: Partial<DeliveryMessages> = {
  'host-lost': ({ host, why }) =>
    why === 'timed-out'
      ? `${quoted(host)} does not answer. Check your connection.`
      : `The connection to ${quoted(host)} broke off.`,
  'host-refused': ({ host, port }) =>
    `${quoted(host)} accepts no connection at port ${port}. Check the server and the port, and your connection.`,
  'host-not-found': ({ host }) => `${quoted(host)} cannot be found. Check its name and your connection.`,
  'host-failed': ({ host, why }) => `${quoted(host)} answered with an error: ${quoted(why)}.`,
  'login-refused': ({ host, user }) =>
    `${quoted(host)} refuses access to ${quoted(user)}. Check the user name and the password; some providers ask for an app password.`,
};

const ways: Readonly<Record<MailingWay, string>> = {
  send: 'Send from here, one mail a person',
  drafts: 'Put into the account’s drafts, one a person',
  files: 'Write one .eml file a person, to send yourself',
  hidden: 'Write a single .eml file, the recipients hidden',
};

const states: Readonly<Record<MailingState, string>> = {
  waiting: 'in the outbox',
  going: 'going out',
  paused: 'paused',
  done: 'done',
  cancelled: 'cancelled',
};

const mailStates: Readonly<Record<MailState, string>> = {
  waiting: 'not gone yet',
  sending: 'going',
  sent: 'sent',
  refused: 'refused',
  returned: 'came back',
  unknown: 'may have arrived',
  'left-out': 'left out',
  cancelled: 'cancelled',
};

const refusals: Readonly<Record<RefusalReason, string>> = {
  'no-such-address': 'This address does not exist. Correct it in the press list.',
  'no-such-domain': 'What follows the @ does not exist. Correct the address in the press list.',
  'mailbox-full': 'This person’s mailbox is full. Try later, or call.',
  'too-large': 'The mail is too large for this server. Send it with fewer attachments, or fewer pictures.',
  unwanted: 'The server takes this mail for unwanted. Write to this person yourself.',
  sender: 'The server does not accept the group’s address.',
  later: 'The server asks to come back later.',
  other: 'The server refused it.',
};

const returns: Readonly<Record<RefusalReason, string>> = {
  ...refusals,
  later: 'This person’s server did not take the mail for several days. Try later, or call.',
  other: 'The mail could not be delivered.',
};

const leftOut: Readonly<Record<NotAddressed, (people: number) => string>> = {
  objected: (people) => `${count(people, 'person wants', 'people want')} no more mail`,
  'no-mail': (people) => `${count(people, 'has', 'have')} no address`,
  bounced: (people) => `${count(people, 'address came', 'addresses came')} back`,
  over: (people) => `${count(people, 'entry is', 'entries are')} past the date to keep`,
  damaged: (people) => `${count(people, 'entry was', 'entries were')} damaged by the disk`,
};

const people = (number: number) => count(number, 'person', 'people');
const whose = (said: { group: string; isSame: boolean; people: number }) =>
  said.isSame
    ? `who ${said.people === 1 ? 'has' : 'have'} this text already`
    : said.group === ''
      ? 'of the whole press list'
      : `of the group ${quoted(said.group)}`;

const verbs: Readonly<Record<MailingWay, string>> = {
  send: 'goes to',
  drafts: 'goes into the drafts for',
  files: 'is written as files for',
  hidden: 'is written for',
};

const attachments: Readonly<Record<MailAttachment, string>> = {
  pdf: 'The release as a PDF',
  leaflet: 'The leaflet as a PDF',
  cards: 'The cards, square',
  kit: 'The press kit (zip)',
};

/** Attachments as they stand in the sentence. */
const attachedWords: Readonly<Record<MailAttachment, string>> = {
  pdf: 'the release as a PDF',
  leaflet: 'the leaflet',
  cards: 'the cards',
  kit: 'the press kit',
};

/** Whether what is attached is the PDF of a text that is no release. */
const isOther = (kind: MailAttachment, text: ArticleKind) => kind === 'pdf' && text !== 'release';
const attachedWord = (kind: MailAttachment, text: ArticleKind) =>
  isOther(kind, text) ? 'the text as a PDF' : attachedWords[kind];

const withheld: Readonly<Record<LeafletWithheld, string>> = {
  embargo: 'Under embargo the leaflet is not attached: it is made to be handed out.',
  withdrawn: 'The text is withdrawn: its leaflet is not attached.',
  'too-long':
    'The text is too long for a leaflet, which is not attached. Shorten it, or choose another format in the leaflet preview.',
};

const list = (words: readonly string[]) => new Intl.ListFormat('en-GB').format(words);

/** The panel that sends to the press. */
const outbox: (typeof french)['outbox'] = {
  open: 'Send to the press…',
  lines,
  account: mailAccount,
  trial: trialMail,
  compose: {
    title: 'Send this text',
    to: 'To whom',
    choose: 'Choose a group',
    all: 'The whole press list',
    same: 'Who has this text already',
    behind: (number, isUnderWay) =>
      `${count(number, 'person has', 'people have')} this text${isUnderWay ? ', or will by the outbox,' : ''} as it was before it was corrected or withdrawn.${isUnderWay ? ' First cancel what has not gone yet.' : ''}`,
    option: (name, people) => `${name} (${number.format(people)})`,
    noPeople: 'The press list is empty. Add people to it first.',
    addPeople: 'Go to the press list',
    again: 'Send again, or to others',
    leaveOut: 'Leave out who has this text already',
    how: 'How',
    ways,
    noDrafts: 'Without an IMAP server the account has no drafts.',
    attach: 'Attachments',
    attachments,
    otherPdf: 'The text as a PDF',
    withheld,
    when: 'When',
    now: 'Now',
    atEmbargo: (moment) => `When the embargo ends, ${moment}`,
    atHour: 'At another hour',
    hour: 'Day and hour (of this computer)',
    hourHelp: 'Ronéo must be open at that hour.',
    look: 'See what would go',
    looking: 'The mail is being made…',
    making: (kind, text, at, of) =>
      `The mail is being made: ${attachedWord(kind, text)}${of > 1 ? `, ${number.format(at)} of ${number.format(of)}` : ''}…`,
    stop: 'Stop',
    erasedPerson: 'A person who was erased',
  },
  plan: {
    title: 'Before sending',
    sentence: (said) =>
      `${said.headline ? quoted(said.headline) : 'The text'} ${verbs[said.way]} ${people(said.people)} ${whose(said)}, ${said.way === 'hidden' ? 'as hidden recipients' : 'one mail each'}${said.attached ? ` with ${said.attached}` : ''}, from ${said.from}, ${said.embargo ? `under embargo until ${said.embargo}` : 'without embargo'}${said.at ? `, ${said.at}` : ''}.`,
    attachedOf: (kinds, text) => list(Array.from(kinds, (kind) => attachedWord(kind, text))),
    subject: (subject) => `Subject: ${subject}`,
    first: (names, more) =>
      more > 0
        ? `${Array.from(names).join(', ')} and ${number.format(more)} ${more > 1 ? 'others' : 'other'}`
        : Array.from(names).join(', '),
    leftOut: (parts) => `Not to everybody: ${Array.from(parts).join(', ')}.`,
    leftOutOf: leftOut,
    had: (number) =>
      `${count(number, 'person has', 'people have')} this text already, or will by the outbox: left out.`,
    size: (bytes) => `${bytes} a mail`,
    file: (name, bytes) => `Attached: ${name} (${bytes})`,
    heavy: (bytes, limit) =>
      `${bytes} a mail: many servers refuse more than ${limit}. Attach less, or give the address of the press kit on the site.`,
    minutes: (minutes) =>
      minutes < 2 ? 'in about a minute' : `in about ${number.format(minutes)}\u00a0minutes`,
    atHour: (moment) => `sent on ${moment}, if Ronéo is open`,
    atThatHour: 'sent at that hour, if Ronéo is open',
    test: 'Send me this text first',
    confirm: {
      send: (count_) => `Send to ${people(count_)}`,
      drafts: (count_) => `Put ${count(count_, 'draft', 'drafts')} there`,
      files: (count_) => `Write ${count(count_, 'file', 'files')}…`,
      hidden: (count_) => `Write the mail to ${people(count_)}…`,
    },
    back: 'Change',
    allHave: 'All of this group have this text already, or will by the outbox.',
    sameHave: `These people have this text already, or will by the outbox. A mistake in it? Note a correction below the text first, or untick ${quoted('Leave out who has this text already')}.`,
    nobody: 'Nobody of this group can get this mail.',
    written: (folder) => `Written in ${folder}.`,
    kept: 'In the outbox. You can still undo it.',
  },
  list: {
    title: 'Mailings',
    states,
    mailStates,
    refusals,
    whole: 'the whole press list',
    same: 'who had this text already',
    drafts: 'drafts',
    soon: 'Goes in a few seconds.',
    at: (moment) => `Goes on ${moment}: Ronéo must be open at that hour.`,
    progress: (sent, all) => `Gone: ${number.format(sent)} of ${number.format(all)}`,
    progressLabel: 'Progress',
    again: (moment) => `Goes on at ${moment}, if Ronéo is open.`,
    why: {
      asked: 'Paused, as you asked.',
      closed: 'Ronéo was closed while it sent. Nothing goes without your order.',
      overdue: 'The hour passed while Ronéo was closed. Nothing went: send it, or cancel.',
      refusals: (count_) =>
        `${number.format(count_)} refusals in a row: sending stopped, so as not to harm your address. Read the answers before you go on.`,
    },
    unknown: (count_) =>
      `${count(count_, 'answer was', 'answers were')} lost: the mail may have arrived. It is yours to decide.`,
    sendAgain: 'Send again',
    countSent: 'Count as sent',
    sendAllAgain: 'Send all again',
    countAllSent: 'Count all as sent',
    refused: (count_) => count(count_, 'refusal', 'refusals'),
    returned: (count_) => count(count_, 'mail came back', 'mails came back'),
    returns,
    correct: 'Correct the address…',
    setAside: 'Set this address aside',
    since: {
      corrected: 'Another address was given since.',
      aside: 'Address set aside: nothing is sent to it any more.',
      erased: 'This person was erased.',
    },
    everybody: 'Who has it',
    showAll: (count_) => `Show all ${number.format(count_)}`,
    each: 'Each recipient',
    answer: (words) => `The server’s answer: ${quoted(words)}`,
    undo: 'Undo sending',
    cancel: 'Cancel the rest',
    pause: 'Pause',
    resume: 'Go on',
    sendNow: 'Send now',
    cancelled: 'What had not gone will not go.',
    overdue: (headline) =>
      `${headline ? quoted(headline) : 'A text'} did not go at its hour: Ronéo was closed. It waits in the outbox.`,
    closed: (headline) =>
      `Sending ${headline ? quoted(headline) : 'a text'} is not finished. It waits in the outbox.`,
  },
  returned: {
    title: 'Returned mails',
    look: 'Look for returned mails',
    looking: 'Looking in the inbox…',
    stop: 'Stop',
    open: 'Open a returned mail (.eml)…',
    help: 'Reads the account’s inbox, when you ask for it, and marks or moves nothing there. A returned mail that you saved can also be dropped here.',
    found: ({ read, returned, late, strange }) =>
      read === 0
        ? 'No returned mail in the last thirty days.'
        : [
            returned > 0
              ? `${count(returned, 'mail came back', 'mails came back')}: the mailing says which.`
              : 'No mail came back anew.',
            ...(late > 0 ? [`${count(late, 'mail is', 'mails are')} late: the server still tries.`] : []),
            ...(strange > 0
              ? [`${count(strange, 'notice says', 'notices say')} nothing of a mailing from here.`]
              : []),
          ].join(' '),
    tooLarge: (files) => `${count(files, 'file was', 'files were')} not read: too large, or too many.`,
  },
  failed: 'Nothing went',
};

/** Sending to the press, on the desk and by the command line. */
export const outboxMessages: typeof french = {
  outbox,
  sendHelp: {
    send: `roneo send FILE|SLUG --archive DIR --to GROUP [--attach WHAT-IS-ATTACHED] [--again] --dry-run
    Says what would go, and to how many people of the press list. Sends nothing: sending is confirmed on the desk.

  FILE|SLUG           a file of a text, or the slug of a text in the archive
  --archive DIR       the archive, which the desk may hold open
  --to GROUP          the name of a group of the press list, all for the whole list, same for those who
                      have the text already
  --attach pdf,leaflet,cards,kit
                      what is attached: the text as a PDF, the leaflet, the cards, the press kit
  --again             also to those who have the text, whom sending leaves out
  --dry-run           required
  --json              the report as JSON on standard output
`,
  },
  sendLines: {
    onlyDry: 'Sending is confirmed on the desk: add --dry-run to see what would go.',
    oneText: 'Name one text.',
    textUnknown: (name) => `Neither a file nor a text of the archive is called ${quoted(name)}.`,
  },
};
