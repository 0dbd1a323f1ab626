import type { Messages } from '../messages';
import type { FaultMessages } from '../kinds';
import { explain } from '../reasons';
import { reasons } from './reasons';
import { count, number, quoted } from './typography';

const titled = (headline: string) => (headline === '' ? 'without a headline' : quoted(headline));

/** What is wrong in an archive or a backup. */
const faults: FaultMessages = {
  structure: ({ why }) => `The file of texts is damaged (${explain(why, reasons)}).`,
  text: ({ headline, id, revision, isNewest }) =>
    isNewest
      ? `The text ${titled(headline)} (${id}) was damaged on the disk.`
      : `An earlier version (no. ${revision}) of the text ${titled(headline)} (${id}) was damaged on the disk.`,
  row: ({ headline, id }) =>
    `The library’s line of the text ${titled(headline)} (${id}) was damaged on the disk.`,
  document: ({ name }) => `${documents[name] ?? quoted(name)}: damaged on the disk.`,
  picture: ({ hash, why, texts }) =>
    `The file of a picture ${pictureIn(hash, texts)} ${why === 'missing' ? 'is missing' : 'was damaged on the disk'}.`,
};

const documents: Readonly<Record<string, string>> = {
  masthead: 'The group’s identity',
  'press-list': 'Press list',
  site: 'The settings of the site',
  settings: 'Settings',
  words: 'Words added to the spelling',
  identity: 'The name by which the archive knows its backups',
  copies: 'Which texts of the trash are copies',
  erasing: 'What was being deleted for ever',
  destinations: 'Where the site is published',
  'mail-account': 'The group’s mail account',
  published: 'What is published, and since when',
  pictures: 'What the group knows of its pictures (consent, credit)',
};

const pictureIn = (hash: string, texts: readonly string[]) =>
  texts.length > 0
    ? `in ${texts.map(titled).join(', ')}`
    : `that no text shows any more (${hash.slice(0, 12)})`;

const help = {
  backup: `roneo backup --archive DIR --to DIR
    Backs up an archive, which the desk may hold open: one file a day, and the new pictures. The backup is read again
    and compared with the archive before it counts. Of each day the last one stays; seven days, five weeks and twelve
    months of them stay. An archive that has not changed is only read again.

  --archive DIR   the archive
  --to DIR        the folder of backups, a new one or already that of this archive
  --with-press-list --agreed
                  the press list too, which stays out otherwise: others may read that folder
  --json          the report as JSON on standard output

The backup’s file is printed to standard output.
`,
  verify: `roneo verify FILE… --key KEY|FILE.pub
roneo verify FILE… --archive DIR
    Says of files whether they are genuine, by the signatures beside them (FILE.minisig): signed with this public key
    of minisign, or with one of the group of an archive; exit code 1 if one is not.

roneo verify --archive DIR
    Reads all of an archive, which the desk may hold open, or of every backup of a folder: each version by its checksum,
    each picture by its own. Nothing is written.

  --archive DIR   the archive, the folder of backups, or the file of one backup
  --json          the report as JSON on standard output

What was read is printed to standard output, each fault to standard error; exit code 1 if there is one.
`,
  restore: `roneo restore BACKUP --archive NEW
    Makes an archive of a backup: a folder of backups (its last one is taken) or the file of one of them. Nothing is ever
    replaced: NEW is a folder that does not exist yet.

  --archive NEW   where to make the archive; with --text, an archive that exists can take the text in
  --text ID       this text alone: the newest version of a text that is there, the return of one in the trash, or a new one
  --list          print the backups of the folder, or the texts of the file, and write nothing
  --json          the report as JSON on standard output
`,
  recover: `roneo recover --archive DIR --to NEW
    Makes an archive of all that can be read of a damaged one: page by page, each version by its checksum, each picture
    by its own. The damaged archive is only read. What could not come back is named.

  --archive DIR   the damaged archive, or the file of a damaged backup
  --to NEW        the folder of the new archive, which does not exist yet
  --json          the report as JSON on standard output
`,
};

