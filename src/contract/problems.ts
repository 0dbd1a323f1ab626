/** Everything that can go wrong outside the program, with what the sentence on screen needs. */
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
  | DeliveryProblem
  | PublishProblem
  | PressListProblem
  | OutboxProblem
  | SignProblem
  | Cancelled;

/** The article, revision or picture asked for is not in the archive. */
export type NotFound = { kind: 'not-found'; what: 'article' | 'revision' | 'picture'; id: string };

/**
 * The disk altered a text. `sound` is its last intact revision, null for none; `hasWords` says whether words can still be read
 * in the damaged one.
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

/** The family already has a text in this language: the one named here. */
export type TranslationExists = {
  kind: 'translation-exists';
  id: string;
  language: string;
  headline: string;
};

/** An argument, front matter or masthead file has the wrong form; `where` is a dotted path. */
export type Invalid = { kind: 'invalid'; file: string | null; where: string; why: string };

/** What another program did to an open archive's file: removed or replaced it. */
export type ArchiveReplaced = 'gone' | 'replaced';

export type ArchiveProblem =
  | { kind: 'archive-newer'; path: string; version: number; known: number }
  | { kind: 'archive-damaged'; path: string; why: string }
  | { kind: 'archive-foreign'; path: string }
  /** Pictures of an archive lie in the folder, and its file of texts is missing or empty. */
  | { kind: 'archive-lost'; path: string }
  /** The path cannot be an archive's folder: a file, another user's folder, a loop of links. */
  | { kind: 'archive-unreadable'; path: string; why: string }
  /** Nothing can be read of a damaged archive. */
  | { kind: 'nothing-recovered'; path: string }
  | { kind: 'archive-busy'; path: string }
  /** The archive's file was replaced: nothing is written any more, neither to it nor to what lies in its place. */
  | { kind: 'archive-replaced'; path: string; how: ArchiveReplaced }
  | { kind: 'archive-read-only'; path: string };

export type FileProblem =
  | { kind: 'file-missing'; path: string }
  | { kind: 'file-unreadable'; path: string; why: string }
  | { kind: 'format-unknown'; path: string }
  /** A format that is not read; its own program can save it in one that is. */
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
  /** A disk or network drive does not answer at all. */
  | { kind: 'not-answering'; path: string }
  | { kind: 'disk-full'; path: string }
  /** An export would overwrite files that the program did not write, or that were changed since; paths in its folder. */
  | { kind: 'files-in-the-way'; path: string; files: string[] }
  /** The folder, or its disk, is not there. */
  | { kind: 'folder-absent'; path: string }
  /** No program opens the file; `why` is in the system's words. */
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
  /** The backup differs from the archive: the disk or stick fails. */
  | { kind: 'backup-unproved'; path: string }
  /** Something is already in the place of a restored archive. */
  | { kind: 'folder-taken'; path: string };

/** Why an archive cannot lie in a folder, or is not opened from it. */
export type PlaceProblem =
  /** The folder holds something else than an archive. */
  | { kind: 'folder-not-archive'; path: string }
  /** The folder holds backups of an archive. */
  | { kind: 'folder-of-backups'; path: string }
  /** An archive lies above the folder. */
  | { kind: 'folder-inside-archive'; path: string }
  /** The copy differs from the archive: the disk fails, or texts were written all the time. */
  | { kind: 'copy-unproved'; path: string };

/** Why people do not come into the press list. */
export type PressListProblem =
  /** Somebody else of the list has the address. */
  | { kind: 'press-mail-taken'; mail: string; name: string }
  /** The owner of the address asked for no more mail, on that day. */
  | { kind: 'press-objected'; mail: string; on: string }
  /** Nobody is found in a file, or in pasted words (their name is ""). */
  | { kind: 'press-list-none'; name: string }
  /** A quotation mark is opened and never closed. */
  | { kind: 'press-list-broken'; name: string; line: number }
  | { kind: 'press-list-large'; name: string; bytes: number; limit: number }
  | { kind: 'press-list-long'; people: number; limit: number };

export type PictureProblem =
  | { kind: 'picture-unreadable'; name: string; why: string }
  | { kind: 'picture-missing'; article: string; picture: string }
  /** The picture that a masthead's file names as its logo is not there. */
  | { kind: 'logo-missing'; file: string; picture: string };

