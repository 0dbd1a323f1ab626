import type { RevisionLine } from '../../contract';
import { clock } from '../foot/clock';
import { useWords } from '../use-desk';
import type { Words } from '../words/words';

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
            <span>{momentOf(line.savedAt, words)}</span>
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

/** Day and time of a save: "lundi 3 mars, 14 h 32". */
export function momentOf(instant: number, { language }: Words): string {
  const day = new Intl.DateTimeFormat(language === 'fr' ? 'fr' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(instant);
  return `${day}, ${clock(instant, language)}`;
}
