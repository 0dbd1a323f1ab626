import { randomUUID } from 'node:crypto';
import { newArticle, zonedNow } from '../../../src/article';
import type { Article } from '../../../src/article';
import { done } from '../../../src/contract';
import type { Handlers, Heard, Reply } from '../../../src/contract';
import type { Tools } from '../desk/tools';
import type { Archive } from '../../archive';

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

type Draft = Heard<'article:save'>;

/** Texts that the archive could not take. */
interface RefusedSaves {
  /** Hears how a save went, and passes its answer on. */
  hear(draft: Draft, answer: Reply<'article:save'>): Reply<'article:save'>;
  /** Opens an article with what it could not be given last, as long as nothing else was saved since. */
  open(id: string): Reply<'article:open'>;
}

/** Holds the last text of each save that a full or missing disk refused, in case the page ends before the disk is well again. */
function refusedSaves(archive: Archive): RefusedSaves {
  const held = new Map<string, Draft>();
  return {
    hear(draft, answer) {
      if (answer.ok) held.delete(draft.article.id);
      else if (answer.problem.kind !== 'conflict') held.set(draft.article.id, draft);
      return answer;
    },
    open(id) {
      const kept = archive.openArticle(id);
      const draft = held.get(id);
      if (!kept.ok || draft?.base !== kept.value.revision) return kept;
      return done({ ...kept.value, article: draft.article, unsaved: true });
    },
  };
}

/** Writes a text somewhere else than the archive, when the archive cannot take it or the person wants it so. */
export function copyHandlers({ dialogs }: Tools): Pick<Handlers, 'article:copy'> {
  return {
    async 'article:copy'(article) {
      const path = await dialogs.chooseCopy(nameOf(article));
      if (path === null) return done(null);
      const [{ renderCopy }, { writeCopy }] = await Promise.all([
        import('../../../src/render'),
        import('../../export'),
      ]);
      return writeCopy(path, renderCopy(article));
    },
  };
}

function nameOf({ slug, language }: Article): string {
  return `${slug || (language.startsWith('fr') ? 'texte' : 'text')}.md`;
}

type LibraryCall = 'library:list' | 'library:removed';

/** Lists and finds the articles of the archive, and those that were removed from it. */
export function libraryHandlers({ archive }: Tools): Pick<Handlers, LibraryCall> {
  return {
    'library:list': (query) => Promise.resolve(archive.listArticles(query)),
    'library:removed': () => Promise.resolve(archive.removedArticles()),
  };
}
