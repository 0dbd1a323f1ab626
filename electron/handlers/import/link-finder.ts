import type { ArticleId } from '../../../src/article';
import type { Archive } from '../../archive';
import type { LinkableText, TextIndex } from '../../import';

/** Finds the texts that links lead to: among those that are read together, else in the archive. */
export class LinkFinder {
  readonly #archive: Archive | null;
  readonly #newIndex: () => TextIndex;
  readonly #together: TextIndex;
  /** The folders that the texts are read from: in another folder a file of the same name is another text. */
  readonly #folders = new Set<string>();
  #archived: TextIndex | null = null;

  constructor(archive: Archive | null, newIndex: () => TextIndex) {
    this.#archive = archive;
    this.#newIndex = newIndex;
    this.#together = newIndex();
  }

  add(text: LinkableText): void {
    this.#together.add(text);
    this.#folders.add(folderOf(text.place));
  }

  /** The text at an address as `from` writes it; to be asked once all texts were added. */
  find(address: string, from: Pick<LinkableText, 'place' | 'language'>): ArticleId | null {
    this.#archived ??= this.#indexArchive();
    return this.#together.find(address, from) ?? this.#archived.find(address, from);
  }

  #indexArchive(): TextIndex {
    const index = this.#newIndex();
    for (const text of this.#archive?.origins.places() ?? []) {
      const isBeside = text.place !== null && this.#folders.has(folderOf(text.place));
      index.add({ ...text, place: isBeside ? text.place : null });
    }
    return index;
  }
}

/** The folder, or the site, at the start of a place; "" for a file that was chosen alone. */
function folderOf(place: string | null): string {
  return /^(https?:\/\/[^/]*|[^/]*(?=\/))/i.exec(place ?? '')?.[0] ?? '';
}
