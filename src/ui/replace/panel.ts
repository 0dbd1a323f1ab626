import { Replace } from 'lucide-react';
import { loadedLater } from '../article/panel';
import type { Panel } from '../article/panel';
import type { Replacing } from './replacing';

const ReplaceDialog = loadedLater(async () => (await import('./replace-dialog')).ReplaceDialog);

/** Replaces words in many texts at once. */
export function replacePanel({ replacing }: { replacing: Replacing }): Panel {
  return {
    name: 'replace',
    commands: [
      {
        name: 'replace-in-texts',
        run: () => replacing.open(),
        shortcut: { group: 'find', name: 'replaceInTexts', keys: 'Ctrl+Shift+H' },
        line: { title: ({ replaceAll }) => replaceAll.open, group: 'texts', aliases: 'replace-in-texts' },
        menu: { of: 'desk', icon: Replace },
      },
    ],
    dialogs: [{ Content: ReplaceDialog }],
  };
}
