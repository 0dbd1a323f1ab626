import { textOf, unpack } from '../office/unpack';
import { DamagedDocument } from '../../report/import-error';
import type { Entries } from '../office/unpack';
import { OdtStyles } from './styles';
import { OdtWriter, textIn } from './blocks';
import { readXml } from '../office/xml';
import type { XmlElement } from '../office/xml';
import type { Foreign } from '../../article/foreign-file';
import type { Losses } from '../../report/conversion-report';

/** Reads an OpenDocument text. Throws `DamagedDocument` when it is none. */
export async function readOdt(bytes: Uint8Array, losses: Losses): Promise<Foreign> {
  const entries = await unpack(bytes);
  const content = textOf(entries, 'content.xml');
  if (content === null) throw new DamagedDocument('it holds no text');
  if (/manifest:encryption-data/.test(textOf(entries, 'META-INF/manifest.xml') ?? '')) {
    throw new DamagedDocument('it is protected by a password');
  }
  const root = readXml(content);
  const look = readXml(textOf(entries, 'styles.xml') ?? '<none/>');
  const styles = new OdtStyles([look, root]);
  const metadata = metadataOf(entries, styles);
  const writer = new OdtWriter(styles, losses);
  const text = root.find('office:text');
  if (!text) throw new DamagedDocument('it is no text document');
  for (const words of pageHeaders(look)) losses.drop('page-header', 1, words);
  const markup = writer.write(text);
  return {
    markup,
    embedded: embeddedIn(entries, writer.pictures),
    fields: null,
    metadata,
    headings: 'document',
  };
}

function metadataOf(entries: Entries, styles: OdtStyles): Foreign['metadata'] {
  const meta = readXml(textOf(entries, 'meta.xml') ?? '<none/>');
  return {
    title: meta.find('dc:title')?.words().trim() ?? '',
    language: styles.language || (meta.find('dc:language')?.words() ?? ''),
  };
}

function embeddedIn(entries: Entries, paths: ReadonlySet<string>): Foreign['embedded'] {
  return new Map(
    [...paths].flatMap((path) => {
      const bytes = entries.get(path.replace(/^\.\//, ''));
      return bytes ? [[`embedded:${path}`, { name: path.replace(/^.*\//, ''), bytes }] as const] : [];
    }),
  );
}

/** What is printed on every page; a number alone is none of it. */
function pageHeaders(look: XmlElement): string[] {
  return look
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
