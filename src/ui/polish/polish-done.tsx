import { Check } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useValue } from '../store';
import { useDesk, useWords } from '../use-desk';

/** Says that nothing is left, and what was done; the keys stay in the pane, so that Escape and undo go on working. */
export function PolishDone() {
  const { polishing } = useDesk();
  const { polish } = useWords();
  const { made, skipped } = useValue(polishing.state);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} className="polish-done" tabIndex={-1} role="status">
      <p>
        <Check size={16} strokeWidth={1.5} aria-hidden /> {polish.done}
      </p>
      {made > 0 && <p className="meta">{polish.made(made)}</p>}
      {skipped > 0 && <p className="meta">{polish.skipped(skipped)}</p>}
    </div>
  );
}
