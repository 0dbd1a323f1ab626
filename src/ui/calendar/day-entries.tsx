import type { CalendarEntry } from '../../contract';
import { useMessages } from '../kit/state/use-messages';
import { formatFullDate } from '../kit/format-dates';
import { EntryButton, keyOf } from './entry-button';
import type { EntryActions } from './entry-button';

/** How a day with many entries is shown. */
export interface ManyEntries extends EntryActions {
  /** The entry moved last, which stays visible. */
  kept: string | null;
  /** Opens a day and shows this entry first. */
  onMore: (day: string, first: CalendarEntry) => void;
}

interface DayEntriesProps extends ManyEntries {
  day: string;
  entries: readonly CalendarEntry[];
  /** The most lines of a day. */
  maxLines: number;
}

/** The entries of one day; where they are too many, the first ones and a button that opens the day. */
export function DayEntries({ day, entries, maxLines, kept, onMore, ...actions }: DayEntriesProps) {
  const { calendar: messages, language } = useMessages();
  const shown = shownOf(entries, maxLines, kept);
  const [first] = entries.filter((entry) => !shown.includes(entry));
  return (
    <>
      {shown.map((entry) => (
        <EntryButton key={keyOf(entry)} entry={entry} {...actions} />
      ))}
      {first && (
        <button type="button" className="schedule-more" onClick={() => onMore(day, first)}>
          {messages.more(entries.length - shown.length)}
          <span className="unseen">, {formatFullDate(day, language)}</span>
        </button>
      )}
    </>
  );
}

/** Embargoes and appointments are shown rather than dates of texts, all in the order of the day. */
function shownOf(entries: readonly CalendarEntry[], maxLines: number, kept: string | null): CalendarEntry[] {
  if (entries.length <= maxLines) return [...entries];
  const weight = (entry: CalendarEntry) => (keyOf(entry) === kept ? 0 : entry.what === 'date' ? 2 : 1);
  const chosen = new Set(
    [...entries].sort((one, other) => weight(one) - weight(other)).slice(0, maxLines - 1),
  );
  return entries.filter((entry) => chosen.has(entry));
}
