import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { focusAgain } from '../../kit/typing/held-focus';
import { useMessages } from '../../kit/state/use-messages';
import { useToasts } from '../../kit/state/toasts';
import { useEditing } from '../../article/editing';
import { useValue } from '../../kit/state/store';
import type { Toast } from '../../kit/state/toasts';
import './toasts.css';
import { IconButton } from '../../kit/icon-button';

/** Milliseconds after which a toast goes, unless it is hovered or focused: more if a person has to decide. */
const stay = { withoutAction: 10_000, withAction: 30_000 };

/** The toasts, above the status bar. */
export function ToastsView() {
  const toasts = useToasts();
  const shown = useValue(toasts.shown);
  const hasSticky = shown.some(({ isSticky }) => isSticky);
  useEffect(() => {
    document.querySelector('.desk')?.toggleAttribute('data-sticky-message', hasSticky);
  }, [hasSticky]);
  return (
    <div id="toasts" className="toasts" role="status" aria-live="polite">
      {shown.map((toast) => (
        <ToastLine key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

function ToastLine({ toast }: { toast: Toast }) {
  const editing = useEditing();
  const toasts = useToasts();
  const messages = useMessages();
  const [isHeld, setHeld] = useState(false);
  const { action } = toast;
  const cameFrom = useRef<Element | null>(null);
  useEffect(() => {
    if (isHeld || toast.isSticky) return;
    const timer = setTimeout(
      () => toasts.dismiss(toast.id),
      toast.action ? stay.withAction : stay.withoutAction,
    );
    return () => clearTimeout(timer);
  }, [isHeld, toast, toasts]);
  const dismiss = () => {
    focusAgain(editing.current.get()?.draft, cameFrom.current);
    toasts.dismiss(toast.id);
  };
  const act = () => {
    dismiss();
    action?.run();
  };
  return (
    <div
      className="toast"
      data-problem={toast.problem !== null}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={({ relatedTarget }) => {
        setHeld(true);
        if (!relatedTarget?.closest('#toasts')) cameFrom.current = relatedTarget;
      }}
      onBlur={() => setHeld(false)}
    >
      <p>{toast.text(messages)}</p>
      {action && (
        <button type="button" className="toast-action" onClick={act}>
          {action.label(messages)}
        </button>
      )}
      <IconButton name={messages.dismiss} icon={X} size={14} onClick={dismiss} />
    </div>
  );
}
