import { Button } from '../kit/button';
import { useMessages } from '../kit/state/use-messages';
import { useEditing } from './editing';
import { useReadOnly } from '../kit/state/request';
import { Dialog } from '../kit/dialog';
import { formatDayAndClock } from '../kit/format-dates';
import { useValue } from '../kit/state/store';

/** For a text that the disk altered: the person continues with its last sound revision, or with the words that can still be read. */
export function DamagedDialog() {
  const editing = useEditing();
  const readOnly = useReadOnly();
  const messages = useMessages();
  const { damaged: words } = messages;
  const damaged = useValue(editing.damaged);
  const { headline = '', sound = null, hasWords = false } = damaged ?? {};
  return (
    <Dialog
      opened={damaged !== null}
      onClose={() => editing.damaged.set(null)}
      title={words.title}
      size={560}
      centered
    >
      <p>{words.text(headline)}</p>
      <p className="sound-version">
        {sound ? words.sound(formatDayAndClock(sound.savedAt, messages.language)) : words.noSound}
      </p>
      {hasWords && <p className="meta">{words.wordsHelp}</p>}
      {!readOnly && (
        <div className="dialog-actions">
          {sound && (
            <Button
              look="strong"
              label={words.goOn}
              data-autofocus
              onClick={() => void editing.recover('sound')}
            />
          )}
          {hasWords && <Button label={words.words} onClick={() => void editing.recover('words')} />}
          {damaged && (
            <Button look="quiet" label={messages.bar.remove} onClick={() => void editing.removeDamaged()} />
          )}
        </div>
      )}
    </Dialog>
  );
}
