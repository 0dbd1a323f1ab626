import { createHash, webcrypto } from 'node:crypto';
import type { Problem, Result } from '../../../src/contract';
import type { ArticleDefaults, KeepPicture } from './import-file';
import type { ImportedArticle } from './imported-article';

/** A text that can become an article, alone in its file or one of many in an export. */
export interface FoundText {
  /** Its name in the report. */
  name: string;
  /** Where it comes from, the same each time that the same folder or export is imported. */
  place: string;
  /** SHA-256 of its content, 64 hexadecimal digits: the same text has the same digest wherever it is. */
  digest: string;
  read: (seed: ArticleDefaults, keep: KeepPicture) => Promise<Result<ImportedArticle, Problem>>;
}

/** What is found in what a person chose, one entry after the other. */
export type FoundEntry =
  | { kind: 'text'; text: FoundText }
  | { kind: 'skipped'; name: string; why: string }
  | { kind: 'refused'; name: string; problem: Problem }
  /** An export holds that many more texts than the one file that it was counted as. */
  | { kind: 'additional-texts'; count: number };

/** SHA-256 of a text, 64 hexadecimal digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** SHA-256 of the bytes of a file, computed beside the thread that calls. */
export async function digestOf(bytes: Uint8Array): Promise<string> {
  return Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex');
}
