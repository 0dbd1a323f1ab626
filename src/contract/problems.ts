import type { ImprintNeed, UntranslatedWords, ZonedTime } from '../article';
import type { LeafletFormatName, LeafletTemplateName } from '../leaflet';
import type { Outlet } from './outlets';

/** Everything the world can do wrong, with what the sentence on screen needs. */
export type Problem =
  | NotFound
  | TextDamaged
  | Conflict
  | TranslationExists
  | Invalid
  | ArchiveProblem
  | FileProblem
  | BackupProblem
  | PlaceProblem
  | PictureProblem
  | ExportProblem
  | Cancelled;

/** The article, revision or picture asked for is not in the archive. */
export type NotFound = { kind: 'not-found'; what: 'article' | 'revision' | 'picture'; id: string };

/**
 * The disk altered a text since it was written. `sound` is its last state that is whole, null when there is none; `hasWords` says
 * whether words can still be read in the damaged one.
 */
export type TextDamaged = {
  kind: 'text-damaged';
  id: string;
  headline: string;
  sound: { revision: number; savedAt: number } | null;
  hasWords: boolean;
};

/** The article was saved by someone else since it was opened; `revision` is what the archive holds now. */
export type Conflict = { kind: 'conflict'; id: string; revision: number };

/** A family of translations has a text in this language already: the one named here. */
export type TranslationExists = {
  kind: 'translation-exists';
  id: string;
  language: string;
  headline: string;
};

/** An argument, a front matter or a masthead file that does not have its form; `where` is a dotted path. */
export type Invalid = { kind: 'invalid'; file: string | null; where: string; why: string };

/** What another program did to the file of an open archive: took it away, put another there, or wrote into it. */
export type ArchiveReplaced = 'gone' | 'replaced' | 'rewritten';

export type ArchiveProblem =
  | { kind: 'archive-newer'; path: string; version: number; known: number }
  | { kind: 'archive-damaged'; path: string; why: string }
  | { kind: 'archive-foreign'; path: string }
  /** Pictures of an archive lie in the folder, and its file of texts is missing or empty. */
  | { kind: 'archive-lost'; path: string }
  /** What was named cannot be an archive's folder: a file, another user's folder, a ring of links. */
  | { kind: 'archive-unreadable'; path: string; why: string }
  /** Nothing at all can be read of a damaged archive. */
  | { kind: 'nothing-recovered'; path: string }
  | { kind: 'archive-busy'; path: string }
  /** Nothing is written any more, neither into the archive's own file nor into what lies in its place. */
  | { kind: 'archive-replaced'; path: string; how: ArchiveReplaced }
  | { kind: 'archive-read-only'; path: string };

export type FileProblem =
  | { kind: 'file-missing'; path: string }
  | { kind: 'file-unreadable'; path: string; why: string }
  | { kind: 'format-unknown'; path: string }
  /** A file that is not read, and that its own program can give in a format that is. */
  | {
      kind: 'format-foreign';
      path: string;
      format:
        | 'word-97'
        | 'pdf'
        | 'ghost'
        | 'epub'
        | 'slides'
        | 'sheet'
        | 'pages'
        | 'pages-09'
        | 'outlook'
        | 'protected';
    }
  | { kind: 'not-writable'; path: string; why: string }
  /** A disk or a network drive gives no answer, neither a yes nor an error. */
  | { kind: 'not-answering'; path: string }
  | { kind: 'disk-full'; path: string }
  /** Files that the program did not write, or that were changed since, are where an export would write, by their paths in its folder. */
  | { kind: 'files-in-the-way'; path: string; files: string[] }
  /** The folder, or the disk that it is on, is not there, or is not there any more. */
  | { kind: 'folder-absent'; path: string }
  /** The system has no program for a file, or refuses to start it; `why` is in the system's words. */
  | { kind: 'file-unopened'; path: string; why: string }
  /** The system's printer did not take a file; `why` is in the system's words. */
  | { kind: 'printing'; path: string; why: string };

export type BackupProblem =
  /** The folder of backups is not there: a stick that is not plugged in, a network drive that is away. */
  | { kind: 'place-absent'; path: string }
  /** The folder holds backups of another archive. */
  | { kind: 'backup-foreign'; path: string }
  /** Another program is writing a backup into the folder. */
  | { kind: 'backup-busy'; path: string }
  /** There is no backup at this path. */
  | { kind: 'backup-missing'; path: string }
  /** A backup is not what its proof says. */
  | { kind: 'backup-damaged'; path: string; why: string }
  /** What was written is not what the archive holds: the disk, or the stick, fails. */
  | { kind: 'backup-unproved'; path: string }
  /** Something lies already where a restored archive should go. */
  | { kind: 'folder-taken'; path: string };

