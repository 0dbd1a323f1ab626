import { ArrowRightLeft, FolderOpen, FolderPlus, X } from 'lucide-react';
import { useEffect } from 'react';
import type { KnownArchive } from '../../contract';
import { Button } from '../kit/button';
import { useMessages } from '../kit/state/use-messages';
import { useArchives } from './archives';
import { useReadOnly } from '../kit/state/request';
import { useValue } from '../kit/state/store';
import { IconButton } from '../kit/icon-button';

/** The archives of this machine, and what opens, begins and moves one. */
export function ArchivePlaces() {
  const archives = useArchives();
  const readOnly = useReadOnly();
  const { archives: messages } = useMessages();
  const known = useValue(archives.known);
  useEffect(() => void archives.load(), [archives]);
  const others = known.filter(({ isOpen }) => !isOpen);
  return (
    <>
      <div className="archive-actions">
        <Button icon={FolderOpen} label={messages.openOther} onClick={() => void archives.openOther()} />
        <Button icon={FolderPlus} label={messages.begin} onClick={() => void archives.begin()} />
        {readOnly === null && (
          <Button icon={ArrowRightLeft} label={messages.move} onClick={() => void archives.askMove()} />
        )}
      </div>
      {others.length > 0 && (
        <section className="backup-place" aria-label={messages.others}>
          <h3>{messages.others}</h3>
          <p className="meta">{messages.othersHelp}</p>
          <ul className="known-archives">
            {others.map((archive) => (
              <li key={archive.folder}>
                <Known archive={archive} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Known({ archive: { folder, name, isThere } }: { archive: KnownArchive }) {
  const archives = useArchives();
  const { archives: messages } = useMessages();
  const label = name || messages.unnamed;
  return (
    <>
      <div>
        <p>{label}</p>
        <p className="meta">
          <bdi title={folder}>{folder}</bdi>
          {!isThere && ` · ${messages.away}`}
        </p>
      </div>
      <Button
        label={messages.open}
        aria-label={messages.openNamed(label)}
        disabled={!isThere}
        onClick={() => void archives.open(folder)}
      />
      <IconButton name={messages.forget(label)} icon={X} onClick={() => void archives.forget(folder)} />
    </>
  );
}
