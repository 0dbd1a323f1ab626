import { Check } from 'lucide-react';
import { useWords } from '../use-desk';

/** What the list says when it is empty. */
export function NothingFound() {
  const { checks } = useWords();
  return (
    <div className="checks-none" tabIndex={-1}>
      <p>
        <Check size={16} strokeWidth={1.5} aria-hidden />
        {checks.none}
      </p>
      <p className="meta">{checks.noneHelp}</p>
    </div>
  );
}
