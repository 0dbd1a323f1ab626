import { done, failed } from '../../../src/contract';
import type { Handlers } from '../../../src/contract';
import { probePicture } from '../../export';
import { keepIn } from './pictures';
import type { Tools } from '../desk/tools';

/** Reads what other programs copied; when it cannot be read, the window pastes its plain text instead. */
export function pasteHandlers(tools: Pick<Tools, 'archive' | 'clock'>): Pick<Handlers, 'article:paste'> {
  let reader: ReturnType<typeof loadReader> | undefined;
  return {
    'article:paste': async (copied) => {
      const { read, readPaste } = await (reader ??= loadReader());
      const pasted = await readPaste(copied, keepVisible(tools), read);
      return pasted ? done(pasted) : failed({ kind: 'file-unreadable', path: '', why: 'it is no page' });
    },
  };
}

async function loadReader() {
  const { createPasteReader, readPaste } = await import('../../import');
  return { read: createPasteReader(), readPaste };
}

/** The largest size in bytes of a tracking pixel; only files as small are probed before they are stored. */
const maxTrackingPixel = 2000;

/** Stores pictures, but not tracking pixels, which are at most two pixels wide or high. */
function keepVisible({ archive, clock }: Pick<Tools, 'archive' | 'clock'>): ReturnType<typeof keepIn> {
  const keep = keepIn(archive, clock);
  return async (bytes, name) => {
    if (bytes.length < maxTrackingPixel) {
      const probed = await probePicture(bytes, name);
      if (!probed.ok) return probed;
      if (Math.min(probed.value.width, probed.value.height) <= 2)
        return failed({ kind: 'picture-unreadable', name, why: 'tracking' });
    }
    return keep(bytes, name);
  };
}
