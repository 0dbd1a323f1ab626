import { Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import { countsOf } from '../../article';
import type { Article } from '../../article';
import { ask } from '../kit/request';
import { useValue } from '../kit/store';
import { useDesk, useWords } from '../desk/use-desk';
import { useOpening } from '../kit/dialog';
import type { OnSheet } from './editing';

/** Two versions of one text: both are kept, the person sees what each is and says which one goes on. */
export function ConflictDialog() {
  const on = useValue(useDesk().articles.current);
  return on && <Conflict key={on.draft.id} on={on} />;
}

function Conflict({ on }: { on: OnSheet }) {
  const { articles } = useDesk();
  const { save } = useWords();
  const state = useValue(on.autosave.state);
  const theirs = useTheirs(on.draft.id, state.kind === 'conflict' ? state.revision : null);
  return (
    <Modal
      opened={useOpening(state.kind === 'conflict')}
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
        <Version name={save.mineName} article={on.draft.article()} />
        {theirs && <Version name={save.theirsName} article={theirs} />}
      </dl>
      <div className="dialog-actions">
        <button type="button" className="strong" data-autofocus onClick={() => void articles.settle('mine')}>
          {save.mine}
        </button>
        <button type="button" className="framed" onClick={() => void articles.settle('theirs')}>
          {save.theirs}
        </button>
      </div>
    </Modal>
  );
}

function Version({ name, article }: { name: string; article: Article }) {
  const words = useWords();
  return (
    <div>
      <dt className="meta">{name}</dt>
      <dd>{article.headline || words.untitled}</dd>
      <dd className="meta">{words.history.words(countsOf(article).body.words)}</dd>
    </div>
  );
}

function useTheirs(id: string, revision: number | null): Article | null {
  const { bridge, toasts } = useDesk();
  const [theirs, setTheirs] = useState<Article | null>(null);
  useEffect(() => {
    if (revision === null) return;
    void ask(bridge, 'revision:open', { id, revision }).then((answer) => {
      if (answer.ok) setTheirs(answer.value);
      else toasts.trouble(answer.problem);
    });
  }, [bridge, id, revision, toasts]);
  return theirs;
}
