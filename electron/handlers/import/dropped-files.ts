import { done, failed } from '../../../src/contract';
import type { Problem, Result } from '../../../src/contract';
import type { ChosenFiles, ChosenFile } from '../../import';
import type { Tools } from '../desk/tools';

/** A file dropped on the desk: its path in what was dropped, and its size in bytes. */
export interface DroppedFile {
  name: string;
  size: number;
}

type Resolve = (bytes: Uint8Array | null) => void;

/** Milliseconds to wait for a file's bytes from the window. */
const timeout = 120_000;

/** Requests the bytes of a dropped file from the window when it is imported, so that they are never sent all at once. */
export class DroppedFiles {
  readonly #emit: Tools['emit'];
  readonly #pending = new Map<number, Resolve>();
  #tickets = 0;

  constructor(emit: Tools['emit']) {
    this.#emit = emit;
  }

  /** The dropped folders, and the files that were dropped by themselves. */
  chosen(files: readonly DroppedFile[]): ChosenFiles[] {
    const folders = new Map<string, ChosenFile[]>();
    for (const file of files) {
      const [top = '', ...rest] = file.name.split('/');
      if (rest.length === 0) continue;
      const inside = folders.get(top);
      if (inside) inside.push(this.#file(file, rest.join('/')));
      else folders.set(top, [this.#file(file, rest.join('/'))]);
    }
    const single = files.filter(({ name }) => !name.includes('/'));
    return [...this.#single(single), ...[...folders].map(([folder, inside]) => ({ folder, files: inside }))];
  }

  /** Answers a request with a file's bytes, or without them when the window cannot read the file. */
  answer({ ticket, bytes }: { ticket: number; bytes?: Uint8Array }): void {
    this.#pending.get(ticket)?.(bytes ?? null);
  }

  /** Answers all pending requests with no bytes. */
  cancel(): void {
    for (const resolve of [...this.#pending.values()]) resolve(null);
  }

  /** Pictures dropped together with a text are found by their name, whatever folder the text names. */
  #single(files: readonly DroppedFile[]): ChosenFiles[] {
    const pictures = files.filter(({ name }) => picture.test(name));
    const texts = files.filter((file) => !pictures.includes(file));
    const sibling = async (path: string) => {
      const beside = pictures.find(({ name }) => name === path.replace(/^.*\//, ''));
      return beside ? await this.#bytesOf(beside.name) : null;
    };
    const chosen = texts.length > 0 ? texts : pictures;
    return chosen.map((file) => ({ folder: null, files: [{ ...this.#file(file, file.name), sibling }] }));
  }

  #file({ name, size }: DroppedFile, path: string): ChosenFile {
    return { path, size, read: async () => read(await this.#bytesOf(name), path) };
  }

  #bytesOf(name: string): Promise<Uint8Array | null> {
    const ticket = (this.#tickets += 1);
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.answer({ ticket }), timeout);
      this.#pending.set(ticket, (bytes) => {
        clearTimeout(timer);
        this.#pending.delete(ticket);
        resolve(bytes);
      });
      this.#emit('import:wanted', { ticket, name });
    });
  }
}

const picture = /\.(jpe?g|png|webp|avif|gif|tiff?|svg|heic|heif)$/i;

function read(bytes: Uint8Array | null, path: string): Result<Uint8Array, Problem> {
  return bytes ? done(bytes) : failed({ kind: 'file-unreadable', path, why: 'it was not given' });
}
