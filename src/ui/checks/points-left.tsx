import { CircleAlert } from 'lucide-react';
import { weightOf } from '../../article';
import { useStore } from '../store';
import { useDesk, useWords } from '../use-desk';

/** What is left to mend before a text is sent, said where it is sent from; it stops nobody. */
export function PointsLeft() {
  const { panel, proofreading } = useDesk();
  const { checks: words } = useWords();
  const left = useStore(
    proofreading.reading,
    (reading) => reading?.checks.filter((check) => weightOf(check) === 'mend').length ?? 0,
  );
  if (left === 0) return null;
  const see = () => {
    panel.set('none');
    proofreading.open();
  };
  return (
    <p className="points-left">
      <CircleAlert size={16} strokeWidth={1.5} aria-hidden />
      <span>{words.openPoints(left)}</span>
      <button type="button" className="quiet" onClick={see}>
        {words.see}
      </button>
    </p>
  );
}
