import { done, failed } from '../../../src/contract';
import type { Handlers } from '../../../src/contract';
import { keepIn } from './pictures';
import type { Tools } from '../desk/tools';
import { startPictures, startReader } from '../process/bounded-reader';
import type { PictureReader } from '../process/messages';

/** Reads what other programs copied; when it cannot be read, the window pastes its plain text instead. */
export function pasteHandlers(tools: Pasting): Pick<Handlers, 'article:paste'> {
  const pictures = startPictures(tools.startProcess);
  let reader: ReturnType<typeof loadReader> | undefined;
  return {
    'article:paste': async (copied) => {
      const { clipboard, readPaste } = await (reader ??= loadReader(tools));
      const pasted = await readPaste(copied, keepVisible(tools, pictures), { clipboard });
      return pasted ? done(pasted) : failed({ kind: 'file-unreadable', path: '', why: 'it is no page' });
    },
  };
}

type Pasting = Pick<Tools, 'archive' | 'clock' | 'startProcess'>;

async function loadReader({ startProcess }: Pasting) {
  const { readPaste } = await import('../../import');
  const { clipboard } = await startReader(startProcess);
  return { clipboard, readPaste };
}

/** The largest size in bytes of a tracking pixel; only files as small are probed before they are stored. */
const maxTrackingPixel = 2000;

/** Stores pictures, but not tracking pixels, which are at most two pixels wide or high. */
function keepVisible({ archive, clock }: Pasting, { probe }: PictureReader): ReturnType<typeof keepIn> {
  const keep = keepIn(archive, clock, probe);
  return async (bytes, name, crop) => {
    if (bytes.length < maxTrackingPixel) {
      const probed = await probe(bytes, name);
      if (!probed.ok) return probed;
      if (Math.min(probed.value.width, probed.value.height) <= 2)
        return failed({ kind: 'picture-unreadable', name, why: 'tracking' });
    }
    return keep(bytes, name, crop);
  };
}
