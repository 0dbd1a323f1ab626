import { useId } from 'react';
import type { ReactNode } from 'react';
import { useMessages } from '../kit/state/use-messages';

/** A question in place of the button of an act on pictures: what it does, with cancel first. */
export function PictureQuestion(props: {
  title: string;
  /** The label of the button that goes on. */
  go: string;
  /** Whether the act cannot be undone. */
  isForEver?: boolean;
  onGo: () => void;
  onCancel: () => void;
  children: ReactNode;
}) {
  const { title, go, isForEver = false, onGo, onCancel, children } = props;
  const { pictures: messages } = useMessages();
  const id = useId();
  return (
    <div
      className="pictures-question"
      role="alertdialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-what`}
    >
      <p id={`${id}-title`}>
        <strong>{title}</strong>
      </p>
      <div id={`${id}-what`}>{children}</div>
      <div className="dialog-actions">
        <button type="button" className={isForEver ? 'framed stop' : 'framed'} onClick={onGo}>
          {go}
        </button>
        <button type="button" className="strong" autoFocus onClick={onCancel}>
          {messages.cancel}
        </button>
      </div>
    </div>
  );
}
