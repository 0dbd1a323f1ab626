import { Drawer } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { PointsLeft } from '../checks/points-left';
import { useValue } from '../store';
import { useDesk, useWords } from '../use-desk';
import { useOpening } from '../use-opening';
import { troubleSentence } from '../words/trouble';
import { ExportFolder } from './export-folder';
import { ExportProgress } from './export-progress';
import { ExportResult } from './export-result';
import './export.css';

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
