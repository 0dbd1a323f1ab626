import type { CalendarEntry } from '../../contract';
import { useMessages } from '../desk/use-desk';
import { formatFullDate } from '../kit/format-dates';
import { dayOf, EntryButton, keyOf } from './entry-button';
import type { EntryActions } from './entry-button';

/** The days of a month on which something stands, one after the other. */
export function DayList({
  month,
  entries,
  ...actions
}: { month: string; entries: readonly CalendarEntry[] } & EntryActions) {
  const { calendar: messages, language } = useMessages();
  const days = [...new Set(entries.map(dayOf))].filter((day) => day.startsWith(month));
  if (days.length === 0) return <p className="schedule-empty">{messages.empty}</p>;
  return (
    <ol className="schedule-list">
      {days.map((day) => (
        <li key={day}>
          <h4>{formatFullDate(day, language)}</h4>
          {entries
            .filter((entry) => dayOf(entry) === day)
            .map((entry) => (
              <EntryButton key={keyOf(entry)} entry={entry} {...actions} />
            ))}
        </li>
      ))}
    </ol>
  );
}
