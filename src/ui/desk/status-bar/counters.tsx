import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { usualLengthsFor, countWords, lengthOfBlocks } from '../../../article';
import type { ArticleId, LengthRange, Length } from '../../../article';
import type { Draft } from '../../article/draft';
import { debounceUntilIdle } from '../../kit/typing/idle-debounce';
import { useValue } from '../../kit/state/store';
import { useMessages } from '../../kit/state/use-messages';
import { useProofreading } from '../../article/checks/proofreading';
import { useEditing } from '../../article/editing';

/** Counts of words, lines and characters, each against the usual range for the press. */
export function Counters({ id }: { id: ArticleId }) {
  const report = useValue(useProofreading().report);
  const selected = useSelectionLength();
  const { statusBar } = useMessages();
  if (report?.article.id !== id) return null; // Not counted yet, or of the text before.
  const { headline, standfirst, body, readingMinutes } = report.counts;
  const bands = usualLengthsFor(report.article.language, report.article.kind);
  if (selected)
    return (
      <div className="counters">
        <span className="counter-selection">{statusBar.selection(selected.words, selected.characters)}</span>
      </div>
    );
  return (
    <div className="counters">
      <Counter
        value={headline.words}
        band={bands?.headline.words}
        usual={statusBar.bands.words}
        className="counter-headline"
      >
        {statusBar.headline(headline.words)}
      </Counter>
      <Counter
        value={standfirst.characters}
        band={bands?.standfirst.characters}
        usual={statusBar.bands.signs}
      >
        {statusBar.standfirst(standfirst.characters)}
      </Counter>
      <Counter value={body.characters} band={bands?.body.characters} usual={statusBar.bands.signs}>
        {statusBar.body(body.words)}
        <span className="counter-signs">, {statusBar.signs(body.characters)}</span>
      </Counter>
      {readingMinutes > 0 && <span className="counter-more">{statusBar.reading(readingMinutes)}</span>}
    </div>
  );
}

function Counter(props: {
  value: number;
  /** The usual range; undefined where any length is usual. */
  band: LengthRange | undefined;
  /** The usual range, as a sentence. */
  usual: (from: number, to: number) => string;
  className?: string;
  children: ReactNode;
}) {
  const { value, band, usual, className, children } = props;
  const { statusBar } = useMessages();
  const isLong = band !== undefined && value > band.to;
  // A text that has only just begun is not called short.
  const isShort = band !== undefined && value < band.from && value >= band.from / 3;
  const note = isLong ? statusBar.long : isShort ? statusBar.short : null;
  return (
    <span title={band && usual(band.from, band.to)} data-long={isLong} className={className}>
      {children}
      {note && <em> · {note}</em>}
    </span>
  );
}

/** Milliseconds from a change of the selection to its count. */
const countDelay = 120;

/** The length of what is selected on the sheet, counted after a pause; null when nothing is selected. */
function useSelectionLength(): Length | null {
  const editing = useEditing();
  const [length, setLength] = useState<Length | null>(null);
  useEffect(() => {
    const count = debounceUntilIdle(() => {
      const draft = editing.current.get()?.draft;
      setLength(draft ? selectedLength(draft) : null);
    }, countDelay);
    document.addEventListener('selectionchange', count.trigger);
    return () => {
      count.cancel();
      document.removeEventListener('selectionchange', count.trigger);
    };
  }, [editing]);
  return length;
}

function selectedLength(draft: Draft): Length | null {
  const field = document.activeElement;
  if (field instanceof HTMLTextAreaElement) {
    const text = field.value.slice(field.selectionStart, field.selectionEnd);
    return text && field.closest('.sheet') ? { words: countWords(text), characters: text.length } : null;
  }
  const blocks = draft.editor('body')?.selected() ?? draft.editor('notesToEditors')?.selected();
  const length = blocks && lengthOfBlocks(blocks);
  return length && length.characters > 0 ? length : null; // A selected picture has no words.
}
