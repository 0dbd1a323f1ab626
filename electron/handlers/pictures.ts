import { done } from '../../src/contract';
import type { Handlers, KeptPicture, Problem, Result } from '../../src/contract';
import type { Archive } from '../archive';
import type { Tools } from './tools';

/** Keeps pictures that are pasted, dropped or chosen. */
export function pictureHandlers(tools: Tools): Pick<Handlers, 'picture:keep' | 'picture:choose'> {
  const keep = keepIn(tools.archive, tools.clock);
  return {
    'picture:keep': ({ name, bytes }) => keep(bytes, name),
    'picture:choose': async () => {
      const file = await tools.dialogs.choosePicture();
      return file ? keep(file.bytes, file.name) : done(null);
    },
  };
}

/** Looks at a picture's bytes and keeps them in an archive, as they are: they are cleaned when they leave. */
export function keepIn(archive: Archive, clock: () => number) {
  return async (bytes: Uint8Array, name: string): Promise<Result<KeptPicture, Problem>> => {
    const { probePicture } = await import('../export');
    const probed = await probePicture(bytes, name);
    if (!probed.ok) return probed;
    const { caption, credit, ...look } = probed.value;
    const kept = await archive.keepPicture({ bytes, ...look }, clock());
    return kept.ok ? done({ picture: kept.value, caption, credit }) : kept;
  };
}
