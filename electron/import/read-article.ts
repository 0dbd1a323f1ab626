import type { Article } from '../../src/article';
import { done, failed } from '../../src/contract';
import type { Notice, Problem, Result } from '../../src/contract';
import { assemble } from './assemble';
import { readFields } from './fields/article-fields';
import type { ForeignFile, KeepPicture, Seed } from './foreign-file';
import { Losses } from './losses';
import { PictureFinder } from './pictures';
import { readForeign } from './read-foreign';
import { ImportTrouble } from './trouble';

/** An article read from a foreign file, and what could not be taken along. */
export interface ReadArticle {
  article: Article;
  notices: Notice[];
}

/**
 * Makes an article of a file in Markdown, HTML, Word, OpenDocument or plain text. Whatever has no place in an article
 * is told in a notice. Problems: `format-unknown`, `file-unreadable` (damaged, too large, protected), and `invalid`
 * with the dotted place for front matter that does not have its form.
 */
export async function readArticle(
  file: ForeignFile,
  seed: Seed,
  keepPicture: KeepPicture,
): Promise<Result<ReadArticle, Problem>> {
  const losses = new Losses(file.name);
  try {
    return done({ article: await read(file, seed, keepPicture, losses), notices: losses.notices() });
  } catch (trouble) {
    if (trouble instanceof ImportTrouble) return failed(trouble.problem);
    if (isStackExhausted(trouble))
      return failed({ kind: 'file-unreadable', path: file.name, why: 'it is nested too deeply' });
    throw trouble;
  }
}

async function read(file: ForeignFile, seed: Seed, keep: KeepPicture, losses: Losses): Promise<Article> {
  const foreign = await readForeign(file, losses);
  const fields = readFields(foreign.fields ?? {}, { file: file.name, zone: seed.zone, losses });
  const pictures = new PictureFinder({ file, embedded: foreign.embedded, keep, losses });
  const notesMarkup = await notesMarkupOf(fields.notesToEditors);
  return assemble({ file: file.name, foreign, fields, notesMarkup, seed, pictures, losses });
}

async function notesMarkupOf(markdown: string | undefined): Promise<string> {
  if (markdown === undefined) return '';
  return (await import('./formats/markdown')).markdownMarkup(markdown);
}

/** Parsers recurse: only a file made to harm nests so deep that the stack ends. */
function isStackExhausted(trouble: unknown): boolean {
  return trouble instanceof RangeError && /call stack/i.test(trouble.message);
}
