import { useId } from 'react';
import type { ReactNode } from 'react';
import { Button } from './button';
import './question.css';

/** A question in place of the button that asked it: what the act does, with cancel having the focus. */
export function Question(props: {
  title: string;
  /** The label of the button that goes on. */
  go: string;
  cancel: string;
  /** Whether the act cannot be undone. */
  isForEver?: boolean;
  onGo: () => void;
  onCancel: () => void;
  children: ReactNode;
}) {
  const { title, go, cancel, isForEver = false, onGo, onCancel, children } = props;
  const id = useId();
  return (
    <div
      className="question"
      role="alertdialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-what`}
    >
      <p id={`${id}-title`}>
        <strong>{title}</strong>
      </p>
      <div id={`${id}-what`}>{children}</div>
      <div className="dialog-actions">
        <Button stop={isForEver} label={go} onClick={onGo} />
        <Button look="strong" label={cancel} autoFocus onClick={onCancel} />
      </div>
    </div>
  );
}
