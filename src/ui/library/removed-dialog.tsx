import { useCallback, useEffect, useState } from 'react';
import type { RemovedText } from '../../contract';
import { useDesk, useMessages } from '../desk/use-desk';
import { Dialog } from '../kit/dialog';
import { formatFullDay } from '../kit/format-dates';
import { GuideLink } from '../kit/guide-link';
import { request } from '../kit/request';
import { useValue } from '../kit/store';

/** The texts that were removed: each can be brought back, or deleted for ever once that is confirmed. */
export function RemovedDialog() {
  const { panel } = useDesk();
  const { removedTexts } = useMessages();
  const isOpen = useValue(panel) === 'removed';
  return (
    <Dialog opened={isOpen} onClose={() => panel.set('none')} title={removedTexts.title} size={640}>
      {isOpen && <RemovedTexts />}
    </Dialog>
  );
}

function RemovedTexts() {
  const { bridge, panel, editing, toasts } = useDesk();
  const [removed, setRemoved] = useState<readonly RemovedText[] | null>(null);
  const [doomed, setDoomed] = useState<readonly RemovedText[]>([]);
  const load = useCallback(async () => {
    const answer = await request(bridge, 'library:removed', null);
    if (answer.ok) setRemoved(answer.value);
    else toasts.showProblem(answer.problem);
  }, [bridge, toasts]);
  useEffect(() => void load(), [load]);
  const restore = (id: RemovedText['id']) => {
    panel.set('none');
    void editing.restore(id);
  };
  const erase = async () => {
    await editing.erase(doomed.map(({ id }) => id));
    setDoomed([]);
    await load();
  };
  if (!removed) return null;
  return doomed.length > 0 ? (
    <Confirmation doomed={doomed} onCancel={() => setDoomed([])} onConfirm={erase} />
  ) : (
    <RemovedList removed={removed} onRestore={restore} onErase={setDoomed} />
  );
}

function RemovedList(props: {
  removed: readonly RemovedText[];
  onRestore: (id: RemovedText['id']) => void;
  onErase: (texts: readonly RemovedText[]) => void;
}) {
  const { removed, onRestore, onErase } = props;
  const { readOnly } = useDesk();
  const messages = useMessages();
  const { removedTexts } = messages;
  if (removed.length === 0)
    return (
      <p className="meta">
        {removedTexts.none} <GuideLink page="versions" />
      </p>
    );
  return (
    <>
      <ul className="removed-texts">
        {removed.map((text) => (
          <li key={text.id}>
            <div>
              <p>{text.headline || messages.untitled}</p>
              <p className="meta">
                {removedTexts.removedOn(formatFullDay(text.removedAt, messages.language))}
              </p>
            </div>
            {!readOnly && (
              <>
                <button type="button" className="framed" onClick={() => onRestore(text.id)}>
                  {removedTexts.restore}
                </button>
                <button type="button" className="quiet stop" onClick={() => onErase([text])}>
                  {removedTexts.erase}
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
      {!readOnly && removed.length > 1 && (
        <div className="dialog-actions">
          <button type="button" className="quiet stop" onClick={() => onErase(removed)}>
            {removedTexts.eraseAll}
          </button>
        </div>
      )}
    </>
  );
}

/** Says what is lost, and that nothing brings it back; Enter cancels. */
function Confirmation(props: {
  doomed: readonly RemovedText[];
  onCancel: () => void;
  onConfirm: () => Promise<void>;
}) {
  const { doomed, onCancel, onConfirm } = props;
  const { removedTexts } = useMessages();
  const [isRunning, setRunning] = useState(false);
  const [first] = doomed;
  return (
    <div role="alertdialog" aria-labelledby="erase-question" aria-describedby="erase-warning">
      <p id="erase-question">
        <strong>
          {first && doomed.length === 1
            ? removedTexts.ask(first.headline)
            : removedTexts.askAll(doomed.length)}
        </strong>
      </p>
      <p id="erase-warning">{removedTexts.warning}</p>
      <div className="dialog-actions">
        <button
          type="button"
          className="framed stop"
          disabled={isRunning}
          onClick={() => {
            setRunning(true);
            void onConfirm();
          }}
        >
          {removedTexts.confirm}
        </button>
        <button type="button" className="strong" autoFocus disabled={isRunning} onClick={onCancel}>
          {removedTexts.cancel}
        </button>
      </div>
    </div>
  );
}
