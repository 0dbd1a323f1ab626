import { useState } from 'react';
import type { Mail, Mailing, ShownMail } from '../../../contract';
import { Button } from '../../kit/button';
import { formatClock, formatMoment } from '../../kit/format-dates';
import { useReadOnly } from '../../kit/state/request';
import { useValue } from '../../kit/state/store';
import { useMessages } from '../../kit/state/use-messages';
import { isOfTheAddress, useSetAside } from '../list/use-press-list';
import { sendingProblem, useOutbox } from './outbox';
import { noneYet, useAnswer } from '../../kit/state/use-answer';

/** What of a text is in the outbox, and what went out of it, the newest first. */
export function MailingList({ mailings }: { mailings: readonly Mailing[] }) {
  const { list } = useMessages().outbox;
  return (
    <section className="outbox-list" aria-label={list.title}>
      <h4>{list.title}</h4>
      <ul>
        {mailings.map((mailing) => (
          <MailingView key={mailing.id} mailing={mailing} />
        ))}
      </ul>
    </section>
  );
}

/** To whom a text was sent, by any mailing, which version, and what became of it; each name leads to the person's record. */
export function WhoHasIt({ article, mailings }: { article: string; mailings: readonly Mailing[] }) {
  const outbox = useOutbox();
  const { outbox: messages, pressList, language } = useMessages();
  const again = mailings
    .map(({ state, counts }) => `${state} ${counts.refused} ${counts.returned}`)
    .join(' '); // Not each mail: a mailing may have thousands.
  const { answer } = useAnswer('press-list:deliveries', { article }, { again, keepsLast: true });
  const [isWhole, setWhole] = useState(false);
  const deliveries = answer ?? noneYet;
  const { person: words } = pressList;
  return (
    <section className="outbox-list" aria-label={messages.list.everybody}>
      <h4>{messages.list.everybody}</h4>
      {deliveries.length === 0 && <p className="meta">{words.noDeliveries}</p>}
      <ul className="outbox-mails outbox-who">
        {deliveries
          .slice(0, isWhole ? undefined : firstShown)
          .map(({ id, person, name, at, revision, state }) => (
            <li key={id}>
              {person === '' ? (
                <span>{messages.compose.erasedPerson}</span>
              ) : (
                <Button look="quiet" label={name} onClick={() => outbox.show('list', person)} />
              )}
              <span className="meta">{words.sentOn(formatMoment(at, language), revision)}</span>
              <span className="outbox-state">{words.states[state]}</span>
            </li>
          ))}
      </ul>
      {deliveries.length > firstShown && !isWhole && (
        <Button label={messages.list.showAll(deliveries.length)} onClick={() => setWhole(true)} />
      )}
    </section>
  );
}

/** How many people are listed before more are asked for. */
const firstShown = 50;

function MailingView({ mailing }: { mailing: Mailing }) {
  const { outbox, language } = useMessages();
  const { list } = outbox;
  const { group, isSame, state, counts, createdAt, way } = mailing;
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const about = [...(way === 'drafts' ? [list.drafts] : []), formatMoment(createdAt, language)];
  return (
    <li>
      <p className="outbox-headline">
        <strong>{isSame ? list.same : group || list.whole}</strong>{' '}
        <span className="outbox-state">{list.states[state]}</span>
      </p>
      <p className="meta">{about.join(' · ')}</p>
      <p className="outbox-progress">
        <progress aria-label={list.progressLabel} max={all || 1} value={counts.sent + counts.returned} />
        <span className="meta">{list.progress(counts.sent + counts.returned, all)}</span>
      </p>
      <Standing mailing={mailing} />
      <MailingButtons mailing={mailing} />
      <Decisions mailing={mailing} />
      <Mails mailing={mailing} />
    </li>
  );
}

/** What a mailing waits for, or why it does not go on. */
function Standing({ mailing }: { mailing: Mailing }) {
  const messages = useMessages();
  const { outbox, language } = messages;
  const { list } = outbox;
  const { state, why, beginsAt, isAtHour, againAt } = mailing;
  const isOver = state === 'done' || state === 'cancelled';
  return (
    <>
      {state === 'waiting' && (
        <p role="status">{isAtHour ? list.at(formatMoment(beginsAt, language)) : list.soon}</p>
      )}
      {why && !isOver && (
        <p role="status" className={why.kind === 'asked' ? undefined : 'outbox-warning'}>
          {why.kind === 'problem'
            ? sendingProblem(why.problem, messages)
            : why.kind === 'refusals'
              ? list.why.refusals(why.count)
              : list.why[why.kind]}
        </p>
      )}
      {state === 'going' && againAt !== null && (
        <p role="status">{list.again(formatClock(againAt, language))}</p>
      )}
    </>
  );
}

