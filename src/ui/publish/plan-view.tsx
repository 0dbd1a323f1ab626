import { useState } from 'react';
import { noticeMessage } from '../../messages';
import type { DestinationLine, PlannedFiles, PublishedEdition, PublishPlan } from '../../contract';
import { Button } from '../kit/button';
import { formatMoment } from '../kit/format-dates';
import { LeavingList } from '../leaving';
import { useMessages } from '../kit/state/use-messages';
import { usePublishing } from './publishing';
import { Tick } from '../kit/fields';

interface PlanProps {
  plan: PublishPlan;
  edition: PublishedEdition;
  destination: DestinationLine;
}

/** What publishing would change, by the headlines of texts, and the button that does it. */
export function PlanView({ plan, edition, destination }: PlanProps) {
  const publishing = usePublishing();
  const { publish: messages, untitled } = useMessages();
  const [hasSeen, setSeen] = useState(false);
  const groups = (['add', 'change', 'remove'] as const).filter((name) => countOf(plan[name]) > 0);
  const canRun = plan.question === null || hasSeen;
  const isNothing = groups.length === 0 && !destination.isUnfinished;
  return (
    <>
      <div role="status">
        {edition === 'before' && <p>{messages.undoing}</p>}
        {groups.length === 0 ? <p>{messages.plan.nothing}</p> : <h3>{messages.plan.title(plan.bytes)}</h3>}
      </div>
      {groups.map((name) => (
        <section key={name} className="publish-group">
          <h4>{messages.plan[name](countOf(plan[name]))}</h4>
          <ul className="publish-list">
            {plan[name].texts.map(({ id, headline, path }) => (
              <li key={path} title={path} data-text={id}>
                {headline || untitled}
              </li>
            ))}
          </ul>
          <OtherFiles files={plan[name].files} />
        </section>
      ))}
      {groups.length > 0 && plan.unchanged > 0 && (
        <p className="meta">{messages.plan.unchanged(plan.unchanged)}</p>
      )}
      {groups.length > 0 && edition === 'now' && (
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

function countOf({ texts, files }: PlannedFiles): number {
  return texts.length + files.length;
}

/** Lists, feeds, pictures and styles: folded away, by their paths. */
function OtherFiles({ files }: { files: readonly string[] }) {
  const { plan: messages } = useMessages().publish;
  if (files.length === 0) return null;
  return (
    <details>
      <summary>{messages.others(files.length)}</summary>
      <ul className="publish-paths">
        {files.map((path) => (
          <li key={path}>{path}</li>
        ))}
      </ul>
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