/** Why an archive cannot lie in a folder, or is not opened from it. */
export type PlaceProblem =
  /** The folder holds something else than an archive. */
  | { kind: 'folder-not-archive'; path: string }
  /** The folder holds backups of an archive. */
  | { kind: 'folder-of-backups'; path: string }
  /** An archive lies above the folder. */
  | { kind: 'folder-inside-archive'; path: string }
  /** What was copied is not what the archive holds: the disk fails, or texts were written all the while. */
  | { kind: 'copy-unproved'; path: string };

export type PictureProblem =
  | { kind: 'picture-unreadable'; name: string; why: string }
  | { kind: 'picture-missing'; article: string; picture: string }
  /** The picture that a masthead's file names as its logo is not there. */
  | { kind: 'logo-missing'; file: string; picture: string };

export type ExportProblem =
  | { kind: 'nothing-to-export' }
  /** An article without a headline has no address, and cannot be told from another. */
  | { kind: 'headline-missing'; article: string }
  | { kind: 'slug-taken'; slug: string }
  | { kind: 'typesetting'; article: string; why: string };

export type Cancelled = { kind: 'cancelled' };

/** Something the person should know that did not stop the work. */
/** Why a file for a print shop is not PDF/X-4. */
export type PdfXMissing = 'no-ghostscript' | 'no-profile' | 'failed';

