import { Check } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { severityOf } from '../../article';
import { useMessages } from '../kit/state/use-messages';
import { useProofreading } from '../article/checks/proofreading';
import { SidePane } from '../kit/panes/side-pane';
import { useStore, useValue } from '../kit/state/store';
import { CheckList, DismissedList } from './check-list';
import { StyleLists } from './style-lists';
import './checks.css';

/** The list of checks beside the text; each leads to its place, and all can be used by the keyboard. */
export function ChecksPane({ over }: { over: boolean }) {
  const proofreading = useProofreading();
  const messages = useMessages();
  const checks = useStore(proofreading.report, (report) => report?.checks) ?? [];
  const pane = useRef<HTMLElement>(null);
  useFocusOnOpen(pane);
  return (
    <SidePane
      ref={pane}
      name="checks"
      title={messages.checks.title}
      count={checks.length > 0 && messages.checks.some(checks.length)}
      over={over}
      onKeyDown={(event) => onKey(event, pane.current, proofreading.close)}
      onClose={proofreading.close}
    >
      <div className="checks-scroll">
        {checks.length === 0 && <NoChecks />}
        <CheckList weight="mend" checks={checks.filter((check) => severityOf(check) === 'mend')} />
        <CheckList weight="consider" checks={checks.filter((check) => severityOf(check) === 'consider')} />
        <StyleLists />
        <DismissedList />
      </div>
      {checks.length > 0 && <p className="checks-keys meta">{messages.checks.keys}</p>}
    </SidePane>
  );
}

/** Focuses the first check each time the list is opened. */
function useFocusOnOpen(pane: React.RefObject<HTMLElement | null>): void {
  const { openCount } = useValue(useProofreading().pane);
  useEffect(
    () => pane.current?.querySelector<HTMLElement>('[data-row], [tabindex="-1"]')?.focus(),
    [pane, openCount],
  );
}

/** The arrow keys go from row to row through all lists; Escape goes back to the text. */
function onKey(event: KeyboardEvent, pane: HTMLElement | null, close: () => void): void {
  const rows = [...(pane?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (event.key === 'Escape') close();
  else if (next !== undefined && at >= 0) rows[Math.max(0, Math.min(next, rows.length - 1))]?.focus();
  else return;
  event.preventDefault();
}

/** What an empty list shows. */
function NoChecks() {
  const { checks } = useMessages();
  const isUntouched = useStore(useProofreading().report, (report) => report?.isUntouched ?? false);
  if (isUntouched)
    return (
      <p className="checks-none meta" tabIndex={-1}>
        {checks.nothingYet}
      </p>
    );
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
