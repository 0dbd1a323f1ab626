import type { ArticleDefaults, FoundEntry, ImportFile, KeepPicture, Reader } from '../../import';
import type { appraisePicture, cropPicture, makeThumbnail, probePicture } from '../../export';

/** What reads pictures before they are kept. */
export interface PictureReader {
  probe: typeof probePicture;
  crop: typeof cropPicture;
  appraise: typeof appraisePicture;
  thumbnail: typeof makeThumbnail;
}

/** What a process that reads files does. */
export interface Tasks
  extends Pick<Reader, 'settings' | 'unpack' | 'clipboard' | 'pressList' | 'returned'>, PictureReader {
  article: (file: SentFile, seed: ArticleDefaults) => ReturnType<Reader['article']>;
  /** Opens an export of the source of that name, and goes past the entries that were read before. */
  openExport: (source: string, file: SentFile, past: number) => Promise<null>;
  /** The next entry of the open export, null after the last; "closed" when none is open. */
  nextEntry: () => Promise<SentEntry | 'closed' | null>;
  /** Reads the text that was found last. */
  readEntry: (seed: ArticleDefaults) => ReturnType<Reader['article']>;
}

/** A file without its functions, which stay with the parent; whether there are any. */
export interface SentFile extends Pick<ImportFile, 'name' | 'bytes'> {
  hasSiblings: boolean;
  hasPictures: boolean;
}

/** An entry whose text is read by `readEntry`. */
export type SentEntry =
  Exclude<FoundEntry, { kind: 'text' }> | { kind: 'text'; name: string; place: string; digest: string };

/** What the process asks of its parent while it works: files beside the one it reads, and to keep a picture. */
export interface ParentCalls extends Required<Pick<ImportFile, 'sibling' | 'pictureAt'>> {
  keep: KeepPicture;
}