export type Notice =
  /** Texts that the disk damaged are left out of an export, by their headlines. */
  | { kind: 'damaged-left-out'; articles: string[] }
  /** The last state of the masthead is damaged: an earlier one stands in for it. */
  | { kind: 'masthead-damaged' }
  /** The archive is damaged: what could be read of it is shown, and nothing is written to it. */
  | { kind: 'archive-salvaged'; path: string; why: string }
  /** The last writing before a sudden end is damaged: the last saves may be missing. */
  | { kind: 'saves-missing'; path: string }
  /** Other versions of the archive's file lie beside it, by their names: a program that synchronises folders left them. */
  | { kind: 'copies-beside'; path: string; files: string[] }
  /** A move of the archive was interrupted: its half copy is removed; a whole one that nobody went on with stays. */
  | { kind: 'move-unfinished'; path: string; isWhole: boolean }
  /** A text, or a file of one, that no outlet has. */
  | { kind: 'text-left-out'; text: string; problem: Problem }
  /** An outlet that was asked for and could not be made of an article; of any, where that is null. */
  | { kind: 'outlet-missing'; outlet: Outlet; article: string | null; problem: Problem }
  /** A picture that is on no page of the site, because it is lost or damaged. */
  | { kind: 'picture-left-out'; article: string; caption: string; place: number }
  /** An address of an earlier site at which no page can stand, since a file of this site is there, or its name is too long. */
  | { kind: 'former-address-left-out'; article: string; path: string }
  | { kind: 'held-back'; article: string; until: ZonedTime }
  /** A ready text whose date is still to come. */
  | { kind: 'dated-ahead'; article: string; until: ZonedTime }
  /** The leaflet was too long by some words for the format asked for, and was made in a larger one. */
  | {
      kind: 'leaflet-larger';
      article: string;
      asked: LeafletFormatName;
      made: LeafletFormatName;
      words: number;
      /** The first words of the passages that would keep the format if they were left out of print; empty when none would. */
      leavingOut: string[];
    }
  /**
   * The leaflet fits neither the format asked for nor any larger one, even at the smallest readable size: it was made in the largest,
   * each page marked as a draft.
   */
  | {
      kind: 'leaflet-draft';
      article: string;
      asked: LeafletFormatName;
      made: LeafletFormatName;
      words: number;
    }
  /** Passages of a text that its leaflets do not print, as its writer chose. */
  | { kind: 'passages-left-out'; article: string; count: number }
  /** A format that has no room for the coupon that was asked for. */
  | { kind: 'coupon-left-out'; article: string; format: LeafletFormatName }
  /** A coupon that does not say where to send it, as the masthead has neither a postal nor a mail address. */
  | { kind: 'coupon-without-address'; article: string }
  /** A poster prints only headline, standfirst, appointment and call of a text. */
  | { kind: 'text-unprinted'; article: string }
  /** Two inks, of a group that has no colour: the leaflet is black. */
  | { kind: 'leaflet-without-colour'; article: string }
  /** An appeal, of a text that calls to nothing. */
  | { kind: 'leaflet-without-appointment'; article: string }
  /** A template of the group's own could not be used: the one that it was made from was. */
  | { kind: 'template-broken'; article: string; template: string; why: string }
  /** Pages of a leaflet on which letters leave the paper or lie over others, even in smaller sizes. */
  | { kind: 'letters-astray'; article: string; pages: number[] }
  /** A text of so few words that another template suits it better. */
  | { kind: 'leaflet-short'; article: string; suited: LeafletTemplateName }
  /** A folded or bound leaflet whose pages a text leaves largely white, and a format that it would fill. */
  | { kind: 'leaflet-thin'; article: string; made: LeafletFormatName; suited: LeafletFormatName }
  /** A tract that would have left pages of its sheet blank, and the template with covers that it was made with. */
  | { kind: 'leaflet-covered'; article: string; made: LeafletFormatName; template: LeafletTemplateName }
  /** A leaflet whose code leads to a page that the site does not have yet. */
  | { kind: 'leaflet-ahead'; article: string; until: ZonedTime }
  /** A text that was asked for calls to what was over when it was exported. */
  | { kind: 'appointment-past'; article: string; start: ZonedTime; allDay: boolean }
  /** Files of earlier exports that were removed, because their texts are not in this outlet any more. */
  | { kind: 'withdrawn'; outlet: Outlet; files: string[] }
  /** Files of earlier exports that should have been removed and could not be, by their paths in the export's folder. */
  | { kind: 'not-withdrawn'; outlet: Outlet; files: string[] }
  | { kind: 'draft-left-out'; article: string }
  /** A link to a text that readers cannot see: a draft, a held or a removed one. Its words stand alone. */
  | { kind: 'link-without-page'; article: string; words: string }
  /** A text of which a translation, in this language, is still held: its words go out before their time. */
  | { kind: 'translation-held'; article: string; language: string; until: ZonedTime }
  /** A translation whose original, in this language, says something else since. */
  | { kind: 'translation-behind'; article: string; original: string; language: string }
  /** A translation in which so many passages still stand in the words of its original. */
  | { kind: 'translation-unfinished'; article: string; passages: number }
  | { kind: 'alt-missing'; article: string; caption: string; place: number }
  /** A picture that goes out though somebody whom it shows refused consent, as the group noted. */
  | { kind: 'consent-refused'; article: string; caption: string; place: number; isCut: boolean }
  /** A picture that a leaflet prints with so many pixels to the inch, and the least that looks well. */
  | {
      kind: 'picture-coarse';
      article: string;
      caption: string;
      place: number;
      density: number;
      least: number;
    }
  /** A leaflet lacks what the law of the group's country asks for. */
  | { kind: 'imprint-missing'; article: string; country: string; missing: ImprintNeed[] }
  /** A leaflet that says nothing of its making, in a country whose law is not verified. */
  | { kind: 'imprint-unverified'; article: string; country: string }
  /** Addresses on a leaflet that look like somebody's home. */
  | { kind: 'home-printed'; article: string; addresses: string[] }
  /** A poster in black, where black on white paper is kept for the authorities. */
  | { kind: 'black-poster'; article: string; country: string }
  /** Characters that none of our printing faces has, given up in a printed outlet: "😀中". */
  | { kind: 'characters-unprintable'; article: string; characters: string }
  /** The file for a print shop is a plain PDF: what makes PDF/X-4 is not on this machine, or failed. */
  | { kind: 'pdf-x-missing'; why: 'no-ghostscript' | 'no-profile' | 'failed' }
  | { kind: 'site-address-missing' }
  | { kind: 'contact-missing' }
  /** The masthead does not say what the group is called: a release without it comes from nobody. */
  | { kind: 'group-name-missing' }
  /** Words of the masthead that are not given in a language that an outlet is read in. */
  | { kind: 'words-untranslated'; what: UntranslatedWords; language: string }
  /** Something of a foreign file that has no place in an article, said rather than dropped in silence. */
  | { kind: 'dropped'; file: string; what: string; count: number }
  /** Something of a foreign file whose words are in the article in another form. */
  | { kind: 'changed'; file: string; what: string; count: number }
  /** Names that stood in pictures' files and are printed as their credits, for want of others. */
  | { kind: 'credit-from-file'; file: string; names: string[] }
  /** Names in the credits of a text that goes out, which stood in its pictures' files. */
  | { kind: 'credit-printed'; article: string; names: string[] }
  | { kind: 'picture-dropped'; file: string; picture: string; why: string };

/** Notices that something asked for is missing, or that something went out or stayed that should not; they come first. */
const weighty: readonly Notice['kind'][] = [
  'damaged-left-out',
  'saves-missing',
  'archive-salvaged',
  'text-left-out',
  'outlet-missing',
  'not-withdrawn',
  'leaflet-draft',
  'picture-left-out',
  'consent-refused',
  'template-broken',
  'letters-astray',
  'translation-held',
];

/** Whether a notice says that something asked for is missing, or that something went out or stayed that should not. */
export function isWeighty({ kind }: Notice): boolean {
  return weighty.includes(kind);
}

/** Notices with those of weight first. */
export function sortNotices(notices: readonly Notice[]): Notice[] {
  return [...notices.filter(isWeighty), ...notices.filter((notice) => !isWeighty(notice))];
}
