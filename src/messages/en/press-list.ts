import { formatDate } from '../../article';
import type { PressListProblemMessages } from '../kinds';
import type { Messages } from '../messages';
import { count, number, quoted } from './typography';

const day = (on: string) => formatDate({ local: `${on}T00:00`, zone: 'UTC' }, 'en-GB');
const people = (many: number) => count(many, 'person', 'people');
const megabytes = (bytes: number) => `${number.format(Math.round(bytes / 100_000) / 10)} MB`;
const fileNamed = (name: string) => (name === '' ? 'what was pasted' : quoted(name));

/** Why people do not come into the press list. */
export const pressListProblems: PressListProblemMessages = {
  'press-mail-taken': ({ mail, name }) =>
    `The address ${mail} is already that of ${quoted(name || mail)}. Nothing was changed. Open that person, or give another address.`,
  'press-objected': ({ mail, on }) =>
    `Whoever has the address ${mail} asked on ${day(on)} for no more mail. They were not added.`,
  'press-list-none': ({ name }) =>
    `Nobody was found in ${fileNamed(name)}. It takes a CSV or vCard file, cells copied from a spreadsheet, or addresses: Name <address>, one a line or with commas between.`,
  'press-list-broken': ({ name, line }) =>
    `In ${fileNamed(name)}, a quotation mark that opens on line ${number.format(line)} is never closed, so that the rest cannot be read. Mend that line in the spreadsheet, then try again.`,
  'press-list-large': ({ name, bytes, limit }) =>
    `${quoted(name)} is too large for a list (${megabytes(bytes)}; ${megabytes(limit)} at most). Nothing was read. Take out columns that are not needed, or divide it.`,
  'press-list-long': ({ people: many, limit }) =>
    `The list has ${number.format(many)} lines, more than the ${number.format(limit)} that can be taken in at once. Divide it into several files.`,
};

const fields: Messages['pressList']['importing']['fields'] = {
  name: 'Full name',
  'given-name': 'First name',
  'family-name': 'Last name',
  outlet: 'Outlet',
  role: 'Role',
  beats: 'Beats',
  language: 'Language',
  area: 'Area',
  mail: 'Mail',
  telephone: 'Telephone',
  notes: 'Notes',
  'keep-until': 'Keep until',
};

const grounds: Messages['pressListFile']['grounds'] = {
  'legitimate-interest': 'Legitimate interest',
  consent: 'Consent',
};

const outcomes: Messages['pressListCommand']['outcomes'] = {
  new: 'New',
  merged: 'Completed',
  same: 'Already there',
  objected: 'Objected, not taken in',
  invalid: 'Unreadable address, not taken in',
};

