import type { ConvertedFile, ImportFile, PostSite } from '../article/import-file';
import { splitFrontMatter } from '../fields/front-matter';
import { markWriterFrames } from '../html/images';
import type { ConversionReport } from '../report/conversion-report';
import { DamagedDocument, ImportError } from '../report/import-error';
import { cleanMarkdown, convertPostHtml, convertPostMarkdown } from '../shortcodes/convert-shortcodes';
import { decodeText } from './decode-text';
import { detectFormat } from './detect-format';
import type { Format } from './detect-format';

/** The largest files that are read, in bytes. */
const maxBytes = { text: 10_000_000, document: 200_000_000 };

/** Converts a file of any supported format to HTML. Throws `ImportError` when it is not supported or damaged. */
export async function convertFile(
  file: ImportFile,
  report: ConversionReport,
  site?: PostSite,
): Promise<ConvertedFile> {
  const format = detectFormat(file.name, file.bytes);
  if (format === null) throw new ImportError({ kind: 'format-unknown', path: file.name });
  try {
    return format === 'docx' || format === 'odt'
      ? await convertDocument(format, file, report)
      : await convertText(format, file, report, site);
  } catch (error) {
    if (error instanceof DamagedDocument) throw unreadable(file, error.message);
    throw error;
  }
}

async function convertDocument(
  format: 'docx' | 'odt',
  file: ImportFile,
  report: ConversionReport,
): Promise<ConvertedFile> {
  if (file.bytes.length > maxBytes.document) throw unreadable(file, 'it is larger than 200 MB');
  if (format === 'docx') return (await import('./docx/read-docx')).readDocx(file.bytes, report);
  return (await import('./odt/read-odt')).readOdt(file.bytes, report);
}

async function convertText(
  format: Exclude<Format, 'docx' | 'odt'>,
  file: ImportFile,
  report: ConversionReport,
  site?: PostSite,
): Promise<ConvertedFile> {
  if (file.bytes.length > maxBytes.text) throw unreadable(file, 'it is larger than 10 MB');
  const text = decodeText(file.bytes);
  if (text === null) throw unreadable(file, 'it is no text');
  const { fields, body } = splitFrontMatter(text, file.name);
  const isPost = fields !== null || site !== undefined;
  return {
    markup: await markupOf(
      format,
      isPost ? postBody(format, body, report, site) : plainBody(format, body, report),
    ),
    embedded: new Map(),
    fields,
    metadata: { title: '', language: '' },
    headings: format === 'markdown' ? 'markdown' : 'document',
    ...(site ? { site } : {}),
  };
}

/** A post of a site, which may contain the shortcodes of the site. */
function postBody(
  format: Format,
  body: string,
  report: ConversionReport,
  site: PostSite | undefined,
): string {
  if (format === 'markdown') return convertPostMarkdown(body, report, site);
  return format === 'html' ? convertPostHtml(body, report, site) : body;
}

function plainBody(format: Format, body: string, report: ConversionReport): string {
  return format === 'markdown' ? cleanMarkdown(body, report) : body;
}

async function markupOf(format: 'markdown' | 'html' | 'text', body: string): Promise<string> {
  if (format === 'markdown') return (await import('./markdown/read-markdown')).markdownMarkup(body);
  return format === 'html' ? markWriterFrames(body) : (await import('./plain-text')).plainTextMarkup(body);
}

function unreadable(file: ImportFile, why: string): ImportError {
  return new ImportError({ kind: 'file-unreadable', path: file.name, why });
}
