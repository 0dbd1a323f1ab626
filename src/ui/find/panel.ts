import type { Editing } from '../article/editing';
import type { Finding } from '../article/find/finding';
import { hasText } from '../article/panel';
import type { Panel } from '../article/panel';
import type { RailLayout } from '../kit/state/rail-layout';

/** Finds and replaces words of the text on the sheet. */
export function findPanel(needs: { editing: Editing; finding: Finding; rail: RailLayout }): Panel {
  const { editing, finding, rail } = needs;
  const isAvailable = hasText(editing);
  /** A rail that covers the sheet would cover the search too. */
  const open = (replacing: boolean) => {
    rail.hideIfOver();
    finding.open(replacing);
  };
  return {
    name: 'find',
    commands: [
      {
        name: 'find',
        run: () => open(false),
        shortcut: { group: 'find', name: 'find', keys: 'Ctrl+F' },
        line: { title: ({ shortcuts }) => shortcuts.rows.find, group: 'text', aliases: 'find', isAvailable },
      },
      {
        name: 'replace',
        run: () => open(true),
        shortcut: { group: 'find', name: 'replace', keys: 'Ctrl+H' },
        line: {
          title: ({ shortcuts }) => shortcuts.rows.replace,
          group: 'text',
          aliases: 'replace',
          isAvailable,
        },
      },
      {
        name: 'find-next',
        run: () => void finding.step(1),
        shortcut: { group: 'find', name: 'findNext', keys: 'F3' },
      },
      {
        name: 'find-previous',
        run: () => void finding.step(-1),
        shortcut: { group: 'find', name: 'findPrevious', keys: 'Shift+F3' },
      },
    ],
    shortcuts: [{ group: 'find', name: 'replaceAll', keys: 'Ctrl+Alt+↵' }],
  };
}
