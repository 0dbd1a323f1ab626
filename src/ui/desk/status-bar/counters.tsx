import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { bandsFor, countWords, lengthOfBlocks } from '../../../article';
import type { Band, Length } from '../../../article';
import { useStore } from '../../kit/store';
import { useDesk, useWords } from '../use-desk';
import type { Draft } from '../../article/draft';
import { createRest } from '../../kit/idle-debounce';

/** Milliseconds of rest after which a selection is counted. */
const pause = 120;

/** How long what is selected on the sheet is, counted when the hand rests; null when nothing is. */
function useSelectionLength(): Length | null {
  const { articles } = useDesk();
  const [length, setLength] = useState<Length | null>(null);
  useEffect(() => {
    const rest = createRest(() => {
      const draft = articles.current.get()?.draft;
      setLength(draft ? selectedLength(draft) : null);
    }, pause);
    document.addEventListener('selectionchange', rest.touch);
    return () => {
      rest.cancel();
      document.removeEventListener('selectionchange', rest.touch);
    };
  }, [articles]);
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
  return length && length.characters > 0 ? length : null; // A picture chosen alone has no words to count.
}

/** Words, lines and characters against what newsrooms read; a word says when one is short or long. */
export function Counters() {
  const reading = useStore(useDesk().proofreading.reading, (state) => state);
  const selected = useSelectionLength();
  const { foot } = useWords();
  if (!reading) return null;
  const { headline, standfirst, body, readingMinutes } = reading.counts;
  const bands = bandsFor(reading.article.language, reading.article.kind);
  if (selected)
    return (
      <div className="counters">
        <span className="counter-selection">{foot.selection(selected.words, selected.characters)}</span>
      </div>
    );
  return (
    <div className="counters">
      <Counter
        value={headline.words}
        band={bands.headline.words}
        usual={foot.bands.words(bands.headline.words.from, bands.headline.words.to)}
        className="counter-headline"
      >
        {foot.headline(headline.words)}
      </Counter>
      <Counter
        value={standfirst.characters}
        band={bands.standfirst.characters}
        usual={foot.bands.standfirst(bands.standfirst.lines.to, bands.standfirst.characters.to)}
      >
        {foot.standfirst(standfirst.lines)}
        <span className="counter-more">, {foot.signs(standfirst.characters)}</span>
      </Counter>
      <Counter
        value={body.characters}
        band={bands.body.characters}
        usual={foot.bands.signs(bands.body.characters.from, bands.body.characters.to)}
      >
        {foot.body(body.words)}
        <span className="counter-signs">, {foot.signs(body.characters)}</span>
      </Counter>
      {readingMinutes > 0 && <span className="counter-more">{foot.reading(readingMinutes)}</span>}
    </div>
  );
}

function Counter(props: {
  value: number;
  band: Band;
  /** What the trade advises, in words. */
  usual: string;
  className?: string;
  children: ReactNode;
}) {
  const { value, band, usual, className, children } = props;
  const { foot } = useWords();
  const long = value > band.to;
  const note = value === 0 ? null : long ? foot.long : value < band.from ? foot.short : null;
  return (
    <span title={usual} data-long={long} className={className}>
      {children}
      {note && <em> {note}</em>}
    </span>
  );
}
