import { element, emptyElement } from '../../html/markup';
import type { Crop, EmbeddedPicture } from '../../model/import-file';
import type { ConversionReport } from '../../report/conversion-report';
import type { Entries } from './unpack';

/** The pictures that a document shows, each with an address by which its markup names it. */
export class DocumentPictures {
  readonly #paths = new Map<string, { path: string; crop: Crop | null }>();

  /** A picture as HTML, by its path in the document or its address outside; one outside that is cropped is reported and left out. */
  markup(
    { path, isExternal }: { path: string; isExternal: boolean },
    { alt, crop, report }: { alt: string; crop: Crop | null; report: ConversionReport },
  ): string {
    if (isExternal && crop) report.dropPicture(path, 'crop-unclear', { alt });
    if (isExternal) return crop ? '' : emptyElement('img', { src: path, alt });
    const address = `embedded:${path}${crop ? `#${this.#paths.size + 1}` : ''}`;
    this.#paths.set(address, { path, crop });
    return emptyElement('img', { src: address, alt });
  }

  /** The pictures that lie in the document, by their addresses. */
  embeddedIn(entries: Entries): ReadonlyMap<string, EmbeddedPicture> {
    return new Map(
      [...this.#paths].flatMap(([address, { path, crop }]) => {
        const bytes = entries.get(path.replace(/^\.\//, ''));
        return bytes ? [[address, { name: path.replace(/^.*\//, ''), bytes, crop }] as const] : [];
      }),
    );
  }
}

/** A frame around one picture as a figure with the other words as its caption; null for any other frame. */
export function framedFigure(inner: string): string | null {
  const [image, ...others] = inner.match(/<img [^>]*>/g) ?? [];
  if (image === undefined || others.length > 0) return null;
  const caption = inner.replace(image, '').replace(/<\/?p[^>]*>/g, ' ');
  return element('figure', {}, `${image}${element('figcaption', {}, caption)}`);
}
