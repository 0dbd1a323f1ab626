import { randomUUID } from 'node:crypto';
import { newArticle, zonedNow } from '../../src/article';
import type { Handlers } from '../../src/contract';
import { refusedSaves } from './refused-saves';
import type { Tools } from './tools';

type ArticleCall =
  | 'article:create'
  | 'article:open'
  | 'article:save'
  | 'article:remove'
  | 'article:restore'
  | 'revision:list'
  | 'revision:open'
  | 'revision:pin'
  | 'revision:name';

/** Creates, opens, saves and removes articles, and goes back to what they were. */
export function articleHandlers({ archive, clock, zone }: Tools): Pick<Handlers, ArticleCall> {
  const refusals = refusedSaves(archive);
  return {
    'article:create': ({ kind, language }) => {
      const date = zonedNow(clock(), zone);
      return Promise.resolve(
        archive.createArticle(newArticle({ id: randomUUID(), kind, language, date }), clock()),
      );
    },
    'article:open': (id) => Promise.resolve(refusals.open(id)),
    'article:save': (draft) => Promise.resolve(refusals.hear(draft, archive.saveArticle(draft, clock()))),
    'article:remove': (id) => Promise.resolve(archive.removeArticle(id, clock())),
    'article:restore': (id) => Promise.resolve(archive.restoreArticle(id)),
    'revision:list': (id) => Promise.resolve(archive.listRevisions(id)),
    'revision:open': (at) => Promise.resolve(archive.openRevision(at)),
    'revision:pin': (at) => Promise.resolve(archive.pinRevision(at)),
    'revision:name': (at) => Promise.resolve(archive.nameRevision(at)),
  };
}
