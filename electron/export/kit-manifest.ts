import { createHash } from 'node:crypto';
import { isoOf } from '../../src/article';
import type { Article, Masthead } from '../../src/article';
import type { ZipPart } from './kit-zip';

/** The kit's list of files: what text it is, from whom, under what embargo, and each file's size and SHA-256. */
export function manifestOf(
  article: Article,
  masthead: Masthead,
  name: string,
  parts: readonly ZipPart[],
): ZipPart {
  const manifest = {
    headline: article.headline,
    language: article.language,
    group: masthead.name,
    date: isoOf(article.date),
    embargo: article.embargo && isoOf(article.embargo),
    licence: masthead.licence || null,
    files: parts.map((part) => ({
      path: part.name,
      size: part.bytes.length,
      sha256: createHash('sha256').update(part.bytes).digest('hex'),
    })),
  };
  return { name, bytes: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`) };
}
