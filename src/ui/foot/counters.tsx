import { useMemo } from 'react';
import { bandsFor, countsOf } from '../../article';
import { useValue } from '../store';
import { useDesk, useWords } from '../use-desk';

/** Words and characters against what newsrooms read; a word says when it is short or long. */
export function Counters() {
  const article = useValue(useDesk().glance.article);
  const words = useWords();
  const counts = useMemo(() => article && countsOf(article), [article]);
  if (!article || !counts) return null;
  const bands = bandsFor(article.language, article.kind);
  return (
    <div className="counters">
      <Counter
        text={words.foot.headline(counts.headline.words)}
        value={counts.headline.words}
        band={bands.headline.words}
      />
      <Counter
        text={words.foot.standfirst(counts.standfirst.characters)}
        value={counts.standfirst.characters}
        band={bands.standfirst.characters}
      />
      <Counter
        text={words.foot.body(counts.body.words, counts.body.characters)}
        value={counts.body.characters}
        band={bands.body.characters}
      />
    </div>
  );
}

function Counter({ text, value, band }: { text: string; value: number; band: { from: number; to: number } }) {
  const { foot } = useWords();
  const long = value > band.to;
  const note = value === 0 ? null : long ? foot.long : value < band.from ? foot.short : null;
  return (
    <span title={foot.band(band.from, band.to)} data-long={long}>
      {text}
      {note && <em> {note}</em>}
    </span>
  );
}
