import { createHash } from 'node:crypto';
import { done } from '../../../src/contract';
import type { KeptPicture, Problem, Result } from '../../../src/contract';

/** Pictures of texts that are in no archive, held for the time of one export. */
export class PicturesAtHand {
  readonly #bytes = new Map<string, Uint8Array>();
  readonly #looked = new Map<string, Promise<Result<KeptPicture, Problem>>>();

  /** Looks at a picture, once however many texts show it, and holds it, named as an archive would name it. */
  keep = (bytes: Uint8Array, name: string): Promise<Result<KeptPicture, Problem>> => {
    const seen = `${name} ${hashOf(bytes)}`;
    const looked = this.#looked.get(seen) ?? this.#look(bytes, name);
    this.#looked.set(seen, looked);
    return looked;
  };

  /** The bytes of a picture, or null when it is not at hand. */
  read = (hash: string): Uint8Array | null => this.#bytes.get(hash) ?? null;

  async #look(bytes: Uint8Array, name: string): Promise<Result<KeptPicture, Problem>> {
    const { probePicture } = await import('../../export');
    const probed = await probePicture(bytes, name);
    if (!probed.ok) return probed;
    const { bytes: harmless, caption, credit, ...look } = probed.value;
    const hash = hashOf(harmless);
    this.#bytes.set(hash, harmless);
    return done({ picture: { hash, ...look }, caption, credit });
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
