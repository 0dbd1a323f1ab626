import type { Proofreading } from '../article/checks/proofreading';
import { useProofreading } from '../article/checks/proofreading';
import type { Editing } from '../article/editing';
import { hasText, loadedLater, useKeysOf } from '../article/panel';
import type { Panel } from '../article/panel';
import { useStore, useValue } from '../kit/state/store';
import type { Store } from '../kit/state/store';
import { Check as Tick, CircleAlert, ListChecks } from 'lucide-react';
import { severityOf } from '../../article';
import { useWrittenKeys } from '../kit/keys';
import { useMessages } from '../kit/state/use-messages';

const ChecksPane = loadedLater(async () => (await import('./checks-pane')).ChecksPane);

/** The checks of the text. */
export function checksPanel(needs: {
  editing: Editing;
  /** The list that takes the same place. */
  polishing: { state: Pick<Store<{ open: boolean }>, 'get'>; close: () => void };
  proofreading: Proofreading;
}): Panel {
  const { editing, proofreading } = needs;
  return {
    name: 'checks',
    commands: [
      {
        name: 'checks',
        run: () => toggleChecks(needs),
        shortcut: { group: 'text', name: 'checks', keys: 'F7' },
        line: {
          title: ({ checks }) => checks.title,
          group: 'text',
          aliases: 'checks',
          isAvailable: hasText(editing),
        },
      },
      {
        name: 'check-next',
        run: () => proofreading.step(1),
        shortcut: { group: 'text', name: 'checkNext', keys: 'F8' },
      },
      {
        name: 'check-previous',
        run: () => proofreading.step(-1),
        shortcut: { group: 'text', name: 'checkPrevious', keys: 'Shift+F8' },
      },
    ],
    pane: { kind: 'list', useIsOpen: useIsListOpen, Content: ChecksPane },
    bar: { of: 'text', Button: ChecksButton },
  };
}

function useIsListOpen(): boolean {
  const { pane, report } = useProofreading();
  const isOpen = useStore(pane, ({ open }) => open);
  return useStore(report, (checked) => checked !== null) && isOpen;
}

/** Opens the list of checks, or focuses it when it is open; closes it when it has the focus. */
function toggleChecks({ editing, polishing, proofreading }: Parameters<typeof checksPanel>[0]): void {
  if (!editing.current.get()) return;
  const hasFocus = document.activeElement?.closest('.checks') != null;
  if (proofreading.pane.get().open && hasFocus) return proofreading.close();
  if (polishing.state.get().open) polishing.close();
  proofreading.open();
}

/** The number of open checks; opens and closes their list. */
function ChecksButton() {
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
