import type { Handlers } from '../../src/contract';
import type { Tools } from './tools';

/** Lists and finds the articles of the archive. */
export function libraryHandlers({ archive }: Tools): Pick<Handlers, 'library:list'> {
  return { 'library:list': (query) => Promise.resolve(archive.listArticles(query)) };
}
