import { useState } from 'react';
import type { ReactNode } from 'react';
import { noticeMessage } from '../../messages';
import type {
  DestinationLine,
  PlannedFiles,
  PublishedEdition,
  PublishPlan,
  SiteChanges,
} from '../../contract';
import { Button } from '../kit/button';
import { formatMoment } from '../kit/format-dates';
import { LeavingList } from '../leaving';
import { useMessages } from '../kit/state/use-messages';
import { usePublishing } from './publishing';
import { Tick } from '../kit/fields';
import './publish.css';

interface PlanProps {
  plan: PublishPlan;
  edition: PublishedEdition;
  destination: DestinationLine;
}

/** What publishing would change, by the headlines of texts, and the button that does it. */
export function PlanView({ plan, edition, destination }: PlanProps) {
  const publishing = usePublishing();
  const { publish: messages } = useMessages();
  const [hasSeen, setSeen] = useState(false);
  const groups = changesOf(plan);
  const canRun = plan.question === null || hasSeen;
  const isNothing = groups.length === 0 && !destination.isUnfinished;
  return (
    <>
      <div role="status">
        {edition === 'before' && <p>{messages.undoing}</p>}
        {groups.length === 0 ? <p>{messages.plan.nothing}</p> : <h3>{messages.plan.title(plan.bytes)}</h3>}
      </div>
      <ChangeGroups changes={plan} />
      {groups.length > 0 && (edition === 'now' || plan.leaving.length > 0) && (
        <LeavingList points={plan.leaving} onMended={() => void publishing.look('now')} />
      )}
      {plan.question !== null && <Question plan={plan} hasSeen={hasSeen} onSeen={setSeen} />}
      <p className="publish-buttons">
        {!isNothing && (
          <Button
            look="strong"
            label={messages.run}
            data-next
            disabled={!canRun}
            onClick={() => void publishing.run(plan.question)}
          />
        )}
        <Button
          look="quiet"
          label={messages.lookAgain}
          {...(isNothing && { 'data-next': true })}
          onClick={() => void publishing.look('now')}
        />
      </p>
      <PlanNotices plan={plan} />
    </>
  );
}

/** What becomes of files: those of the three that some of the files do. */
export function changesOf(changes: SiteChanges): ('add' | 'change' | 'remove')[] {
  return (['add', 'change', 'remove'] as const).filter((name) => countOf(changes[name]) > 0);
}

function countOf({ texts, files }: PlannedFiles): number {
  return texts.length + files.length;
}

/** How many headlines are shown at once; the others are folded away. */
const maxShown = 20;

/** The files of a site that are added, change and are removed, by the headlines of texts, and how many stay. */
export function ChangeGroups({ changes }: { changes: SiteChanges }) {
  const { plan: messages } = useMessages().publish;
  const groups = changesOf(changes);
  return (
    <>
      {groups.map((name) => {
        const { texts, files } = changes[name];
        return (
          <section key={name} className="publish-group">
            <h4>{messages[name](countOf(changes[name]))}</h4>
            <Headlines texts={texts.slice(0, maxShown)} />
            <Folded says={messages.more(texts.length - maxShown)} isThere={texts.length > maxShown}>
              <Headlines texts={texts.slice(maxShown)} />
            </Folded>
            <Folded says={messages.others(files.length)} isThere={files.length > 0}>
              <ul className="publish-paths">
                {files.map((path) => (
                  <li key={path}>{path}</li>
                ))}
              </ul>
            </Folded>
          </section>
        );
      })}
      {groups.length > 0 && changes.unchanged > 0 && (
        <p className="meta">{messages.unchanged(changes.unchanged)}</p>
      )}
    </>
  );
}

function Headlines({ texts }: { texts: PlannedFiles['texts'] }) {
  const { untitled } = useMessages();
  return (
    <ul className="publish-list">
      {texts.map(({ id, headline, path }) => (
        <li key={path} title={path} data-text={id}>
          {headline || untitled}
        </li>
      ))}
    </ul>
  );
}

/** What is drawn once it is unfolded: there may be thousands of lines. */
function Folded({ says, isThere, children }: { says: string; isThere: boolean; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  if (!isThere) return null;
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{says}</summary>
      {isOpen && children}
    </details>
  );
}

/** What would be overwritten that this archive did not publish: nothing is, until the person says that they have seen it. */
function Question(props: { plan: PublishPlan; hasSeen: boolean; onSeen: (hasSeen: boolean) => void }) {
  const { plan, hasSeen, onSeen } = props;
  const { publish: messages, language } = useMessages();
  return (
    <div className="publish-warning">
      <div role="alert">
        {plan.otherSince !== null && <p>{messages.plan.other(formatMoment(plan.otherSince, language))}</p>}
        {plan.strangers.length > 0 && <p>{messages.plan.strangers(plan.strangers.length)}</p>}
      </div>
      {plan.strangers.length > 0 && (
        <ul className="publish-paths">
          {plan.strangers.map((path) => (
            <li key={path}>{path}</li>
          ))}
        </ul>
      )}
      <Tick label={messages.plan.accept} data-next checked={hasSeen} onTick={onSeen} />
    </div>
  );
}

function PlanNotices({ plan: { notices } }: { plan: PublishPlan }) {
  const { publish: messages, language } = useMessages();
  if (notices.length === 0) return null;
  return (
    <section>
      <h4>{messages.plan.notices}</h4>
      <ul className="publish-list">
        {notices.map((notice) => (
          <li key={JSON.stringify(notice)}>{noticeMessage(notice, language)}</li>
        ))}
      </ul>
    </section>
  );
}
