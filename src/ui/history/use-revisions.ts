import { useCallback, useEffect, useState } from 'react';
import type { Article } from '../../article';
import type { RevisionLine } from '../../contract';
import type { Draft } from '../article/draft';
import { ask } from '../kit/request';
import { useDesk } from '../desk/use-desk';

/** The saved versions of a text, and the means to name them. */
export interface Revisions {
  /** Newest first; null until they are read. */
  lines: readonly RevisionLine[] | null;
  /** Gives a version a name, or takes it away by "". */
  name: (line: RevisionLine, name: string) => Promise<void>;
}

/** Reads the versions once all that is on the sheet is among them. */
export function useRevisions(draft: Draft): Revisions {
  const { articles, bridge, readOnly, toasts } = useDesk();
  const [lines, setLines] = useState<readonly RevisionLine[] | null>(null);
  const load = useCallback(async () => {
    const answer = await ask(bridge, 'revision:list', draft.id);
    if (answer.ok) setLines([...answer.value].sort((a, b) => b.revision - a.revision));
    else toasts.trouble(answer.problem);
  }, [bridge, draft, toasts]);
  useEffect(() => void (readOnly ? load() : articles.flush().then(load)), [articles, load, readOnly]);
  return {
    lines,
    async name({ revision }, name) {
      const answer = await ask(bridge, 'revision:name', { id: draft.id, revision, name });
      if (answer.ok) await load();
      else toasts.trouble(answer.problem);
    },
  };
}

/** A saved version of a text, or what is on the sheet when no version is named; null until it is read. */
export function useRevision(draft: Draft, revision: number | 'sheet' | null): Article | null {
  const { bridge, toasts } = useDesk();
  const [article, setArticle] = useState<Article | null>(null);
  useEffect(() => {
    let wanted = true;
    setArticle(revision === 'sheet' ? draft.article() : null);
    if (revision !== null && revision !== 'sheet')
      void ask(bridge, 'revision:open', { id: draft.id, revision }).then((answer) => {
        if (!wanted) return;
        if (answer.ok) setArticle(answer.value);
        else toasts.trouble(answer.problem);
      });
    return () => {
      wanted = false;
    };
  }, [bridge, draft, revision, toasts]);
  return article;
}
