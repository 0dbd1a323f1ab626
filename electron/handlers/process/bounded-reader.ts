import { copiedPicture } from '../../../src/article';
import type { Article } from '../../../src/article';
import { failed } from '../../../src/contract';
import { renderCopy } from '../../../src/render';
import { appraisePicture, cropPicture, isHeic, makeThumbnail, probePicture } from '../../export';
import type { FoundText, ImportFile, KeepPicture, Reader, FoundEntry } from '../../import';
import type { DocumentCrop } from '../../../src/contract';
import { BoundedProcess } from '../../process';
import type { Budget, Outcome, SomeOf, StartProcess } from '../../process';
import type { ParentCalls, PictureReader, SentEntry, SentFile, Tasks } from './messages';

type ReadingProcess = BoundedProcess<Tasks, ParentCalls>;
type Answers = SomeOf<ParentCalls>;

/** Reads files in a process that is ended when one takes too long or too much memory. */
export interface BoundedReader extends Reader {
  /** Ends the process and what it reads for good. */
  stop(): void;
}

/** Starts a reader in a process of its own, or in this one when there is none to start. */
export async function startReader(start: StartProcess | null): Promise<BoundedReader> {
  if (!start) {
    const { readHere } = await import('../../import');
    const copyOf = (article: Article) => renderCopy(article, copiedPicture);
    return {
      ...readHere,
      article: (file, seed, keep) => readHere.article({ ...file, copyOf }, seed, keep),
      stop: () => undefined,
    };
  }
  const process: ReadingProcess = new BoundedProcess(() => start('reading'));
  return {
    article: async (file, seed, keep) => {
      const budget = budgetFor(file.bytes.length);
      const outcome = await process.run('article', [sent(file), seed], budget, answersFor(file, keep));
      return outcome.kind === 'done' ? outcome.value : unreadable(file.name, outcome);
    },
    settings: async (bytes, path) => {
      const outcome = await process.run('settings', [bytes, path], budgetFor(bytes.length));
      return outcome.kind === 'done' ? outcome.value : {};
    },
    unpack: async (name, bytes) => {
      const outcome = await process.run('unpack', [name, bytes], budgetFor(bytes.length));
      return outcome.kind === 'done' ? outcome.value : unreadable(name, outcome);
    },
    pressList: async (given) => {
      const size = 'bytes' in given ? given.bytes.length : given.text.length;
      const outcome = await process.run('pressList', [given], budgetFor(size));
      return outcome.kind === 'done' ? outcome.value : unreadable('name' in given ? given.name : '', outcome);
    },
    returned: async (mail) => {
      const outcome = await process.run('returned', [mail], budgetFor(mail.length));
      return outcome.kind === 'done' ? outcome.value : null;
    },
    clipboard: async (copied) => {
      const budget = budgetFor(copied.html.length + copied.rtf.length);
      const outcome = await process.run('clipboard', [copied], budget);
      return outcome.kind === 'done' ? outcome.value : null;
    },
    exported: (source, file) => entriesOfExport(source, file, process),
    stop: () => process.stop(),
  };
}

/** Reads the entries of an export. When one ends the process, the export is opened again in a new one, after that entry. */
async function* entriesOfExport(
  source: string,
  file: ImportFile,
  process: ReadingProcess,
): AsyncGenerator<FoundEntry> {
  const budget = budgetFor(file.bytes.length);
  const refused = (name: string, why: NotDone): FoundEntry => ({
    kind: 'refused',
    name,
    problem: unreadable(name, why).problem,
  });
  let past = 0;
  let openedIn = -1;
  for (;;) {
    if (openedIn !== process.generation) {
      const opened = await process.run('openExport', [source, sent(file), past], budget);
      if (opened.kind !== 'done') return yield refused(file.name, opened);
      openedIn = process.generation;
    }
    const next = await process.run('nextEntry', [], budget);
    if (next.kind === 'stopped') return;
    if (next.kind !== 'done') yield refused(`${file.name} › ${(past += 1)}`, next);
    else if (next.value === null) return;
    else if (next.value !== 'closed') {
      past += 1;
      yield entryOf(next.value, file, process);
    }
  }
}

