import { Popover, Select, Switch } from '@mantine/core';
import { CalendarDays } from 'lucide-react';
import { changeAppointment, dayAfter, isInOrder } from '../../../article';
import type { Appointment } from '../../../article';
import type { Draft } from '../../article/draft';
import { useMessages } from '../../kit/state/use-messages';
import { Calendar } from '../../kit/date-picker/calendar';
import { ParsedField, writeDay, writeTime, zonesWith } from '../../kit/date-picker/date-picker';
import { parseDay, parseTime } from '../../kit/date-picker/parse-date';

/** Day, hours and zone of an appointment, typed or chosen in a calendar. */
export function AppointmentTimes({ draft, appointment }: { draft: Draft; appointment: Appointment }) {
  const { language, sheet, moment, typography, appointment: messages } = useMessages();
  const { start, until, allDay } = appointment;
  const change = (part: Partial<Appointment>) =>
    draft.change({ appointment: changeAppointment(appointment, part) });
  const [day = '', time = ''] = start.local.split('T');
  const [lastDay = day, endTime = ''] = until?.split('T') ?? [];
  const setStart = (local: string) => change({ start: { ...start, local } });
  return (
    <div className="appointment-times">
      <div className="appointment-day">
        <ParsedField
          label={messages.day}
          text={writeDay(day, typography.locale)}
          error={moment.wrongDay}
          parse={(text) => parseDay(text, day, language)}
          onChange={(next) => setStart(`${next}T${time}`)}
          place="appointment-day"
        />
        <DayChoice day={day} onChoose={(next) => setStart(`${next}T${time}`)} />
      </div>
      {!allDay && (
        <>
          <ParsedField
            label={messages.from}
            text={writeTime(time, typography.locale)}
            error={moment.wrongTime}
            parse={parseTime}
            onChange={(next) => setStart(`${day}T${next}`)}
          />
          <ParsedField
            label={messages.until}
            text={until === null ? '' : writeTime(endTime, typography.locale)}
            error={moment.wrongTime}
            parse={parseTime}
            onChange={(next) => change({ until: endAt(appointment, next) })}
            onEmpty={() => change({ until: null })}
          />
        </>
      )}
      {(allDay || until !== null) && (
        <div className="appointment-day">
          <ParsedField
            label={messages.lastDay}
            text={lastDay === day ? '' : writeDay(lastDay, typography.locale)}
            error={messages.wrongLastDay}
            parse={(text) => lastDayOf(appointment, parseDay(text, day, language))}
            onChange={(next) => change({ until: next })}
            onEmpty={() => change({ until: allDay ? null : endAt({ ...appointment, until: null }, endTime) })}
          />
        </div>
      )}
      <Switch
        size="xs"
        className="appointment-all-day"
        label={messages.allDay}
        checked={allDay}
        onChange={(event) => change({ allDay: event.currentTarget.checked })}
      />
      {!allDay && (
        <Select
          className="appointment-zone"
          aria-label={sheet.zone}
          data={zonesWith(start.zone)}
          value={start.zone}
          searchable
          limit={60}
          allowDeselect={false}
          onChange={(zone) => zone && change({ start: { ...start, zone } })}
        />
      )}
    </div>
  );
}

/** An hour on the last day; one before the beginning is after midnight. */
function endAt({ start, until }: Appointment, time: string): string {
  const lastDay = (until ?? start.local).slice(0, 10);
  const end = `${lastDay}T${time}`;
  return end > start.local ? end : `${dayAfter(start.local)}T${time}`;
}

/** The end on another last day; null where that is before the first, or no day. */
function lastDayOf(appointment: Appointment, day: string | null): string | null {
  const until = day && `${day}T${(appointment.until ?? appointment.start.local).slice(11)}`;
  return until && isInOrder({ ...appointment, until }) ? until : null;
}

function DayChoice({ day, onChoose }: { day: string; onChoose: (day: string) => void }) {
  const { appointment: messages } = useMessages();
  return (
    <Popover position="bottom-start" offset={6} trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className="quiet only-icon"
          aria-label={messages.chooseDay}
          title={messages.chooseDay}
        >
          <CalendarDays size={16} strokeWidth={1.5} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <Calendar key={day.slice(0, 7)} day={day} onChoose={onChoose} />
      </Popover.Dropdown>
    </Popover>
  );
}
