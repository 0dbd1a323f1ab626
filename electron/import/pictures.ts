import { basename } from 'node:path/posix';
import type { Element } from 'hast';
import type { KeptPicture } from '../../src/contract';
import type { EmbeddedPicture, ForeignFile, KeepPicture } from './foreign-file';
import type { Losses } from './losses';
import { attribute } from './tree/look';

/** Finds the pictures of one file wherever they are, in it, beside it or written out, and has them kept. */
export class PictureFinder {
  readonly #file: ForeignFile;
  readonly #embedded: ReadonlyMap<string, EmbeddedPicture>;
  readonly #keep: KeepPicture;
  readonly #losses: Losses;

  constructor(from: {
    file: ForeignFile;
    embedded: ReadonlyMap<string, EmbeddedPicture>;
    keep: KeepPicture;
    losses: Losses;
  }) {
    this.#file = from.file;
    this.#embedded = from.embedded;
    this.#keep = from.keep;
    this.#losses = from.losses;
  }

  /** Keeps the pictures of some elements, one after the other; those that cannot be are said and left out. */
  async keepAll(images: readonly Element[]): Promise<Map<Element, KeptPicture>> {
    const kept = new Map<Element, KeptPicture>();
    for (const image of images) {
      const picture = await this.keepOne(sourceOf(image));
      if (picture) kept.set(image, picture);
    }
    return kept;
  }

  /** Keeps the picture that an address names; null, with a notice, when it cannot be had. */
  async keepOne(source: string): Promise<KeptPicture | null> {
    const found = await this.#find(source);
    if ('why' in found) return this.#leave(nameOf(source), found.why);
    const kept = await this.#keep(found.bytes, found.name);
    return kept.ok ? kept.value : this.#leave(found.name, whyOf(kept.problem));
  }

  async #find(source: string): Promise<EmbeddedPicture | { why: string }> {
    const embedded = this.#embedded.get(source);
    if (embedded) return embedded;
    if (/^data:/i.test(source)) return writtenOut(source);
    if (/^(https?:)?\/\//i.test(source)) return { why: 'remote' };
    const path = pathInside(source);
    if (path === null) return { why: 'outside' };
    const bytes = path === '' ? null : await this.#file.sibling?.(path);
    return bytes ? { name: basename(path), bytes } : { why: 'missing' };
  }

  #leave(picture: string, why: string): null {
    this.#losses.dropPicture(picture, why);
    return null;
  }
}

/** The address of a picture; pages that load theirs late hide it in another attribute. */
function sourceOf(image: Element): string {
  const source = attribute(image, 'src').trim();
  const late = attribute(image, 'dataSrc').trim();
  return late !== '' && (source === '' || source.startsWith('data:')) ? late : source;
}

/** A path that stays in the folder it starts from, with "/" between its parts; null for any other. */
export function pathInside(address: string): string | null {
  const path = decoded(address.replace(/[?#].*$/s, '')).replaceAll('\\', '/');
  if (/^[a-z][a-z0-9+.-]*:/i.test(path) || path.startsWith('/') || path.includes('\0')) return null;
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  return parts.includes('..') ? null : parts.join('/');
}

function writtenOut(address: string): EmbeddedPicture | { why: string } {
  const found = /^data:image\/([a-z0-9.+-]+)[^,]*?(;base64)?,(.*)$/is.exec(address);
  if (!found) return { why: 'picture-unreadable' };
  const [, type = '', base64, data = ''] = found;
  const bytes = base64 ? Buffer.from(decoded(data), 'base64') : Buffer.from(decoded(data));
  return { name: `image.${type.toLowerCase().replace('jpeg', 'jpg').replace('svg+xml', 'svg')}`, bytes };
}

function nameOf(source: string): string {
  if (/^data:/i.test(source)) return 'image';
  return basename(decoded(source.replace(/[?#].*$/s, '')).replaceAll('\\', '/')) || source;
}

function whyOf(problem: { kind: string; why?: string }): string {
  return problem.why ?? problem.kind;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