export type ExportProblem =
  | { kind: 'nothing-to-export' }
  /** An article without a headline, which has no address and cannot be told from another. */
  | { kind: 'headline-missing'; article: string }
  | { kind: 'slug-taken'; slug: string }
  | { kind: 'typesetting'; article: string; why: string };

/** Why a site could not be published to a host; `host` is its name as the person entered it, or that of the proxy. */
export type DeliveryProblem =
  | { kind: 'host-not-found'; host: string }
  /** Nothing accepts connections there, or there is no route to it. */
  | { kind: 'host-refused'; host: string; port: number }
  /** The connection broke off, or the host did not answer in time. */
  | { kind: 'host-lost'; host: string; why: 'cut-off' | 'timed-out' }
  /** The key of an SSH host that no one accepted yet. */
  | { kind: 'host-unknown'; host: string; fingerprint: string }
  /** The host's key, or its certificate, is not the one that was accepted. */
  | { kind: 'host-changed'; host: string; fingerprint: string; pinned: string }
  /** No known authority vouches for the certificate; `why` is in the words of TLS. */
  | { kind: 'certificate-untrusted'; host: string; fingerprint: string; why: string }
  | { kind: 'login-refused'; host: string; user: string }
  /** The key file needs its passphrase, or another one. */
  | { kind: 'key-locked'; path: string }
  | { kind: 'there-full'; host: string }
  /** The host takes no file so large. */
  | { kind: 'there-too-large'; host: string; path: string }
  | { kind: 'there-forbidden'; host: string; path: string }
  /** The bucket, the repository or the folder above the site's is not there. */
  | { kind: 'there-absent'; host: string; path: string }
  /** Somebody else published meanwhile. */
  | { kind: 'changed-there'; host: string }
  /** A file arrived with another size. */
  | { kind: 'put-unproved'; host: string; path: string }
  /** Anything else, in the host's words. */
  | { kind: 'host-failed'; host: string; why: string }
  /** The person's own settings of ssh or git lead to the host through a proxy that the destination does not name. */
  | { kind: 'proxy-elsewhere'; host: string; of: 'ssh' | 'git' }
  /** Git is not installed. */
  | { kind: 'git-missing' }
  /** A mail server begins no encryption, and the person asked for it. */
  | { kind: 'tls-missing'; host: string }
  /** The mail account has no folder of drafts. */
  | { kind: 'drafts-missing'; host: string };

/** Why nothing is sent to the press, independently of the server. */
export type OutboxProblem =
  | { kind: 'account-missing' }
  /** The account came with the archive, and was not looked through on this machine. */
  | { kind: 'account-foreign'; address: string }
  /** The account's password is needed and not kept. */
  | { kind: 'account-locked'; address: string }
  /** What would go, or to whom, is not what the person has read. */
  | { kind: 'mailing-unseen' }
  /** Nobody of the group may be written to. */
  | { kind: 'nobody-to-write-to'; group: string }
  | { kind: 'group-unknown'; name: string; names: string[] }
  /** The server refused the account's own test; in its words. */
  | { kind: 'test-refused'; words: string }
  /** The account has no IMAP server, so that its inbox cannot be read. */
  | { kind: 'inbox-missing'; address: string }
  /** The server does not let the account send under its address; in its words. */
  | { kind: 'sender-refused'; address: string; words: string };

/** Why a site is not published, independently of the host. */
export type PublishProblem =
  /** Something there would be overwritten that the person has not been shown. */
  | { kind: 'publish-unseen' }
  /** The destination came with the archive, and was not looked through on this machine. */
  | { kind: 'destination-foreign'; name: string }
  | { kind: 'destination-unknown'; name: string; names: string[] }
  /** A password or key is needed that is not kept. */
  | { kind: 'secret-missing'; name: string }
  /** There is no earlier edition to publish again. */
  | { kind: 'no-edition-before' };

/** Why nothing is signed. */
export type SignProblem =
  { kind: 'no-signing-key' } | { kind: 'signing-key-locked' } | { kind: 'passphrase-wrong' };

export type Cancelled = { kind: 'cancelled' };
