import type { Foreign, ForeignFile, PostSite } from '../article/foreign-file';
import { decodeText } from './decode-text';
import { formatOf } from './detect-format';
import type { Format } from './detect-format';
import { partFrontMatter } from '../fields/front-matter';
import { withFrames } from '../html/images';
import type { Losses } from '../report/conversion-report';
import { plainMarkdown, plainPage, plainPost } from '../shortcodes/remove-shortcodes';
import { DamagedDocument, ImportTrouble } from '../report/import-error';

/** Texts longer than this are no texts, in bytes. */
const longest = { text: 10_000_000, document: 200_000_000 };

/** Reads a file, whatever its kind, as markup. Throws `ImportTrouble` when it is none that we read, or is damaged. */
export async function readForeign(file: ForeignFile, losses: Losses, site?: PostSite): Promise<Foreign> {
  const format = formatOf(file.name, file.bytes);
  if (format === null) throw new ImportTrouble({ kind: 'format-unknown', path: file.name });
  try {
    return format === 'docx' || format === 'odt'
      ? await readDocument(format, file, losses)
      : await readText(format, file, losses, site);
  } catch (trouble) {
    if (trouble instanceof DamagedDocument) throw unreadable(file, trouble.message);
    throw trouble;
  }
}

async function readDocument(format: 'docx' | 'odt', file: ForeignFile, losses: Losses): Promise<Foreign> {
  if (file.bytes.length > longest.document) throw unreadable(file, 'it is larger than 200 MB');
  if (format === 'docx') return (await import('./docx/read-docx')).readDocx(file.bytes, losses);
  return (await import('./odt/read-odt')).readOdt(file.bytes, losses);
}

async function readText(
  format: Exclude<Format, 'docx' | 'odt'>,
  file: ForeignFile,
  losses: Losses,
  site?: PostSite,
): Promise<Foreign> {
  if (file.bytes.length > longest.text) throw unreadable(file, 'it is larger than 10 MB');
  const text = decodeText(file.bytes);
  if (text === null) throw unreadable(file, 'it is no text');
  const { fields, body } = partFrontMatter(text, file.name);
  const isPost = fields !== null || site !== undefined;
  return {
    markup: await markupOf(
      format,
      isPost ? postBody(format, body, losses, site) : bodyAlone(format, body, losses),
    ),
    embedded: new Map(),
    fields,
    metadata: { title: '', language: '' },
    headings: format === 'markdown' ? 'markdown' : 'document',
    ...(site ? { site } : {}),
  };
}

/** A post of a site, in which codes of the site may stand. */
function postBody(format: Format, body: string, losses: Losses, site: PostSite | undefined): string {
  if (format === 'markdown') return plainPost(body, losses, site);
  return format === 'html' ? plainPage(body, losses, site) : body;
}

function bodyAlone(format: Format, body: string, losses: Losses): string {
  return format === 'markdown' ? plainMarkdown(body, losses) : body;
}

async function markupOf(format: 'markdown' | 'html' | 'text', body: string): Promise<string> {
  if (format === 'markdown') return (await import('./markdown/read-markdown')).markdownMarkup(body);
  return format === 'html' ? withFrames(body) : (await import('./plain-text')).plainTextMarkup(body);
}

function unreadable(file: ForeignFile, why: string): ImportTrouble {
  return new ImportTrouble({ kind: 'file-unreadable', path: file.name, why });
}
