import { CalendarDays } from 'lucide-react';
import { formatDateTime, isAppointmentPast } from '../../article';
import type { Appointment } from '../../article';
import type { LibraryRow } from '../../contract';
import type { Draft } from '../article/draft';
import { useMessages } from '../desk/use-desk';
import { formatDayAndClock, formatRecent, formatShortDate } from '../kit/format-dates';
import { languageName } from '../kit/languages';
import { EmbargoMark, StatusMark } from '../kit/status-mark';
import { useStore } from '../kit/store';
import { appointmentMoment } from '../../messages';
import type { Messages } from '../../messages';

/** One text in the list: its headline, the passage that was found, its status and when it was last written at. */
export function LibraryLine(props: {
  row: LibraryRow | undefined;
  index: number;
  total: number;
  top: number;
  active: boolean;
  /** The draft on the sheet, if the line is that article's. */
  draft: Draft | null;
  measure: (node: Element | null) => void;
  onOpen: (index: number) => void;
}) {
  const { row, index, total, top, active, draft, measure, onOpen } = props;
  const messages = useMessages();
  return (
    <div
      ref={measure}
      id={`library-line-${index}`}
      data-index={index}
      role="option"
      aria-selected={draft !== null}
      aria-setsize={total}
      aria-posinset={index + 1}
      className="library-line"
      data-active={active}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onOpen(index)}
    >
      {row && (
        <>
          <p className="line-headline" lang={row.language}>
            {draft ? <WrittenHeadline draft={draft} /> : row.headline || messages.untitled}
          </p>
          <LineText row={row} />
          <LineState row={row} messages={messages} />
        </>
      )}
    </div>
  );
}

/** The headline as it is typed, so that the list and the sheet never differ. */
function WrittenHeadline({ draft }: { draft: Draft }) {
  const messages = useMessages();
  return useStore(draft.fields, (fields) => fields.headline) || messages.untitled;
}

function LineText({ row }: { row: LibraryRow }) {
  if (!row.snippet) return null;
  return (
    <p className="line-text" lang={row.language}>
      {row.snippet.map((run, index) => (run.found ? <mark key={index}>{run.text}</mark> : run.text))}
    </p>
  );
}

function LineState({ row, messages }: { row: LibraryRow; messages: Messages }) {
  const language = baseOf(row.language);
  return (
    <p className="line-state">
      <span className="line-part">
        <StatusMark status={row.status} /> {messages.statuses[row.status]}
      </span>
      <span className="line-part" title={formatDayAndClock(row.savedAt, messages.language)}>
        {formatRecent(row.savedAt, messages.language)}
      </span>
      {row.kind !== 'release' && <span className="line-part">{messages.kinds[row.kind]}</span>}
      {language !== messages.language && (
        <span className="line-part">{languageName(language, messages.language)}</span>
      )}
      {row.appointment && <LineAppointment appointment={row.appointment} messages={messages} />}
      {row.damaged && <span className="line-damaged">{messages.damaged.mark}</span>}
      {row.embargo && (
        <span
          className="line-embargo"
          title={messages.library.embargo(formatDateTime(row.embargo, messages.language))}
        >
          <EmbargoMark />
          {messages.embargo.switch}
        </span>
      )}
    </p>
  );
}

/** The day of an appointment that is not past, the whole of it when pointed at. */
function LineAppointment({ appointment, messages }: { appointment: Appointment; messages: Messages }) {
  if (isAppointmentPast({ appointment }, Date.now())) return null;
  const told = [appointmentMoment(appointment, messages.language), appointment.place]
    .filter(Boolean)
    .join(', ');
  return (
    <span className="line-part line-appointment" title={told}>
      <CalendarDays size={12} strokeWidth={1.5} aria-hidden />
      {formatShortDate(appointment.start.local, messages.language)}
    </span>
  );
}

/** The language without its country, for which the line has no room. */
function baseOf(language: string): string {
  return language.split('-')[0] ?? language;
}
