import { Switch } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { BackupPlace, BackupProgress } from '../../contract';
import { faultMessage } from '../../messages';
import type { Messages } from '../../messages';
import { Button } from '../kit/button';
import { useMessages } from '../kit/state/use-messages';
import { useBackups } from './backups';
import { useBridge, useReadOnly, request } from '../kit/state/request';
import { useToasts } from '../kit/state/toasts';
import { formatMoment } from '../kit/format-dates';
import { GuideLink } from '../kit/guide-link';
import { problemSentence } from '../kit/problem-sentence';
import { useValue } from '../kit/state/store';
import { ArchivePlaces } from './archive-places';
import { BackupList } from './backup-list';
import './backup.css';

/** The folder of the archive, its backups and their proofs, and how to restore one. */
export function ArchiveSection() {
  const backups = useBackups();
  const bridge = useBridge();
  const readOnly = useReadOnly();
  const { archive: messages, language } = useMessages();
  const state = useValue(backups.state);
  useEffect(() => void backups.load(), [backups]);
  if (!state) return <p className="meta">{messages.loading}</p>;
  const { places, faults, isAutomatic, checkedAt } = state;
  const hasSecond = places.some(({ kind }) => kind === 'second');
  return (
    <div className="archive-section">
      <fieldset>
        <legend>{messages.where}</legend>
        <Folder path={state.archive} onShow={() => void request(bridge, 'desk:show-archive', null)} />
        <p className="meta">
          {messages.whereHelp} <GuideLink page="moving" />
        </p>
        <ArchivePlaces />
      </fieldset>
      <fieldset>
        <legend>{messages.backups}</legend>
        <p className="meta">
          {messages.backupsHelp} {messages.keptHelp} <GuideLink page="backups" />
        </p>
        {!readOnly && (
          <Switch
            size="xs"
            label={messages.automatic}
            checked={isAutomatic}
            onChange={(event) => void backups.setAutomatic(event.target.checked)}
          />
        )}
        {places.map((place) => (
          <Place key={`${place.kind} ${place.folder}`} place={place} />
        ))}
        {hasSecond && !readOnly && <PeopleInSecond isThere={state.peopleInSecond} />}
        <div className="archive-actions">
          <BackupNow />
          {!hasSecond && !readOnly && (
            <Button label={messages.chooseSecond} onClick={() => void backups.choosePlace()} />
          )}
        </div>
      </fieldset>
      <fieldset>
        <legend>{messages.check}</legend>
        <p className="meta">
          {faults.length > 0
            ? messages.faultsFound
            : checkedAt === null
              ? messages.notChecked
              : messages.checked(formatMoment(checkedAt, language))}
        </p>
        {faults.map((fault, index) => (
          <p key={index} role="alert">
            {faultMessage(fault, language)}
          </p>
        ))}
      </fieldset>
      <AllTextsAct />
    </div>
  );
}

/** Whether the second place gets the press list too; it asks again, since others may read that place. */
function PeopleInSecond({ isThere }: { isThere: boolean }) {
  const backups = useBackups();
  const { archive: messages } = useMessages();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Switch
        size="xs"
        label={messages.people}
        description={messages.peopleHelp}
        checked={isThere}
        onChange={(event) => {
          if (event.target.checked) setAsking(true);
          else void backups.setPeople(false);
        }}
      />
      {isAsking && (
        <div role="alertdialog" aria-label={messages.people} className="backup-question">
          <p>{messages.peopleAsk}</p>
          <div className="dialog-actions">
            <Button
              label={messages.peopleYes}
              onClick={() => {
                setAsking(false);
                void backups.setPeople(true);
              }}
            />
            <Button look="strong" label={messages.cancel} autoFocus onClick={() => setAsking(false)} />
          </div>
        </div>
      )}
    </>
  );
}

/** Exports the whole archive as Markdown, and says what the disk had lost. */
function AllTextsAct() {
  const bridge = useBridge();
  const toasts = useToasts();
  const { allTextsLines: messages } = useMessages();
  const [isWriting, setWriting] = useState(false);
  const write = async () => {
    setWriting(true);
    const written = await request(bridge, 'export:all-texts', null);
    setWriting(false);
    if (!written.ok) return toasts.showProblem(written.problem);
    if (!written.value) return;
    const { texts, pictures, damaged, missing } = written.value;
    toasts.show(({ allTextsLines }) => allTextsLines.written(texts, pictures));
    for (const { headline, id } of damaged)
      toasts.showNotice(({ allTextsLines }) => allTextsLines.damaged(headline, id));
    for (const lost of missing) toasts.showProblem({ kind: 'picture-missing', ...lost });
  };
  return (
    <fieldset>
      <legend>{messages.title}</legend>
      <p className="meta">{messages.help}</p>
      <div className="archive-actions">
        <Button
          label={isWriting ? messages.writing : messages.act}
          disabled={isWriting}
          onClick={() => void write()}
        />
      </div>
    </fieldset>
  );
}

function Folder({ path, onShow }: { path: string; onShow: () => void }) {
  const { archive: messages } = useMessages();
  return (
    <p className="archive-folder">
      <bdi title={path}>{path}</bdi>
      <Button look="quiet" label={messages.show} onClick={onShow} />
    </p>
  );
}

/** A folder of backups: when the last one was proved, why the last failed, and what is in it. */
function Place({ place }: { place: BackupPlace }) {
  const backups = useBackups();
  const messages = useMessages();
  const { archive } = messages;
  const { kind, folder, isThere, provedAt, problem } = place;
  const proof =
    provedAt === null ? archive.noProof : archive.proved(formatMoment(provedAt, messages.language));
  return (
    <section className="backup-place" aria-label={archive.places[kind]}>
      <h3>{archive.places[kind]}</h3>
      <Folder path={folder} onShow={() => backups.show(folder)} />
      <p className="meta">
        {proof}
        {kind === 'second' && (
          <Button look="quiet" label={archive.forget} onClick={() => void backups.forgetPlace()} />
        )}
      </p>
      {kind === 'second' && !isThere && problem?.kind !== 'place-absent' && <p>{archive.away}</p>}
      {problem && problem.kind !== 'cancelled' && <p role="alert">{problemSentence(problem, messages)}</p>}
      <BackupList place={place} />
    </section>
  );
}

/** Makes a backup now, shows its progress, and cancels it. */
function BackupNow() {
  const backups = useBackups();
  const readOnly = useReadOnly();
  const { archive: messages } = useMessages();
  const progress = useValue(backups.progress);
  const [isAsked, setAsked] = useState(false);
  if (readOnly) return null;
  const run = async () => {
    setAsked(true);
    await backups.run();
    setAsked(false);
  };
  if (!isAsked && !progress) return <Button look="strong" label={messages.now} onClick={() => void run()} />;
  return (
    <span className="backup-progress">
      <progress
        aria-label={messages.running}
        {...(progress && progress.total > 1 ? { value: progress.done, max: progress.total } : {})}
      />
      <span role="status">{sayStep(progress, messages)}</span>
      <Button label={messages.cancel} onClick={backups.cancel} />
    </span>
  );
}

function sayStep(progress: BackupProgress | null, { running, steps }: Messages['archive']): string {
  return progress ? steps[progress.step] : running;
}
