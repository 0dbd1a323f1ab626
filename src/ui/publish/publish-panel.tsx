import { Drawer } from '@mantine/core';
import type { DestinationLine, PublishProgress } from '../../contract';
import { Button } from '../kit/button';
import { useOpenedAfterMount } from '../kit/dialog';
import { formatMoment } from '../kit/format-dates';
import { useNextFocus } from '../kit/next-focus';
import { usePanels } from '../kit/state/panels';
import { useValue } from '../kit/state/store';
import { useMessages } from '../kit/state/use-messages';
import { DestinationForm } from './destination-form';
import { newDestination } from './destination-fields';
import { PlanView } from './plan-view';
import { plain, usePublishing } from './publishing';
import type { PublishStep } from './publishing';
import { PublishFailed, isMendedHere } from './publish-failed';
import { SignChoice } from './sign-choice';
import { Tick } from '../kit/fields';

/** Where the site is published, what that would change, and how far it is; closing the panel does not stop it. */
export function PublishPanel() {
  const publishing = usePublishing();
  const { panel } = usePanels();
  const messages = useMessages();
  const open = useOpenedAfterMount(useValue(panel) === 'publish');
  const state = useValue(publishing.state);
  const edited = useValue(publishing.edited);
  const step = useValue(publishing.step);
  const chosen = useValue(publishing.chosen);
  const destination = state?.destinations.find(({ id }) => id === chosen);
  const place = useNextFocus(`${step.kind} ${edited?.id}`);
  return (
    <Drawer
      opened={open}
      onClose={() => panel.set('none')}
      position="right"
      size={460}
      title={messages.publish.title}
      closeButtonProps={{ 'aria-label': messages.close }}
    >
      <div className="publish" ref={place}>
        {edited && <DestinationForm key={edited.id} edited={edited} />}
        {state && !edited && !destination && <NoDestination />}
        {!edited && destination && (
          <>
            <DestinationChoice />
            <DestinationState destination={destination} />
            <Step step={step} destination={destination} />
          </>
        )}
      </div>
    </Drawer>
  );
}

function NoDestination() {
  const publishing = usePublishing();
  const { publish: messages } = useMessages();
  return (
    <>
      <p>{messages.none}</p>
      <Button
        look="strong"
        label={messages.add}
        data-autofocus
        data-next
        onClick={() => publishing.edit(newDestination())}
      />
    </>
  );
}

/** The destinations, of which one is chosen, and the buttons for their settings. */
function DestinationChoice() {
  const publishing = usePublishing();
  const { publish: messages } = useMessages();
  const state = useValue(publishing.state);
  const chosen = useValue(publishing.chosen);
  const destinations = state?.destinations ?? [];
  const current = destinations.find(({ id }) => id === chosen);
  return (
    <div className="publish-destinations">
      <fieldset>
        <legend>{messages.destinations}</legend>
        {destinations.map(({ id, name, settings }) => (
          <Tick
            key={id}
            type="radio"
            label={
              <span>
                {name} <span className="meta">{messages.kinds[settings.kind]}</span>
              </span>
            }
            name="destination"
            checked={id === chosen}
            onTick={() => publishing.choose(id)}
          />
        ))}
      </fieldset>
      <p className="publish-buttons">
        {current && (
          <Button look="quiet" label={messages.edit} onClick={() => publishing.edit(plain(current))} />
        )}
        <Button look="quiet" label={messages.another} onClick={() => publishing.edit(newDestination())} />
      </p>
    </div>
  );
}

/** When the site was last published to a destination, and what stands in the way of the next time. */
function DestinationState({ destination }: { destination: DestinationLine }) {
  const { publish: messages, language } = useMessages();
  const { publishedAt, nextAt, isUnfinished, isOwn } = destination;
  return (
    <div className="publish-state">
      <p className="meta">
        {publishedAt === null ? messages.never : messages.published(formatMoment(publishedAt, language))}
      </p>
      {nextAt !== null && <p>{messages.hour.next(formatMoment(nextAt, language))}</p>}
      {isUnfinished && <p>{messages.unfinished}</p>}
      {!isOwn && (
        <p role="alert" className="publish-warning">
          {messages.foreign}
        </p>
      )}
    </div>
  );
}

