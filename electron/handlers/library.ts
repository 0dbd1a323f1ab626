import type { Handlers } from '../../src/contract';
import type { Tools } from './tools';

type LibraryCall = 'library:list' | 'library:removed';

/** Lists and finds the articles of the archive, and those that were removed from it. */
export function libraryHandlers({ archive }: Tools): Pick<Handlers, LibraryCall> {
  return {
    'library:list': (query) => Promise.resolve(archive.listArticles(query)),
    'library:removed': () => Promise.resolve(archive.removedArticles()),
  };
}
