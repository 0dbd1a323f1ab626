import type { Editing } from '../article/editing';
import { hasText } from '../article/panel';
import type { Panel } from '../article/panel';
import type { RailLayout } from '../kit/state/rail-layout';
import { focusOnNextFrame } from '../kit/typing/held-focus';

/** The outline of the text on the sheet, in the rail. */
export function outlinePanel({ editing, rail }: { editing: Editing; rail: RailLayout }): Panel {
  return {
    name: 'outline',
    commands: [
      {
        name: 'toggle-outline',
        run() {
          rail.toggle('outline');
          if (rail.state.get().shown) focusOnNextFrame('outline-list');
          else editing.current.get()?.draft.focusText();
        },
        shortcut: { group: 'view', name: 'outline', keys: 'Ctrl+Shift+O' },
        line: {
          title: ({ shortcuts }) => shortcuts.rows.outline,
          group: 'view',
          aliases: 'toggle-outline',
          isAvailable: hasText(editing),
        },
      },
    ],
    shortcuts: [
      { group: 'outline', name: 'sectionUp', keys: 'Alt+↑' },
      { group: 'outline', name: 'sectionDown', keys: 'Alt+↓' },
    ],
  };
}
