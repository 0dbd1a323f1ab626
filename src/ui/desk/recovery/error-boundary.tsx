import { Component } from 'react';
import type { ErrorInfo, ReactNode } from 'react';
import { Button } from '../../kit/button';
import { request } from '../../kit/state/request';
import type { RequestProblem } from '../../kit/state/request';
import { problemSentence } from '../../kit/problem-sentence';
import { ToastsView } from '../toasts/toasts-view';
import type { Bridge } from '../../../contract';
import { useEditing } from '../../article/editing';
import type { Editing } from '../../article/editing';
import { useMessages } from '../../kit/state/use-messages';
import { RescueButtons } from './rescue-copy';
import './recovery.css';

interface State {
  hasFailed: boolean;
  /** Why the text could not be saved after the failure; null while it is saved or being saved. */
  saveProblem: RequestProblem | null;
}

interface BoundaryProps {
  bridge: Bridge;
  editing: Editing;
  children: ReactNode;
}

/** When a component of the desk throws: saves the text, which React does not hold, then has the page reloaded. */
export class DeskErrorBoundary extends Component<BoundaryProps, State> {
  override state: State = { hasFailed: false, saveProblem: null };

  static getDerivedStateFromError(): Partial<State> {
    return { hasFailed: true };
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo): void {
    const place = (componentStack ?? '').trim().split('\n').slice(0, 6).join(' ');
    void this.saveAndReopen(`${error instanceof Error ? error.name : 'fault'} ${place}`);
  }

  override render(): ReactNode {
    const { children } = this.props;
    const { hasFailed, saveProblem } = this.state;
    if (!hasFailed) return children;
    const reopen = () => void this.saveAndReopen('again');
    return saveProblem && <UnsavedText problem={saveProblem} onReopen={reopen} />;
  }

  private async saveAndReopen(fault: string): Promise<void> {
    const { editing, bridge } = this.props;
    if (await editing.flush()) return void (await request(bridge, 'desk:broken', fault.slice(0, 4000)));
    const state = editing.current.get()?.autosave.state.get();
    this.setState({ saveProblem: state?.kind === 'failed' ? state.problem : { kind: 'unexpected' } });
  }
}

/** What is shown when neither the desk nor a save works: ways to rescue the text. */
function UnsavedText(props: { problem: RequestProblem; onReopen: () => void }) {
  const { problem, onReopen } = props;
  const messages = useMessages();
  const draft = useEditing().current.get()?.draft;
  return (
    <>
      <main className="desk-broken" role="alert">
        <h1>{messages.safety.brokenTitle}</h1>
        <p>{messages.safety.brokenNotSaved(problemSentence(problem, messages))}</p>
        <div className="alert-actions">
          <Button look="strong" label={messages.safety.reopen} onClick={onReopen} />
          {draft && <RescueButtons read={draft.article} />}
        </div>
      </main>
      <ToastsView />
    </>
  );
}
