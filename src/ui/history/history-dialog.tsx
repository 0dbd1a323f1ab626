import { Modal } from '@mantine/core';
import { useState } from 'react';
import type { RevisionLine } from '../../contract';
import type { Draft } from '../article/draft';
import { useMessages } from '../kit/state/use-messages';
import { useEditing } from '../article/editing';
import { usePanels } from '../kit/state/panels';
import { useValue } from '../kit/state/store';
import { RevisionList } from './revision-list';
import { RevisionView } from './revision-view';
import { useRevisions } from './use-revisions';
import './compare/comparison.css';
import './history.css';

/** The revisions of the article on the sheet: they can be read, compared, named and restored. */
export function HistoryDialog() {
  const editing = useEditing();
  const { panel } = usePanels();
  const messages = useMessages();
  const edited = useValue(editing.current);
  const open = useValue(panel) === 'history';
  const close = () => {
    panel.set('none');
    edited?.draft.focusText();
  };
  return (
    <Modal
      opened={open && edited !== null}
      onClose={close}
      returnFocus={false}
      title={messages.history.title}
      size="min(1280px, calc(100vw - 48px))"
      classNames={{ content: 'history-card', body: 'history-body' }}
      closeButtonProps={{ 'aria-label': messages.close }}
    >
      {edited && <History draft={edited.draft} onRestored={close} />}
    </Modal>
  );
}

function History({ draft, onRestored }: { draft: Draft; onRestored: () => void }) {
  const messages = useMessages();
  const revisions = useRevisions(draft);
  const [chosen, setChosen] = useState<number | null>(null);
  const { lines } = revisions;
  if (!lines) return null;
  const shown = shownOf(lines, chosen);
  return (
    <div className="history">
      <div className="history-side">
        <RevisionList lines={lines} shown={shown} onShow={(line) => setChosen(line.revision)} />
        <p className="meta">{lines.length > 0 ? messages.history.help : messages.history.none}</p>
      </div>
      {shown && (
        <RevisionView
          key={shown.revision}
          draft={draft}
          line={shown}
          lines={lines}
          onName={(name) => revisions.name(shown, name)}
          onRestored={onRestored}
        />
      )}
    </div>
  );
}

/** The chosen revision; by default the one before the latest, to compare the sheet with. */
function shownOf(lines: readonly RevisionLine[], chosen: number | null): RevisionLine | null {
  return lines.find(({ revision }) => revision === chosen) ?? lines[1] ?? lines[0] ?? null;
}
