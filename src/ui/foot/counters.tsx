import type { ReactNode } from 'react';
import { bandsFor } from '../../article';
import type { Band } from '../../article';
import { useStore } from '../store';
import { useDesk, useWords } from '../use-desk';
import { useSelectionLength } from './use-selection-length';

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
