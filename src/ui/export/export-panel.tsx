import { Drawer } from '@mantine/core';
import { CircleAlert } from 'lucide-react';
import { severityOf } from '../../article';
import type { ExportProgress as Progress, Outlet } from '../../contract';
import { useNextFocus } from '../kit/next-focus';
import { useMessages } from '../kit/state/use-messages';
import { useEditing } from '../article/editing';
import { useExporting } from './exporting';
import { usePanels } from '../kit/state/panels';
import { useProofreading } from '../article/checks/proofreading';
import { useOpenedAfterMount } from '../kit/dialog';
import { useStore, useValue } from '../kit/state/store';
import { problemSentence } from '../kit/problem-sentence';
import { ExportFolder } from './export-folder';
import { ExportResult } from './export-result';
import { NotOnSite } from './not-on-site';
import { OutletChoice } from './outlet-choice';
import type { ExportState } from './exporting';
import './export.css';

/** The progress and the result of an export; closing the panel does not cancel it. */
export function ExportPanel() {
  const editing = useEditing();
  const exporting = useExporting();
  const { panel } = usePanels();
  const messages = useMessages();
  const edited = useValue(editing.current);
  const open = useOpenedAfterMount(useValue(panel) === 'export');
  const state = useValue(exporting.state);
  const several = useValue(exporting.several);
  const panelRef = useNextFocus(state.kind);
  return (
    <Drawer
      opened={open}
      onClose={() => panel.set('none')}
      position="right"
      size={420}
      title={messages.export.title}
      closeButtonProps={{ 'aria-label': messages.close }}
    >
      <div className="export" ref={panelRef}>
        {several ? <p>{messages.export.several(several.length)}</p> : <RemainingChecks />}
        {state.kind !== 'running' && edited && !several && <NotOnSite draft={edited.draft} />}
        {state.kind === 'running' && <ExportProgress running={state} />}
        {state.kind === 'done' && <ExportResult report={state.report} />}
        {state.kind === 'failed' && (
          <div role="alert" className="export-failed">
            <h3>{messages.export.failed}</h3>
            <p>{problemSentence(state.problem, messages)}</p>
          </div>
        )}
        {state.kind !== 'running' && edited && !several && <OutletChoice draft={edited.draft} />}
        {state.kind !== 'running' && <ExportButton state={state} />}
        <ExportFolder />
      </div>
    </Drawer>
  );
}

/** Exports, or exports again. */
function ExportButton({ state }: { state: ExportState }) {
  const exporting = useExporting();
  const messages = useMessages();
  return (
    <button
      type="button"
      className={state.kind === 'done' ? 'framed' : 'strong'}
      data-next
      data-autofocus
      onClick={() => void exporting.run()}
    >
      {state.kind === 'idle' ? messages.bar.export : messages.export.again}
    </button>
  );
}

/** The progress of each outlet. */
function ExportProgress({ running }: { running: Extract<ExportState, { kind: 'running' }> }) {
  const exporting = useExporting();
  const messages = useMessages();
  return (
    <>
      <p role="status">{running.isStopping ? messages.export.stops : messages.export.runs}</p>
      <ul className="export-outlets">
        {running.outlets.map((outlet) => (
          <OutletLine key={outlet} outlet={outlet} progress={running.progress[outlet]} />
        ))}
      </ul>
      <button type="button" className="framed" data-next data-autofocus onClick={exporting.cancel}>
        {messages.export.cancel}
      </button>
    </>
  );
}

function OutletLine({ outlet, progress }: { outlet: Outlet; progress: Progress | undefined }) {
  const messages = useMessages();
  const finished = progress !== undefined && progress.done >= progress.total;
  const state = !progress
    ? messages.export.waiting
    : finished
      ? messages.export.done
      : `${progress.done}/${progress.total}`;
  return (
    <li>
      <span>{messages.export.outlets[outlet]}</span>
      <span className="meta">{state}</span>
      <progress
        aria-label={messages.export.outlets[outlet]}
        max={progress?.total ?? 1}
        value={progress?.done ?? 0}
      />
    </li>
  );
}

/** The number of open checks to mend; they do not prevent an export. */
function RemainingChecks() {
  const proofreading = useProofreading();
  const { panel } = usePanels();
  const { checks: messages } = useMessages();
  const left = useStore(
    proofreading.report,
    (report) => report?.checks.filter((check) => severityOf(check) === 'mend').length ?? 0,
  );
  if (left === 0) return null;
  const showChecks = () => {
    panel.set('none');
    proofreading.open();
  };
  return (
    <p className="points-left">
      <CircleAlert size={16} strokeWidth={1.5} aria-hidden />
      <span>{messages.openPoints(left)}</span>
      <button type="button" className="quiet" onClick={showChecks}>
        {messages.see}
      </button>
    </p>
  );
}
