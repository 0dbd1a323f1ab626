import type { RevisionLine } from '../../contract';
import { dayAndClock } from '../foot/clock';
import { useWords } from '../use-desk';

/** The saved versions by day and time. */
export function RevisionList(props: {
  lines: readonly RevisionLine[];
  shown: RevisionLine | null;
  onShow: (line: RevisionLine) => void;
}) {
  const { lines, shown, onShow } = props;
  const words = useWords();
  return (
    <ol className="revisions">
      {lines.map((line, index) => (
        <li key={line.revision}>
          <button type="button" aria-current={line === shown} onClick={() => onShow(line)}>
            <span>{dayAndClock(line.savedAt, words.language)}</span>
            <span className="meta">
              {words.history.words(line.words)}
              {index === 0 && ` · ${words.history.latest}`}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
