import { useState } from 'react';
import type { CSSProperties, DragEvent } from 'react';
import type { CalendarEntry } from '../../contract';
import { useMessages } from '../kit/state/use-messages';
import { formatFullDate, formatWeekday } from '../kit/format-dates';
import { DayEntries } from './day-entries';
import type { ManyEntries } from './day-entries';
import { dayOf, entryType } from './entry-button';
import { byDay, todayHere, weeksOf } from './months';

interface MonthProps extends ManyEntries {
  month: string;
  entries: readonly CalendarEntry[];
}

/** A month as a grid of weeks, each day with what stands on it. */
export function MonthGrid({ month, entries, ...many }: MonthProps) {
  const { language } = useMessages();
  const weeks = weeksOf(month);
  const days = byDay(entries);
  return (
    <table className="schedule-month" style={{ '--weeks': weeks.length } as CSSProperties}>
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
                entries={days.get(day) ?? []}
                {...many}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayProps extends ManyEntries {
  day: string;
  isOutside: boolean;
  entries: readonly CalendarEntry[];
}

/** A day, which takes the entries that are dropped on it. */
function Day({ day, isOutside, entries, ...many }: DayProps) {
  const { calendar: messages, language } = useMessages();
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    setOver(false);
    const dragged = event.dataTransfer.getData(entryType);
    if (!dragged) return;
    event.preventDefault();
    const entry = JSON.parse(dragged) as CalendarEntry;
    if (dayOf(entry) !== day) many.onMove(entry, day);
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
      <DayEntries day={day} entries={entries} maxLines={maxLines} {...many} />
    </td>
  );
}

/** How many lines a day of the month takes. */
const maxLines = 4;
