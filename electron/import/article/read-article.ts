import { polishChanges } from '../../../src/article';
import type { Article, Change } from '../../../src/article';
import { done, failed } from '../../../src/contract';
import type { BesidePicture, TextConversion, Notice, Problem, Result } from '../../../src/contract';
import { readFields } from '../fields/article-fields';
import { convertFile } from '../formats/convert-file';
import { conversionOf, ConversionReport } from '../report/conversion-report';
import { ImportError } from '../report/import-error';
import { buildArticle } from './build-article';
import type { ImportFile, KeepPicture, ArticleDefaults } from './import-file';
import { PictureFinder } from './picture-finder';

/** An article read from a file as it was written, what its typography changes, short notices of what was lost, and all that the conversion changed or dropped. */
export interface ImportedArticle {
  article: Article;
  /** To be made by `applyChanges`; none when the text is to stay as it was written. */
  typography: Change[];
  notices: Notice[];
  conversion: TextConversion;
  /** Pictures that were taken from beside the file. */
  beside: BesidePicture[];
}

/**
 * Makes an article of a file in Markdown, HTML, Word, OpenDocument or plain text. Whatever has no place in an article
 * is reported. Problems: `format-unknown`, `file-unreadable` (damaged, too large, protected), and `invalid` with the
 * dotted path of the front matter field that is invalid.
 */
export async function readArticle(
  file: ImportFile,
  seed: ArticleDefaults,
  keepPicture: KeepPicture,
): Promise<Result<ImportedArticle, Problem>> {
  return readWithReport(file.name, seed, (report) => readConverted(file, seed, keepPicture, report));
}

/** Runs a reader with a new report. Returns an `ImportError` as its problem; any other error is thrown on. */
export async function readWithReport(
  name: string,
  { typography: house }: Pick<ArticleDefaults, 'typography'>,
  read: (report: ConversionReport) => Promise<Article>,
): Promise<Result<ImportedArticle, Problem>> {
  const report = new ConversionReport(name);
  try {
    const article = await read(report);
    const typography = house ? polishChanges(article, house) : [];
    if (typography.length > 0) report.change('typography', typography.length);
    return done({
      article,
      typography,
      notices: report.notices(),
      conversion: conversionOf(article, report),
      beside: report.besidePictures(),
    });
  } catch (error) {
    if (error instanceof ImportError) return failed(error.problem);
    if (isStackExhausted(error))
      return failed({ kind: 'file-unreadable', path: name, why: 'it is nested too deeply' });
    throw error;
  }
}

async function readConverted(
  file: ImportFile,
  seed: ArticleDefaults,
  keep: KeepPicture,
  report: ConversionReport,
): Promise<Article> {
  const converted = await convertFile(file, report, seed.site);
  const { lenient = false, site, status } = seed;
  const options = {
    file: file.name,
    zone: seed.zone,
    report,
    lenient,
    publishes: status === 'published',
    site: site?.kind,
    base: site?.base ?? null,
  };
  const fields = readFields(converted.fields ?? {}, options);
  const pictures = new PictureFinder({ file, embedded: converted.embedded, keep, report });
  const notesMarkup = await notesMarkupOf(fields.notesToEditors);
  return buildArticle({ file: file.name, converted, fields, notesMarkup, seed, pictures, report });
}

async function notesMarkupOf(markdown: string | undefined): Promise<string> {
  if (markdown === undefined) return '';
  return (await import('../formats/markdown/read-markdown')).markdownMarkup(markdown);
}

/** Parsers recurse: only a file made to do harm is nested so deep that the stack overflows. */
function isStackExhausted(error: unknown): boolean {
  return error instanceof RangeError && /call stack/i.test(error.message);
}
