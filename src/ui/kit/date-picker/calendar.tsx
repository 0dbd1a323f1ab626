import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useMessages } from '../state/use-messages';
import { daysOfMonth, moveDay, startOfMonth, writeMonth } from './calendar-month';
import { IconButton } from '../icon-button';

/** One month of days to choose from; the arrow keys move by day and week, the page keys by month. */
export function Calendar({ day, onChoose }: { day: string; onChoose: (day: string) => void }) {
  const [month, setMonth] = useState(startOfMonth(day));
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = keySteps[event.key];
    if (!step) return;
    event.preventDefault();
    const [days, months] = step;
    const next = moveDay(day, days, months);
    const grid = event.currentTarget;
    setMonth(startOfMonth(next));
    onChoose(next);
    requestAnimationFrame(() => grid.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus());
  };
  return (
    <div className="calendar">
      <MonthSwitch month={month} onTurn={(months) => setMonth(moveDay(month, 0, months))} />
      <DayGrid month={month} day={day} onChoose={onChoose} onKeyDown={onKeyDown} />
    </div>
  );
}

/** The days and months by which each key moves. */
const keySteps: Readonly<Record<string, readonly [days: number, months: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [-7, 0],
  ArrowDown: [7, 0],
  PageUp: [0, -1],
  PageDown: [0, 1],
};

function MonthSwitch({ month, onTurn }: { month: string; onTurn: (months: 1 | -1) => void }) {
  const { language, moment } = useMessages();
  return (
    <div className="calendar-month">
      <IconButton name={moment.former} icon={ChevronLeft} onClick={() => onTurn(-1)} />
      <span aria-live="polite">{writeMonth(month, language)}</span>
      <IconButton name={moment.next} icon={ChevronRight} onClick={() => onTurn(1)} />
    </div>
  );
}

function DayGrid(props: {
  month: string;
  day: string;
  onChoose: (day: string) => void;
  onKeyDown: (event: KeyboardEvent<HTMLDivElement>) => void;
}) {
  const { month, day, onChoose, onKeyDown } = props;
  const { language } = useMessages();
  const { blanks, days, weekdays } = daysOfMonth(month, language);
  return (
    <div
      className="calendar-days"
      role="group"
      aria-label={writeMonth(month, language)}
      onKeyDown={onKeyDown}
    >
      {weekdays.map((name, index) => (
        <span key={index} aria-hidden>
          {name}
        </span>
      ))}
      {days.map((date, index) => (
        <button
          key={date}
          type="button"
          tabIndex={date === day ? 0 : -1}
          aria-pressed={date === day}
          style={index === 0 ? { gridColumnStart: blanks + 1 } : undefined}
          onClick={() => onChoose(date)}
        >
          {Number(date.slice(8))}
        </button>
      ))}
    </div>
  );
}
