import { done, failed } from '../../../src/contract';
import type { Problem, Result } from '../../../src/contract';
import type { Source, SourceFile } from '../../import';
import type { Tools } from '../desk/tools';

/** A file dropped on the desk: its place in what was dropped, and its size in bytes. */
export interface DroppedFile {
  name: string;
  size: number;
}

type Answer = (bytes: Uint8Array | null) => void;

/** Milliseconds after which a window that does not give a file's bytes is taken to have none. */
const patience = 120_000;

/** Asks the window for the bytes of dropped files when their turn comes, so that it never has to send them all. */
export class DroppedFiles {
  readonly #emit: Tools['emit'];
  readonly #waiting = new Map<number, Answer>();
  #tickets = 0;

  constructor(emit: Tools['emit']) {
    this.#emit = emit;
  }

  /** The folders among the dropped files, and the files that were dropped by themselves. */
  sources(files: readonly DroppedFile[]): Source[] {
    const folders = new Map<string, SourceFile[]>();
    for (const file of files) {
      const [top = '', ...rest] = file.name.split('/');
      if (rest.length === 0) continue;
      folders.set(top, [...(folders.get(top) ?? []), this.#file(file, rest.join('/'))]);
    }
    const alone = files.filter(({ name }) => !name.includes('/'));
    return [...this.#alone(alone), ...[...folders].map(([folder, inside]) => ({ folder, files: inside }))];
  }

  give({ ticket, bytes }: { ticket: number; bytes?: Uint8Array }): void {
    this.#waiting.get(ticket)?.(bytes ?? null);
  }

  /** Waits no longer for any file. */
  giveUp(): void {
    for (const answer of [...this.#waiting.values()]) answer(null);
  }

  /** Pictures dropped together with a text are beside it, wherever the text says that they are. */
  #alone(files: readonly DroppedFile[]): Source[] {
    const pictures = files.filter(({ name }) => picture.test(name));
    const texts = files.filter((file) => !pictures.includes(file));
    const sibling = async (path: string) => {
      const beside = pictures.find(({ name }) => name === path.replace(/^.*\//, ''));
      return beside ? await this.#bytesOf(beside.name) : null;
    };
    const chosen = texts.length > 0 ? texts : pictures;
    return chosen.map((file) => ({ folder: null, files: [{ ...this.#file(file, file.name), sibling }] }));
  }

  #file({ name, size }: DroppedFile, path: string): SourceFile {
    return { path, size, read: async () => read(await this.#bytesOf(name), path) };
  }

  #bytesOf(name: string): Promise<Uint8Array | null> {
    const ticket = (this.#tickets += 1);
    return new Promise((answer) => {
      const timer = setTimeout(() => this.give({ ticket }), patience);
      this.#waiting.set(ticket, (bytes) => {
        clearTimeout(timer);
        this.#waiting.delete(ticket);
        answer(bytes);
      });
      this.#emit('import:wanted', { ticket, name });
    });
  }
}

const picture = /\.(jpe?g|png|webp|avif|gif|tiff?|svg|heic|heif)$/i;

function read(bytes: Uint8Array | null, path: string): Result<Uint8Array, Problem> {
  return bytes ? done(bytes) : failed({ kind: 'file-unreadable', path, why: 'it was not given' });
}
