import { failed } from '../../../src/contract';
import { cropPicture, isHeic, probePicture } from '../../export';
import type { FoundText, ImportFile, KeepPicture, Reader, SourceEntry } from '../../import';
import type { DocumentCrop, Problem } from '../../../src/contract';
import { BoundedProcess } from './bounded-process';
import type { Outcome } from './bounded-process';
import type { Answers, SentEntry, SentFile } from './messages';
import type { StartProcess } from './process-port';

/** Reads files in a process that is ended when one takes too long or too much memory. */
export interface BoundedReader extends Reader {
  /** Ends the process and what it reads for good. */
  stop(): void;
}

/** Starts a reader in a process of its own, or in this one when there is none to start. */
export async function startReader(start: StartProcess | null): Promise<BoundedReader> {
  if (!start) return { ...(await import('../../import')).readHere, stop: () => undefined };
  const process = new BoundedProcess(start);
  return {
    async article(file, seed, keep) {
      const outcome = await process.run(
        'article',
        { file: sent(file), seed },
        { answers: answersFor(file, keep), size: file.bytes.length },
      );
      return outcome.kind === 'done' ? outcome.value : failed(unreadable(file.name, whyOf(outcome)));
    },
    async settings(bytes, path) {
      const outcome = await process.run('settings', { bytes, path }, { size: bytes.length });
      return outcome.kind === 'done' ? outcome.value : {};
    },
    async clipboard(copied) {
      const outcome = await process.run('clipboard', copied, {
        size: copied.html.length + copied.rtf.length,
      });
      return outcome.kind === 'done' ? outcome.value : null;
    },
    wordPress: (file) => entriesOfExport(file, process),
    stop: () => process.stop(),
  };
}

/** Reads the entries of an export; after one that ended the process, the export is opened again behind it. */
async function* entriesOfExport(file: ImportFile, process: BoundedProcess): AsyncGenerator<SourceEntry> {
  const size = file.bytes.length;
  const refused = (name: string, why: string): SourceEntry => ({
    kind: 'refused',
    name,
    problem: unreadable(name, why),
  });
  let past = 0;
  let openedIn = -1;
  for (;;) {
    if (openedIn !== process.generation) {
      const opened = await process.run('export-open', { file: sent(file), past }, { size });
      if (opened.kind !== 'done') return yield refused(file.name, whyOf(opened));
      openedIn = process.generation;
    }
    const next = await process.run('export-next', null, { size });
    if (next.kind === 'stopped') return;
    if (next.kind === 'ended') yield refused(`${file.name} › ${(past += 1)}`, whyOf(next));
    else if (next.value === null) return;
    else if (next.value !== 'closed') {
      past += 1;
      yield entryOf(next.value, file, process);
    }
  }
}

/** An entry of an export, whose text is read by the process that found it. */
function entryOf(entry: SentEntry, file: ImportFile, process: BoundedProcess): SourceEntry {
  if (entry.kind !== 'text') return entry;
  const { name, place, digest } = entry;
  const read: FoundText['read'] = async (seed, keep) => {
    const outcome = await process.run('export-read', seed, { answers: answersFor(file, keep) });
    return outcome.kind === 'done' ? outcome.value : failed(unreadable(name, whyOf(outcome)));
  };
  return { kind: 'text', text: { name, place, digest, read } };
}

function sent({ name, bytes, sibling, pictureAt }: ImportFile): SentFile {
  return { name, bytes, hasSiblings: sibling !== undefined, hasPictures: pictureAt !== undefined };
}

/** A file beside the one that is read is found by the functions that came with it, and kept by `keep`. */
function answersFor({ sibling, pictureAt }: ImportFile, keep: KeepPicture): Answers {
  return { keep: ({ bytes, name, crop }) => keep(bytes, name, crop), sibling, pictureAt };
}

function unreadable(path: string, why: string): Problem {
  return { kind: 'file-unreadable', path, why };
}

function whyOf(outcome: Exclude<Outcome<never>, { kind: 'done' }>): string {
  return outcome.kind === 'ended' ? outcome.why : 'it was stopped';
}

/** What reads pictures before they are kept. */
export interface PictureReader {
  probe: typeof probePicture;
  crop: typeof cropPicture;
}

/** How many times its size a photo in HEIC counts: it is decoded without the help of native code. */
const heicWeight = 40;

/** Probes and crops pictures in a process of its own, or in this one when there is none to start. */
export function startPictures(start: StartProcess | null): PictureReader {
  if (!start) return { probe: probePicture, crop: cropPicture };
  const process = new BoundedProcess(start);
  return {
    async probe(bytes, name = '', crop?: DocumentCrop) {
      const outcome = await process.run(
        'probe',
        { bytes, name, crop },
        { size: bytes.length * (isHeic(bytes) ? heicWeight : 1) },
      );
      if (outcome.kind !== 'done') return failed({ kind: 'picture-unreadable', name, why: whyOf(outcome) });
      const { value } = outcome;
      // A picture that was not changed comes back without its bytes.
      return value.ok && value.value.bytes.length === 0
        ? { ...value, value: { ...value.value, bytes } }
        : value;
    },
    async crop(bytes, part, name = '') {
      const outcome = await process.run('crop', { bytes, part, name }, { size: bytes.length });
      return outcome.kind === 'done'
        ? outcome.value
        : failed({ kind: 'picture-unreadable', name, why: whyOf(outcome) });
    },
  };
}
