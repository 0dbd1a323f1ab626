import { useEffect, useMemo } from 'react';
import type { DeskCommand } from '../contract';
import { polishOnSheet } from './article/polish';
import type { Desk } from './create-desk';
import { interfaceLanguage } from './settings/settings-keeper';
import { useDesk } from './use-desk';

/** Runs a command of the desk, wherever it was given: menu, button or key. */
export function useCommands(): (command: DeskCommand) => void {
  const desk = useDesk();
  return useMemo(() => {
    const commands = commandsOf(desk);
    return (command) => commands[command]();
  }, [desk]);
}

/** Listens to the window's keys and to the program's menu. */
export function useCommandKeys(): void {
  const run = useCommands();
  const { bridge, panel } = useDesk();
  useEffect(() => bridge.on('desk:command', run), [bridge, run]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const command = keys[`${event.shiftKey ? 'Shift+' : ''}${event.key.toLowerCase()}`];
      if (command) run(command);
      else if (event.key === '/') panel.set(panel.get() === 'shortcuts' ? 'none' : 'shortcuts');
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [run, panel]);
}

/** With Ctrl, or Command on a Mac. */
const keys: Readonly<Record<string, DeskCommand>> = {
  n: 'new',
  f: 'find',
  e: 'export',
  ',': 'settings',
  'Shift+t': 'polish',
  'Shift+l': 'toggle-library',
  'Shift+p': 'toggle-proof',
};

function commandsOf(desk: Desk): Readonly<Record<DeskCommand, () => void>> {
  const { articles, exporting, importing, panel, rail, settings } = desk;
  return {
    new: () => void articles.create('release', newLanguage(desk)),
    find() {
      rail.show();
      // The rail may only now be drawn.
      requestAnimationFrame(() => document.getElementById('library-search')?.focus());
    },
    export() {
      if (!articles.current.get()) return;
      panel.set('export');
      void exporting.run();
    },
    settings: () => panel.set('settings'),
    import: () => void importing.choose(),
    polish: () => polishOnSheet(desk),
    'toggle-library': rail.toggle,
    'toggle-proof': () => settings.change({ proof: settings.state.get().proof === 'none' ? 'site' : 'none' }),
  };
}

/** A new text is written in the language of the one before, or in the interface's. */
function newLanguage({ articles, settings }: Desk): string {
  const spoken = interfaceLanguage(settings.state.get());
  return articles.current.get()?.draft.fields.get().language ?? (spoken === 'fr' ? 'fr' : 'en-GB');
}