function Step({ step, destination }: { step: PublishStep; destination: DestinationLine }) {
  const { publish: messages } = useMessages();
  switch (step.kind) {
    case 'idle':
      return <LookButtons destination={destination} />;
    case 'looking':
      return <Progress says={messages.looking} progress={step.progress} />;
    case 'planned':
      return <PlanView plan={step.plan} edition={step.edition} destination={destination} />;
    case 'running':
      return <Running progress={step.progress} isStopping={step.isStopping ?? false} />;
    case 'stopped':
      return (
        <>
          <p role="status">{messages.stopped}</p>
          <LookButtons destination={destination} />
        </>
      );
    case 'done':
      return <Done step={step} destination={destination} />;
    case 'failed':
      return (
        <>
          <PublishFailed failed={step} destination={destination} />
          {!isMendedHere(step.problem, destination) && <LookButtons destination={destination} isAgain />}
        </>
      );
  }
}

/** Looks at what publishing would change, or going back to the edition before. */
function LookButtons({ destination, isAgain }: { destination: DestinationLine; isAgain?: boolean }) {
  const publishing = usePublishing();
  const { publish: messages } = useMessages();
  if (!destination.isOwn)
    return (
      <Button
        look="strong"
        label={messages.edit}
        data-next
        data-autofocus
        onClick={() => publishing.edit(plain(destination))}
      />
    );
  return (
    <>
      <SignChoice label={messages.sign} help={messages.signHelp} />
      <p className="publish-buttons">
        <Button
          look={isAgain ? 'framed' : 'strong'}
          label={isAgain ? messages.lookAgain : messages.look}
          data-autofocus
          data-next
          onClick={() => void publishing.look('now')}
        />
        {destination.canUndo && (
          <Button look="quiet" label={messages.undo} onClick={() => void publishing.look('before')} />
        )}
      </p>
    </>
  );
}

function Running({ progress, isStopping }: { progress: PublishProgress | null; isStopping: boolean }) {
  const { publish: messages } = useMessages();
  const sending = progress?.step === 'sending' ? progress : null;
  const says = isStopping
    ? messages.stopping
    : sending
      ? messages.sending(sending.done, sending.total, sending.bytes, sending.ofBytes)
      : messages.building;
  return <Progress says={says} progress={progress} />;
}

/** How far a publication is, and the button that stops it. */
function Progress({ says, progress }: { says: string; progress: PublishProgress | null }) {
  const publishing = usePublishing();
  const { publish: messages } = useMessages();
  const isSending = progress?.step === 'sending' && progress.ofBytes > 0;
  return (
    <>
      <p role="status">{says}</p>
      <progress
        aria-label={messages.progress}
        max={isSending ? progress.ofBytes : (progress?.total ?? 1) || 1}
        value={isSending ? progress.bytes : (progress?.done ?? 0)}
      />
      <Button label={messages.stop} data-next data-autofocus onClick={publishing.cancel} />
    </>
  );
}

/** What was published, and where it can be seen. */
function Done({
  step,
  destination,
}: {
  step: Extract<PublishStep, { kind: 'done' }>;
  destination: DestinationLine;
}) {
  const publishing = usePublishing();
  const { publish: messages } = useMessages();
  const { added, changed, removed, address, pages } = step.published;
  return (
    <>
      <div role="status">
        <h3>{messages.done}</h3>
        <p>{messages.counts(added, changed, removed)}</p>
      </div>
      {address === '' ? (
        <p className="meta">{messages.noAddress}</p>
      ) : (
        <p className="publish-address">
          <span className="meta">{address}</span>
          <Button look="strong" label={messages.visit} data-next onClick={() => void publishing.visit()} />
        </p>
      )}
      {pages.length > 0 && (
        <section>
          <h4>{messages.pages}</h4>
          <ul className="publish-list">
            {pages.map(({ headline, address: page }) => (
              <li key={`${headline} ${page}`}>
                {headline} {page && <span className="meta">{page}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <LookButtons destination={destination} isAgain />
    </>
  );
}
