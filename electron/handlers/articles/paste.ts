import { done, failed } from '../../../src/contract';
import type { Handlers } from '../../../src/contract';
import { keepIn } from './pictures';
import type { Tools } from '../desk/tools';

/** Reads what other programs copied; what cannot be read is a problem, and its plain words are pasted instead. */
export function pasteHandlers(tools: Pick<Tools, 'archive' | 'clock'>): Pick<Handlers, 'article:paste'> {
  const reading = late();
  return {
    'article:paste': async (copied) => {
      const { read, readPaste } = await reading();
      const pasted = await readPaste(copied, keepSeen(tools), read);
      return pasted ? done(pasted) : failed({ kind: 'file-unreadable', path: '', why: 'it is no page' });
    },
  };
}

function late() {
  let loaded: Promise<LateReader> | undefined;
  return () => (loaded ??= load());
}

type LateReader = Awaited<ReturnType<typeof load>>;

async function load() {
  const { readInThread, readPaste } = await import('../../import');
  return { read: readInThread(), readPaste };
}

/** Bytes that a picture of one point may have; only so small a file is looked at before it is kept. */
const smallest = 2000;

/** Keeps what can be seen: a picture of one point is there to follow people, and is no picture. */
function keepSeen({ archive, clock }: Pick<Tools, 'archive' | 'clock'>): ReturnType<typeof keepIn> {
  const keep = keepIn(archive, clock);
  return async (bytes, name) => {
    if (bytes.length < smallest) {
      const { probePicture } = await import('../../export');
      const probed = await probePicture(bytes, name);
      if (!probed.ok) return probed;
      if (Math.min(probed.value.width, probed.value.height) <= 2)
        return failed({ kind: 'picture-unreadable', name, why: 'tracking' });
    }
    return keep(bytes, name);
  };
}
