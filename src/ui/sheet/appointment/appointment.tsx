import { CalendarPlus, X } from 'lucide-react';
import { useId } from 'react';
import type { KeyboardEvent } from 'react';
import { isAddress, laterOf, newAppointment, plainAddress } from '../../../article';
import type { Appointment, AppointmentField, ArticleId } from '../../../article';
import { pasteOneLine } from '../../../editor';
import { changeFields } from '../../article/acts/small-acts';
import type { Draft } from '../../article/draft';
import { useMessages } from '../../kit/state/use-messages';
import { useActHistory } from '../../article/acts/act-history';
import { useEditing } from '../../article/editing';
import { useSettings } from '../../kit/state/settings-store';
import { useStore } from '../../kit/state/store';
import { ParsedField } from '../../kit/date-picker/date-picker';
import { useFieldTyping, useSpelling } from '../../article/text-field';
import { AppointmentTimes } from './appointment-times';
import './appointment.css';
import { IconButton } from '../../kit/icon-button';
import { useAnswer } from '../../kit/state/use-answer';

/** The appointment of the text, or the button that adds one. */
export function AppointmentFields({ draft }: { draft: Draft }) {
  const { appointment: messages } = useMessages();
  const editing = useEditing();
  const history = useActHistory();
  const settings = useSettings();
  const calledTo = useCalledTo(draft.id);
  const appointment = useStore(draft.fields, (fields) => fields.appointment);
  const add = () => {
    const fresh = newAppointment(laterOf(draft.fields.get().date, Date.now()));
    draft.change({ appointment: { ...fresh, ...(calledTo && withoutTimes(calledTo)) } });
    if (calledTo) settings.change({ calledTo: without(settings.state.get().calledTo, draft.id) });
    requestAnimationFrame(() => focusPlace('appointment-what'));
  };
  const remove = () => {
    changeFields({ editing, history }, draft, { appointment: null }, (all) => all.appointment.removed, false);
    requestAnimationFrame(() => focusPlace('appointment'));
  };
  if (!appointment)
    return (
      <button type="button" className="lead-add appointment-add" data-place="appointment" onClick={add}>
        <CalendarPlus size={16} strokeWidth={1.5} aria-hidden />
        <span>{calledTo?.place ? messages.addAgain(calledTo.place) : messages.add}</span>
      </button>
    );
  return (
    <section className="appointment-fields" aria-label={messages.name} onKeyDown={moveOnEnter}>
      <AppointmentWords draft={draft} appointment={appointment} names={['what']} />
      <IconButton name={messages.remove} icon={X} className="appointment-remove" onClick={remove} />
      <AppointmentTimes draft={draft} appointment={appointment} />
      <AppointmentWords draft={draft} appointment={appointment} names={['place', 'address', 'access']} />
    </section>
  );
}

/** The appointment of the text that this one was made from, if that still has one. */
function useCalledTo(id: ArticleId): Appointment | null {
  const source = useStore(useSettings().state, (state) => state.calledTo[id]);
  const { answer } = useAnswer('article:open', source, { isQuiet: true });
  return answer && answer.article.id === source ? (answer.article.appointment ?? null) : null;
}

/** An appointment without its day and hours. */
function withoutTimes({
  start: _start,
  until: _until,
  ...rest
}: Appointment): Omit<Appointment, 'start' | 'until'> {
  return rest;
}

function without<Value>(kept: Readonly<Record<string, Value>>, id: string): Record<string, Value> {
  return Object.fromEntries(Object.entries(kept).filter(([each]) => each !== id));
}

/** Enter moves to the next field of the appointment; after the last one comes the text. */
function moveOnEnter(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget } = event;
  const isField =
    target instanceof HTMLElement && target.matches('textarea, input:not([type="checkbox"], [role])');
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || !isField) return;
  event.preventDefault();
  const fields = [...currentTarget.querySelectorAll<HTMLElement>('textarea, input:not([role])')];
  const next = fields[fields.indexOf(target) + 1];
  if (next) next.focus();
  else document.querySelector<HTMLElement>('.sheet > .body-editor .body-text')?.focus();
}

function focusPlace(place: string): void {
  document.querySelector<HTMLElement>(`[data-place="${place}"]`)?.focus();
}

/** Names of places are not checked: no dictionary has them. */
const isName: ReadonlySet<AppointmentField> = new Set(['place', 'address']);

/** Some lines of an appointment, and after the last one its web address. */
function AppointmentWords(props: {
  draft: Draft;
  appointment: Appointment;
  names: readonly AppointmentField[];
}) {
  const { draft, appointment, names } = props;
  const { appointment: messages } = useMessages();
  return (
    <>
      {names.map((name) => (
        <WordsField key={name} draft={draft} name={name} value={appointment[name]} />
      ))}
      {names.includes('access') && (
        <div className="appointment-url">
          <ParsedField
            label={messages.url}
            text={appointment.url}
            error={messages.wrongUrl}
            parse={parseAddress}
            onChange={(url) => draft.change({ appointment: { ...appointment, url } })}
            onEmpty={() => draft.change({ appointment: { ...appointment, url: '' } })}
            place="appointment-url"
          />
        </div>
      )}
    </>
  );
}

function WordsField({ draft, name, value }: { draft: Draft; name: AppointmentField; value: string }) {
  const { appointment: messages } = useMessages();
  const id = useId();
  const language = useStore(draft.fields, (fields) => fields.language);
  const typing = useFieldTyping(language);
  const isChecked = useSpelling() && !isName.has(name);
  const change = (words: string) => {
    const { appointment } = draft.fields.get();
    if (appointment)
      draft.change({ appointment: { ...appointment, [name]: words.replace(/\s*[\r\n\u2028]+\s*/g, ' ') } });
  };
  return (
    <div className={`press-field appointment-field is-appointment-${name}`}>
      <label htmlFor={id}>{messages.fields[name].label}</label>
      <textarea
        ref={typing}
        id={id}
        rows={1}
        lang={language}
        data-place={`appointment-${name}`}
        value={value}
        placeholder={messages.fields[name].hint}
        spellCheck={isChecked}
        onChange={(event) => change(event.target.value)}
        onPaste={({ nativeEvent }) => pasteOneLine(nativeEvent)}
      />
    </div>
  );
}

/** A web address, with "https://" if it was typed without; null when it is none. */
function parseAddress(typed: string): string | null {
  const address = plainAddress(/^https?:/i.test(typed.trim()) ? typed : `https://${typed.trim()}`);
  return isAddress(address) && /^https?:\/\/[^\s/]+\.[^\s/]+/i.test(address) ? address : null;
}
