import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { RevisionLine } from '../../contract';
import { clock, dayOf } from '../kit/format-dates';
import { useWords } from '../desk/use-desk';

/** The saved versions by day and time, newest first; the arrows go from one to the next. */
export function RevisionList(props: {
  lines: readonly RevisionLine[];
  shown: RevisionLine | null;
  onShow: (line: RevisionLine) => void;
}) {
  const { lines, shown, onShow } = props;
  const words = useWords();
  const list = useRef<HTMLOListElement>(null);
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
    <ol ref={list} className="revisions" aria-label={words.history.list} onKeyDown={onKeyDown}>
      {lines.map((line, index) => {
        const day = dayOf(line.savedAt, words.language);
        const earlier = lines[index + 1];
        return (
          <li key={line.revision}>
            {(index === 0 || dayOf(lines[index - 1]?.savedAt ?? 0, words.language) !== day) && (
              <p className="revision-day">{day}</p>
            )}
            <button
              type="button"
              data-revision={line.revision}
              data-autofocus={line === shown || undefined}
              tabIndex={line === shown ? 0 : -1}
              aria-current={line === shown}
              onClick={() => onShow(line)}
            >
              {line.name && <span className="revision-name">{line.name}</span>}
              <span>
                {clock(line.savedAt, words.language)}
                {index === 0 && <span className="revision-latest">{words.history.latest}</span>}
              </span>
              <span className="meta">
                {words.history.words(line.words)}
                {earlier && growth(line.words - earlier.words)}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}

/** How many words longer or shorter than the version before. */
function growth(words: number): string {
  if (words === 0) return '';
  return ` (${words > 0 ? '+' : '−'}${Math.abs(words)})`;
}
