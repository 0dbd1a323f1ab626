import { Space } from 'lucide-react';
import type { Settings } from '../../contract';
import type { SaveState } from '../article/autosave';
import type { ActHistory } from '../article/acts/act-history';
import { useEditing } from '../article/editing';
import type { Editing } from '../article/editing';
import { hasText, loadedLater } from '../article/panel';
import type { Action, Panel, Words } from '../article/panel';
import { useSettings } from '../kit/state/settings-store';
import type { SettingsStore } from '../kit/state/settings-store';
import { createStore, useStore, useValue } from '../kit/state/store';
import { useCropping } from './crop/cropping';
import { toggleFocusMode } from './focus-mode';
import { blockActions, signatoryActions, standingActions, textChoices } from './sheet-actions';

const CropDialog = loadedLater(async () => (await import('./crop/crop-dialog')).CropDialog);
const ConflictDialog = loadedLater(async () => (await import('../article/conflict-dialog')).ConflictDialog);
const DamagedDialog = loadedLater(async () => (await import('../article/damaged-dialog')).DamagedDialog);

/** The text on the sheet: how it is shown, what can be inserted into it, its status, kind and language. */
export function sheetPanel({
  editing,
  settings,
  history,
}: {
  editing: Editing;
  settings: SettingsStore;
  history: ActHistory;
}): Panel {
  return {
    name: 'sheet',
    commands: [
      {
        name: 'toggle-spaces',
        run: () => settings.change({ spaces: !settings.state.get().spaces }),
        shortcut: { group: 'view', name: 'spaces', keys: 'Ctrl+F10' },
        line: { title: ({ bar }) => bar.spaces, group: 'view', aliases: 'toggle-spaces' },
        menu: { of: 'text', icon: Space, useIsChecked: useHasSpaces },
      },
      {
        name: 'toggle-focus',
        run: () => toggleFocusMode(settings),
        shortcut: { group: 'view', name: 'focus', keys: 'F9' },
        line: {
          title: ({ shortcuts }) => shortcuts.rows.focus,
          group: 'view',
          aliases: 'toggle-focus',
          isAvailable: hasText(editing),
        },
      },
    ],
    shortcuts: [
      { group: 'text', name: 'insert', keys: '/' },
      { group: 'text', name: 'next', keys: '\u21b5' },
      { group: 'text', name: 'toolbar', keys: 'Alt+F10' },
      { group: 'text', name: 'pastePlain', keys: 'Ctrl+Shift+V' },
      { group: 'text', name: 'undo', keys: 'Ctrl+Z' },
      { group: 'text', name: 'redo', keys: 'Ctrl+Shift+Z' },
    ],
    actions: () => [
      ...textChoices(editing),
      ...signatoryActions({ editing }),
      ...standingActions({ editing, history }),
      ...focusChoices(settings),
      ...blockActions(editing),
    ],
    dialogs: [
      {
        Content: CropDialog,
        useIsOpen: () => useStore(useCropping().request, (request) => request !== null),
      },
      {
        Content: DamagedDialog,
        useIsOpen: () => useStore(useEditing().damaged, (damaged) => damaged !== null),
      },
      { Content: ConflictDialog, useIsOpen: useHasConflict },
    ],
  };
}

function useHasSpaces(): boolean {
  return useStore(useSettings().state, ({ spaces }) => spaces);
}

const noConflict = createStore<SaveState>({ kind: 'saved', at: 0 });

function useHasConflict(): boolean {
  const edited = useValue(useEditing().current);
  return useStore(edited?.autosave.state ?? noConflict, (state) => state.kind === 'conflict');
}

function focusChoices(settings: SettingsStore): Action[] {
  const dimming = (focusOn: Settings['focusOn'], title: Words): Action => ({
    name: `focus-${focusOn}`,
    title,
    group: 'focus',
    run: () => settings.change({ focusOn }),
  });
  return [
    dimming('paragraph', ({ focus }) => focus.paragraph),
    dimming('sentence', ({ focus }) => focus.sentence),
    {
      name: 'typewriter',
      title: ({ focus }) => focus.typewriter,
      group: 'focus',
      aliases: 'typewriter',
      run: () => settings.change({ typewriter: !settings.state.get().typewriter }),
    },
  ];
}
