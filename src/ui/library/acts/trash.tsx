import { useEffect, useState } from 'react';
import { choiceLimit } from '../../../contract';
import type { ChosenText } from '../../../contract';
import { Button } from '../../kit/button';
import { useMessages } from '../../kit/state/use-messages';
import { useActs } from '../../article/acts/acts';
import { useLibrary } from '../../article/library/library';
import { useReadOnly } from '../../kit/state/request';
import { useStore } from '../../kit/state/store';

/** How long a text is in the trash before its erasing is offered; nothing is erased by itself. */
const kept = 30 * 24 * 60 * 60_000;

/** Offers to erase what has been in the trash for long, or all of it. */
export function TrashBar() {
  const acts = useActs();
  const library = useLibrary();
  const readOnly = useReadOnly();
  const { trash } = useMessages();
  const total = useStore(library.state, (state) => state.total);
  const old = useOldTexts();
  if (total === 0 || readOnly) return null;
  const eraseAll = () =>
    void library
      .textsBetween(0, Math.min(total, choiceLimit) - 1)
      .then((texts) => texts && acts.ask({ kind: 'erase', texts }));
  return (
    <div className="trash-bar">
      <p className="meta">{old.length > 0 ? trash.old(old.length) : trash.restored}</p>
      <div>
        {old.length > 0 && (
          <Button
            look="quiet"
            stop
            label={trash.eraseOld}
            onClick={() => acts.ask({ kind: 'erase', texts: old })}
          />
        )}
        <Button look="quiet" stop label={trash.eraseAll} onClick={eraseAll} />
      </div>
    </div>
  );
}

/** The texts that have been in the trash for longer; read for each list, not for each page of one. */
function useOldTexts(): ChosenText[] {
  const library = useLibrary();
  const list = useStore(library.state, (state) => state.list);
  const total = useStore(library.state, (state) => state.total);
  const [old, setOld] = useState<ChosenText[]>([]);
  useEffect(() => {
    let isLate = false;
    const before = Date.now() - kept;
    const show = (texts: readonly ChosenText[] | null) =>
      isLate || setOld((texts ?? []).filter(({ removedAt }) => removedAt !== null && removedAt < before));
    if (total > 0) void library.textsBetween(0, Math.min(total, choiceLimit) - 1).then(show);
    return () => void (isLate = true);
  }, [library, list, total]);
  return old;
}

/** Says what will be lost for ever; Enter cancels. */
export function EraseQuestion(props: {
  texts: readonly Pick<ChosenText, 'id' | 'headline'>[];
  onClose: () => void;
}) {
  const { texts, onClose } = props;
  const acts = useActs();
  const { trash } = useMessages();
  const [first] = texts;
  const erase = () => {
    onClose();
    void acts.erase(texts.map(({ id }) => id));
  };
  return (
    <div role="alertdialog" aria-labelledby="erase-question" aria-describedby="erase-warning">
      <p id="erase-question">
        <strong>
          {first && texts.length === 1 ? trash.ask(first.headline) : trash.askAll(texts.length)}
        </strong>
      </p>
      <p id="erase-warning">{trash.warning}</p>
      <div className="dialog-actions">
        <Button stop label={trash.confirm} onClick={erase} />
        <Button look="strong" label={trash.cancel} data-autofocus onClick={onClose} />
      </div>
    </div>
  );
}
