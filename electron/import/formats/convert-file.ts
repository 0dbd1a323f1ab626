import type { ConvertedFile, ImportFile } from '../model/import-file';
import { splitFrontMatter } from '../fields/front-matter';
import { isOwnPage } from '../html/own-page';
import { markWriterFrames, takePictures } from '../html/images';
import { anyFolder } from '../model/post';
import type { PostSite, Fields } from '../model/post';
import type { SiteSource } from '../model/source';
import type { ConversionReport } from '../report/conversion-report';
import { DamagedDocument, ImportError } from '../report/import-error';
import { cleanMarkdown } from './markdown/attributes';
import { decodeBytes, reportEncoding } from '../encoding/decode-text';
import { detectFormat, foreignFormat, formatOfName } from './detect-format';
import type { Format } from './detect-format';
import { fromHtml } from 'hast-util-from-html';
import { attribute, elementsIn, isNamed } from '../html/tree';
import { kindsByName, normalizeName } from '../fields/field-names';

/** The largest files that are read, in bytes; a page is a text, whatever pictures it holds. */
const maxBytes = { text: 10_000_000, document: 200_000_000 };

/** The source that a file comes from, and its site where it is a part of one. */
interface TextFrom {
  source: SiteSource;
  site?: PostSite | undefined;
}

const noSite: PostSite = { source: anyFolder, base: null, basePath: '' };

/** Converts a file of any supported format to HTML. Throws `ImportError` when it is not supported or damaged. */
export async function convertFile(
  file: ImportFile,
  report: ConversionReport,
  from: TextFrom,
): Promise<ConvertedFile> {
  const format = detectFormat(file.name, file.bytes);
  const foreign = format === null ? foreignFormat(file.name, file.bytes) : null;
  if (foreign) throw new ImportError({ kind: 'format-foreign', path: file.name, format: foreign });
  if (format === null && formatOfName(file.name)) throw unreadable(file, 'it is not what its name says');
  if (format === null) throw new ImportError({ kind: 'format-unknown', path: file.name });
  try {
    return isText(format)
      ? await convertText(format, file, report, from)
      : await convertDocument(format, file, report);
  } catch (error) {
    if (error instanceof DamagedDocument) throw unreadable(file, error.message);
    throw error;
  }
}

type TextFormat = 'markdown' | 'html' | 'text';
type DocumentFormat = Exclude<Format, TextFormat>;

/** What reads each format of a word processor, loaded when it is needed: a format without its reader does not compile. */
const documentReaders = {
  docx: async () => (await import('./docx/read-docx')).readDocx,
  rtf: async () => (await import('./rtf/read-rtf')).readRtf,
  mail: async () => (await import('./mail/read-mail')).readMail,
  mhtml: async () => (await import('./mail/read-mail')).readMhtml,
  odt: async () => (await import('./odt/read-odt')).readOdt,
} satisfies Record<DocumentFormat, unknown>;

function isText(format: Format): format is TextFormat {
  return !(format in documentReaders);
}

async function convertDocument(
  format: DocumentFormat,
  file: ImportFile,
  report: ConversionReport,
): Promise<ConvertedFile> {
  if (file.bytes.length > maxBytes.document) throw unreadable(file, 'it is larger than 200 MB');
  const read = await documentReaders[format]();
  return read(file.bytes, report);
}

async function convertText(
  format: TextFormat,
  file: ImportFile,
  report: ConversionReport,
  { source, site }: TextFrom,
): Promise<ConvertedFile> {
  const isLarge = file.bytes.length > maxBytes.text;
  if (isLarge && format !== 'html') throw unreadable(file, 'it is larger than 10 MB');
  if (file.bytes.length > maxBytes.document) throw unreadable(file, 'it is larger than 200 MB');
  const decoded = await decodeBytes(file.bytes, format === 'html');
  if (decoded === null) throw unreadable(file, 'it is no text');
  reportEncoding(decoded, report);
  const page = isLarge ? takePictures(decoded.text) : { markup: decoded.text, embedded: new Map() };
  if (page.markup.length > maxBytes.text) throw unreadable(file, 'it is larger than 10 MB');
  const { fields, body } =
    source.readPage?.(file.name, page.markup) ?? splitFrontMatter(page.markup, file.name);
  const isPost = fields !== null || site !== undefined;
  return {
    markup: await markupOf(
      format,
      isPost ? postBody(format, body, report, { source, site }) : plainBody(format, body, report),
    ),
    embedded: page.embedded,
    fields: fields ?? (format === 'html' && isOwnPage(body) ? ownFields(body) : null),
    metadata: { title: '', language: '' },
    headings: format === 'markdown' ? 'markdown' : 'document',
  };
}

/** A post of a site, which may hold what only the site's program understands. */
function postBody(
  format: TextFormat,
  body: string,
  report: ConversionReport,
  { source, site }: TextFrom,
): string {
  if (format === 'text' || !source.convert) return plainBody(format, body, report);
  return source.convert(body, format, site ?? noSite, report);
}

function plainBody(format: TextFormat, body: string, report: ConversionReport): string {
  return format === 'markdown' ? cleanMarkdown(body, report) : body;
}

async function markupOf(format: TextFormat, body: string): Promise<string> {
  if (format === 'markdown') return (await import('./markdown/read-markdown')).markdownMarkup(body);
  return format === 'html'
    ? markWriterFrames(body)
    : (await import('./text/plain-text')).plainTextMarkup(body);
}

function unreadable(file: ImportFile, why: string): ImportError {
  return new ImportError({ kind: 'file-unreadable', path: file.name, why });
}

/** What a page of a site that Ronéo exported says of its article beside the text, as front matter would. */
export function ownFields(markup: string): Fields {
  const elements = elementsIn(fromHtml(markup));
  const values = (property: string) =>
    elements
      .filter((each) => isNamed(each, 'meta') && attribute(each, 'property') === property)
      .map((each) => attribute(each, 'content'));
  const [section = ''] = values('article:section');
  const address = elements.find(
    (each) => isNamed(each, 'link') && each.properties['rel']?.toString() === 'canonical',
  );
  const slug = /(?<![a-z0-9-])([a-z0-9-]+)\/$/.exec(address ? attribute(address, 'href') : '')?.[1];
  const tags = values('article:tag');
  return {
    status: 'published',
    ...(Object.hasOwn(kindsByName, normalizeName(section)) && { genre: section }),
    ...(slug && { slug }),
    ...(tags.length > 0 && { tags }),
  };
}