function MailingButtons({ mailing }: { mailing: Mailing }) {
  const outbox = useOutbox();
  const { list } = useMessages().outbox;
  const { state, counts } = mailing;
  if (counts.waiting === 0 && counts.sending === 0) return null;
  if (state === 'done' || state === 'cancelled') return null;
  const isUntouched = state === 'waiting';
  return (
    <p className="outbox-buttons">
      {state === 'going' && <Button label={list.pause} onClick={() => void outbox.pause(mailing)} />}
      {state !== 'going' && (
        <Button
          label={isUntouched ? list.sendNow : list.resume}
          onClick={() => void outbox.resume(mailing)}
        />
      )}
      <Button
        look="quiet"
        label={isUntouched ? list.undo : list.cancel}
        onClick={() => void outbox.cancel(mailing)}
      />
    </p>
  );
}

/** Messages whose answer was lost, which a person decides of. */
function Decisions({ mailing }: { mailing: Mailing }) {
  const outbox = useOutbox();
  const { list } = useMessages().outbox;
  const { unknown } = mailing.counts;
  const mails = useMails(mailing, unknown > 0).filter(({ state }) => state === 'unknown');
  if (unknown === 0) return null;
  return (
    <div className="outbox-warning">
      <p>{list.unknown(unknown)}</p>
      <ul className="outbox-mails">
        {mails.map((mail) => (
          <li key={mail.place}>
            <WhoLine mail={mail} />
            <span className="outbox-buttons">
              <Button
                look="quiet"
                label={list.sendAgain}
                onClick={() => void outbox.decide(mailing, mail.place, 'again')}
              />
              <Button
                look="quiet"
                label={list.countSent}
                onClick={() => void outbox.decide(mailing, mail.place, 'sent')}
              />
            </span>
          </li>
        ))}
      </ul>
      {unknown > 1 && (
        <p className="outbox-buttons">
          <Button label={list.sendAllAgain} onClick={() => void outbox.decide(mailing, null, 'again')} />
          <Button label={list.countAllSent} onClick={() => void outbox.decide(mailing, null, 'sent')} />
        </p>
      )}
    </div>
  );
}

/** Refusals and what came back later, each in plain words with what can be done, and every recipient. */
function Mails({ mailing }: { mailing: Mailing }) {
  const { list } = useMessages().outbox;
  const [isOpen, setOpen] = useState(false);
  const { refused, returned } = mailing.counts;
  const mails = useMails(mailing, isOpen || refused + returned > 0);
  return (
    <>
      {(['refused', 'returned'] as const).map(
        (state) =>
          mailing.counts[state] > 0 && (
            <div key={state} className="outbox-refused">
              <p>{list[state](mailing.counts[state])}</p>
              <ul className="outbox-mails">
                {mails
                  .filter((mail) => mail.state === state)
                  .map((mail) => (
                    <RefusalLine key={mail.place} mail={mail} />
                  ))}
              </ul>
            </div>
          ),
      )}
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{list.each}</summary>
        <ul className="outbox-mails">
          {mails.map((mail) => (
            <li key={mail.place}>
              <WhoLine mail={mail} /> <span className="outbox-state">{list.mailStates[mail.state]}</span>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

/** Why somebody did not get a text; an address that fails for good can be corrected or set aside, by the person alone. */
function RefusalLine({ mail }: { mail: ShownMail }) {
  const outbox = useOutbox();
  const readOnly = useReadOnly();
  const { list } = useMessages().outbox;
  const setAside = useSetAside(() => void outbox.load());
  const { person, answer, since, state } = mail;
  const reason = answer?.reason ?? 'other';
  const isMendable = readOnly === null && isOfTheAddress(reason) && (since === 'same' || since === 'aside');
  return (
    <li>
      <WhoLine mail={mail} />
      <span>{state === 'returned' ? list.returns[reason] : list.refusals[reason]}</span>
      {answer?.words && <span className="meta">{list.answer(answer.words)}</span>}
      {since !== 'same' && <span className="meta">{list.since[since]}</span>}
      {isMendable && (
        <span className="outbox-buttons">
          <Button look="quiet" label={list.correct} onClick={() => outbox.show('list', person)} />
          {since === 'same' && (
            <Button look="quiet" label={list.setAside} onClick={() => void setAside(person)} />
          )}
        </span>
      )}
    </li>
  );
}

function WhoLine({ mail: { name, address } }: { mail: Mail }) {
  return (
    <span>
      {name} <span className="meta">{address}</span>
    </span>
  );
}

/** The messages of a mailing while they are shown, read again when something of the outbox or of the list changed. */
function useMails({ id }: Mailing, isWanted: boolean): readonly ShownMail[] {
  const again = useValue(useOutbox().state);
  const asked = isWanted ? id : undefined;
  return useAnswer('outbox:mails', asked, { again, isQuiet: true, keepsLast: true }).answer ?? noneYet;
}
