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
   * Makes articles of files dropped on the desk, named by their place in what was dropped, never by their path. The
   * window is asked for the bytes of those that are needed, one by one: `import:wanted`, answered by `import:give`, with
   * no bytes for a file that cannot be read.
   */
  'import:files': (files: { name: string; size: number }[]) => Reply<ImportReport>;
  'import:give': (file: { ticket: number; bytes?: Uint8Array }) => Reply<null>;
  /** Makes new articles of the texts that the last import left out because they were there already. */
  'import:again': (nothing: null) => Reply<ImportReport>;
  /**
   * Gives the texts of the last import the status that their files give, or makes them drafts again; a text without a date
   * stays a draft. The one on the sheet is in the report, and left to the window to change.
   */
  'import:keep-status': (choice: { isKept: boolean; onSheet?: ArticleId }) => Reply<ImportReport>;
  /** Makes an imported text the newest revision of the article that an earlier state of it became; it is no article of its own then. */
  'import:revise': (texts: { text: ArticleId; earlier: ArticleId }) => Reply<null>;
  /** Leaves the typography of imported texts as it is in their files, or sets it again; texts edited since stay. */
  'import:typography': (order: { ids: ArticleId[]; typeset: boolean }) => Reply<{
    /** How many texts are now as asked. */
    changed: number;
    edited: number;
  }>;
  /** Makes articles of the texts that come with the program in a language of the interface, to try it with. */
  'import:sample': (language: OfferedLanguage) => Reply<ImportReport>;
  'import:cancel': (nothing: null) => Reply<null>;
  /** Reads what another program copied as blocks of an article, and keeps the pictures that came with it. */
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

/** What was copied, as blocks of an article with pictures that are kept, and what of it stayed behind. */
export interface PastedText {
  blocks: Block[];
  leftOut: LeftOut[];
}

/** What of a copy could not come, and how many. */
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

/** Pictures come in RTF as digits: two signs a byte. */
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
