import { CalendarDays, FileText, Lock } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { formatTime } from '../../article';
import type { CalendarKind } from '../../article';
import type { CalendarEntry } from '../../contract';
import { useMessages } from '../kit/state/use-messages';
import { formatShortDate } from '../kit/format-dates';
import { moveDay } from '../kit/date-picker/calendar-month';

/** What can be done with an entry: open its text, move it to another day. */
export interface EntryActions {
  onOpen: (entry: CalendarEntry) => void;
  onMove: (entry: CalendarEntry, day: string) => void;
}

const icons = { date: FileText, embargo: Lock, appointment: CalendarDays } satisfies Record<
  CalendarKind,
  unknown
>;

/** By how many days each arrow moves an entry. */
const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** The day that an entry stands on. */
export function dayOf({ local }: CalendarEntry): string {
  return local.slice(0, 10);
}

/** Which entry it is, among all. */
export function keyOf({ what, id }: CalendarEntry): string {
  return `${what} ${id}`;
}

/** One entry of a day: Enter opens its text; Alt and an arrow move it by a day or a week, and so does a drag. */
export function EntryButton({ entry, onOpen, onMove }: { entry: CalendarEntry } & EntryActions) {
  const { calendar: messages, language, typography, untitled, statuses } = useMessages();
  const { what, headline, status, lastDay, allDay } = entry;
  const Icon = icons[what];
  const hour = allDay ? '' : formatTime(entry, typography.locale);
  const until = lastDay === null ? '' : messages.until(formatShortDate(lastDay, language));
  const move = (event: KeyboardEvent) => {
    const step = event.altKey ? steps[event.key] : undefined;
    if (step === undefined) return;
    event.preventDefault();
    onMove(entry, moveDay(dayOf(entry), step, 0));
  };
  return (
    <button
      type="button"
      className="schedule-entry"
      data-entry={keyOf(entry)}
      data-what={what}
      data-status={status}
      draggable
      title={[messages.what[what], hour, headline || untitled, until, statuses[status]]
        .filter(Boolean)
        .join(', ')}
      onClick={() => onOpen(entry)}
      onKeyDown={move}
      onDragStart={(event) => event.dataTransfer.setData(entryType, JSON.stringify(entry))}
    >
      <Icon size={13} strokeWidth={1.5} aria-hidden />
      <span className="unseen">{messages.what[what]}</span>
      <span className="schedule-entry-words">
        {hour && <span className="schedule-hour">{hour} </span>}
        {headline || untitled}
        {until && <span className="meta"> {until}</span>}
      </span>
    </button>
  );
}

/** The MIME type of a dragged entry. */
export const entryType = 'application/x-roneo-calendar-entry';
