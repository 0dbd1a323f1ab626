import type { ConvertedFile } from '../../model/import-file';
import type { ConversionReport } from '../../report/conversion-report';
import { DamagedDocument } from '../../report/import-error';
import { entryText, unpack } from '../office/unpack';
import type { Entries } from '../office/unpack';
import { readXml } from '../office/xml';
import type { XmlElement } from '../office/xml';
import { OdtBlocks, textIn } from './blocks';
import { OdtStyles } from './styles';

/** Reads an OpenDocument text. Throws `DamagedDocument` when it is none. */
export async function readOdt(bytes: Uint8Array, report: ConversionReport): Promise<ConvertedFile> {
  const entries = await unpack(bytes);
  const content = entryText(entries, 'content.xml');
  if (content === null) throw new DamagedDocument('it holds no text');
  if (/manifest:encryption-data/.test(entryText(entries, 'META-INF/manifest.xml') ?? '')) {
    throw new DamagedDocument('it is protected by a password');
  }
  const root = readXml(content);
  const stylesPart = readXml(entryText(entries, 'styles.xml') ?? '<none/>');
  const styles = new OdtStyles([stylesPart, root]);
  const metadata = metadataOf(entries, styles);
  const writer = new OdtBlocks(styles, report);
  const text = root.find('office:text');
  if (!text) throw new DamagedDocument('it is no text document');
  for (const words of pageHeaders(stylesPart)) report.drop('page-header', 1, words);
  const markup = writer.write(text);
  return {
    markup,
    embedded: writer.pictures.embeddedIn(entries),
    fields: null,
    metadata,
    headings: 'document',
  };
}

function metadataOf(entries: Entries, styles: OdtStyles): ConvertedFile['metadata'] {
  const meta = readXml(entryText(entries, 'meta.xml') ?? '<none/>');
  return {
    title: meta.find('dc:title')?.text().trim() ?? '',
    language: styles.language || (meta.find('dc:language')?.text() ?? ''),
  };
}

/** Headers and footers, except those with nothing but a page number. */
function pageHeaders(stylesPart: XmlElement): string[] {
  return stylesPart
    .all(
      'style:header',
      'style:footer',
      'style:header-left',
      'style:footer-left',
      'style:header-first',
      'style:footer-first',
    )
    .map((part) => textIn(part))
    .filter((words) => words.replace(/[\s\d]/g, '') !== '');
}
