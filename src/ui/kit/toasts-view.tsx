import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useValue } from './store';
import type { Toast } from './toasts';
import { useDesk, useWords } from '../desk/use-desk';
import './toasts.css';

/** Milliseconds that a message stays when it is neither pointed at nor focused. */
const stay = 10_000;

/** The desk's messages, over the foot; they wait while one reads them. */
export function ToastsView() {
  const { toasts } = useDesk();
  const shown = useValue(toasts.shown);
  return (
    <div className="toasts" role="status" aria-live="polite">
      {shown.map((toast) => (
        <ToastLine key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

function ToastLine({ toast }: { toast: Toast }) {
  const { toasts } = useDesk();
  const words = useWords();
  const [held, setHeld] = useState(false);
  const { action } = toast;
  useEffect(() => {
    if (held || toast.stays) return;
    const timer = setTimeout(() => toasts.dismiss(toast.id), stay);
    return () => clearTimeout(timer);
  }, [held, toast, toasts]);
  const act = () => {
    toasts.dismiss(toast.id);
    action?.run();
  };
  return (
    <div
      className="toast"
      data-trouble={toast.trouble !== null}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p>{toast.text(words)}</p>
      {action && (
        <button type="button" className="toast-action" onClick={act}>
          {action.label(words)}
        </button>
      )}
      <button
        type="button"
        className="quiet only-icon"
        aria-label={words.dismiss}
        onClick={() => toasts.dismiss(toast.id)}
      >
        <X size={14} strokeWidth={1.5} aria-hidden />
      </button>
    </div>
  );
}
