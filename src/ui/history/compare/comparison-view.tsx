import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Article } from '../../../article';
import { useMessages } from '../../kit/state/use-messages';
import { ChangeStepButtons, useChangeSteps } from './change-steps';
import { isChange } from './compare-articles';
import type { Comparison } from './compare-articles';
import CompareWorker from './compare-worker?worker';
import { ComparisonRow } from './comparison-row';
import { foldUnchanged } from './fold-unchanged';
import type { Item } from './fold-unchanged';
import { changedFields } from './changed-fields';

/** Two states of an article, with the changes from one to the other marked word by word. */
export function ComparisonView(props: {
  before: Article | null;
  after: Article | null;
  /** Whether the two states stand in two columns, or in one with additions and deletions. */
  beside: boolean;
  names: { before: string; after: string };
}) {
  const { before, after, beside, names } = props;
  const { history } = useMessages();
  const comparison = useComparison(before, after);
  if (comparison === 'failed') return <p className="comparison-wait">{history.notCompared}</p>;
  if (comparison === 'comparing' || !before || !after)
    return (
      <p className="comparison-wait meta" role="status">
        {history.comparing}
      </p>
    );
  return (
    <ComparedArticles comparison={comparison} before={before} after={after} beside={beside} names={names} />
  );
}

/** Compares two states in a worker; a newer pair ends the comparison before it. */
function useComparison(before: Article | null, after: Article | null): Comparison | 'comparing' | 'failed' {
  const [comparison, setComparison] = useState<Comparison | 'comparing' | 'failed'>('comparing');
  useEffect(() => {
    setComparison('comparing');
    if (!before || !after) return;
    const worker = new CompareWorker();
    worker.onmessage = ({ data }: MessageEvent<Comparison>) => setComparison(data);
    worker.onerror = () => setComparison('failed');
    worker.postMessage({ before, after });
    return () => worker.terminate();
  }, [before, after]);
  return comparison;
}

function ComparedArticles(props: {
  comparison: Comparison;
  before: Article;
  after: Article;
  beside: boolean;
  names: { before: string; after: string };
}) {
  const { comparison, before, after, beside, names } = props;
  const { history } = useMessages();
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const items = useMemo(() => foldUnchanged(comparison.parts, unfolded), [comparison, unfolded]);
  const changes = useMemo(
    () => comparison.parts.flatMap(({ rows }) => rows.filter(isChange)).length,
    [comparison],
  );
  const [count, renderAll] = useProgressiveCount(items.length);
  const scroller = useRef<HTMLDivElement>(null);
  const steps = useChangeSteps(comparison, changes, scroller, renderAll);
  return (
    <div className="comparison" data-beside={beside}>
      <div className="comparison-head">
        <p role="status">
          {changes === 0 ? history.alike : history.summary(changes, comparison.added, comparison.removed)}
        </p>
        <ChangeStepButtons steps={steps} changes={changes} />
      </div>
      <div ref={scroller} className="comparison-text" tabIndex={0} role="document">
        {beside && (
          <div className="comparison-names">
            <p>{names.before}</p>
            <p>{names.after}</p>
          </div>
        )}
        <MetaChanges before={before} after={after} />
        {items.slice(0, count).map((item) => (
          <ComparisonItem
            key={item.key}
            item={item}
            changes={changes}
            beside={beside}
            language={after.language}
            onUnfold={(key) => setUnfolded(new Set([...unfolded, key]))}
          />
        ))}
      </div>
    </div>
  );
}

/** Rows rendered at once, and how many more each time the browser is idle. */
const firstRows = 80;
const moreRows = 160;

/** How many of a number of rows to render: some at once, then more whenever the browser is idle, or all on demand. */
function useProgressiveCount(total: number): [count: number, renderAll: () => void] {
  const [count, setCount] = useState(firstRows);
  useEffect(() => {
    if (count >= total) return;
    const idle = requestIdleCallback(() => setCount(count + moreRows), { timeout: 200 });
    return () => cancelIdleCallback(idle);
  }, [count, total]);
  const renderAll = useCallback(() => setCount(Infinity), []);
  return [Math.min(count, total), renderAll];
}

function ComparisonItem(props: {
  item: Item;
  changes: number;
  beside: boolean;
  language: string;
  onUnfold: (key: string) => void;
}) {
  const { item, changes, beside, language, onUnfold } = props;
  const { history } = useMessages();
  switch (item.kind) {
    case 'part':
      return history.parts[item.name] ? (
        <h4 className="comparison-part">{history.parts[item.name]}</h4>
      ) : null;
    case 'fold':
      return (
        <button type="button" className="comparison-fold" onClick={() => onUnfold(item.key)}>
          {history.unchanged(item.rows)}
        </button>
      );
    case 'row':
      return (
        <ComparisonRow
          row={item.row}
          change={item.change}
          changes={changes}
          beside={beside}
          language={language}
        />
      );
  }
}

/** Changes of kind, status, language, dates, tags and slug; nothing when there are none. */
function MetaChanges({ before, after }: { before: Article; after: Article }) {
  const messages = useMessages();
  const changes = changedFields(before, after, messages);
  if (changes.length === 0) return null;
  return (
    <dl className="meta-changes">
      {changes.map(({ name, was, is }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {was ? <del>{was}</del> : <span className="meta">{messages.history.nothing}</span>}
            <span aria-hidden> → </span>
            {is ? <ins>{is}</ins> : <span className="meta">{messages.history.nothing}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
