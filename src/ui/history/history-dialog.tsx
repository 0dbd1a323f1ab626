import { Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { RevisionLine } from '../../contract';
import type { Draft } from '../article/draft';
import { ask } from '../ask';
import { useValue } from '../store';
import { useDesk, useWords } from '../use-desk';
import { RevisionList } from './revision-list';
import { RevisionView } from './revision-view';
import './history.css';

/** Every saved version of the text: seen at the right, taken up again as a new save. */
export function HistoryDialog() {
  const { articles, panel } = useDesk();
  const words = useWords();
  const on = useValue(articles.current);
  const open = useValue(panel) === 'history';
  return (
    <Modal
      opened={open && on !== null}
      onClose={() => panel.set('none')}
      title={words.history.title}
      size={960}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      {on && <History draft={on.draft} onRestored={() => panel.set('none')} />}
    </Modal>
  );
}

function History({ draft, onRestored }: { draft: Draft; onRestored: () => void }) {
  const words = useWords();
  const lines = useRevisions(draft);
  const [chosen, setChosen] = useState<RevisionLine | null>(null);
  const shown = chosen ?? lines?.[0] ?? null;
  if (!lines) return null;
  return (
    <div className="history">
      <div>
        <p className="meta">{lines.length > 0 ? words.history.help : words.history.none}</p>
        <RevisionList lines={lines} shown={shown} onShow={setChosen} />
      </div>
      {shown && (
        <RevisionView
          key={shown.revision}
          draft={draft}
          line={shown}
          latest={shown === lines[0]}
          onRestored={onRestored}
        />
      )}
    </div>
  );
}

/** The versions, newest first, once all that is on the sheet is among them. */
function useRevisions(draft: Draft): RevisionLine[] | null {
  const { articles, bridge, toasts } = useDesk();
  const [lines, setLines] = useState<RevisionLine[] | null>(null);
  useEffect(() => {
    const load = async () => {
      await articles.flush();
      const answer = await ask(bridge, 'revision:list', draft.id);
      if (answer.ok) setLines([...answer.value].sort((a, b) => b.revision - a.revision));
      else toasts.trouble(answer.problem);
    };
    void load();
  }, [articles, bridge, draft, toasts]);
  return lines;
}
