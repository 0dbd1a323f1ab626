import { X } from 'lucide-react';
import { useState } from 'react';
import type { DeliveryState, PressListContent, PressPerson } from '../../../contract';
import { Button } from '../../kit/button';
import { formatRecent, formatShortDate } from '../../kit/format-dates';
import { IconButton } from '../../kit/icon-button';
import { request, useBridge, useReadOnly } from '../../kit/state/request';
import { useToasts } from '../../kit/state/toasts';
import { useMessages } from '../../kit/state/use-messages';
import { Question } from '../../kit/question';
import { useOutbox } from '../outbox/outbox';
import { isOfTheAddress, isOver, useSetAside } from './use-press-list';
import type { PressListState } from './use-press-list';
import { useAnswer } from '../../kit/state/use-answer';
import { Choices, Field, TextField } from '../../kit/fields';

interface ContactsProps {
  draft: PressPerson;
  today: string;
  onChange: (more: Partial<PressPerson>) => void;
}

interface StandingProps {
  list: PressListState;
  content: PressListContent;
  person: PressPerson;
}

/** What was said with the person, the last first. */
export function Contacts({ draft, today, onChange }: ContactsProps) {
  const { pressList, language } = useMessages();
  const messages = pressList.person;
  const [on, setOn] = useState(today);
  const [words, setWords] = useState('');
  const add = () => {
    const contact = { on, words: words.trim().replace(/\s+/g, ' ').slice(0, 500) };
    if (contact.words === '') return;
    const all = [...draft.contacts, contact].sort((one, other) => (one.on < other.on ? 1 : -1));
    onChange({ contacts: all.slice(0, 100) });
    setWords('');
  };
  return (
    <fieldset className="press-list-law">
      <legend>{messages.contacts}</legend>
      <ul className="press-list-lines-of">
        {draft.contacts.map((contact, at) => (
          <li key={`${contact.on} ${contact.words}`}>
            <span className="meta">{formatShortDate(contact.on, language)}</span> {contact.words}
            <IconButton
              name={messages.removeContact(contact.words)}
              icon={X}
              size={14}
              onClick={() => onChange({ contacts: draft.contacts.filter((_, other) => other !== at) })}
            />
          </li>
        ))}
      </ul>
      <TextField label={messages.contactOn} type="date" value={on} onText={(text) => text && setOn(text)} />
      <Field label={messages.contactWords}>
        <input
          value={words}
          maxLength={500}
          onChange={({ target }) => setWords(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
        />
      </Field>
      <Button label={messages.addContact} onClick={add} />
    </fieldset>
  );
}

const states: readonly DeliveryState[] = ['sent', 'bounced', 'refused', 'unknown'];

interface DeliveriesProps {
  person: PressPerson;
  /** Whether something of the record is not saved yet. */
  isChanged: boolean;
  onChanged: () => void;
}

/** What was sent to the person, and what became of it, which can be corrected by hand. */
export function Deliveries({ person, isChanged, onChanged }: DeliveriesProps) {
  const bridge = useBridge();
  const toasts = useToasts();
  const readOnly = useReadOnly();
  const { pressList, language, untitled, outbox: outboxMessages } = useMessages();
  const messages = pressList.person;
  const { list } = outboxMessages;
  const setAside = useSetAside(onChanged);
  const outbox = useOutbox();
  const showRelease = (article: string) => {
    outbox.choose(article);
    outbox.show('releases', isChanged ? undefined : null); // What was typed stays open.
  };
  const { answer: deliveries, reload } = useAnswer('press-list:deliveries', { person: person.id });
  const mark = async (id: string, state: DeliveryState) => {
    const marked = await request(bridge, 'press-list:mark-delivery', { id, state });
    if (!marked.ok) return toasts.showProblem(marked.problem);
    reload();
    onChanged();
  };
  return (
    <fieldset className="press-list-law">
      <legend>{messages.deliveries}</legend>
      {deliveries?.length === 0 && <span className="meta">{messages.noDeliveries}</span>}
      <ul className="press-list-lines-of">
        {deliveries?.map(({ id, article, headline, at, revision, state, mail }, index) => (
          <li key={id}>
            {article === '' ? (
              <span>{messages.erasedText}</span>
            ) : (
              <Button look="quiet" label={headline || untitled} onClick={() => showRelease(article)} />
            )}
            <span className="meta">{messages.sentOn(formatRecent(at, language), revision)}</span>
            <Choices
              aria-label={messages.state}
              value={state}
              disabled={readOnly !== null}
              choices={states}
              says={messages.states}
              onChoose={(chosen) => void mark(id, chosen)}
            />
            {mail?.answer && (
              <span className="press-list-why meta">
                {list.returns[mail.answer.reason ?? 'other']} {list.answer(mail.answer.words)}
              </span>
            )}
            {index === 0 &&
              state === 'bounced' &&
              mail?.address === person.mail &&
              isOfTheAddress(mail.answer?.reason ?? 'other') &&
              person.bouncedOn === null &&
              readOnly === null && <Button label={list.setAside} onClick={() => void setAside(person.id)} />}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** What stands against writing to the person, each with what can be done about it. */
export function PersonStanding({ list, content, person }: StandingProps) {
  const readOnly = useReadOnly();
  const { pressList, language } = useMessages();
  const messages = pressList.person;
  const [isAsking, setAsking] = useState(false);
  const changed = (more: Partial<PressPerson>) => void list.save([{ ...person, ...more }]);
  const day = (on: string) => formatShortDate(on, language);
  if (isAsking)
    return (
      <Question
        cancel={pressList.cancel}
        title={messages.lift}
        go={messages.liftYes}
        onCancel={() => setAsking(false)}
        onGo={() => {
          setAsking(false);
          void list.change('press-list:lift-objection', person.id, (now) => now.pressList.changed(1));
        }}
      >
        <p>{messages.liftAsk}</p>
      </Question>
    );
  return (
    <>
      {person.objectedOn !== null && (
        <p className="press-list-warning">
          {messages.objectedOn(day(person.objectedOn))}{' '}
          {!readOnly && <Button look="quiet" label={messages.lift} onClick={() => setAsking(true)} />}
        </p>
      )}
      {person.bouncedOn !== null && (
        <p className="press-list-warning">
          {messages.bouncedOn(day(person.bouncedOn))}{' '}
          {!readOnly && (
            <Button look="quiet" label={messages.mailIsGood} onClick={() => changed({ bouncedOn: null })} />
          )}
        </p>
      )}
      {isOver(person, content.today) && person.keepUntil !== null && (
        <p className="press-list-warning">{messages.overSince(day(person.keepUntil))}</p>
      )}
      {person.objectedOn === null && !readOnly && (
        <Button label={messages.object} onClick={() => changed({ objectedOn: content.today })} />
      )}
    </>
  );
}
