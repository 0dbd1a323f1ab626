import { useEffect, useMemo } from 'react';
import type { DeskCommand } from '../../contract';
import { ask } from '../kit/request';
import { toggleFocus } from './focus-mode';
import type { Desk } from './create-desk';
import { interfaceLanguage } from '../settings/settings-store';
import { pastePlain } from '../sheet/pasting';
import { keysOf } from '../kit/keys';
import { commandOfKeys } from '../palette/shortcuts';
import { turnBack } from '../kit/field-undo';
import { useDesk } from './use-desk';

/** Runs a command of the desk, wherever it was given: menu, button, key or palette. */
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
  const { bridge } = useDesk();
  useEffect(() => bridge.on('desk:command', run), [bridge, run]);
  useEffect(() => bridge.on('desk:paste-plain', pastePlain), [bridge]);
  useEffect(() => bridge.on('desk:turn-back', turnBack), [bridge]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const command = event.defaultPrevented ? undefined : commandOfKeys(keysOf(event));
      if (!command) return;
      event.preventDefault();
      run(command);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [run]);
}

function commandsOf(desk: Desk): Readonly<Record<DeskCommand, () => void>> {
  const { proofreading } = desk;
  const { articles, bridge, exporting, finding, importing, palette, panel, polishing, rail, settings } = desk;
  return {
    new: () => void articles.create('release', newLanguage(desk)),
    import: () => void importing.choose('files'),
    'import-folder': () => void importing.choose('folder'),
    'import-report': () => void importing.reopen(),
    export() {
      if (!articles.current.get()) return;
      panel.set('export');
      void exporting.run();
    },
    settings: () => panel.set('settings'),
    palette: palette.toggle,
    find: () => finding.open(false),
    replace: () => finding.open(true),
    'find-next': () => void finding.step(1),
    'find-previous': () => void finding.step(-1),
    search() {
      rail.show('texts');
      // The rail may only now be drawn.
      requestAnimationFrame(() => document.getElementById('library-search')?.focus());
    },
    polish() {
      proofreading.hide();
      polishing.open();
    },
    checks() {
      if (!articles.current.get()) return;
      if (proofreading.pane.get().open && isInChecks()) return proofreading.close();
      if (polishing.state.get().open) polishing.close();
      proofreading.open();
    },
    'check-next': () => proofreading.step(1),
    'check-previous': () => proofreading.step(-1),
    'toggle-library': () => rail.toggle('texts'),
    'toggle-outline'() {
      rail.toggle('outline');
      if (!rail.state.get().shown) return articles.current.get()?.draft.focusText();
      requestAnimationFrame(() => document.getElementById('outline-list')?.focus());
    },
    'toggle-proof': () => settings.change({ proof: settings.state.get().proof === 'none' ? 'site' : 'none' }),
    'toggle-focus': () => toggleFocus(settings),
    'toggle-spaces': () => settings.change({ spaces: !settings.state.get().spaces }),
    'full-screen': () => void ask(bridge, 'desk:full-screen', null),
    shortcuts: () => panel.set(panel.get() === 'shortcuts' ? 'none' : 'shortcuts'),
  };
}

/** Whether the keys are in the list of points: the key that opens it then closes it. */
function isInChecks(): boolean {
  return document.activeElement?.closest('.checks') != null;
}

/** A new text is written in the language of the one before, or in the interface's. */
function newLanguage({ articles, settings }: Desk): string {
  const spoken = interfaceLanguage(settings.state.get());
  return articles.current.get()?.draft.fields.get().language ?? (spoken === 'fr' ? 'fr' : 'en-GB');
}
