import { createHash } from 'node:crypto';
import { done } from '../../../src/contract';
import type { DocumentCrop, KeptPicture, Problem, Result } from '../../../src/contract';
import type { PictureReader } from '../process/messages';

/** Holds the pictures of texts that are in no archive, in memory for one export. */
export class MemoryPictures {
  readonly #bytes = new Map<string, Uint8Array>();
  readonly #probed = new Map<string, Promise<Result<KeptPicture, Problem>>>();
  readonly #reader: PictureReader;

  constructor(reader: PictureReader) {
    this.#reader = reader;
  }

  /** Probes a picture, once however many texts show it, and holds it under its hash, as an archive would. */
  keep = (bytes: Uint8Array, name: string, crop?: DocumentCrop): Promise<Result<KeptPicture, Problem>> => {
    const key = `${name} ${hashOf(bytes)} ${JSON.stringify(crop)}`;
    const probed = this.#probed.get(key) ?? this.#probe(bytes, name, crop);
    this.#probed.set(key, probed);
    return probed;
  };

  /** The bytes of a picture, or null when no text shows it. */
  read = (hash: string): Uint8Array | null => this.#bytes.get(hash) ?? null;

  async #probe(
    bytes: Uint8Array,
    name: string,
    crop: DocumentCrop | undefined,
  ): Promise<Result<KeptPicture, Problem>> {
    const probed = await this.#reader.probe(bytes, name, crop);
    if (!probed.ok) return probed;
    const { bytes: kept, caption, credit: _, ...picture } = probed.value;
    const hash = hashOf(kept);
    this.#bytes.set(hash, kept);
    // Nobody has been shown the name that stands in the file.
    return done({ picture: { hash, ...picture }, caption, credit: '' });
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
