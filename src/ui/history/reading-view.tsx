import type { Article } from '../../article';
import { useWords } from '../use-desk';
import { Reading } from './reading';

/** One version to read by itself; empty until it is there. */
export function ReadingView({ article }: { article: Article | null }) {
  const words = useWords();
  if (!article) return <div className="revision-text" />;
  return (
    <div className="revision-text" tabIndex={0} role="document" lang={article.language}>
      <h3>{article.headline || words.untitled}</h3>
      {article.standfirst && <p className="revision-standfirst">{article.standfirst}</p>}
      <Reading blocks={article.body} />
      {article.notesToEditors.length > 0 && <h4>{words.sheet.notes}</h4>}
      <Reading blocks={article.notesToEditors} />
      {article.body.length === 0 && <p className="meta">{words.history.empty}</p>}
    </div>
  );
}
