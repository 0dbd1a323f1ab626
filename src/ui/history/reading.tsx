import { useEffect, useRef, useState } from 'react';
import type { Article } from '../../article';
import type { Bridge, Result } from '../../contract';
import type { Messages } from '../../messages';
import { Button } from '../kit/button';
import type { TextToRead } from '../kit/state/panels';
import { useMessages } from '../kit/state/use-messages';
import { usePanels } from '../kit/state/panels';
import { useActs } from '../article/acts/acts';
import { useBackups } from '../backup';
import { useReadOnly, useBridge, request } from '../kit/state/request';
import { useToasts } from '../kit/state/toasts';
import { Dialog } from '../kit/dialog';
import { formatMoment } from '../kit/format-dates';
import type { RequestProblem } from '../kit/state/request';
import { useValue } from '../kit/state/store';
import { RevisionText } from './revision-text';
import './history.css';

/** A text of a backup or of the trash, shown like a revision, over the dialog from which it was opened. */
export function ReadingDialog() {
  const { reading } = usePanels();
  const messages = useMessages();
  const text = useValue(reading);
  const close = () => reading.set(null);
  return (
    <Dialog
      opened={text !== null}
      onClose={close}
      title={text && titleOf(text, messages)}
      size="min(680px, calc(100vw - 48px))"
      zIndex={210}
      classNames={{ content: 'history-card', body: 'history-body' }}
    >
      {text && <Reading text={text} onClose={close} />}
    </Dialog>
  );
}

function titleOf(text: TextToRead, { archive, trash, language }: Messages): string {
  return text.from === 'trash' ? trash.reading : archive.reading(formatMoment(text.madeAt, language));
}

function Reading({ text, onClose }: { text: TextToRead; onClose: () => void }) {
  const acts = useActs();
  const backups = useBackups();
  const readOnly = useReadOnly();
  const { panel } = usePanels();
  const messages = useMessages();
  const article = useTextToRead(text, onClose);
  const shown = useRef<HTMLElement>(null);
  useEffect(() => {
    // So that the keys scroll the text.
    if (article) shown.current?.querySelector<HTMLElement>('.revision-text')?.focus();
  }, [article]);
  const takeBack = () => {
    onClose();
    if (text.from === 'trash') return void acts.run({ kind: 'restore', ids: [text.id] });
    panel.set('none');
    void backups.take(text.backup, text.id);
  };
  return (
    <section className="revision" ref={shown}>
      <RevisionText article={article} />
      {!readOnly && (
        <footer className="revision-footer">
          <Button
            look="strong"
            label={text.from === 'trash' ? messages.acts.restore : messages.archive.takeBack}
            disabled={!article}
            onClick={takeBack}
          />
          <Button label={messages.close} onClick={onClose} />
        </footer>
      )}
    </section>
  );
}

/** The text; null until it is read. When it cannot be read, a toast says so. */
function useTextToRead(text: TextToRead, onUnreadable: () => void): Article | null {
  const bridge = useBridge();
  const toasts = useToasts();
  const [article, setArticle] = useState<Article | null>(null);
  const unreadable = useRef(onUnreadable);
  unreadable.current = onUnreadable;
  useEffect(() => {
    let isWanted = true;
    void read(text, bridge).then((answer) => {
      if (!isWanted) return;
      if (answer.ok) return setArticle(answer.value);
      toasts.showProblem(answer.problem);
      unreadable.current();
    });
    return () => void (isWanted = false);
  }, [bridge, text, toasts]);
  return article;
}

async function read(text: TextToRead, bridge: Bridge): Promise<Result<Article, RequestProblem>> {
  const { id } = text;
  if (text.from === 'backup') return request(bridge, 'backup:read-text', { ...text.backup, id });
  const lines = await request(bridge, 'revision:list', id);
  if (!lines.ok) return lines;
  const revision = Math.max(...lines.value.map((line) => line.revision));
  return request(bridge, 'revision:open', { id, revision });
}
