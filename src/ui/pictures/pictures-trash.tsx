import { useState } from 'react';
import type { PictureLine } from '../../contract';
import type { UndoAct, PastAct } from '../article/acts/act-history';
import { Button } from '../kit/button';
import { useMessages } from '../kit/state/use-messages';
import { useBridge, useReadOnly, request } from '../kit/state/request';
import { useEditing } from '../article/editing';
import { useActHistory } from '../article/acts/act-history';
import { useToasts } from '../kit/state/toasts';
import { Question } from '../kit/question';

/** Trashes and restores pictures, as acts that can be undone. */
export function usePictureTrash(onDone: () => void): {
  remove: (hashes: string[]) => Promise<void>;
  restore: (hashes: string[]) => Promise<void>;
  erase: (hashes: string[]) => Promise<void>;
} {
  const bridge = useBridge();
  const editing = useEditing();
  const history = useActHistory();
  const toasts = useToasts();
  /** The pictures that were moved; null where the archive refuses. */
  async function move(
    name: 'pictures:remove' | 'pictures:restore',
    hashes: string[],
  ): Promise<string[] | null> {
    await editing.flush(); // A picture just added to the text is in use.
    const moved = await request(bridge, name, hashes);
    if (!moved.ok) toasts.showProblem(moved.problem);
    if (!moved.ok) return null;
    onDone();
    return moved.value ?? hashes;
  }
  const wayBack =
    (name: 'pictures:remove' | 'pictures:restore', hashes: string[]): UndoAct =>
    async () => {
      const moved = await move(name, hashes);
      if (!moved) return null;
      const other = name === 'pictures:remove' ? 'pictures:restore' : 'pictures:remove';
      const again = moved.length > 0 ? wayBack(other, moved) : null;
      return { again, left: hashes.length - moved.length };
    };
  return {
    async restore(hashes) {
      if (!(await move('pictures:restore', hashes))) return;
      const text: PastAct['text'] = ({ pictures }) => pictures.restored(hashes.length);
      history.did({ text, back: wayBack('pictures:remove', hashes) });
    },
    async remove(hashes) {
      const gone = await move('pictures:remove', hashes);
      if (!gone) return;
      if (gone.length === 0) return void toasts.show(({ pictures }) => pictures.notRemoved);
      const text: PastAct['text'] = ({ pictures }) => pictures.removed(gone.length);
      history.did({ text, back: wayBack('pictures:restore', gone) });
    },
    async erase(hashes) {
      await editing.flush();
      const erased = await request(bridge, 'pictures:erase', hashes);
      if (!erased.ok) return toasts.showProblem(erased.problem);
      onDone();
      toasts.show(({ pictures }) => pictures.erased(erased.value.length));
    },
  };
}

/** The acts on the ticked pictures. */
export function PicturesTrashBar({
  lines,
  isTrash,
  onDone,
}: {
  lines: readonly PictureLine[];
  isTrash: boolean;
  onDone: () => void;
}) {
  const readOnly = useReadOnly();
  const { pictures: messages, typography } = useMessages();
  const trash = usePictureTrash(onDone);
  const [isAsking, setAsking] = useState(false);
  const hashes = lines.map(({ hash }) => hash);
  const size = lines.reduce((sum, line) => sum + line.size, 0);
  if (isTrash && lines.length === 0) return <p className="meta">{messages.trashHelp}</p>;
  if (lines.length === 0 || readOnly) return null;
  if (isAsking)
    return (
      <EraseQuestion
        many={lines.length}
        size={size}
        onErase={() => {
          setAsking(false);
          void trash.erase(hashes);
        }}
        onCancel={() => setAsking(false)}
      />
    );
  return (
    <div className="pictures-bar">
      <span>{messages.chosen(lines.length, sizeOf(size, typography.locale))}</span>
      {isTrash ? (
        <>
          <Button label={messages.restore} onClick={() => void trash.restore(hashes)} />
          <Button stop label={messages.erase} onClick={() => setAsking(true)} />
        </>
      ) : (
        <Button label={messages.removeMany(lines.length)} onClick={() => void trash.remove(hashes)} />
      )}
    </div>
  );
}

/** Asks before pictures are erased; `size` is their total in bytes. */
export function EraseQuestion(props: {
  many: number;
  size: number;
  onErase: () => void;
  onCancel: () => void;
}) {
  const { many, size, onErase, onCancel } = props;
  const { pictures: messages, typography } = useMessages();
  return (
    <Question
      cancel={messages.cancel}
      title={messages.eraseTitle}
      go={messages.eraseGo}
      isForEver
      onGo={onErase}
      onCancel={onCancel}
    >
      <p>{messages.eraseQuestion(many, sizeOf(size, typography.locale))}</p>
    </Question>
  );
}

/** A size in bytes as a person reads it: "2,4 Mo". */
export function sizeOf(bytes: number, locale: string): string {
  const unit = bytes < 1_000_000 ? 'kilobyte' : 'megabyte';
  const value = bytes / (unit === 'kilobyte' ? 1000 : 1_000_000);
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
}
