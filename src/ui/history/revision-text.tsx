import { useMemo } from 'react';
import type { Article } from '../../article';
import { numberFootnotes } from '../../render';
import { useWords } from '../desk/use-desk';
import { Reading, ReadingFigure, readLine } from './revision-blocks';

/** One version to read by itself, with its notes below; empty until it is there. */
export function ReadingView({ article }: { article: Article | null }) {
  const words = useWords();
  const numbers = useMemo(() => article && numberFootnotes(article), [article]);
  if (!article || !numbers) return <div className="revision-text" />;
  const signature = [article.dateline, article.byline].filter(Boolean).join(' · ');
  return (
    <div className="revision-text" tabIndex={0} role="document" lang={article.language}>
      {article.kicker && <p className="revision-kicker">{article.kicker}</p>}
      <h3>{article.headline || words.untitled}</h3>
      {article.standfirst && <p className="revision-standfirst">{article.standfirst}</p>}
      {signature && <p className="meta">{signature}</p>}
      {article.lead && <ReadingFigure figure={article.lead} />}
      <Reading blocks={article.body} numbers={numbers} />
      {article.body.length === 0 && <p className="meta">{words.history.empty}</p>}
      {article.notesToEditors.length > 0 && <h4 lang={words.language}>{words.sheet.notes}</h4>}
      <Reading blocks={article.notesToEditors} numbers={numbers} />
      {numbers.size > 0 && (
        <>
          <h4 lang={words.language}>{words.history.notes}</h4>
          <ol className="reading-notes">
            {[...numbers].map(([note, number]) => (
              <li key={number}>{readLine(note.content, numbers)}</li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}
