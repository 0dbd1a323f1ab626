import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { CalendarEntry } from '../../contract';
import { Button } from '../kit/button';
import { useMessages } from '../kit/state/use-messages';
import { usePanels } from '../kit/state/panels';
import { useActs } from '../article/acts/acts';
import { useEditing } from '../article/editing';
import { useBridge, request } from '../kit/state/request';
import { useToasts } from '../kit/state/toasts';
import { Dialog } from '../kit/dialog';
import { useValue, useStore } from '../kit/state/store';
import { writeMonth } from '../kit/date-picker/calendar-month';
import { useLibrary } from '../article/library/library';
import './calendar.css';
import { keyOf } from './entry-button';
import { MonthGrid } from './month-grid';
import { moveMonth, todayHere, weeksOf, byDay } from './months';
import { IconButton } from '../kit/icon-button';
import { ChoiceButtons } from '../kit/choice-buttons';
import { formatFullDate } from '../kit/format-dates';
import { DayEntries } from './day-entries';
import type { ManyEntries } from './day-entries';
import { useAnswer } from '../kit/state/use-answer';

type View = 'month' | 'list';

/** The calendar: dates of texts, ends of embargoes, appointments; each can be moved to another day. */
export function CalendarDialog() {
  const { panel } = usePanels();
  const { calendar: messages } = useMessages();
  const isOpen = useValue(panel) === 'calendar';
  const close = () => panel.set('none');
  return (
    <Dialog opened={isOpen} onClose={close} title={messages.title} size={980}>
      {isOpen && <Calendar onClose={close} />}
    </Dialog>
  );
}

function Calendar({ onClose }: { onClose: () => void }) {
  const acts = useActs();
  const editing = useEditing();
  const { calendar: messages } = useMessages();
  const [month, setMonth] = useState(() => todayHere().slice(0, 7));
  const [view, setView] = useState<View>('month');
  const [openDays, setOpenDays] = useState<ReadonlySet<string>>(new Set());
  const { entries, days, reload } = useCalendar(month);
  const open = ({ id }: CalendarEntry) => {
    onClose();
    void editing.open(id);
  };
  const toFocus = useRef<string | null>(null);
  /** Whether to scroll to today when its month is loaded. */
  const toToday = useRef(true);
  const [moved, setMoved] = useState<string | null>(null);
  const move = async (entry: CalendarEntry, day: string) => {
    const { what, id } = entry;
    await acts.run({ kind: 'reschedule', ids: [id], what, day });
    setMoved((toFocus.current = keyOf(entry)));
    if (day < days.from || day > days.to) setMonth(day.slice(0, 7));
    reload();
  };
  const openDay = (day: string, first: CalendarEntry) => {
    toFocus.current = keyOf(first);
    setOpenDays((before) => new Set([...before, day]));
    setView('list');
  };
  // The moved entry keeps the focus in its new place; an opened day takes it.
  useEffect(() => {
    const entry = toFocus.current && document.querySelector<HTMLElement>(`[data-entry="${toFocus.current}"]`);
    if (!entry) return;
    toFocus.current = null;
    entry.focus();
  }, [entries, openDays, view]);
  // A month may be higher than the window.
  useEffect(() => {
    if (toToday.current && entries.length > 0) toToday.current = !showToday();
  }, [entries, view]);
  const goToToday = () => {
    toToday.current = true;
    setMonth(todayHere().slice(0, 7));
    if (month === todayHere().slice(0, 7)) toToday.current = !showToday();
  };
  const shown = {
    month,
    entries,
    kept: moved,
    onMore: openDay,
    onOpen: open,
    onMove: (entry: CalendarEntry, day: string) => void move(entry, day),
  };
  return (
    <div className="schedule">
      <MonthChoice month={month} onChoose={setMonth} onToday={goToToday} view={view} onView={setView} />
      {view === 'month' ? <MonthGrid {...shown} /> : <DayList {...shown} openDays={openDays} />}
      <p className="meta">{messages.help}</p>
      <SaveButton days={days} />
    </div>
  );
}

/** Scrolls to today; false where the month does not have it, or the list shows nothing on it. */
function showToday(): boolean {
  const today = document.querySelector('.schedule [aria-current="date"]');
  today?.scrollIntoView({ block: 'nearest' });
  return today !== null;
}

interface MonthChoiceProps {
  month: string;
  onChoose: (month: string) => void;
  onToday: () => void;
  view: View;
  onView: (view: View) => void;
}

function MonthChoice({ month, onChoose, onToday, view, onView }: MonthChoiceProps) {
  const { calendar: messages, typography } = useMessages();
  return (
    <div className="schedule-head">
      <IconButton
        name={messages.previous}
        icon={ChevronLeft}
        size={18}
        onClick={() => onChoose(moveMonth(month, -1))}
      />
      <h3 aria-live="polite">{writeMonth(`${month}-01`, typography.locale)}</h3>
      <IconButton
        name={messages.next}
        icon={ChevronRight}
        size={18}
        onClick={() => onChoose(moveMonth(month, 1))}
      />
      <Button look="quiet" label={messages.today} data-autofocus onClick={onToday} />
      <ChoiceButtons
        className="schedule-views"
        label={messages.views}
        names={['month', 'list']}
        chosen={view}
        says={messages.view}
        onChoose={onView}
      />
    </div>
  );
}

function SaveButton({ days }: { days: { from: string; to: string } }) {
  const bridge = useBridge();
  const toasts = useToasts();
  const { calendar: messages } = useMessages();
  const save = async () => {
    const saved = await request(bridge, 'calendar:save', days);
    if (!saved.ok) return toasts.showProblem(saved.problem);
    const name = saved.value;
    if (name !== null) toasts.show(({ calendar }) => calendar.saved(name));
  };
  return <Button look="quiet" label={messages.save} onClick={() => void save()} />;
}

const noEntries: readonly CalendarEntry[] = [];

/** The entries in the weeks of a month; read again for another month and after a change. */
function useCalendar(month: string): {
  entries: readonly CalendarEntry[];
  days: { from: string; to: string };
  reload: () => void;
} {
  const again = useStore(useLibrary().state, (state) => state.rows);
  const weeks = weeksOf(month);
  const from = weeks[0]?.[0] ?? `${month}-01`;
  const to = weeks.at(-1)?.at(-1) ?? from;
  const { answer, reload } = useAnswer('calendar:list', { from, to }, { again, keepsLast: true });
  return { entries: answer ?? noEntries, days: { from, to }, reload };
}

interface ListProps extends ManyEntries {
  month: string;
  entries: readonly CalendarEntry[];
  /** The days of which every entry is shown. */
  openDays: ReadonlySet<string>;
}

/** The days of a month that have entries. */
function DayList({ month, entries, openDays, ...many }: ListProps) {
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
