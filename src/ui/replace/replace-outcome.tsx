import type { ReactNode } from 'react';
import { useDesk, useMessages } from '../desk/use-desk';
import { problemSentence } from '../kit/problem-sentence';
import { useStore } from '../kit/store';
import { changesIn } from './replacing';

/** What became of a replacement that not all texts took, or that was stopped: every text that was left out by its name. */
export function ReplaceOutcome() {
  const { replacing } = useDesk();
  const messages = useMessages();
  const report = useStore(replacing.state, (state) => state.report);
  if (!report) return null;
  const { kind, done, stoppedOf, takeBack } = report;
  const { rewritten, left, refused } = done;
  const { replaceAll } = messages;
  return (
    <div className="replace">
      <p role="status">
        {kind === 'undone'
          ? rewritten.length > 0 && replaceAll.undone(rewritten.length)
          : replaceAll.done(changesIn(done), rewritten.length)}
      </p>
      {stoppedOf !== null && <p>{replaceAll.report.stopped(rewritten.length, stoppedOf)}</p>}
      <div className="replace-left" tabIndex={0} role="group" aria-label={replaceAll.title}>
        <Named
          title={kind === 'undone' ? replaceAll.report.leftUndone : replaceAll.report.left}
          texts={left}
          say={({ changes }) => replaceAll.ofText(changes)}
        />
        <Named
          title={replaceAll.report.refused}
          texts={refused}
          say={({ problem }) => problemSentence(problem, messages)}
        />
      </div>
      <div className="dialog-actions">
        {takeBack && (
          <button type="button" className="framed" onClick={() => void takeBack()}>
            {replaceAll.report.takeBack}
          </button>
        )}
        <button type="button" className="strong" data-autofocus onClick={replacing.close}>
          {messages.close}
        </button>
      </div>
    </div>
  );
}

function Named<Text extends { id: string; headline: string }>(props: {
  title: string;
  texts: readonly Text[];
  say: (text: Text) => ReactNode;
}) {
  const { untitled } = useMessages();
  if (props.texts.length === 0) return null;
  return (
    <>
      <p>
        <strong>{props.title}</strong>
      </p>
      <ul>
        {props.texts.map((text) => (
          <li key={text.id}>
            {text.headline || untitled} <span className="meta">{props.say(text)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