/** Backups, the check of an archive, and the ways back. */
export const backupMessages = {
  faults,
  backupHelp: help,
  backupLines: {
    missingBackup: 'A backup is missing: its folder, or its file.',
    holds: (texts: number, removed: number, revisions: number, pictures: number) =>
      [
        count(texts, 'text', 'texts'),
        ...(removed > 0 ? [count(removed, 'text in the trash', 'texts in the trash')] : []),
        count(revisions, 'version', 'versions'),
        count(pictures, 'picture', 'pictures'),
      ].join(', '),
    peopleTwice:
      'Whoever can read that folder will read the whole press list. Add --agreed to --with-press-list if that is wanted.',
    lastChange: (day: string) => `last change: ${day}`,
    made: 'The backup was made, read again and found equal to the archive.',
    provedAgain:
      'Nothing has changed since the last backup: it was read again and found equal to the archive.',
    thinned: (backups: number) =>
      `${count(backups, 'old backup removed', 'old backups removed')} (seven days, five weeks and twelve months stay).`,
    faultsKept: 'The archive itself has these faults; the backup has them too.',
    sound: (name: string | null) => `${name ?? 'Archive'}: sound`,
    faulty: (name: string | null, found: number) =>
      `${name ?? 'Archive'}: ${count(found, 'fault', 'faults')}`,
    unproved: 'not checked',
    restored: 'The archive was made of the backup.',
    returned: {
      created: 'The text was no longer in the archive: it was added.',
      returned: 'The text is out of the trash and back in the library.',
      revised: 'The backup’s text is its newest version; the one before is kept.',
      same: 'The archive has this text already, word for word.',
    },
    recovered: (found: number, whole: number, lost: number, pictures: number) =>
      `${count(found, 'text recovered', 'texts recovered')}, ${number.format(whole)} in the newest version; ${number.format(lost)} lost; ${count(pictures, 'picture recovered', 'pictures recovered')}.`,
    cameBackEarlier: (headline: string, day: string) => `${titled(headline)}: back in its version of ${day}.`,
    cameBackUncertain: (headline: string, day: string) =>
      `${titled(headline)}: came back in its version of ${day}; nothing tells any more whether there was a later one. Compare with a backup.`,
    cameBackWords: (headline: string) =>
      `${titled(headline)}: damaged; open it to take the words that can still be read.`,
    lost: (headline: string | null, id: string | null, place: number) =>
      `Lost: ${headline === null ? `text no. ${place}` : titled(headline)}${id === null ? '' : ` (${id})`}.`,
    lostDocument: (name: string) => `${documents[name] ?? quoted(name)}: to be checked, the disk damaged it.`,
    savesMissing:
      'The last saves before the sudden end may be missing: look through the texts that you were working on.',
    endMissing: (percent: number) =>
      `The end of the file is missing (${number.format(percent)}%): other texts, which cannot be named, may have been there. Look for them in your backups.`,
  },
  archive: {
    loading: 'Reading…',
    look: 'Look',
    where: 'Where the archive lies',
    whereHelp: 'All texts, their versions and their pictures are in this folder.',
    show: 'Show the folder',
    backups: 'Backups',
    backupsHelp:
      'Each backup is read again and compared with the archive, version by version and picture by picture, before it counts.',
    automatic: 'Back up every day, and when quitting',
    people: 'The press list too, in the second place',
    peopleHelp:
      'Without this, backups made there hold neither the list nor what was sent to it. Those on the same disk always do.',
    peopleAsk:
      'Whoever can read that folder, on a stick or a shared drive, will read the addresses and notes of the whole list. Put it there all the same?',
    peopleYes: 'Yes, put the list there',
    chooseSecond: 'Choose a second place…',
    places: {
      own: 'On the same disk as the archive',
      second: 'In the second place',
      earlier: 'Left by an earlier archive',
    },
    proved: (moment: string) => `Last checked: ${moment}.`,
    noProof: 'No backup yet.',
    away: 'This place is not plugged in; the backup will be made when it comes back.',
    forget: 'Back up there no more',
    now: 'Back up now',
    running: 'Backing up…',
    steps: {
      texts: 'Copying the texts…',
      pictures: 'Copying the pictures…',
      proof: 'Reading again and comparing…',
      backups: 'Copying the backups…',
    },
    cancel: 'Cancel',
    count: (backups: number) => count(backups, 'backup', 'backups'),
    keptFor: { hand: 'made by hand, kept', choice: 'kept' },
    keptHelp:
      'One that you make by hand stays apart, with its hour, until you stop keeping it; the daily ones make room for later ones.',
    keep: 'Keep',
    letGo: 'Stop keeping',
    texts: 'Its texts…',
    findText: 'Find a headline',
    wasRemoved: 'in the trash then',
    read: 'Read',
    readNamed: (headline: string) => `Read ${quoted(headline)}`,
    reading: (moment: string) => `Text of the backup of ${moment}`,
    takeBack: 'Take back',
    more: (texts: number) => `${count(texts, 'more text', 'more texts')}: find a headline to see them.`,
    hasFaults: (faults: number) => count(faults, 'damaged text', 'damaged texts'),
    restoreAll: 'Go back to it all…',
    askRestore: (moment: string) =>
      `Go back to the archive of ${moment}? What was written since will not be in it: today’s archive stays beside it, under another name. The desk starts again.`,
    confirmRestore: 'Go back to this backup',
    restarting: (kept: string) =>
      `The archive of before is kept beside it, as ${quoted(kept)}. The desk is starting again.`,
    check: 'Check of the archive',
    checked: (moment: string) => `All was read without a fault; last time: ${moment}.`,
    notChecked: 'All of the archive is read once a week.',
    faultsFound:
      'The disk damaged what follows. Take these texts from a backup, above; pictures that are sound there come back by themselves.',
    moreFaults: (faults: number) => `And ${count(faults, 'more fault', 'more faults')}.`,
    oldProof: {
      own: (day: string) => `The last checked backup is of ${day}.`,
      second: (day: string) => `In the second place, the last backup is of ${day}: plug it in.`,
      earlier: (day: string) => `The last checked backup is of ${day}.`,
    },
    neverProved: {
      own: 'This archive has no backup yet.',
      second: 'The second place has no backup yet.',
      earlier: 'This archive has no backup yet.',
    },
    restoreBackup: 'Go back to a backup…',
    recover: 'Recover what can be read',
    recovering: 'Reading the damaged archive…',
    recoveredTitle: 'What comes back of the damaged archive',
    goOn: 'Go on with these texts',
    goOnHelp: 'The damaged archive is kept beside it, under another name. The desk starts again.',
    notNow: 'Not now',
  },
};

