import { useState } from 'react';
import type { PictureLine } from '../../contract';
import { useDesk, useMessages } from '../desk/use-desk';
import { request } from '../kit/request';
import { PictureQuestion } from './picture-question';

/** Puts pictures into the trash and takes them back; each says what it did, with a way back. */
export function usePictureTrash(onDone: () => void): {
  remove: (hashes: string[]) => Promise<void>;
  restore: (hashes: string[]) => Promise<void>;
  erase: (hashes: string[]) => Promise<void>;
} {
  const { bridge, editing, toasts } = useDesk();
  async function restore(hashes: string[]): Promise<void> {
    const restored = await request(bridge, 'pictures:restore', hashes);
    if (!restored.ok) return toasts.showProblem(restored.problem);
    onDone();
    toasts.show(({ pictures }) => pictures.restored(hashes.length));
  }
  return {
    restore,
    async remove(hashes) {
      await editing.flush(); // A picture that was just put into the text is in use.
      const removed = await request(bridge, 'pictures:remove', hashes);
      if (!removed.ok) return toasts.showProblem(removed.problem);
      const gone = removed.value;
      if (gone.length === 0) return void toasts.show(({ pictures }) => pictures.notRemoved);
      onDone();
      toasts.show(({ pictures }) => pictures.removed(gone.length), {
        label: (messages) => messages.undo,
        run: () => void restore(gone),
      });
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

/** What can be done with the pictures that are ticked. */
export function PicturesTrashBar({
  lines,
  isTrash,
  onDone,
}: {
  lines: readonly PictureLine[];
  isTrash: boolean;
  onDone: () => void;
}) {
  const { readOnly } = useDesk();
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
          <button type="button" className="framed" onClick={() => void trash.restore(hashes)}>
            {messages.restore}
          </button>
          <button type="button" className="framed stop" onClick={() => setAsking(true)}>
            {messages.erase}
          </button>
        </>
      ) : (
        <button type="button" className="framed" onClick={() => void trash.remove(hashes)}>
          {messages.removeMany(lines.length)}
        </button>
      )}
    </div>
  );
}

/** Asks before pictures go for ever, of so many bytes together. */
export function EraseQuestion(props: {
  many: number;
  size: number;
  onErase: () => void;
  onCancel: () => void;
}) {
  const { many, size, onErase, onCancel } = props;
  const { pictures: messages, typography } = useMessages();
  return (
    <PictureQuestion
      title={messages.eraseTitle}
      go={messages.eraseGo}
      isForEver
      onGo={onErase}
      onCancel={onCancel}
    >
      <p>{messages.eraseQuestion(many, sizeOf(size, typography.locale))}</p>
    </PictureQuestion>
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
