import { appraisePicture, cropPicture, makeThumbnail, probePicture } from '../../export';
import { readHere } from '../../import';
import { copiedPicture } from '../../../src/article';
import { renderCopy } from '../../../src/render';
import type { FoundText, ImportFile, KeepPicture, FoundEntry } from '../../import';
import type { AnswerOf, CallParent } from '../../process';
import type { ParentCalls, SentEntry, SentFile, Tasks } from './messages';

type Call = CallParent<ParentCalls>;

/** The function for each task, in the process that reads files. */
export function createTasks(call: Call): Tasks {
  const keep: KeepPicture = (bytes, name, crop) => call('keep', ofItsOwn(bytes), name, crop);
  let entries: AsyncGenerator<FoundEntry> | null = null;
  let found: FoundText | null = null;

  const next = async (): Promise<SentEntry | null> => {
    const entry = await entries?.next();
    if (!entry || entry.done) return null;
    if (entry.value.kind !== 'text') return entry.value;
    found = entry.value.text;
    const { name, place, digest } = found;
    return { kind: 'text', name, place, digest };
  };

  return {
    article: (file, seed) => readHere.article(received(file, call), seed, keep),
    settings: readHere.settings,
    unpack: async (name, bytes) => {
      const unpacked = await readHere.unpack(name, bytes);
      if (!unpacked.ok) return unpacked;
      const files = unpacked.value.map((file) => ({ ...file, bytes: ofItsOwn(file.bytes) }));
      return { ok: true, value: files };
    },
    clipboard: async (copied) => {
      const content = await readHere.clipboard(copied);
      return (
        content && {
          ...content,
          pictures: content.pictures.map((each) => ({ ...each, bytes: ofItsOwn(each.bytes) })),
        }
      );
    },
    pressList: readHere.pressList,
    returned: readHere.returned,
    openExport: async (source, file, past) => {
      entries = readHere.exported(source, received(file, call));
      for (let at = 0; at < past; at += 1) await next();
      return null;
    },
    nextEntry: async () => (entries ? next() : 'closed'),
    readEntry: async (seed) => {
      if (!found) throw new Error('no text of the export was found yet');
      return found.read(seed, keep);
    },
    probe: async (bytes, name, crop) => withOwnBytes(await probePicture(bytes, name, crop), bytes),
    appraise: appraisePicture,
    thumbnail: makeThumbnail,
    crop: cropPicture,
  };
}

function received({ name, bytes, hasSiblings, hasPictures }: SentFile, call: Call): ImportFile {
  return {
    name,
    bytes,
    ...(hasSiblings && { sibling: (path: string) => call('sibling', path) }),
    ...(hasPictures && { pictureAt: (address: string) => call('pictureAt', address) }),
    copyOf: (article) => renderCopy(article, copiedPicture),
  };
}

/** Bytes in a buffer of their own: of a view of a larger one, the whole would be copied to the other process. */
function ofItsOwn(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : Uint8Array.from(bytes);
}

/** Leaves out bytes that are unchanged: the parent, which sent them, has them. */
function withOwnBytes(probed: AnswerOf<Tasks, 'probe'>, sent: Uint8Array): typeof probed {
  if (!probed.ok || probed.value.bytes !== sent) return probed;
  return { ...probed, value: { ...probed.value, bytes: new Uint8Array() } };
}
