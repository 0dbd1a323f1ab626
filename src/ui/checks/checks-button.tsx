import { Check as Tick, CircleAlert } from 'lucide-react';
import { weightOf } from '../../article';
import { keysHere } from '../keys';
import { useStore, useValue } from '../store';
import { useDesk, useWords } from '../use-desk';
import './checks.css';

/** How many points there are to see to, and the way to their list. */
export function ChecksButton() {
  const { proofreading } = useDesk();
  const { checks: words } = useWords();
  const checks = useStore(proofreading.reading, (reading) => reading?.checks);
  const { open } = useValue(proofreading.pane);
  const count = checks?.length ?? 0;
  const toMend = checks?.filter((check) => weightOf(check) === 'mend').length ?? 0;
  const Mark = count > 0 ? CircleAlert : Tick;
  return (
    <button
      type="button"
      className="quiet checks-button"
      data-weight={toMend > 0 ? 'mend' : count > 0 ? 'consider' : 'none'}
      title={`${words.title} (${keysHere('F7')})`}
      aria-expanded={open}
      onClick={() => (open ? proofreading.close() : proofreading.open())}
    >
      <Mark size={16} strokeWidth={1.5} aria-hidden />
      {toMend > 0 ? words.toMend(toMend) : count > 0 ? words.toConsider(count) : words.none}
    </button>
  );
}
