import { ChevronDown, ChevronUp } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { useMessages } from '../../kit/state/use-messages';
import type { Comparison } from './compare-articles';
import { IconButton } from '../../kit/icon-button';

/** The current change of a comparison, numbered from 0, -1 before the first; and the step to the next or previous one. */
interface ChangeSteps {
  current: number;
  step: (by: 1 | -1) => void;
}

/** Steps through the changes by key and button, wrapping around; `beforeStep` must render them all. */
export function useChangeSteps(
  comparison: Comparison,
  changes: number,
  scroller: RefObject<HTMLElement | null>,
  beforeStep: () => void,
): ChangeSteps {
  const [current, setCurrent] = useState(-1);
  const step = (by: 1 | -1) => {
    if (changes === 0) return;
    const next = current < 0 && by < 0 ? changes - 1 : (current + by + changes) % changes;
    beforeStep();
    setCurrent(next);
    requestAnimationFrame(() => focusChange(scroller.current, next));
  };
  useEffect(() => setCurrent(-1), [comparison]);
  useStepKeys(step, scroller);
  return { current, step };
}

/** F7, and Alt with an arrow key, step from anywhere in the dialog; in a pane beside the sheet, only from within the pane. */
function useStepKeys(step: (by: 1 | -1) => void, scroller: RefObject<HTMLElement | null>): void {
  const latest = useRef(step);
  latest.current = step;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const pane = scroller.current?.closest('aside');
      if (pane && !(event.target instanceof Node && pane.contains(event.target))) return;
      if (event.key === 'F7') latest.current(event.shiftKey ? -1 : 1);
      else if (event.altKey && event.key === 'ArrowDown') latest.current(1);
      else if (event.altKey && event.key === 'ArrowUp') latest.current(-1);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [scroller]);
}

/** Scrolls to a change, and focuses it for screen readers. */
function focusChange(scroller: HTMLElement | null, change: number): void {
  const row = scroller?.querySelector<HTMLElement>(`[data-change="${change}"]`);
  row?.scrollIntoView({ block: 'center' });
  row?.focus({ preventScroll: true });
}

/** Which change is the current one, and the buttons to step from it. */
export function ChangeStepButtons({ steps, changes }: { steps: ChangeSteps; changes: number }) {
  const { history } = useMessages();
  return (
    <div className="change-keys">
      {steps.current >= 0 && <span className="meta">{history.at(steps.current + 1, changes)}</span>}
      <StepButton by={-1} isDisabled={changes === 0} onStep={steps.step} />
      <StepButton by={1} isDisabled={changes === 0} onStep={steps.step} />
    </div>
  );
}

function StepButton(props: { by: 1 | -1; isDisabled: boolean; onStep: (by: 1 | -1) => void }) {
  const { by, isDisabled, onStep } = props;
  const { history } = useMessages();
  const name = by < 0 ? history.previous : history.next;
  const Icon = by < 0 ? ChevronUp : ChevronDown;
  const keys = by < 0 ? 'Alt+↑, Shift+F7' : 'Alt+↓, F7';
  return <IconButton name={name} icon={Icon} keys={keys} disabled={isDisabled} onClick={() => onStep(by)} />;
}
