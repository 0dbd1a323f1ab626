import type { ArticleKind } from '../../article';
import type { DeskCommand } from '../../contract';
import type { Messages } from '../../messages';

/** A shortcut of the desk, with the command that it runs, if it is one of the window's own. */
export interface Shortcut {
  name: keyof Messages['shortcuts']['rows'];
  /** "Ctrl+Shift+L"; Ctrl stands for Command on a Mac. */
  keys: string;
  command?: DeskCommand;
}

export type ShortcutGroup = keyof Messages['shortcuts']['groups'];

/** All shortcuts of the desk, by the group in which they are listed. */
export const shortcuts: Readonly<Record<ShortcutGroup, readonly Shortcut[]>> = {
  desk: [
    { name: 'palette', keys: 'Ctrl+K', command: 'palette' },
    { name: 'new', keys: 'Ctrl+N', command: 'new' },
    { name: 'newArticle', keys: 'Ctrl+Shift+N', command: 'new-article' },
    { name: 'newLeaflet', keys: 'Ctrl+Shift+M', command: 'new-leaflet' },
    { name: 'search', keys: 'Ctrl+Shift+F', command: 'search' },
    { name: 'import', keys: 'Ctrl+O', command: 'import' },
    { name: 'export', keys: 'Ctrl+E', command: 'export' },
    { name: 'settings', keys: 'Ctrl+,', command: 'settings' },
    { name: 'guide', keys: 'F1', command: 'guide' },
    { name: 'shortcuts', keys: 'Ctrl+/', command: 'shortcuts' },
    { name: 'quit', keys: 'Ctrl+Q' },
  ],
  view: [
    { name: 'library', keys: 'Ctrl+Shift+L', command: 'toggle-library' },
    { name: 'outline', keys: 'Ctrl+Shift+O', command: 'toggle-outline' },
    { name: 'pictures', keys: 'Ctrl+Shift+G', command: 'pictures' },
    { name: 'nextPane', keys: 'F6', command: 'next-pane' },
    { name: 'previousPane', keys: 'Shift+F6', command: 'previous-pane' },
    { name: 'proof', keys: 'Ctrl+Shift+P', command: 'toggle-proof' },
    { name: 'spaces', keys: 'Ctrl+F10', command: 'toggle-spaces' },
    { name: 'focus', keys: 'F9', command: 'toggle-focus' },
    { name: 'fullScreen', keys: 'F11', command: 'full-screen' },
    { name: 'larger', keys: 'Ctrl++' },
    { name: 'smaller', keys: 'Ctrl+-' },
    { name: 'actualSize', keys: 'Ctrl+0' },
  ],
  find: [
    { name: 'find', keys: 'Ctrl+F', command: 'find' },
    { name: 'replace', keys: 'Ctrl+H', command: 'replace' },
    { name: 'replaceInTexts', keys: 'Ctrl+Shift+H', command: 'replace-in-texts' },
    { name: 'findNext', keys: 'F3', command: 'find-next' },
    { name: 'findPrevious', keys: 'Shift+F3', command: 'find-previous' },
    { name: 'replaceAll', keys: 'Ctrl+Alt+↵' },
  ],
  text: [
    { name: 'insert', keys: '/' },
    { name: 'next', keys: '\u21b5' },
    { name: 'toolbar', keys: 'Alt+F10' },
    { name: 'polish', keys: 'Ctrl+Shift+T', command: 'polish' },
    { name: 'checks', keys: 'F7', command: 'checks' },
    { name: 'checkNext', keys: 'F8', command: 'check-next' },
    { name: 'checkPrevious', keys: 'Shift+F8', command: 'check-previous' },
    { name: 'pastePlain', keys: 'Ctrl+Shift+V' },
    { name: 'undo', keys: 'Ctrl+Z' },
    { name: 'redo', keys: 'Ctrl+Shift+Z' },
  ],
  list: [
    { name: 'chooseText', keys: 'Space' },
    { name: 'chooseMore', keys: 'Shift+↓' },
    { name: 'chooseAll', keys: 'Ctrl+A' },
    { name: 'textMenu', keys: 'Shift+F10' },
    { name: 'removeText', keys: 'Delete' },
    { name: 'showAll', keys: 'Escape' },
  ],
  outline: [
    { name: 'sectionUp', keys: 'Alt+↑' },
    { name: 'sectionDown', keys: 'Alt+↓' },
  ],
};

const all = Object.values(shortcuts).flat();

const commandByKeys = new Map(
  all.flatMap(({ keys, command }) => (command ? [[keys, command] as const] : [])),
);

/** The command that begins a text of each kind. */
export const newTextCommands = {
  release: 'new',
  article: 'new-article',
  leaflet: 'new-leaflet',
} as const satisfies Record<ArticleKind, DeskCommand>;

/** The command of a shortcut, written as `keysOf` writes it. */
export function commandOfKeys(keys: string): DeskCommand | undefined {
  return commandByKeys.get(keys);
}

/** The shortcut of a command; "" when it has none. */
export function keysOfCommand(command: DeskCommand): string {
  return all.find((shortcut) => shortcut.command === command)?.keys ?? '';
}