/** An entry of an export; its text is read by the process that found it. */
function entryOf(entry: SentEntry, file: ImportFile, process: ReadingProcess): FoundEntry {
  if (entry.kind !== 'text') return entry;
  const { name, place, digest } = entry;
  const read: FoundText['read'] = async (seed, keep) => {
    const outcome = await process.run('readEntry', [seed], budgetFor(0), answersFor(file, keep));
    return outcome.kind === 'done' ? outcome.value : unreadable(name, outcome);
  };
  return { kind: 'text', text: { name, place, digest, read } };
}

function sent({ name, bytes, sibling, pictureAt }: ImportFile): SentFile {
  return { name, bytes, hasSiblings: sibling !== undefined, hasPictures: pictureAt !== undefined };
}

/** A file beside the one that is read is found by the functions that came with it, and kept by `keep`. */
function answersFor({ sibling, pictureAt }: ImportFile, keep: KeepPicture): Answers {
  return { keep, sibling, pictureAt };
}

type NotDone = Exclude<Outcome<never>, { kind: 'done' }>;

function unreadable(path: string, outcome: NotDone) {
  return failed({ kind: 'file-unreadable', path, why: whyOf(outcome) } as const);
}

function whyOf(outcome: NotDone): string {
  if (outcome.kind === 'stopped') return 'it was stopped';
  return reasons[outcome.kind === 'ended' ? outcome.cause : 'crash'];
}

const reasons = {
  time: 'it takes too long',
  memory: 'it takes too much memory',
  crash: 'it makes the reader fail',
} as const;

/** The budget of a task on a small file; a large one gets more. */
const least: Budget = { seconds: 7, megabytes: 900 };

/** Two seconds more for a text of some megabytes, a second for every 20 MB of a document, and room for four times the file. */
function budgetFor(size: number): Budget {
  const megabytes = size / 1_000_000;
  return {
    seconds: least.seconds + Math.min(megabytes / 2, 2) + megabytes / 20,
    megabytes: Math.ceil(Math.max(least.megabytes, 200 + 4 * megabytes)),
  };
}

/** A photo in HEIC counts as one of so many times its size: it is decoded without native code. */
const heicWeight = 40;

/**
 * The budget for reading a picture. The largest photos are decoded, and a whole map is drawn, in two or three seconds. The size of a
 * drawing says nothing of how long it takes to draw, so that it hardly adds time.
 */
function pictureBudget(bytes: Uint8Array): Budget {
  const megabytes = (bytes.length * (isHeic(bytes) ? heicWeight : 1)) / 1_000_000;
  return { ...budgetFor(megabytes * 1_000_000), seconds: 6 + megabytes / 20 };
}

/** Probes and crops pictures in a process of its own, or in this one when there is none to start. */
export function startPictures(start: StartProcess | null): PictureReader {
  if (!start)
    return { probe: probePicture, crop: cropPicture, appraise: appraisePicture, thumbnail: makeThumbnail };
  const process: ReadingProcess = new BoundedProcess(() => start('reading'));
  return {
    async probe(bytes, name = '', crop?: DocumentCrop) {
      const outcome = await process.run('probe', [bytes, name, crop], pictureBudget(bytes));
      if (outcome.kind !== 'done') return pictureUnreadable(name, outcome);
      const { value } = outcome;
      // A picture that was not changed comes back without its bytes.
      return value.ok && value.value.bytes.length === 0
        ? { ...value, value: { ...value.value, bytes } }
        : value;
    },
    async appraise(bytes, name = '') {
      const outcome = await process.run('appraise', [bytes, name], pictureBudget(bytes));
      return outcome.kind === 'done' ? outcome.value : pictureUnreadable(name, outcome);
    },
    async thumbnail(bytes, name = '') {
      const outcome = await process.run('thumbnail', [bytes, name], pictureBudget(bytes));
      return outcome.kind === 'done' ? outcome.value : pictureUnreadable(name, outcome);
    },
    async crop(bytes, part, name = '') {
      const outcome = await process.run('crop', [bytes, part, name], pictureBudget(bytes));
      return outcome.kind === 'done' ? outcome.value : pictureUnreadable(name, outcome);
    },
  };
}

function pictureUnreadable(name: string, outcome: NotDone) {
  return failed({ kind: 'picture-unreadable', name, why: whyOf(outcome) } as const);
}