/** The press list. */
const pressList: Messages['pressList'] = {
  title: 'Press list',
  open: 'Press list…',
  search: 'Search the list',
  searchHint: 'Name, outlet, beat, notes…',
  list: 'People',
  counted: (shown, all) => (shown === all ? people(all) : `${number.format(shown)} of ${people(all)}`),
  add: 'Add',
  importList: 'Import…',
  exportList: 'Export…',
  none: 'The list is empty.',
  noneHelp:
    'Import a CSV or vCard file, paste cells of a spreadsheet or some addresses, or add a person. Nothing is kept before you have seen it all.',
  nothing: 'Nobody matches.',
  clear: 'Show everybody',
  damaged: (many) => `${people(many)} can no longer be read on the disk. Take them back from a backup.`,
  listHelp: 'Space chooses, Enter opens, Delete erases, Escape chooses nobody.',
  parts: 'Groups and filters',
  everyone: 'Everybody',
  over: 'Past the date to keep',
  objected: 'Objected',
  bounced: 'Faulty addresses',
  overHelp: (many) =>
    `${people(many)} ${many > 1 ? 'are' : 'is'} past the date to keep. Nothing is sent to them any more: erase them, or keep them longer for a reason.`,
  chooseAll: 'Choose them all',
  groupsTitle: 'Groups',
  filtersTitle: 'Saved filters',
  newGroup: 'New group…',
  groupName: 'Name of the group',
  filterName: 'Name of the filter',
  keepFilter: 'Save this filter…',
  rename: 'Rename…',
  removeGroup: 'Delete the group',
  removeFilter: 'Delete the filter',
  actsOnGroup: (name) => `Acts on ${quoted(name)}`,
  keep: 'Save',
  cancel: 'Cancel',
  filters: { outlets: 'Outlet', beats: 'Beat', languages: 'Language', areas: 'Area' },
  anyOf: { outlets: 'All outlets', beats: 'All beats', languages: 'All languages', areas: 'All areas' },
  noMail: 'no address',
  marks: { objected: 'objected', bounced: 'faulty address', over: 'past its date' },
  lastSent: (on) => `last sent: ${on}`,
  chosen: (many) => `${people(many)} chosen`,
  acts: 'Acts on the people chosen',
  putInto: 'Put into a group',
  takeOut: 'Take out of a group',
  keepLonger: 'Keep until…',
  object: 'Objection',
  objectHelp: 'Wants no more mail',
  erase: 'Erase…',
  changed: (many) => `${people(many)} changed.`,
  unchanged: 'Nothing has changed.',
  groupKept: (name) => `${quoted(name)} is kept.`,
  groupRemoved: (name) => `${quoted(name)} is deleted; its people stay.`,
  undone: (restored, left) =>
    left === 0
      ? `Undone for ${people(restored)}.`
      : `Undone for ${people(restored)}; ${people(left)} changed since then and left as they are.`,
  setAside: 'Address set aside.',
  undoneNothing: 'This act can no longer be undone.',
  exported: (name, objected) =>
    objected === 0
      ? `The list is in ${quoted(name)}.`
      : `The list is in ${quoted(name)}, without ${people(objected)} who asked for no more mail.`,
  exportAs: { csv: 'For a spreadsheet (CSV)', json: 'All that is kept (JSON)' },
  exportAsk: (many) =>
    `The file will hold the data of ${people(many)}, outside this archive: guard it as you guard them, and erase it once it is used.`,
  exportYes: 'Write the file',
  eraseAsk: (many) => `Erase ${people(many)} for ever?`,
  eraseSays:
    'Nothing can bring them back. Of an objection a fingerprint of the address stays, so that no import takes it in again; of what was sent, its date. Backups made until now still hold them as long as they exist (up to a year for automatic ones); restoring one would bring them back.',
  eraseYes: 'Erase for ever',
  erased: (many) => `${people(many)} erased for ever.`,
  person: {
    title: 'Person',
    newTitle: 'New person',
    ...fields,
    beatsHelp: 'With commas between',
    languageHelp: 'fr, en, fr-CA…',
    groups: 'Groups',
    noGroups: 'No group yet.',
    law: 'Personal data',
    source: 'Source',
    sourceHelp: 'Where this address is from',
    enteredOn: 'Entered on',
    ground: 'Lawful ground',
    grounds,
    keepUntil: 'Keep until',
    noEnd: 'Empty: without end',
    objectedOn: (on) =>
      `Asked on ${on} for no more mail. Nothing is sent to them, whatever a group, a filter or an import says.`,
    object: 'Wants no more mail',
    lift: 'The objection is taken back…',
    liftAsk:
      'Did this person themselves ask for your releases again? The lawful ground will be their consent.',
    liftYes: 'Yes, they asked',
    bouncedOn: (on) =>
      `A mail came back on ${on}. Nothing is sent to them until another address is given, or this one is said to be good.`,
    mailIsGood: 'The address is good',
    overSince: (on) => `Past the date to keep since ${on}.`,
    contacts: 'Last exchanges',
    contactOn: 'Date',
    contactWords: 'Exchange',
    addContact: 'Note an exchange',
    removeContact: (words) => `Take out ${quoted(words)}`,
    deliveries: 'What was sent',
    noDeliveries: 'Nothing was sent yet.',
    erasedText: 'A text that was erased',
    sentOn: (on, revision) => `${on} (version ${revision})`,
    state: 'What became of it',
    states: { sent: 'Sent', bounced: 'Came back', refused: 'Refused', unknown: 'No answer' },
    ownData: 'Hand over their data…',
    ownDataHelp: 'All that is kept of this person, as JSON',
    back: 'Back to the list',
    nameMissing: 'A name, an outlet or an address is needed.',
    mailWrong: 'This address is not of the form name@domain.',
    sourceMissing: 'Say where this data is from.',
  },
  importing: {
    title: 'Import people',
    help: 'A CSV or vCard file, or, below, cells copied from a spreadsheet or some addresses.',
    choose: 'Choose a file…',
    drop: 'or drop it here',
    paste: 'Paste here',
    pasteHint: 'Newsroom <newsroom@example.org>, …',
    read: 'Read what is pasted',
    formats: { csv: 'CSV file', tabs: 'Cells of a spreadsheet', vcard: 'vCards', addresses: 'Addresses' },
    found: (rows) => count(rows, 'line', 'lines'),
    unread: (cards) => `${count(cards, 'card', 'cards')} could not be read.`,
    columns: 'Columns',
    columnHelp: 'Say what each column holds, or leave it out.',
    column: (at) => `Column ${at}`,
    nothing: 'Leave out',
    fields,
    hasHeader: 'The first line names the columns',
    preview: 'What would be kept',
    outcomes,
    outcomeCounts: (counts) =>
      [
        counts.new > 0 ? `${number.format(counts.new)} new` : '',
        counts.merged > 0 ? `${number.format(counts.merged)} completed` : '',
        counts.same > 0 ? `${number.format(counts.same)} already there` : '',
        counts.objected > 0 ? `${number.format(counts.objected)} objected` : '',
        counts.invalid > 0 ? `${count(counts.invalid, 'unreadable address', 'unreadable addresses')}` : '',
      ]
        .filter(Boolean)
        .join(', '),
    adds: (names) => `adds: ${names}`,
    differs: (field, kept, given) => `${field}: ${quoted(kept)} in the list, ${quoted(given)} here`,
    wins: 'Take what is here',
    allWin: 'Wherever the list differs, take what is here',
    asked: 'Asked once for the whole import',
    group: 'Put into the group',
    groupHelp: 'A group of the list or a new one; empty: none',
    keep: (many) => `Keep ${people(many)}`,
    keepNothing: 'Nothing new to keep',
    back: 'Back to the list',
    again: 'Another file',
    taken: (counts) =>
      `${people(counts.new)} added${counts.merged > 0 ? `, ${number.format(counts.merged)} completed` : ''}${counts.objected > 0 ? `; ${number.format(counts.objected)} objected and ${counts.objected > 1 ? 'were' : 'was'} not taken in` : ''}.`,
  },
};

