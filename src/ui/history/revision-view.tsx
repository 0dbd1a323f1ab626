import { useEffect, useState } from 'react';
import type { Article } from '../../article';
import type { RevisionLine } from '../../contract';
import type { Draft } from '../article/draft';
import { ask } from '../ask';
import { dayAndClock } from '../foot/clock';
import { useDesk, useWords } from '../use-desk';
import { Reading } from './reading';

/** One saved version to read, and to take up again. */
export function RevisionView(props: {
  draft: Draft;
  line: RevisionLine;
  latest: boolean;
  onRestored: () => void;
}) {
  const { draft, line, latest, onRestored } = props;
  const { articles, toasts } = useDesk();
  const words = useWords();
  const article = useRevision(draft, line.revision);
  if (!article) return <div />;
  const restore = async () => {
    if (!(await articles.takeUp(article))) return;
    toasts.say((said) => said.history.restored(dayAndClock(line.savedAt, said.language)));
    onRestored();
  };
  return (
    <section className="revision">
      <div className="revision-text" tabIndex={0} lang={article.language}>
        <h3>{article.headline || words.untitled}</h3>
        {article.standfirst && <p className="revision-standfirst">{article.standfirst}</p>}
        <Reading blocks={article.body} />
        {article.body.length === 0 && <p className="meta">{words.history.empty}</p>}
      </div>
      {!latest && (
        <button type="button" className="strong" onClick={() => void restore()}>
          {words.history.restore}
        </button>
      )}
    </section>
  );
}

function useRevision(draft: Draft, revision: number): Article | null {
  const { bridge, toasts } = useDesk();
  const [article, setArticle] = useState<Article | null>(null);
  useEffect(() => {
    let wanted = true;
    void ask(bridge, 'revision:open', { id: draft.id, revision }).then((answer) => {
      if (!wanted) return;
      if (answer.ok) setArticle(answer.value);
      else toasts.trouble(answer.problem);
    });
    return () => {
      wanted = false;
    };
  }, [bridge, draft, revision, toasts]);
  return article;
}
