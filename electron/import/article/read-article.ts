import { polishChanges } from '../../../src/article';
import type { Article, HouseStyle } from '../../../src/article';
import { done, failed } from '../../../src/contract';
import type { Problem, Result } from '../../../src/contract';
import { readFields } from '../fields/article-fields';
import { convertFile } from '../formats/convert-file';
import { conversionOf, ConversionReport } from '../report/conversion-report';
import { ImportError } from '../report/import-error';
import { OpenLinks } from '../links/open-links';
import { settleLinks } from './settle-links';
import { buildArticle } from './build-article';
import { readExactArticle } from './exact-article';
import type { SiteSource } from '../model/source';
import type { ImportFile, KeepPicture, ArticleDefaults } from '../model/import-file';
import type { ImportedArticle } from '../model/imported-article';
import { PictureFinder } from './picture-finder';

/**
 * Makes an article of a file in any supported format, of a folder or site of that source. Whatever has no place in an article
 * is reported. Problems: `format-unknown`, `file-unreadable` (damaged, too large, protected), and `invalid` with the
 * dotted path of the front matter field that is invalid.
 */
export async function readArticleOf(
  source: SiteSource,
  file: ImportFile,
  seed: ArticleDefaults,
  keepPicture: KeepPicture,
): Promise<Result<ImportedArticle, Problem>> {
  return readWithReport(file.name, seed, async (report, links) => {
    const { typography } = seed;
    const exact = await readExactArticle(file, keepPicture, report);
    if (exact) return { article: exact };
    return { article: await readConverted(file, seed, keepPicture, { source, report, links }), typography };
  });
}

type ReadOptions = Pick<ArticleDefaults, 'site' | 'keepsLinksOpen'>;

/** An article that was read, and the house style for its typography, which stays as written without one. */
interface ReadText {
  article: Article;
  typography?: HouseStyle | undefined;
  /** The place of the text that it is a translation of. */
  original?: string;
}

/** Runs a reader with a new report. Returns an `ImportError` as its problem; any other error is thrown on. */
export async function readWithReport(
  name: string,
  { site, keepsLinksOpen = false }: ReadOptions,
  read: (report: ConversionReport, links: OpenLinks) => Promise<ReadText>,
): Promise<Result<ImportedArticle, Problem>> {
  const report = new ConversionReport(name);
  const links = new OpenLinks(site ?? null);
  try {
    const { article, typography: house, original } = await read(report, links);
    const typography = house ? polishChanges(article, house) : [];
    if (typography.length > 0) report.change('typography', typography.length);
    const imported: ImportedArticle = {
      article,
      typography,
      notices: report.notices(),
      conversion: conversionOf(article, report),
      beside: report.besidePictures(),
      languageBy: report.languageBy,
      openLinks: links.all(),
      ...(original !== undefined && { original }),
      file: name,
    };
    return done(keepsLinksOpen ? imported : settleLinks(imported, () => null, house));
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
  { source, report, links }: { source: SiteSource; report: ConversionReport; links: OpenLinks },
): Promise<Article> {
  const converted = await convertFile(file, report, { source, site: seed.site });
  const { lenient = false, site, status } = seed;
  const options = {
    file: file.name,
    zone: seed.zone,
    now: seed.date,
    report,
    lenient,
    publishes: status === 'published',
    site,
    source,
  };
  const fields = readFields(converted.fields ?? {}, options);
  const pictures = new PictureFinder({ file, embedded: converted.embedded, keep, report });
  const notesMarkup = await notesMarkupOf(fields.notesToEditors);
  return buildArticle({ file: file.name, converted, fields, notesMarkup, seed, pictures, links, report });
}

async function notesMarkupOf(markdown: string | undefined): Promise<string> {
  if (markdown === undefined) return '';
  return (await import('../formats/markdown/read-markdown')).markdownMarkup(markdown);
}

/** Parsers recurse: only a file made to do harm is nested so deep that the stack overflows. */
function isStackExhausted(error: unknown): boolean {
  return error instanceof RangeError && /call stack/i.test(error.message);
}
