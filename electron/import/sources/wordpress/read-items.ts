import { XmlElement, xmlParser } from '../../formats/office/xml';
import { DamagedDocument } from '../../report/import-error';
import { declaredEncoding } from '../../encoding/encodings';
import { xmlText } from '../../encoding/decode-text';
import { addSiteInfo, itemOf } from './item';
import type { ExportItem, SiteInfo } from './item';

/** Bytes parsed at a time, between which other work of the program goes on. */
const chunkSize = 512 * 1024;

/** Deeper than any export is nested. */
const maxDepth = 60;

/**
 * Reads the items of a WordPress export one after the other, in bounded memory, and fills in `site`. Throws
 * `DamagedDocument` when it is cut or not well-formed, after the items before; and at once when it declares a document
 * type, because of attacks through entities.
 */
export async function* readItems(bytes: Uint8Array, site: SiteInfo): AsyncGenerator<ExportItem> {
  const ready: ExportItem[] = [];
  const onEnd = (element: XmlElement, around: XmlElement) => {
    if (around.name !== 'channel') return;
    around.children.length = 0; // What was read is not kept.
    if (element.name === 'item') ready.push(itemOf(element));
    else addSiteInfo(site, element);
  };
  const parser = xmlParser(new XmlElement('', {}), { maxDepth, onEnd });
  const inUtf8 = (declaredEncoding(bytes) ?? 'utf-8') === 'utf-8' ? bytes : Buffer.from(xmlText(bytes));
  const decoder = new TextDecoder('utf-8');
  for (let from = 0; from < inUtf8.length; from += chunkSize) {
    const error = attempt(() => {
      const text = decoder.decode(inUtf8.subarray(from, from + chunkSize), { stream: true });
      parser.write(text.replace(forbiddenCharacters, ''));
    });
    yield* ready.splice(0);
    if (error) throw error;
    await new Promise(setImmediate);
  }
  const error = attempt(() => parser.close());
  if (error) throw error;
}

/** Characters that XML forbids and plugins leave in texts. */
const forbiddenCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function attempt(work: () => void): DamagedDocument | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof DamagedDocument) return error;
    throw error;
  }
}
