import { ChevronDown, ChevronUp } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Article } from '../../../article';
import { platformKeys } from '../../kit/keys';
import { useWords } from '../../desk/use-desk';
import { ComparisonRow } from './comparison-row';
import { isChange } from './compare-articles';
import type { Comparison } from './compare-articles';
import { itemsOf } from './fold-unchanged';
import type { Item } from './fold-unchanged';
import { MetaChanges } from './meta-changes';
import CompareWorker from './compare-worker?worker';

/** Rows drawn at once, and how many more each time the machine is at rest. */
const first = 80;
const step = 160;

/** How many of so many rows to draw: some at once, the others little by little, or all when they are wanted. */
function useGrowing(total: number): [drawn: number, drawAll: () => void] {
  const [drawn, setDrawn] = useState(first);
  useEffect(() => {
    if (drawn >= total) return;
    const idle = requestIdleCallback(() => setDrawn(drawn + step), { timeout: 200 });
    return () => cancelIdleCallback(idle);
  }, [drawn, total]);
  const drawAll = useCallback(() => setDrawn(Infinity), []);
  return [Math.min(drawn, total), drawAll];
}

/** Two states of a text, what changed from one to the other marked word by word; one goes from change to change by key. */
export function ComparisonView(props: {
  before: Article | null;
  after: Article | null;
  beside: boolean;
  names: { before: string; after: string };
}) {
  const { before, after, beside, names } = props;
  const { history } = useWords();
  const compared = useComparison(before, after);
  if (compared === 'failed') return <p className="comparison-wait">{history.notCompared}</p>;
  if (compared === 'comparing' || !before || !after)
    return (
      <p className="comparison-wait meta" role="status">
        {history.comparing}
      </p>
    );
  return <Compared comparison={compared} before={before} after={after} beside={beside} names={names} />;
}

function Compared(props: {
  comparison: Comparison;
  before: Article;
  after: Article;
  beside: boolean;
  names: { before: string; after: string };
}) {
  const { comparison, before, after, beside, names } = props;
  const { history } = useWords();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const items = useMemo(() => itemsOf(comparison.parts, opened), [comparison, opened]);
  const changes = useMemo(
    () => comparison.parts.flatMap(({ rows }) => rows.filter(isChange)).length,
    [comparison],
  );
  const [drawn, drawAll] = useGrowing(items.length);
  const scroller = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(-1);
  const go = (step: 1 | -1) => {
    if (changes === 0) return;
    const next = at < 0 && step < 0 ? changes - 1 : (at + step + changes) % changes;
    drawAll();
    setAt(next);
    requestAnimationFrame(() => stopAt(scroller.current, next));
  };
  useEffect(() => setAt(-1), [comparison]);
  useChangeKeys(go);
  return (
    <div className="comparison" data-beside={beside}>
      <div className="comparison-head">
        <p role="status">
          {changes === 0 ? history.alike : history.summary(changes, comparison.added, comparison.removed)}
        </p>
        <div className="change-keys">
          {at >= 0 && <span className="meta">{history.at(at + 1, changes)}</span>}
          <StepButton up disabled={changes === 0} onStep={() => go(-1)} />
          <StepButton disabled={changes === 0} onStep={() => go(1)} />
        </div>
      </div>
      <div ref={scroller} className="comparison-text" tabIndex={0} role="document">
        {beside && (
          <div className="comparison-names">
            <p>{names.before}</p>
            <p>{names.after}</p>
          </div>
        )}
        <MetaChanges before={before} after={after} />
        {items.slice(0, drawn).map((item) => (
          <ItemView
            key={item.key}
            item={item}
            changes={changes}
            beside={beside}
            language={after.language}
            onOpen={(key) => setOpened(new Set([...opened, key]))}
          />
        ))}
      </div>
    </div>
  );
}

function ItemView(props: {
  item: Item;
  changes: number;
  beside: boolean;
  language: string;
  onOpen: (key: string) => void;
}) {
  const { item, changes, beside, language, onOpen } = props;
  const { history } = useWords();
  switch (item.kind) {
    case 'part':
      return history.parts[item.name] ? (
        <h4 className="comparison-part">{history.parts[item.name]}</h4>
      ) : null;
    case 'fold':
      return (
        <button type="button" className="comparison-fold" onClick={() => onOpen(item.key)}>
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

function StepButton({
  up = false,
  disabled,
  onStep,
}: {
  up?: boolean;
  disabled: boolean;
  onStep: () => void;
}) {
  const { history } = useWords();
  const name = up ? history.previous : history.next;
  const Icon = up ? ChevronUp : ChevronDown;
  const keys = up ? 'Alt+↑, Shift+F7' : 'Alt+↓, F7';
  return (
    <button
      type="button"
      className="quiet only-icon"
      aria-label={name}
      title={`${name} (${platformKeys(keys)})`}
      disabled={disabled}
      onClick={onStep}
    >
      <Icon size={16} strokeWidth={1.5} aria-hidden />
    </button>
  );
}

/** F7, or Alt with an arrow, goes from change to change, wherever in the dialog one is. */
function useChangeKeys(go: (step: 1 | -1) => void): void {
  const latest = useRef(go);
  latest.current = go;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'F7') latest.current(event.shiftKey ? -1 : 1);
      else if (event.altKey && event.key === 'ArrowDown') latest.current(1);
      else if (event.altKey && event.key === 'ArrowUp') latest.current(-1);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, []);
}

/** Brings a change into sight, and the reader of the screen to it. */
function stopAt(scroller: HTMLElement | null, change: number): void {
  const row = scroller?.querySelector<HTMLElement>(`[data-change="${change}"]`);
  row?.scrollIntoView({ block: 'center' });
  row?.focus({ preventScroll: true });
}

/** A comparison, or how far it has come. */
type ComparisonState = Comparison | 'comparing' | 'failed';

/** Compares two states of an article beside the desk's own work; a newer question ends the one before it. */
function useComparison(before: Article | null, after: Article | null): ComparisonState {
  const [compared, setCompared] = useState<ComparisonState>('comparing');
  useEffect(() => {
    setCompared('comparing');
    if (!before || !after) return;
    const worker = new CompareWorker();
    worker.onmessage = ({ data }: MessageEvent<Comparison>) => setCompared(data);
    worker.onerror = () => setCompared('failed');
    worker.postMessage({ before, after });
    return () => worker.terminate();
  }, [before, after]);
  return compared;
}