/** The window that holds all that has to do with the press. */
const press: Messages['press'] = {
  title: 'Press',
  parts: 'Parts of the press desk',
  tabs: { releases: 'Releases and mailings', list: 'Press list', account: 'Account' },
  noReleases: 'No release yet. Write one, or open a text, then come back here to send it.',
  notSent: 'not sent yet',
  sentTo: (people_, on) => `sent to ${people(people_)}, ${on}`,
  drafted: (on) => `put into the drafts, ${on}`,
  unknown: (answers) => count(answers, 'answer lost', 'answers lost'),
  openText: 'Open the text',
  backToRelease: 'Back to the release',
  isGone: 'This text is no longer in the library.',
};

/** The press list, as the desk says it, in its files, and on the command line. */
export const pressListMessages: Pick<Messages, 'press' | 'pressList' | 'pressListFile' | 'pressListCommand'> =
  {
    press,
    pressList,
    pressListFile: {
      name: (format) => `press-list.${format}`,
      separator: ',',
      columns: {
        name: 'Full name',
        outlet: 'Outlet',
        role: 'Role',
        beats: 'Beats',
        language: 'Language',
        area: 'Area',
        mail: 'Mail',
        telephone: 'Telephone',
        notes: 'Notes',
        groups: 'Groups',
        source: 'Source',
        enteredOn: 'Entered on',
        ground: 'Lawful ground',
        objectedOn: 'Objected on',
        keepUntil: 'Keep until',
      },
      grounds,
      noEnd: 'without end',
    },
    pressListCommand: {
      help: `roneo press-list import FILE --archive DIR --source WORDS
roneo press-list list|export|erase --archive DIR
    The press list of an archive. No import takes in again whoever asked for no more mail.

  import FILE         take in a CSV, a vCard, cells or addresses; - for standard input
    --source WORDS      where this data is from (needed)
    --ground GROUND     legitimate-interest (otherwise) or consent
    --date DAY          the date of entry, YYYY-MM-DD (today, otherwise)
    --keep-until DAY    keep until this day, or none: without end (three years, otherwise); a column of the file wins
    --group NAME        put everybody into this group (made where there is none)
    --dry-run           say what would be kept, and keep nothing
  list                list the people who may be written to
    --group NAME        of a group or a saved filter
    --search WORDS      whose fields hold these words
    --all               those too that nothing is sent to, with the reason
  export FILE         write the list as CSV, or as JSON where FILE ends in .json, without those who objected
    --person ADDRESS    the data of this one person
  erase ADDRESS…      erase people for ever
    --over              all those whose time is over
    --for-ever          yes, for ever; backups that were made still hold them

  --archive DIR       the archive
  --json              the report as JSON on standard output
`,
      missingAct: 'What to do with the list is missing: import, list, export or erase.',
      unknownAct: (word) => `${quoted(word)} is no act on the list: import, list, export or erase.`,
      missingFile: 'A file is missing.',
      missingAddress: 'An address is missing, or --over.',
      leftColumns: (headers) =>
        `${headers.length > 1 ? 'Columns' : 'Column'} left out, since the name says nothing here: ${Array.from(headers, quoted).join(', ')}. Give ${headers.length > 1 ? 'them other names' : 'it another name'} (${quoted('Telephone')}, ${quoted('Notes')}…), or import the list in the desk.`,
      badDay: (option, typed) =>
        `${option} takes a day such as 2026-12-01${option === '--keep-until' ? ', or none (without end)' : ''}, not ${quoted(typed)}.`,
      forEver: 'Nothing can bring these people back. Add --for-ever to erase them.',
      noGroup: (name) => `The list has neither a group nor a filter ${quoted(name)}.`,
      nobody: (mail) => `Nobody in the list has the address ${mail}.`,
      leftOut: {
        objected: (many) => `${people(many)} not written to: objected`,
        'no-mail': (many) => `${people(many)} without an address`,
        bounced: (many) => `${people(many)} whose address sent a mail back`,
        over: (many) => `${people(many)} whose time is over`,
        damaged: (many) => `${people(many)} unreadable on the disk`,
      },
      outcomes,
      inBackups: 'Backups that were made still hold these people, as long as they exist.',
    },
  };
