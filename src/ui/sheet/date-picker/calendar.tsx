import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useWords } from '../../desk/use-desk';
import { daysOfMonth, moveDay, startOfMonth, writeMonth } from './calendar-month';

/** One month of days to choose from; arrows go by day and week, the page keys by month. */
export function Calendar({ day, onChoose }: { day: string; onChoose: (day: string) => void }) {
  const { language, moment } = useWords();
  const [month, setMonth] = useState(startOfMonth(day));
  const { blanks, days, weekdays } = daysOfMonth(month, language);
  const turn = (months: number) => setMonth(moveDay(month, 0, months));
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = {
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
      ArrowUp: [-7, 0],
      ArrowDown: [7, 0],
      PageUp: [0, -1],
      PageDown: [0, 1],
    }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = moveDay(day, step[0] ?? 0, step[1] ?? 0);
    const grid = event.currentTarget;
    setMonth(startOfMonth(next));
    onChoose(next);
    requestAnimationFrame(() => grid.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus());
  };
  return (
    <div className="calendar">
      <div className="calendar-month">
        <button type="button" className="quiet only-icon" aria-label={moment.former} onClick={() => turn(-1)}>
          <ChevronLeft size={16} strokeWidth={1.5} aria-hidden />
        </button>
        <span aria-live="polite">{writeMonth(month, language)}</span>
        <button type="button" className="quiet only-icon" aria-label={moment.next} onClick={() => turn(1)}>
          <ChevronRight size={16} strokeWidth={1.5} aria-hidden />
        </button>
      </div>
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
    </div>
  );
}
