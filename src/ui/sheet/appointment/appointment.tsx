import { CalendarPlus, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { newAppointment, zonedNow } from '../../../article';
import type { Appointment, ZonedTime } from '../../../article';
import type { Draft } from '../../article/draft';
import { useDesk, useMessages } from '../../desk/use-desk';
import { useStore } from '../../kit/store';
import { AppointmentTimes } from './appointment-times';
import { AppointmentWords } from './appointment-words';
import './appointment.css';

/** What the text calls people to, when and where; or the button that adds it. */
export function AppointmentFields({ draft }: { draft: Draft }) {
  const { appointment: messages } = useMessages();
  const { toasts } = useDesk();
  const appointment = useStore(draft.fields, (fields) => fields.appointment);
  const add = () => {
    draft.change({ appointment: newAppointment(laterOf(draft.fields.get().date)) });
    requestAnimationFrame(() => focusPlace('appointment-what'));
  };
  const remove = (removed: Appointment) => {
    draft.change({ appointment: null });
    requestAnimationFrame(() => focusPlace('appointment'));
    toasts.show((all) => all.appointment.removed, {
      label: (all) => all.undo,
      run: () => draft.fields.get().appointment === null && draft.change({ appointment: removed }),
    });
  };
  if (!appointment)
    return (
      <button type="button" className="lead-add appointment-add" data-place="appointment" onClick={add}>
        <CalendarPlus size={16} strokeWidth={1.5} aria-hidden />
        <span>{messages.add}</span>
      </button>
    );
  return (
    <section className="appointment-fields" aria-label={messages.name} onKeyDown={moveOnEnter}>
      <AppointmentWords draft={draft} appointment={appointment} names={['what']} />
      <button
        type="button"
        className="quiet only-icon appointment-remove"
        aria-label={messages.remove}
        title={messages.remove}
        onClick={() => remove(appointment)}
      >
        <X size={16} strokeWidth={1.5} aria-hidden />
      </button>
      <AppointmentTimes draft={draft} appointment={appointment} />
      <AppointmentWords draft={draft} appointment={appointment} names={['place', 'address', 'access']} />
    </section>
  );
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

/** Nobody is called to what is past: a text of long ago calls to tomorrow. */
function laterOf(date: ZonedTime): ZonedTime {
  const now = zonedNow(Date.now(), date.zone);
  return now.local > date.local ? now : date;
}

function focusPlace(place: string): void {
  document.querySelector<HTMLElement>(`[data-place="${place}"]`)?.focus();
}
