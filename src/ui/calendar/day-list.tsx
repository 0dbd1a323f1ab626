import type { CalendarEntry } from '../../contract';
import { useMessages } from '../kit/state/use-messages';
import { formatFullDate } from '../kit/format-dates';
import { DayEntries } from './day-entries';
import type { ManyEntries } from './day-entries';
import { byDay, todayHere } from './months';

interface ListProps extends ManyEntries {
  month: string;
  entries: readonly CalendarEntry[];
  /** The days of which every entry is shown. */
  openDays: ReadonlySet<string>;
}

/** The days of a month that have entries. */
export function DayList({ month, entries, openDays, ...many }: ListProps) {
  const { calendar: messages, language } = useMessages();
  const days = [...byDay(entries)].filter(([day]) => day.startsWith(month));
  if (days.length === 0) return <p className="schedule-empty">{messages.empty}</p>;
  return (
    <ol className="schedule-list">
      {days.map(([day, ofDay]) => (
        <li key={day} aria-current={day === todayHere() ? 'date' : undefined}>
          <h4>{formatFullDate(day, language)}</h4>
          <DayEntries
            day={day}
            entries={ofDay}
            maxLines={openDays.has(day) ? Infinity : maxLines}
            {...many}
          />
        </li>
      ))}
    </ol>
  );
}

/** The most lines of a day until it is opened. */
const maxLines = 10;
