import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { RevisionLine } from '../../contract';
import { useMessages } from '../kit/state/use-messages';
import { formatClock, formatFullDay } from '../kit/format-dates';

/** The revisions by day and time, newest first; the arrow keys go from one to the next. */
export function RevisionList(props: {
  lines: readonly RevisionLine[];
  shown: RevisionLine | null;
  onShow: (line: RevisionLine) => void;
}) {
  const { lines, shown, onShow } = props;
  const messages = useMessages();
  const list = useRef<HTMLOListElement>(null);
  // The dialog opens before the list is read, and has focused its close button by then.
  useEffect(() => list.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = lines.findIndex((line) => line === shown);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[event.key];
    const line = next === undefined ? undefined : lines[Math.max(0, Math.min(next, lines.length - 1))];
    if (!line || event.altKey) return;
    event.preventDefault();
    onShow(line);
    list.current?.querySelector<HTMLElement>(`[data-revision="${line.revision}"]`)?.focus();
  };
  return (
    <ol ref={list} className="revisions" aria-label={messages.history.list} onKeyDown={onKeyDown}>
      {lines.map((line, index) => {
        const day = formatFullDay(line.savedAt, messages.language);
        const dayBefore = index > 0 && formatFullDay(lines[index - 1]?.savedAt ?? 0, messages.language);
        return (
          <li key={line.revision}>
            {day !== dayBefore && <p className="revision-day">{day}</p>}
            <RevisionButton
              line={line}
              earlier={lines[index + 1]}
              isLatest={index === 0}
              isShown={line === shown}
              onShow={onShow}
            />
          </li>
        );
      })}
    </ol>
  );
}

function RevisionButton(props: {
  line: RevisionLine;
  earlier: RevisionLine | undefined;
  isLatest: boolean;
  isShown: boolean;
  onShow: (line: RevisionLine) => void;
}) {
  const { line, earlier, isLatest, isShown, onShow } = props;
  const messages = useMessages();
  return (
    <button
      type="button"
      data-revision={line.revision}
      data-autofocus={isShown || undefined}
      tabIndex={isShown ? 0 : -1}
      aria-current={isShown}
      onClick={() => onShow(line)}
    >
      {line.name && <span className="revision-name">{line.name}</span>}
      <span>
        {formatClock(line.savedAt, messages.language)}
        {line.damaged && <span className="revision-damaged">{messages.damaged.mark}</span>}
        {isLatest && <span className="revision-latest">{messages.history.latest}</span>}
      </span>
      <span className="meta">
        {messages.history.words(line.words)}
        {earlier && growth(line.words - earlier.words)}
      </span>
    </button>
  );
}

/** The difference in words from the revision before. */
function growth(words: number): string {
  if (words === 0) return '';
  return ` (${words > 0 ? '+' : '−'}${Math.abs(words)})`;
}
