import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { weightOf } from '../../article';
import { SidePane } from '../kit/side-pane';
import { useStore, useValue } from '../kit/store';
import { useDesk, useWords } from '../desk/use-desk';
import { AsideList, CheckList } from './check-list';
import { StyleLists } from './style-lists';
import './checks.css';
import { Check } from 'lucide-react';

/** Beside the text, the points that a careful colleague would make, each leading to its place, by the keys alone. */
export function ChecksPane({ over }: { over: boolean }) {
  const { proofreading } = useDesk();
  const words = useWords();
  const checks = useStore(proofreading.reading, (reading) => reading?.checks) ?? [];
  const pane = useRef<HTMLElement>(null);
  useTakesKeys(pane);
  return (
    <SidePane
      ref={pane}
      name="checks"
      title={words.checks.title}
      count={checks.length > 0 && words.checks.some(checks.length)}
      over={over}
      onKeyDown={(event) => onKey(event, pane.current, proofreading.close)}
      onClose={proofreading.close}
    >
      <div className="checks-scroll">
        {checks.length === 0 && <NothingFound />}
        <CheckList weight="mend" checks={checks.filter((check) => weightOf(check) === 'mend')} />
        <CheckList weight="consider" checks={checks.filter((check) => weightOf(check) === 'consider')} />
        <StyleLists />
        <AsideList />
      </div>
      {checks.length > 0 && <p className="checks-keys meta">{words.checks.keys}</p>}
    </SidePane>
  );
}

/** The keys go to the first point each time the list is asked for. */
function useTakesKeys(pane: React.RefObject<HTMLElement | null>): void {
  const { asked } = useValue(useDesk().proofreading.pane);
  useEffect(
    () => pane.current?.querySelector<HTMLElement>('[data-row], [tabindex="-1"]')?.focus(),
    [pane, asked],
  );
}

/** Arrows go from row to row, whatever list it is in; Escape goes back to the text. */
function onKey(event: KeyboardEvent, pane: HTMLElement | null, close: () => void): void {
  const rows = [...(pane?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (event.key === 'Escape') close();
  else if (next !== undefined && at >= 0) rows[Math.max(0, Math.min(next, rows.length - 1))]?.focus();
  else return;
  event.preventDefault();
}

/** What the list says when it is empty. */
function NothingFound() {
  const { checks } = useWords();
  return (
    <div className="checks-none" tabIndex={-1}>
      <p>
        <Check size={16} strokeWidth={1.5} aria-hidden />
        {checks.none}
      </p>
      <p className="meta">{checks.noneHelp}</p>
    </div>
  );
}
