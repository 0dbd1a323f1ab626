import type { Article } from '../../../src/article';
import { done, failed } from '../../../src/contract';
import type { Account, Notice, Problem, Result } from '../../../src/contract';
import { accountOf, Losses } from '../report/conversion-report';
import { assemble } from './build-article';
import { readFields } from '../fields/article-fields';
import type { ForeignFile, KeepPicture, Seed } from './foreign-file';
import { PictureFinder } from './picture-finder';
import { readForeign } from '../formats/read-file';
import { ImportTrouble } from '../report/import-error';

/** An article read from a foreign file, what could not be taken along, and the whole account of it. */
export interface ReadArticle {
  article: Article;
  notices: Notice[];
  account: Account;
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
  return readGuarded(file.name, (losses) => read(file, seed, keepPicture, losses));
}

/** Runs a reading with its account; what is wrong with the text is the answer's problem, and nothing else is caught. */
export async function readGuarded(
  name: string,
  reading: (losses: Losses) => Promise<Article>,
): Promise<Result<ReadArticle, Problem>> {
  const losses = new Losses(name);
  try {
    const article = await reading(losses);
    return done({ article, notices: losses.notices(), account: accountOf(article, losses) });
  } catch (trouble) {
    if (trouble instanceof ImportTrouble) return failed(trouble.problem);
    if (isStackExhausted(trouble))
      return failed({ kind: 'file-unreadable', path: name, why: 'it is nested too deeply' });
    throw trouble;
  }
}

async function read(file: ForeignFile, seed: Seed, keep: KeepPicture, losses: Losses): Promise<Article> {
  const foreign = await readForeign(file, losses, seed.site);
  const { lenient = false, site, status } = seed;
  const from = {
    file: file.name,
    zone: seed.zone,
    losses,
    lenient,
    shown: status === 'published',
    site: site?.kind,
  };
  const fields = readFields(foreign.fields ?? {}, from);
  const pictures = new PictureFinder({ file, embedded: foreign.embedded, keep, losses });
  const notesMarkup = await notesMarkupOf(fields.notesToEditors);
  return assemble({ file: file.name, foreign, fields, notesMarkup, seed, pictures, losses });
}

async function notesMarkupOf(markdown: string | undefined): Promise<string> {
  if (markdown === undefined) return '';
  return (await import('../formats/markdown/read-markdown')).markdownMarkup(markdown);
}

/** Parsers recurse: only a file made to harm nests so deep that the stack ends. */
function isStackExhausted(trouble: unknown): boolean {
  return trouble instanceof RangeError && /call stack/i.test(trouble.message);
}
