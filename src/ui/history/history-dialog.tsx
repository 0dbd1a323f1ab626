import { Modal } from '@mantine/core';
import { useState } from 'react';
import type { RevisionLine } from '../../contract';
import type { Draft } from '../article/draft';
import { useValue } from '../kit/store';
import { useDesk, useWords } from '../desk/use-desk';
import { RevisionList } from './revision-list';
import { RevisionView } from './revision-view';
import { useRevisions } from './use-revisions';
import './compare/comparison.css';
import './history.css';

/** Every saved version of the text: compared with another, named, and taken up again. */
export function HistoryDialog() {
  const { articles, panel } = useDesk();
  const words = useWords();
  const on = useValue(articles.current);
  const open = useValue(panel) === 'history';
  const close = () => {
    panel.set('none');
    on?.draft.focusText();
  };
  return (
    <Modal
      opened={open && on !== null}
      onClose={close}
      returnFocus={false}
      title={words.history.title}
      size="min(1280px, calc(100vw - 48px))"
      yOffset="3vh"
      classNames={{ content: 'history-card', body: 'history-body' }}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      {on && <History draft={on.draft} onRestored={close} />}
    </Modal>
  );
}

function History({ draft, onRestored }: { draft: Draft; onRestored: () => void }) {
  const words = useWords();
  const revisions = useRevisions(draft);
  const [chosen, setChosen] = useState<number | null>(null);
  const { lines } = revisions;
  if (!lines) return null;
  const shown = shownOf(lines, chosen);
  return (
    <div className="history">
      <div className="history-side">
        <RevisionList lines={lines} shown={shown} onShow={(line) => setChosen(line.revision)} />
        <p className="meta">{lines.length > 0 ? words.history.help : words.history.none}</p>
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

/** The version that was chosen; at first the last one before what is on the sheet, since that is what one compares it with. */
function shownOf(lines: readonly RevisionLine[], chosen: number | null): RevisionLine | null {
  return lines.find(({ revision }) => revision === chosen) ?? lines[1] ?? lines[0] ?? null;
}
