import type { DictionaryName } from '../../../src/article';
import type { Archive } from '../../archive';
import type { Job } from '../../export';
import type { Source } from '../../import';
import type { Events } from '../../../src/contract';

/** What the handlers are given by the program around them: the window's process, or the command line. */
export interface Tools {
  archive: Archive;
  /** Folder of fonts, templates and styles: `resources/` beside the program. */
  resources: string;
  /** Milliseconds since 1970 UTC; the only clock the handlers know. */
  clock: () => number;
  /** The system's IANA time zone, "Europe/Paris". */
  zone: string;
  /** The system's language, BCP 47, "fr-FR". */
  systemLanguage: string;
  dialogs: Dialogs;
  /** Shows a folder in the system's file manager. */
  reveal: (folder: string) => void | Promise<void>;
  /** Tells the window something it did not ask. */
  emit: <Name extends keyof Events>(name: Name, payload: Events[Name]) => void;
  proofs: Proofs;
  spelling: Spelling;
  typeset: Job['typeset'];
  /** A folder where prepared pictures are kept from one export to the next; null to keep none. */
  cache: string | null;
}

/** The system's dialogs; each answers null when the person changes their mind. */
export interface Dialogs {
  /** The full path of the folder that exports go to. */
  chooseFolder: () => Promise<string | null>;
  /** The full path of the file that a copy goes to; `name` is offered. */
  chooseCopy: (name: string) => Promise<string | null>;
  /** A picture, read when its turn comes. */
  choosePicture: () => Promise<Source | null>;
  /** Texts by themselves, or a folder of them; what is chosen is read when its turn comes. */
  chooseTexts: (what: 'files' | 'folder') => Promise<Source[] | null>;
}

/**
 * A chosen text: its name without its folder, what it holds, and the way to the pictures beside it; `sibling` answers
 * null when there is no such file.
 */
export interface ChosenText {
  name: string;
  bytes: Uint8Array;
  sibling?: (relativePath: string) => Promise<Uint8Array | null>;
}

/** The spell check of the window; words and languages are told to it, and it remembers neither from one sitting to the next. */
export interface Spelling {
  /** Holds these words right from now on, and no others. */
  know: (words: readonly string[]) => Promise<void>;
  /** Reads the dictionaries of a text's languages, its own first, and answers them; none, and nothing is checked. */
  follow: (languages: readonly string[]) => Promise<DictionaryName[]>;
}

/** Where proofs are held for the window to read, until the next proof of the same kind takes their place. */
export interface Proofs {
  /**
   * Holds the files of one proof by their path inside it ("index.html", "assets/site.css") and answers the
   * address that path is read from, with its trailing slash: "app://desk/proof/site/3/".
   */
  hold: (kind: 'site' | 'press', pages: ReadonlyMap<string, HeldPage>) => string;
}

/** One file of a proof: its media type and its bytes. */
export interface HeldPage {
  type: string;
  bytes: Uint8Array;
}
