import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Article } from '../../article';
import type { RevisionLine } from '../../contract';
import type { UndoAct } from '../article/acts/act-history';
import type { Draft } from '../article/draft';
import type { Editing } from '../article/editing';
import { useEditing } from '../article/editing';
import { useBridge, useReadOnly, request } from '../kit/state/request';
import { useToasts } from '../kit/state/toasts';
import { useActHistory } from '../article/acts/act-history';
import { formatDayAndClock } from '../kit/format-dates';
import type { Messages } from '../../messages';
import { useAnswer } from '../kit/state/use-answer';

/** The revisions of an article. */
export interface Revisions {
  /** Newest first; null until they are read. */
  lines: readonly RevisionLine[] | null;
  /** Names a revision; "" removes its name. */
  name: (line: RevisionLine, name: string) => Promise<void>;
}

/** Lists the revisions, after saving what is on the sheet. */
export function useRevisions(draft: Draft): Revisions {
  const editing = useEditing();
  const bridge = useBridge();
  const readOnly = useReadOnly();
  const toasts = useToasts();
  const [lines, setLines] = useState<readonly RevisionLine[] | null>(null);
  const load = useCallback(async () => {
    const answer = await request(bridge, 'revision:list', draft.id);
    if (answer.ok) setLines([...answer.value].sort((a, b) => b.revision - a.revision));
    else toasts.showProblem(answer.problem);
  }, [bridge, draft, toasts]);
  useEffect(() => void (readOnly ? load() : editing.flush().then(load)), [editing, load, readOnly]);
  return {
    lines,
    async name({ revision }, name) {
      const answer = await request(bridge, 'revision:name', { id: draft.id, revision, name });
      if (answer.ok) await load();
      else toasts.showProblem(answer.problem);
    },
  };
}

/** The article of a revision or of the sheet; null until it is read. */
export function useRevision(draft: Draft, revision: number | 'sheet'): Article | null {
  const onSheet = useMemo(() => (revision === 'sheet' ? draft.article() : null), [draft, revision]);
  const { answer } = useAnswer(
    'revision:open',
    revision === 'sheet' ? undefined : { id: draft.id, revision },
  );
  return onSheet ?? answer;
}

/** Restores a revision; what was on the sheet is saved as a revision first, and the toast offers to go back to it. */
export function useRestore(draft: Draft, line: RevisionLine, onRestored: () => void) {
  const editing = useEditing();
  const history = useActHistory();
  return (article: Article) => {
    const present = draft.article();
    void editing.replace({ ...article, id: draft.id }).then((result) => {
      if (!result) return;
      const text = (messages: Messages) =>
        [
          messages.history.restored(formatDayAndClock(line.savedAt, messages.language)),
          ...(result.isEmbargoKept ? [messages.history.embargoStays] : []),
        ].join(' ');
      history.did({ text, back: versionBack(editing, articleOnSheet(editing), present) });
      onRestored();
    });
  };
}

/** Puts another version back on the sheet, unless the text was changed since; all stay among its revisions. */
function versionBack(editing: Editing, from: Article | null, to: Article): UndoAct {
  return async () => {
    if (!(await editing.open(to.id))) return null;
    if (restoredPart(articleOnSheet(editing)) !== restoredPart(from)) return { again: null, left: 1 };
    const result = await editing.replace(to);
    if (!result) return null;
    const said = ({ history }: Messages) => history.embargoStays;
    const again = from && versionBack(editing, articleOnSheet(editing), from);
    return { again, left: 0, ...(result.isEmbargoKept && { said }) };
  };
}

function articleOnSheet({ current }: Editing): Article | null {
  return current.get()?.draft.article() ?? null;
}

/** What restoring a revision changes: embargo, status, family, corrections and a withdrawal stay as they are. */
function restoredPart(article: Article | null): string {
  if (!article) return '';
  const { embargo: _embargo, status: _status, slug: _slug, ...others } = article;
  const { translationKey: _key, translationOf: _original, corrections: _corrected, ...rest } = others;
  const { withdrawn: _withdrawn, ...words } = rest;
  return JSON.stringify(words);
}
