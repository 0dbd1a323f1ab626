import type { Notice } from '../../src/contract';

/** What could not be taken from a foreign file, counted, so that nothing is lost in silence. */
export class Losses {
  readonly #file: string;
  readonly #dropped = new Map<string, number>();
  readonly #pictures: Notice[] = [];

  constructor(file: string) {
    this.#file = file;
  }

  /** Counts something that has no place in an article: "iframe", "underline", "link". */
  drop(what: string, count = 1): void {
    this.#dropped.set(what, (this.#dropped.get(what) ?? 0) + count);
  }

  /** Says which picture was left out, and why. */
  dropPicture(picture: string, why: string): void {
    this.#pictures.push({ kind: 'picture-dropped', file: this.#file, picture, why });
  }

  /** All that was lost, in the order in which it was first met. */
  notices(): Notice[] {
    const dropped = [...this.#dropped].map(([what, count]): Notice => ({
      kind: 'dropped',
      file: this.#file,
      what,
      count,
    }));
    return [...dropped, ...this.#pictures];
  }
}
