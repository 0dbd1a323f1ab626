import type { Article } from '../../src/article';
import { done } from '../../src/contract';
import type { Handlers } from '../../src/contract';
import type { Tools } from './tools';

/** Writes a text somewhere else than the archive, when the archive cannot take it or the person wants it so. */
export function copyHandlers({ dialogs }: Tools): Pick<Handlers, 'article:copy'> {
  return {
    async 'article:copy'(article) {
      const path = await dialogs.chooseCopy(nameOf(article));
      if (path === null) return done(null);
      const [{ renderCopy }, { writeCopy }] = await Promise.all([
        import('../../src/render'),
        import('../export'),
      ]);
      return writeCopy(path, renderCopy(article));
    },
  };
}

function nameOf({ slug, language }: Article): string {
  return `${slug || (language.startsWith('fr') ? 'texte' : 'text')}.md`;
}
