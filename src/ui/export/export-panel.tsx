import { Drawer } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useStore, useValue } from '../kit/store';
import { useDesk, useWords } from '../desk/use-desk';
import { useOpening } from '../kit/dialog';
import { troubleSentence } from '../words/trouble';
import { ExportFolder } from './export-folder';
import { ExportResult } from './export-result';
import './export.css';
import type { Outlet, ExportProgress as Progress } from '../../contract';
import { outlets } from './exporting';
import { CircleAlert } from 'lucide-react';
import { weightOf } from '../../article';

/** What an export is doing, and what it made; closing it stops nothing. */
export function ExportPanel() {
  const { exporting, panel } = useDesk();
  const words = useWords();
  const open = useOpening(useValue(panel) === 'export');
  const state = useValue(exporting.state);
  const panelRef = useNextFocus(state.kind);
  return (
    <Drawer
      opened={open}
      onClose={() => panel.set('none')}
      position="right"
      size={420}
      title={words.export.title}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <div className="export" ref={panelRef}>
        <PointsLeft />
        {state.kind === 'running' && <ExportProgress progress={state.progress} />}
        {state.kind === 'done' && <ExportResult report={state.report} />}
        {state.kind === 'failed' && (
          <div role="alert" className="export-failed">
            <h3>{words.export.failed}</h3>
            <p>{troubleSentence(state.trouble, words)}</p>
          </div>
        )}
        {state.kind !== 'running' && (
          <div className="export-actions">
            {state.kind === 'done' && (
              <button
                type="button"
                className="strong"
                data-autofocus
                data-next
                onClick={() => void exporting.reveal()}
              >
                {words.export.reveal}
              </button>
            )}
            <button
              type="button"
              className={state.kind === 'done' ? 'framed' : 'strong'}
              data-next
              onClick={() => void exporting.run()}
            >
              {state.kind === 'idle' ? words.bar.export : words.export.again}
            </button>
          </div>
        )}
        <ExportFolder />
      </div>
    </Drawer>
  );
}

/** A button that goes away with what it began hands the keyboard to the next one. */
function useNextFocus(kind: string) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body)
      panel.current?.querySelector<HTMLElement>('[data-next]')?.focus();
  }, [kind]);
  return panel;
}

/** How far each outlet is, in a bar and in words. */
function ExportProgress({ progress }: { progress: Partial<Record<Outlet, Progress>> }) {
  const { exporting } = useDesk();
  const words = useWords();
  return (
    <>
      <p role="status">{words.export.runs}</p>
      <ul className="export-outlets">
        {outlets.map((outlet) => (
          <OutletLine key={outlet} outlet={outlet} progress={progress[outlet]} />
        ))}
      </ul>
      <button type="button" className="framed" data-next onClick={exporting.cancel}>
        {words.export.cancel}
      </button>
    </>
  );
}

function OutletLine({ outlet, progress }: { outlet: Outlet; progress: Progress | undefined }) {
  const words = useWords();
  const finished = progress !== undefined && progress.done >= progress.total;
  const state = !progress
    ? words.export.waiting
    : finished
      ? words.export.done
      : `${progress.done}/${progress.total}`;
  return (
    <li>
      <span>{words.export.outlets[outlet]}</span>
      <span className="meta">{state}</span>
      <progress
        aria-label={words.export.outlets[outlet]}
        max={progress?.total ?? 1}
        value={progress?.done ?? 0}
      />
    </li>
  );
}

/** What is left to mend before a text is sent, said where it is sent from; it stops nobody. */
function PointsLeft() {
  const { panel, proofreading } = useDesk();
  const { checks: words } = useWords();
  const left = useStore(
    proofreading.reading,
    (reading) => reading?.checks.filter((check) => weightOf(check) === 'mend').length ?? 0,
  );
  if (left === 0) return null;
  const see = () => {
    panel.set('none');
    proofreading.open();
  };
  return (
    <p className="points-left">
      <CircleAlert size={16} strokeWidth={1.5} aria-hidden />
      <span>{words.openPoints(left)}</span>
      <button type="button" className="quiet" onClick={see}>
        {words.see}
      </button>
    </p>
  );
}
