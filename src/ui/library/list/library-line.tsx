import { CalendarDays, Check, ClockAlert } from 'lucide-react';
import { memo } from 'react';
import type { MouseEvent } from 'react';
import { baseOf, formatDateTime, isAppointmentPast } from '../../../article';
import type { Appointment } from '../../../article';
import type { LibraryRow, ChosenFilters, LibrarySort } from '../../../contract';
import { appointmentMoment } from '../../../messages';
import type { Messages } from '../../../messages';
import type { Draft } from '../../article/draft';
import { useMessages } from '../../kit/state/use-messages';
import { useSettings } from '../../kit/state/settings-store';
import { useLibrary } from '../../article/library/library';
import { useMasthead } from '../../kit/state/masthead-store';
import { formatDayAndClock, formatRecent, formatShortDate } from '../../kit/format-dates';
import { languageName } from '../../kit/languages';
import { StoredPicture } from '../../kit/stored-picture';
import { EmbargoMark, StatusMark } from '../../kit/status-mark';
import { useStore } from '../../kit/state/store';

/** One text in the list: its headline, the passage that was found, its status and the time that the list is sorted by. */
export function LibraryLine(props: {
  row: LibraryRow | undefined;
  index: number;
  total: number;
  top: number;
  height: number;
  active: boolean;
  /** Whether it is among the chosen texts. */
  chosen: boolean;
  /** Chosen, or on the sheet while none is chosen. */
  selected: boolean;
  /** The draft on the sheet, if the line is that article's. */
  draft: Draft | null;
  /** The headlines of the lines above and below, and how many characters of the headline fit. */
  above: string;
  below: string;
  room: number;
  onPress: (event: MouseEvent) => void;
  onDoublePress: () => void;
}) {
  const { row, index, total, top, height, active, chosen, selected, draft, onPress, onDoublePress } = props;
  const { above, below, room } = props;
  return (
    <div
      id={`library-line-${index}`}
      data-index={index}
      role="option"
      aria-selected={selected}
      aria-current={draft !== null}
      aria-setsize={total}
      aria-posinset={index + 1}
      className="library-line"
      data-active={active}
      data-chosen={chosen}
      style={{ height, transform: `translateY(${top}px)` }}
      onClick={onPress}
      onDoubleClick={onDoublePress}
    >
      {chosen && <Check className="line-check" size={14} strokeWidth={2} aria-hidden />}
      {row && <LineContent {...{ row, draft, above, below, room }} />}
    </div>
  );
}

/** Not rendered again while the list scrolls. */
const LineContent = memo(function LineContent(props: {
  row: LibraryRow;
  draft: Draft | null;
  above: string;
  below: string;
  room: number;
}) {
  const { row, draft, above, below, room } = props;
  const shown = (headline: string) => distinguished(headline, [above, below], room) || messages.untitled;
  const settings = useSettings();
  const messages = useMessages();
  const isComfortable = useStore(settings.state, (state) => state.libraryLines === 'comfortable');
  return (
    <>
      {isComfortable && row.picture && (
        <StoredPicture
          className="line-picture"
          hash={row.picture}
          width={160}
          alt=""
          loading="lazy"
          decoding="async"
        />
      )}
      <div className="line-words">
        <p className="line-headline" lang={row.language} title={row.headline}>
          {draft ? <WrittenHeadline draft={draft} shown={shown} /> : shown(row.headline)}
        </p>
        <LineText row={row} />
        <LineState row={row} messages={messages} />
        {isComfortable && row.tags.length > 0 && <p className="line-tags">{row.tags.join(', ')}</p>}
      </div>
    </>
  );
});

