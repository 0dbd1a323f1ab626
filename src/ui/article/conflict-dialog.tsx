import { Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import { countsOf } from '../../article';
import type { Article } from '../../article';
import { Button } from '../kit/button';
import { useMessages } from '../kit/state/use-messages';
import { useEditing } from './editing';
import { useBridge, request } from '../kit/state/request';
import { useToasts } from '../kit/state/toasts';
import { useOpenedAfterMount } from '../kit/dialog';
import { useValue } from '../kit/state/store';
import type { EditedArticle } from './on-sheet';

/** Two versions of one article: both are kept as revisions, and the person chooses the one to continue with. */
export function ConflictDialog() {
  const edited = useValue(useEditing().current);
  return edited && <Conflict key={edited.draft.id} edited={edited} />;
}

function Conflict({ edited }: { edited: EditedArticle }) {
  const editing = useEditing();
  const { save } = useMessages();
  const state = useValue(edited.autosave.state);
  const theirs = useTheirs(edited.draft.id, state.kind === 'conflict' ? state.revision : null);
  return (
    <Modal
      opened={useOpenedAfterMount(state.kind === 'conflict')}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={save.conflictTitle}
      size={560}
      centered
    >
      <p>{save.conflict}</p>
      <dl className="two-versions">
        <Version name={save.mineName} article={edited.draft.article()} />
        {theirs && <Version name={save.theirsName} article={theirs} />}
      </dl>
      <div className="dialog-actions">
        <Button
          look="strong"
          label={save.mine}
          data-autofocus
          onClick={() => void editing.resolveConflict('mine')}
        />
        <Button label={save.theirs} onClick={() => void editing.resolveConflict('theirs')} />
      </div>
    </Modal>
  );
}

function Version({ name, article }: { name: string; article: Article }) {
  const messages = useMessages();
  return (
    <div>
      <dt className="meta">{name}</dt>
      <dd>{article.headline || messages.untitled}</dd>
      <dd className="meta">{messages.history.words(countsOf(article).body.words)}</dd>
    </div>
  );
}

function useTheirs(id: string, revision: number | null): Article | null {
  const bridge = useBridge();
  const toasts = useToasts();
  const [theirs, setTheirs] = useState<Article | null>(null);
  useEffect(() => {
    if (revision === null) return;
    void request(bridge, 'revision:open', { id, revision }).then((answer) => {
      if (answer.ok) setTheirs(answer.value);
      else toasts.showProblem(answer.problem);
    });
  }, [bridge, id, revision, toasts]);
  return theirs;
}
