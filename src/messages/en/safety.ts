import type { Messages } from '../messages';
import { quoted } from './typography';

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