/** The headline of the draft, so that list and sheet never differ. */
function WrittenHeadline({ draft, shown }: { draft: Draft; shown: (headline: string) => string }) {
  return shown(useStore(draft.fields, (fields) => fields.headline));
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
  const library = useLibrary();
  const settings = useSettings();
  const time = useStore(library.state, ({ sort, filters }) => shownTime(sort, filters));
  const model = useStore(settings.state, (state) => state.models[row.id]);
  return (
    <p className="line-state">
      <span className="line-part">
        <StatusMark status={row.status} /> {messages.statuses[row.status]}
      </span>
      {row.withdrawn && <span className="line-part line-withdrawn">{messages.library.withdrawn}</span>}
      <LineTime row={row} time={time} messages={messages} />
      {row.behind && (
        <span className="line-part line-behind" title={messages.translations.isBehind}>
          <ClockAlert size={13} strokeWidth={2} aria-hidden />
          <span className="unseen">{messages.translations.isBehind}</span>
        </span>
      )}
      {row.kind !== 'release' && <span className="line-part">{messages.kinds[row.kind]}</span>}
      <LineLanguage row={row} messages={messages} />
      {model !== undefined && (
        <span className="line-part" title={model}>
          {messages.models.mark}
        </span>
      )}
      {row.appointment && time !== 'appointment' && (
        <LineAppointment appointment={row.appointment} messages={messages} />
      )}
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

/** The languages of a family, its own first; for a single text, its language if it is not the group's. */
function LineLanguage({ row, messages }: { row: LibraryRow; messages: Messages }) {
  const { family, language } = row;
  const usual = useStore(useMasthead().state, (masthead) => baseOf(masthead.language || messages.language));
  const named = (one: string) => languageName(one, messages.language);
  // There is no room for countries.
  const base = baseOf(language);
  if (!family) return base === usual ? null : <span className="line-part">{named(base)}</span>;
  const codes = [...new Set([base, ...family.map(baseOf)])];
  return (
    <span
      className="line-part"
      title={`${messages.translations.name}${messages.typography.colon}${family.map(named).join(', ')}`}
    >
      {codes.join(' · ')}
    </span>
  );
}

/** The time by which the list is sorted or filtered; else, or where the text lacks it, that of the last change. */
function LineTime(props: { row: LibraryRow; time: ShownTime; messages: Messages }) {
  const { row, time, messages } = props;
  const { language } = messages;
  if (time === 'removed' && row.removedAt !== null)
    return (
      <span className="line-part">{messages.trash.removedOn(formatRecent(row.removedAt, language))}</span>
    );
  if (time === 'appointment' && row.appointment)
    return <LineAppointment appointment={row.appointment} messages={messages} />;
  if (time === 'embargo' && row.embargo)
    return <span className="line-part">{formatShortDate(row.embargo.local, language)}</span>;
  if (time === 'date') return <span className="line-part">{formatShortDate(row.date, language)}</span>;
  return (
    <span className="line-part" title={formatDayAndClock(row.savedAt, language)}>
      {formatRecent(row.savedAt, language)}
    </span>
  );
}

/** The day of an appointment to come; the tooltip has all of it. */
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

/** The times of a text that its line can show. */
export type ShownTime = 'removed' | 'appointment' | 'embargo' | 'date' | 'saved';

/** The time by which the list is filtered or sorted; else that of the last change. */
export function shownTime(sort: LibrarySort, filters: ChosenFilters): ShownTime {
  if (sort === 'removed') return 'removed';
  if (sort === 'appointment' || filters.toCome) return 'appointment';
  if (filters.embargoed) return 'embargo';
  if (sort === 'date' || filters.years) return 'date';
  return 'saved';
}

/** How many characters of its own end a headline needs to be recognised. */
const enough = 12;

/**
 * A headline shortened to the room of its line. If it would be cut before it differs from the headlines above and below, the
 * shared beginning is left out instead.
 */
export function distinguished(headline: string, neighbours: readonly string[], room: number): string {
  const shared = Math.max(0, ...neighbours.map((other) => sharedStart(headline, other)));
  if (headline.length <= room || shared + enough <= room) return headline;
  const end = headline.slice(wordStart(headline, shared));
  const start = headline.slice(0, Math.max(enough, room - end.length - 3));
  return `${start.slice(0, wordStart(start, start.length)).trimEnd()}\u00a0… ${end}`;
}

/** How many first characters two headlines share; 0 where they are equal. */
function sharedStart(one: string, other: string): number {
  if (one === other) return 0;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

/** Where the word at a place begins; the place itself where no space comes before it. */
function wordStart(text: string, at: number): number {
  return text.lastIndexOf(' ', at - 1) + 1 || at;
}
