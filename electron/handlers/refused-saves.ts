import { done } from '../../src/contract';
import type { Heard, Reply } from '../../src/contract';
import type { Archive } from '../archive';

type Draft = Heard<'article:save'>;

/** Texts that the archive could not take. */
export interface RefusedSaves {
  /** Hears how a save went, and passes its answer on. */
  hear(draft: Draft, answer: Reply<'article:save'>): Reply<'article:save'>;
  /** Opens an article with what it could not be given last, as long as nothing else was saved since. */
  open(id: string): Reply<'article:open'>;
}

/** Holds the last text of each save that a full or missing disk refused, in case the page ends before the disk is well again. */
export function refusedSaves(archive: Archive): RefusedSaves {
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
