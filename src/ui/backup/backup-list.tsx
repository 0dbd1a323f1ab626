import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ArticleId } from '../../article';
import type { BackupLine, BackupPlace, BackupText } from '../../contract';
import { Button } from '../kit/button';
import { useMessages } from '../kit/state/use-messages';
import { useBackups } from './backups';
import { useReadOnly } from '../kit/state/request';
import { usePanels } from '../kit/state/panels';
import { formatMoment, formatRecent } from '../kit/format-dates';

/** The backups of a folder, the last one first: each shows its texts, and can be restored, in part or whole. */
export function BackupList({ place: { folder, backups } }: { place: BackupPlace }) {
  const { archive: messages } = useMessages();
  const [chosen, setChosen] = useState<string | null>(null);
  if (backups.length === 0) return null;
  return (
    <details className="backup-list">
      <summary>{messages.count(backups.length)}</summary>
      <ul>
        {backups.map((backup) => (
          <li key={backup.name}>
            <Backup
              folder={folder}
              backup={backup}
              isOpen={chosen === backup.name}
              onToggle={() => setChosen(chosen === backup.name ? null : backup.name)}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Backup(props: { folder: string; backup: BackupLine; isOpen: boolean; onToggle: () => void }) {
  const { folder, backup, isOpen, onToggle } = props;
  const [isAsking, setAsking] = useState(false);
  const messages = useMessages();
  const { archive, backupLines, language } = messages;
  const { name, madeAt, provedAt, keptFor, texts, removed, revisions, pictures, lastChange, faults } = backup;
  const held = backupLines.holds(texts, removed, revisions, pictures);
  return (
    <>
      <div className="backup-line">
        <div>
          <p>
            {provedAt === null ? name : formatMoment(madeAt, language)}
            {keptFor && <span className="backup-kept">{archive.keptFor[keptFor]}</span>}
          </p>
          <p className="meta">
            {provedAt === null ? backupLines.unproved : held}
            {lastChange !== null && ` · ${backupLines.lastChange(formatRecent(lastChange, language))}`}
            {faults > 0 && ` · ${archive.hasFaults(faults)}`}
          </p>
        </div>
        <Button label={archive.texts} aria-expanded={isOpen} onClick={onToggle} />
        <KeepButton folder={folder} backup={backup} />
        <Button look="quiet" label={archive.restoreAll} onClick={() => setAsking(true)} />
      </div>
      {isAsking && <Confirmation folder={folder} backup={backup} onCancel={() => setAsking(false)} />}
      {isOpen && <BackupTexts folder={folder} backup={backup} />}
    </>
  );
}

/** Keeps a backup, or no longer. */
function KeepButton({ folder, backup: { name, keptFor, provedAt } }: { folder: string; backup: BackupLine }) {
  const backups = useBackups();
  const readOnly = useReadOnly();
  const { archive } = useMessages();
  if (readOnly || provedAt === null) return null;
  const isKept = keptFor !== null;
  return (
    <Button
      look="quiet"
      label={isKept ? archive.letGo : archive.keep}
      onClick={() => void backups.keep({ folder, name }, !isKept)}
    />
  );
}

/** Explains that the present archive is kept, under what name, and that the desk starts again; Enter cancels. */
function Confirmation(props: { folder: string; backup: BackupLine; onCancel: () => void }) {
  const { folder, backup, onCancel } = props;
  const backups = useBackups();
  const { archive: messages, language } = useMessages();
  const [isRunning, setRunning] = useState(false);
  const restore = async () => {
    setRunning(true);
    await backups.restore({ folder, name: backup.name });
    setRunning(false);
  };
  return (
    <div role="alertdialog" className="backup-question" aria-labelledby={`restore-${backup.name}`}>
      <p id={`restore-${backup.name}`}>{messages.askRestore(formatMoment(backup.madeAt, language))}</p>
      <div className="dialog-actions">
        <Button label={messages.confirmRestore} disabled={isRunning} onClick={() => void restore()} />
        <Button look="strong" label={messages.cancel} autoFocus disabled={isRunning} onClick={onCancel} />
      </div>
    </div>
  );
}

/** How many texts are shown at once; the field narrows them down. */
const maxTexts = 50;

/** The texts of a backup: each can be read, and restored into the archive. */
function BackupTexts({ folder, backup: { name, madeAt } }: { folder: string; backup: BackupLine }) {
  const backups = useBackups();
  const readOnly = useReadOnly();
  const { panel, reading } = usePanels();
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
        {matching.slice(0, maxTexts).map((text) => (
          <li key={text.id}>
            <div>
              <p>{text.headline || messages.untitled}</p>
              <p className="meta">
                {formatMoment(text.savedAt, messages.language)}
                {text.isRemoved && ` · ${archive.wasRemoved}`}
              </p>
            </div>
            <Button
              look="quiet"
              label={archive.read}
              aria-label={archive.readNamed(text.headline || messages.untitled)}
              onClick={() => reading.set({ from: 'backup', id: text.id, backup: { folder, name }, madeAt })}
            />
            {!readOnly && <Button label={archive.takeBack} onClick={() => take(text.id)} />}
          </li>
        ))}
      </ul>
      {matching.length > maxTexts && <p className="meta">{archive.more(matching.length - maxTexts)}</p>}
    </div>
  );
}

const fold = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
