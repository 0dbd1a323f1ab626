import { useState } from 'react';
import type { DragEvent } from 'react';
import type { CalendarEntry } from '../../contract';
import { useMessages } from '../desk/use-desk';
import { formatFullDate, formatWeekday } from '../kit/format-dates';
import { dayOf, EntryButton, entryType, keyOf } from './entry-button';
import type { EntryActions } from './entry-button';
import { todayHere, weeksOf } from './months';

interface MonthProps extends EntryActions {
  month: string;
  entries: readonly CalendarEntry[];
}

/** A month as a grid of weeks, each day with what stands on it. */
export function MonthGrid({ month, entries, ...actions }: MonthProps) {
  const { language } = useMessages();
  const weeks = weeksOf(month);
  return (
    <table className="schedule-month">
      <thead>
        <tr>
          {weeks[0]?.map((day) => (
            <th key={day} scope="col">
              {formatWeekday(day, language)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <Day
                key={day}
                day={day}
                isOutside={day.slice(0, 7) !== month}
                entries={entries.filter((entry) => dayOf(entry) === day)}
                {...actions}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayProps extends EntryActions {
  day: string;
  isOutside: boolean;
  entries: readonly CalendarEntry[];
}

/** A day, which takes the entries that are dropped on it. */
function Day({ day, isOutside, entries, onOpen, onMove }: DayProps) {
  const { calendar: messages, language } = useMessages();
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    setOver(false);
    const dragged = event.dataTransfer.getData(entryType);
    if (!dragged) return;
    event.preventDefault();
    const entry = JSON.parse(dragged) as CalendarEntry;
    if (dayOf(entry) !== day) onMove(entry, day);
  };
  return (
    <td
      className="schedule-day"
      data-outside={isOutside || undefined}
      data-over={isOver || undefined}
      aria-current={day === todayHere() ? 'date' : undefined}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(entryType)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span className="schedule-number" aria-hidden>
        {Number(day.slice(8))}
      </span>
      <span className="unseen">{messages.day(formatFullDate(day, language), entries.length)}</span>
      {entries.map((entry) => (
        <EntryButton key={keyOf(entry)} entry={entry} onOpen={onOpen} onMove={onMove} />
      ))}
    </td>
  );
}
