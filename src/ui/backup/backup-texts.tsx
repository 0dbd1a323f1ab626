import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ArticleId } from '../../article';
import type { BackupText, NamedBackup } from '../../contract';
import { useDesk, useMessages } from '../desk/use-desk';
import { formatMoment } from '../kit/format-dates';

/** How many texts are shown at once; the field narrows them down. */
const most = 50;

/** The texts of a backup, each with a button that takes it back into the archive. */
export function BackupTexts({ backup: { folder, name } }: { backup: NamedBackup }) {
  const { backups, panel, readOnly } = useDesk();
  const messages = useMessages();
  const { archive } = messages;
  const [texts, setTexts] = useState<readonly BackupText[] | null>(null);
  const [words, setWords] = useState('');
  useEffect(() => {
    let isShown = true;
    void backups.textsOf({ folder, name }).then((found) => isShown && setTexts(found));
    return () => void (isShown = false);
  }, [backups, folder, name]);
  if (!texts) return <p className="meta">{archive.loading}</p>;
  const matching = texts.filter(({ headline }) => fold(headline).includes(fold(words)));
  const take = (id: ArticleId) => {
    panel.set('none');
    void backups.take({ folder, name }, id);
  };
  return (
    <div className="backup-texts">
      {texts.length > 8 && (
        <TextInput
          size="xs"
          aria-label={archive.findText}
          placeholder={archive.findText}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      )}
      <ul>
        {matching.slice(0, most).map((text) => (
          <li key={text.id}>
            <div>
              <p>{text.headline || messages.untitled}</p>
              <p className="meta">
                {formatMoment(text.savedAt, messages.language)}
                {text.isRemoved && ` · ${archive.wasRemoved}`}
              </p>
            </div>
            {!readOnly && (
              <button type="button" className="framed" onClick={() => take(text.id)}>
                {archive.takeBack}
              </button>
            )}
          </li>
        ))}
      </ul>
      {matching.length > most && <p className="meta">{archive.more(matching.length - most)}</p>}
    </div>
  );
}

const fold = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
