import { Check as Tick, CircleAlert, ListChecks } from 'lucide-react';
import { severityOf } from '../../article';
import { useProofreading } from '../article/checks/proofreading';
import { useKeysOf } from '../article/panel';
import { useWrittenKeys } from '../kit/keys';
import { useStore, useValue } from '../kit/state/store';
import { useMessages } from '../kit/state/use-messages';

/** The number of open checks; opens and closes their list. */
export function ChecksButton() {
  const written = useWrittenKeys();
  const proofreading = useProofreading();
  const keysOf = useKeysOf();
  const { checks: messages } = useMessages();
  const checks = useStore(proofreading.report, (report) => report?.checks);
  const isUntouched = useStore(proofreading.report, (report) => report?.isUntouched ?? true);
  const { open } = useValue(proofreading.pane);
  const count = checks?.length ?? 0;
  const toMend = checks?.filter((check) => severityOf(check) === 'mend').length ?? 0;
  const Mark = isUntouched ? ListChecks : count > 0 ? CircleAlert : Tick;
  const found = toMend > 0 ? messages.toMend(toMend) : count > 0 ? messages.toConsider(count) : messages.none;
  return (
    <button
      type="button"
      className="quiet checks-button"
      data-weight={toMend > 0 ? 'mend' : count > 0 ? 'consider' : 'none'}
      title={`${messages.title} (${written(keysOf('checks'))})`}
      aria-expanded={open}
      onClick={() => (open ? proofreading.close() : proofreading.open())}
    >
      <Mark size={16} strokeWidth={1.5} aria-hidden />
      <span className="checks-count">{isUntouched ? messages.title : found}</span>
    </button>
  );
}
