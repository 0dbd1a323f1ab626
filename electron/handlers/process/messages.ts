import type {
  ArticleDefaults,
  EmbeddedPicture,
  ImportFile,
  KeepPicture,
  Reader,
  FoundEntry,
} from '../../import';
import type { DocumentCrop } from '../../../src/contract';
import type { appraisePicture, cropPicture, makeThumbnail, probePicture } from '../../export';

/** What a process that reads files is asked to do: an argument, and what it answers. */
export interface Tasks {
  article: {
    argument: { file: SentFile; seed: ArticleDefaults };
    answer: Awaited<ReturnType<Reader['article']>>;
  };
  settings: {
    argument: { bytes: Uint8Array; path: string };
    answer: Awaited<ReturnType<Reader['settings']>>;
  };
  unpack: {
    argument: { name: string; bytes: Uint8Array };
    answer: Awaited<ReturnType<Reader['unpack']>>;
  };
  clipboard: {
    argument: Parameters<Reader['clipboard']>[0];
    answer: Awaited<ReturnType<Reader['clipboard']>>;
  };
  'press-list': {
    argument: Parameters<Reader['pressList']>[0];
    answer: Awaited<ReturnType<Reader['pressList']>>;
  };
  /** Opens an export of the source of that name, and goes past the entries that were read before. */
  'export-open': { argument: { source: string; file: SentFile; past: number }; answer: null };
  /** The next entry of the open export, null after the last; "closed" when none is open. */
  'export-next': { argument: null; answer: SentEntry | 'closed' | null };
  /** Reads the text that was found last. */
  'export-read': { argument: ArticleDefaults; answer: Awaited<ReturnType<Reader['article']>> };
  probe: {
    argument: { bytes: Uint8Array; name: string; crop?: DocumentCrop | undefined };
    answer: Awaited<ReturnType<typeof probePicture>>;
  };
  appraise: {
    argument: { bytes: Uint8Array; name: string };
    answer: Awaited<ReturnType<typeof appraisePicture>>;
  };
  thumbnail: {
    argument: { bytes: Uint8Array; name: string };
    answer: Awaited<ReturnType<typeof makeThumbnail>>;
  };
  crop: {
    argument: { bytes: Uint8Array; part: Parameters<typeof cropPicture>[1]; name: string };
    answer: Awaited<ReturnType<typeof cropPicture>>;
  };
}

/** A file without its functions, which stay with the parent; whether there are any. */
export interface SentFile extends Pick<ImportFile, 'name' | 'bytes'> {
  hasSiblings: boolean;
  hasPictures: boolean;
}

/** An entry whose text is read by `export-read`. */
export type SentEntry =
  Exclude<FoundEntry, { kind: 'text' }> | { kind: 'text'; name: string; place: string; digest: string };

/** What the process asks of its parent while it works: files beside the one it reads, and to keep a picture. */
export interface ParentCalls {
  keep: {
    argument: { bytes: Uint8Array; name: string; crop?: DocumentCrop | undefined };
    answer: Awaited<ReturnType<KeepPicture>>;
  };
  sibling: { argument: string; answer: Uint8Array | null };
  pictureAt: { argument: string; answer: (EmbeddedPicture & { elsewhere?: string }) | null };
}
