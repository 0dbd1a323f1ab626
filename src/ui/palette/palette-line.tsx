import type { LibraryRow } from '../../contract';
import { Keys } from '../keys';
import { shortDate } from '../library/short-date';
import { StatusMark } from '../status-mark';
import { useWords } from '../use-desk';
import type { Action } from './action';

/** What can be done: what it belongs to, its name, its keys. */
export function ActionLine({ action }: { action: Action }) {
  const words = useWords();
  return (
    <p className="palette-action">
      <span className="palette-group">{action.group(words)}</span>
      <span className="palette-title">{action.title(words)}</span>
      {action.keys && <Keys>{action.keys}</Keys>}
    </p>
  );
}

/** A text: its headline, the passage that was found, its status and date. */
export function TextLine({ row }: { row: LibraryRow }) {
  const words = useWords();
  return (
    <>
      <p className="palette-text">
        <StatusMark status={row.status} />
        <span className="palette-headline" lang={row.language}>
          {row.headline || words.untitled}
        </span>
        <span className="palette-date">{shortDate(row.date, words.language)}</span>
      </p>
      {row.snippet && (
        <p className="palette-snippet" lang={row.language}>
          {row.snippet.map((run, index) => (run.found ? <mark key={index}>{run.text}</mark> : run.text))}
        </p>
      )}
    </>
  );
}
