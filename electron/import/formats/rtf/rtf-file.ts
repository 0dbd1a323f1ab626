import type { ConvertedFile, EmbeddedPicture } from '../../model/import-file';
import type { ConversionReport } from '../../report/conversion-report';
import { DamagedDocument } from '../../report/import-error';
import { allPictures } from './pictures';
import { rtfDocument } from './read-rtf';

/** Reads a file in RTF. Throws `DamagedDocument` when it is none. */
export function readRtf(bytes: Uint8Array, report: ConversionReport): Promise<ConvertedFile> {
  const rtf = Buffer.from(bytes).toString('latin1');
  if (!rtf.startsWith('{\\rtf')) throw new DamagedDocument('it holds no text');
  const { markup, shown, unseen, unknownPages } = rtfDocument(rtf);
  unseen.reportTo(report);
  for (const page of unknownPages) report.change(`code-page:${page}`);
  const pictures = allPictures(rtf);
  const embedded = new Map<string, EmbeddedPicture>();
  let at = 0;
  const addressed = markup.replace(/<img src="picture">/g, () => {
    const picture = pictures[shown[at] ?? -1] ?? null;
    const address = `embedded:picture-${(at += 1)}`;
    if (picture) embedded.set(address, picture);
    return `<img src="${address}">`;
  });
  return Promise.resolve({
    markup: addressed,
    embedded,
    fields: null,
    metadata: { title: '', language: '' },
    headings: 'document',
  });
}
