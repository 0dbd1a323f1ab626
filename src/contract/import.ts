import { z } from 'zod';
import { languageSchema } from '../article';
import type { ArticleId, Block } from '../article';
import { interfaceLanguages } from './appearance';
import type { OfferedLanguage } from './appearance';
import type { ArgumentSchemas, Reply } from './call';
import type { ImportProgress, ImportReport } from './import-report';

/** Makes articles of other programs' files, and blocks of what other programs copied. */
export interface ImportCalls {
  /** Asks the person for text files, or for a folder of them, and makes an article of each text. */
  'import:choose': (what: 'files' | 'folder') => Reply<ImportReport>;
  /**
   * Makes articles from files dropped on the desk, named by their path in what was dropped, never on the disk. Main asks for
   * the bytes of each by `import:wanted`, and `import:give` answers, without bytes for a file that cannot be read.
   */
  'import:files': (files: { name: string; size: number }[]) => Reply<ImportReport>;
  'import:give': (file: { ticket: number; bytes?: Uint8Array }) => Reply<null>;
  /** Imports the texts that the last import left out because they were there already. */
  'import:again': (nothing: null) => Reply<ImportReport>;
  /**
   * Gives the texts of the last import the status of their files, or makes them drafts again; a text without a date stays a
   * draft. The window changes the one on the sheet itself.
   */
  'import:keep-status': (choice: { isKept: boolean; onSheet?: ArticleId }) => Reply<ImportReport>;
  /**
   * Makes an imported text the newest revision of the article that was made from an earlier state of it; it is then no article
   * of its own.
   */
  'import:revise': (texts: { text: ArticleId; earlier: ArticleId }) => Reply<null>;
  /** Restores the typography that imported texts have in their files, or applies it again; texts edited since stay. */
  'import:typography': (order: { ids: ArticleId[]; typeset: boolean }) => Reply<{
    /** How many texts were changed. */
    changed: number;
    edited: number;
  }>;
  /** Imports the sample texts of the program. */
  'import:sample': (language: OfferedLanguage) => Reply<ImportReport>;
  'import:cancel': (nothing: null) => Reply<null>;
  /** Converts what another program copied into blocks, and stores its pictures. */
  'article:paste': (copied: ClipboardContent) => Reply<PastedText>;
}

export interface ImportEvents {
  'import:progress': ImportProgress;
  /** The bytes of a dropped file are needed. */
  'import:wanted': { ticket: number; name: string };
}

/** What another program put on the clipboard: its HTML, and its RTF where the HTML is not enough. */
export interface ClipboardContent {
  html: string;
  rtf: string;
  /** The language of the article that it goes in. */
  language: string;
}

/** A copy as blocks, its pictures stored, and what was left out. */
export interface PastedText {
  blocks: Block[];
  leftOut: LeftOut[];
}

/** What of a copy could not be converted, and how many. */
export interface LeftOut {
  what:
    | 'picture-on-disk'
    | 'picture-on-web'
    | 'picture-unreadable'
    | 'picture-cropped'
    | 'media'
    | 'formula'
    | 'deleted'
    | 'struck';
  count: number;
}

/** In RTF, pictures are hexadecimal digits: two characters a byte. */
const maxCopy = 200_000_000;

export const importArguments: ArgumentSchemas<ImportCalls> = {
  'import:choose': z.enum(['files', 'folder']),
  'import:files': z.array(z.object({ name: z.string().max(4000), size: z.int().nonnegative() })).max(200_000),
  'import:give': z.object({ ticket: z.int(), bytes: z.instanceof(Uint8Array).exactOptional() }),
  'import:again': z.null(),
  'import:keep-status': z.object({ isKept: z.boolean(), onSheet: z.uuid().exactOptional() }),
  'import:revise': z.object({ text: z.uuid(), earlier: z.uuid() }),
  'import:typography': z.object({ ids: z.array(z.uuid()).max(200_000), typeset: z.boolean() }),
  'import:sample': z.enum(interfaceLanguages),
  'import:cancel': z.null(),
  'article:paste': z.object({
    html: z.string().max(maxCopy),
    rtf: z.string().max(maxCopy),
    language: languageSchema,
  }),
};
