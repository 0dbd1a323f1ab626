import { createHash } from 'node:crypto';
import { done } from '../../src/contract';
import type { KeptPicture, Problem, Result } from '../../src/contract';

/** Pictures of texts that are in no archive, held for the time of one export. */
export class PicturesAtHand {
  readonly #bytes = new Map<string, Uint8Array>();

  /** Looks at a picture and holds it, named as an archive would name it. */
  keep = async (bytes: Uint8Array, name: string): Promise<Result<KeptPicture, Problem>> => {
    const { probePicture } = await import('../export');
    const probed = await probePicture(bytes, name);
    if (!probed.ok) return probed;
    const { bytes: harmless, caption, credit, ...look } = probed.value;
    const hash = createHash('sha256').update(harmless).digest('hex');
    this.#bytes.set(hash, harmless);
    return done({ picture: { hash, ...look }, caption, credit });
  };

  /** The bytes of a picture, or null when it is not at hand. */
  read = (hash: string): Uint8Array | null => this.#bytes.get(hash) ?? null;
}
