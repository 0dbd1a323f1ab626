import { Component } from 'react';
import type { ErrorInfo, ReactNode } from 'react';
import { ask } from '../../kit/request';
import type { Trouble } from '../../kit/request';
import type { Desk } from '../create-desk';
import { useWords } from '../use-desk';
import { troubleSentence } from '../../words/trouble';
import { copyWords, keepCopy } from './rescue-copy';
import './recovery.css';

interface State {
  /** Whether a part of the desk has failed. */
  failed: boolean;
  /** Why the text could not be saved after that; the desk is opened again only once it is. */
  unsaved: Trouble | null;
}

/** When a part of the desk fails to be drawn: saves the text, which is kept apart from it, and has the page loaded again. */
export class DeskGuard extends Component<{ desk: Desk; children: ReactNode }, State> {
  override state: State = { failed: false, unsaved: null };

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true };
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo): void {
    const place = (componentStack ?? '').trim().split('\n').slice(0, 6).join(' ');
    void this.saveAndReopen(`${error instanceof Error ? error.name : 'fault'} ${place}`);
  }

  override render(): ReactNode {
    const { desk, children } = this.props;
    const { failed, unsaved } = this.state;
    if (!failed) return children;
    return unsaved && <Unsaved desk={desk} why={unsaved} onReopen={() => void this.saveAndReopen('again')} />;
  }

  private async saveAndReopen(fault: string): Promise<void> {
    const { articles, bridge } = this.props.desk;
    if (await articles.flush()) return void (await ask(bridge, 'desk:broken', fault.slice(0, 4000)));
    const state = articles.current.get()?.autosave.state.get();
    this.setState({ unsaved: state?.kind === 'failed' ? state.trouble : { kind: 'unexpected' } });
  }
}

/** What is left of the desk while its text has no safe place: the ways to give it one. */
function Unsaved({ desk, why, onReopen }: { desk: Desk; why: Trouble; onReopen: () => void }) {
  const words = useWords();
  const draft = desk.articles.current.get()?.draft;
  return (
    <main className="desk-broken" role="alert">
      <h1>{words.safety.brokenTitle}</h1>
      <p>{words.safety.brokenNotSaved(troubleSentence(why, words))}</p>
      <div className="trouble-actions">
        <button type="button" className="strong" onClick={onReopen}>
          {words.safety.reopen}
        </button>
        {draft && (
          <>
            <button type="button" className="framed" onClick={() => void keepCopy(desk, draft.article())}>
              {words.safety.copyElsewhere}
            </button>
            <button type="button" className="framed" onClick={() => copyWords(desk, draft.article())}>
              {words.safety.copyText}
            </button>
          </>
        )}
      </div>
    </main>
  );
}
