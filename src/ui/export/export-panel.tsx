import { useId } from 'react';
import { Drawer } from '@mantine/core';
import type { ExportProgress as Progress, Outlet } from '../../contract';
import { Button } from '../kit/button';
import { useNextFocus } from '../kit/next-focus';
import { useMessages } from '../kit/state/use-messages';
import type { Draft } from '../article/draft';
import { useEditing } from '../article/editing';
import { useAnswer } from '../kit/state/use-answer';
import { useSettings } from '../kit/state/settings-store';
import { orderOnSite, useExporting } from './exporting';
import { usePanels } from '../kit/state/panels';
import { useOpenedAfterMount } from '../kit/dialog';
import { useStore, useValue } from '../kit/state/store';
import { problemSentence } from '../kit/problem-sentence';
import { LeavingList } from '../leaving';
import { ChangeGroups, changesOf, SignChoice } from '../publish';
import { ExportFolder } from './export-folder';
import { ExportResult } from './export-result';
import { NotOnSite } from './not-on-site';
import { OutletChoice } from './outlet-choice';
import type { ExportedText, ExportState } from './exporting';
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
  const newsletter = useValue(exporting.newsletter);
  const leaving = useValue(exporting.leaving);
  const panelRef = useNextFocus(state.kind);
  const isResting = state.kind === 'idle' || state.kind === 'failed';
  const isAtWork = state.kind === 'running' || state.kind === 'looking';
  const list = leaving && <LeavingList points={leaving} onMended={() => void exporting.look()} />;
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
        {several && (
          <p>
            {newsletter
              ? messages.newsletter.several(several.length)
              : messages.export.several(several.length)}
          </p>
        )}
        {!isAtWork && edited && !several && <NotOnSite draft={edited.draft} />}
        {state.kind === 'looking' && <LookProgress progress={state.progress} />}
        {state.kind === 'running' && <ExportProgress running={state} />}
        {state.kind === 'done' && <ExportResult report={state.report}>{list}</ExportResult>}
        {isResting && list}
        {isResting && several && !newsletter && <ChangesOnSite texts={several} state="" />}
        {isResting && edited && !several && <ChangesOfDraft draft={edited.draft} />}
        {state.kind === 'failed' && (
          <div role="alert" className="export-failed">
            <h3>{messages.export.failed}</h3>
            <p>{problemSentence(state.problem, messages)}</p>
          </div>
        )}
        {!isAtWork && edited && !several && <OutletChoice draft={edited.draft} />}
        {!isAtWork && <SignChoice label={messages.export.sign} help={messages.export.signHelp} />}
        {!isAtWork && <ExportButton state={state} />}
        <ExportFolder />
      </div>
    </Drawer>
  );
}

/** What an export of the text on the sheet would change on the site, as it stands on the sheet. */
function ChangesOfDraft({ draft }: { draft: Draft }) {
  const fields = useValue(draft.fields);
  const texts = [{ id: draft.id, kind: fields.kind }];
  return <ChangesOnSite texts={texts} state={JSON.stringify(fields)} />;
}

/** What an export of texts would add, change and remove on the site, where they go there; looked at again when their state changes. */
function ChangesOnSite({ texts, state: textState }: { texts: readonly ExportedText[]; state: string }) {
  const settings = useSettings();
  const { export: messages } = useMessages();
  const title = useId();
  const order = useStore(settings.state, (state) => JSON.stringify(orderOnSite(state, texts)));
  const folder = useStore(settings.state, (state) => state.exportFolder);
  const asked = JSON.parse(order) as ReturnType<typeof orderOnSite>;
  const { answer } = useAnswer('export:plan', asked ?? undefined, {
    again: JSON.stringify([textState, folder]),
    delay: planDelay,
    isQuiet: true,
    keepsLast: true,
  });
  if (!asked || !answer) return null;
  return (
    <section className="export-changes" aria-labelledby={title}>
      <h3 id={title}>{messages.siteChanges}</h3>
      {changesOf(answer).length === 0 && <p className="meta">{messages.siteSame}</p>}
      <ChangeGroups changes={answer} />
    </section>
  );
}

/** A change in the panel is saved first. */
const planDelay = 500;

/** Exports, or exports again. */
function ExportButton({ state }: { state: ExportState }) {
  const exporting = useExporting();
  const messages = useMessages();
  return (
    <Button
      look={state.kind === 'done' ? 'framed' : 'strong'}
      label={state.kind === 'idle' ? messages.bar.export : messages.export.again}
      data-next
      data-autofocus
      onClick={() => void exporting.run()}
    />
  );
}

/** How far the look at the site is, which a person may not want to wait for. */
function LookProgress({ progress }: { progress: Progress | null }) {
  const exporting = useExporting();
  const { export: messages } = useMessages();
  return (
    <>
      <p role="status">{messages.looks}</p>
      <ul className="export-outlets">
        <OutletLine outlet="site" progress={progress ?? undefined} />
      </ul>
      <Button label={messages.cancel} data-next data-autofocus onClick={exporting.cancel} />
    </>
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
      <Button label={messages.export.cancel} data-next data-autofocus onClick={exporting.cancel} />
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
