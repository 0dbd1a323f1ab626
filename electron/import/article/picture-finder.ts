import { basename } from 'node:path/posix';
import type { Element } from 'hast';
import type { KeptPicture } from '../../../src/contract';
import { pictureInAddress } from '../html/images';
import type { Image } from '../html/images';
import { decodeAddress, pathInside } from '../html/links';
import type { ConversionReport } from '../report/conversion-report';
import type { EmbeddedPicture, ImportFile, KeepPicture } from '../model/import-file';

/** The alternative text and the caption of a picture. */
type PictureText = Pick<Image, 'alt' | 'caption' | 'crop'>;

/** A picture that was found; `elsewhere` is its path where that differs from the address. */
interface FoundPicture extends EmbeddedPicture {
  isBeside?: true;
  elsewhere?: string;
}

/** Finds the pictures of one file, embedded in it, beside it or in a data: address, and stores them. */
export class PictureFinder {
  readonly #file: ImportFile;
  readonly #embedded: ReadonlyMap<string, EmbeddedPicture>;
  readonly #keep: KeepPicture;
  readonly #report: ConversionReport;

  constructor(from: {
    file: ImportFile;
    embedded: ReadonlyMap<string, EmbeddedPicture>;
    keep: KeepPicture;
    report: ConversionReport;
  }) {
    this.#file = from.file;
    this.#embedded = from.embedded;
    this.#keep = from.keep;
    this.#report = from.report;
  }

  /** Stores pictures one after the other; those that cannot be stored are reported and left out. */
  async keepAll(images: readonly Image[]): Promise<Map<Element, KeptPicture>> {
    const kept = new Map<Element, KeptPicture>();
    for (const image of images) {
      const picture = await this.keepOne(image.source, image);
      if (picture) kept.set(image.element, picture);
    }
    return kept;
  }

  /** Stores the picture at an address; null, and reported, when it cannot be found or stored. */
  async keepOne(source: string, text: PictureText = { alt: '', caption: '' }): Promise<KeptPicture | null> {
    const found = await this.#find(source);
    if ('why' in found) return this.#reportMissing(source, found.why, text);
    const crop = found.crop ?? text.crop;
    if (crop === 'unclear') return this.#reportMissing(source, 'crop-unclear', text, found.name);
    const kept = await this.#keep(found.bytes, found.name, crop ?? undefined);
    if (!kept.ok) return this.#reportMissing(source, reasonOf(kept.problem), text, found.name);
    if (found.isBeside)
      this.#report.takePicture(found.elsewhere ?? decodeAddress(source), kept.value.picture.hash);
    return kept.value;
  }

  async #find(source: string): Promise<FoundPicture | { why: string }> {
    const embedded = this.#embedded.get(source);
    if (embedded) return embedded;
    if (/^data:/i.test(source)) return pictureInAddress(source) ?? { why: 'picture-unreadable' };
    const nearby = await this.#file.pictureAt?.(source);
    if (nearby) return this.#reportElsewhere(source, nearby);
    if (/^(https?:)?\/\//i.test(source)) return { why: 'remote' };
    const path = pathInside(source);
    if (path === null) return { why: 'outside' };
    const bytes = path === '' ? null : await this.#file.sibling?.(path);
    return bytes ? { name: basename(path), bytes, isBeside: true } : { why: 'missing' };
  }

  #reportElsewhere(
    source: string,
    { name, bytes, elsewhere }: EmbeddedPicture & { elsewhere?: string },
  ): FoundPicture {
    if (elsewhere === undefined) return { name, bytes, isBeside: true };
    this.#report.change('picture-found', 1, `${source} → ${elsewhere}`);
    return { name, bytes, isBeside: true, elsewhere };
  }

  #reportMissing(source: string, why: string, text: PictureText, name = pictureName(source)): null {
    const address = /^(data|embedded):/i.test(source) ? name : source;
    this.#report.dropPicture(name, why, { ...text, address });
    return null;
  }
}

function pictureName(source: string): string {
  if (/^data:/i.test(source)) return 'image';
  return basename(decodeAddress(source.replace(/[?#].*$/s, '')).replaceAll('\\', '/')) || source;
}

function reasonOf(problem: { kind: string; why?: string }): string {
  return problem.why ?? problem.kind;
}
