import { Modal } from '@mantine/core';
import { useValue } from '../store';
import { useDesk, useWords } from '../use-desk';
import type { OnSheet } from './articles';

/** Two versions of one text: both are kept, the person says which one goes on. */
export function ConflictDialog() {
  const on = useValue(useDesk().articles.current);
  return on && <Conflict key={on.draft.id} on={on} />;
}

function Conflict({ on }: { on: OnSheet }) {
  const { articles } = useDesk();
  const { save } = useWords();
  const state = useValue(on.autosave.state);
  return (
    <Modal
      opened={state.kind === 'conflict'}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={save.conflictTitle}
      centered
    >
      <p>{save.conflict}</p>
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