/** What keeps words safe: copies elsewhere, protected archives, a window that comes back. */
export const safetyMessages: Pick<Messages, 'safety'> = {
  safety: {
    notSaved: 'Not saved',
    staysHere: 'Your text stays on the sheet, and saving is tried again by itself.',
    retry: 'Try now',
    copyElsewhere: 'Save a copy elsewhere…',
    copyText: 'Copy the text',
    copied: 'The text is on the clipboard: paste it where you like.',
    notCopied: 'The text could not be copied. Select it, then copy it by keyboard.',
    copySaved: (file) => `Copy saved: ${quoted(file)}. Ronéo can read it back by Import.`,
    readOnly: 'Archive open to read only',
    readOnlyHelp:
      'You can read, search, compare, copy and export. Nothing can be written here: typing is refused, nothing is lost.',
    typingRefused: 'Archive open to read only: what you typed was not taken.',
    returned: {
      gone: 'The window had stopped: here it is again, with your text as it was saved, to within half a second.',
      hung: 'The window no longer answered: it was started again. What was written before that is here.',
      broken: 'A part of the desk had stopped: it was opened again. Your whole text is saved.',
    },
    notReopened:
      'Since this happened more than once, the text was not opened by itself: choose it in the library.',
    brokenTitle: 'The desk has stopped',
    brokenNotSaved: (why) =>
      `The text could not be saved yet. ${why} Put the text in a safe place before the desk is opened again.`,
    reopen: 'Save and open again',
    updating: 'Ronéo is bringing your archive up to date…',
    updatingHelp:
      'It comes from an earlier version. A large archive takes a few minutes; if this is interrupted, nothing is lost.',
  },
};
