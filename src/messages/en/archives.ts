import type { ArchiveReplaced } from '../../contract';
import { count, quoted } from './typography';

/** Where the archive lies, the other archives of this machine, and the contacts that a search finds in the masthead. */
export const archivesMessages = {
  contacts: {
    found: 'Contacts found',
    group: 'The group',
    inPress: 'in the group’s identity: press contacts',
    inIdentity: 'in the group’s identity: addresses',
  },
  archives: {
    openOther: 'Open another archive…',
    begin: 'New archive…',
    move: 'Move this archive…',
    others: 'Other archives of this computer',
    othersHelp: 'Removing an archive from the list erases nothing.',
    unnamed: 'Group without a name',
    away: 'absent',
    open: 'Open',
    openNamed: (name: string) => `Open the archive ${quoted(name)}`,
    forget: (name: string) => `Remove ${quoted(name)} from the list`,
    switch: (name: string, folder: string) => `Open archive: ${name}\n${folder}`,
    switchTo: 'Archives',
    manage: 'Where they lie…',
    notSaved:
      'A save was refused: the desk stays on this archive. The reason stands at the foot of the window; try again after.',
    moveTitle: 'Move the archive',
    moveTo: 'The archive will be copied to this folder, read again and compared:',
    moveHelp:
      'Texts, versions, pictures, leaflet templates, the group’s identity and its words go together. The old folder stays whole.',
    withBackups: 'Take its backups along',
    moveNow: 'Move',
    moving: 'Copying the archive…',
    moved: (held: string, backups: number) =>
      `The archive lies there now, read again and found equal: ${held}${backups > 0 ? `, and ${count(backups, 'backup', 'backups')}` : ''}.`,
    picturesLost: (pictures: number) =>
      `${count(pictures, 'picture was lost or altered', 'pictures were lost or altered')} in the old folder already.`,
    oldStays: 'The old folder is no longer in use. You can remove it by hand whenever you like:',
    replaced: {
      title: 'The archive was replaced under Ronéo',
      why: (how: ArchiveReplaced): string =>
        `${
          {
            gone: 'Another program took its file away',
            replaced: 'Another program put another file in its place',
          }[how]
        }: often one that synchronises folders (Nextcloud, Dropbox…).`,
      kept: (folder: string) =>
        `All that was saved here is kept in ${quoted(folder)}. What you write stays on the sheet and will be in the version from here.`,
      notKept: 'The safety copy could not be made: the disk may be full. What you write stays on the sheet.',
      ours: 'Go on with the version from here',
      oursBack: 'Put the archive back in its place',
      theirs: 'Open the other version',
      both: 'Both versions are kept in any case.',
      settling: 'Copying the archive…',
      settled: (kept: string) => `The other version is kept as ${quoted(kept)}. Ronéo starts again…`,
    },
    goOnThere: 'Go on in the new folder',
  },
};
