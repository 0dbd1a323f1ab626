import type { ForeignFile, Seed } from '../foreign-file';
import { readArticle } from '../read-article';
import type { FoundText } from './found';

/** A file of one text, as it is found; `around` says what its place tells of it. */
export function textIn(
  file: ForeignFile,
  where: { place: string; digest: string },
  around: (seed: Seed) => Seed = (seed) => seed,
): FoundText {
  return {
    name: file.name,
    ...where,
    read: (seed, keep) => readArticle(file, around({ ...seed, lenient: true }), keep),
  };
}
