import { Menu } from 'electron';
import type { BrowserWindow, ContextMenuParams, MenuItemConstructorOptions } from 'electron';
import type { Language } from './language';
import { menuWords } from './menu-words';

/** Gives the window the menu that everyone expects under the right button: cut, copy, paste. */
export function giveContextMenu(window: BrowserWindow, language: () => Language): void {
  window.webContents.on('context-menu', (_event, params) => {
    const entries = entriesFor(params, language());
    if (entries.length > 0) Menu.buildFromTemplate(entries).popup({ window });
  });
}

function entriesFor(
  { isEditable, editFlags, selectionText }: ContextMenuParams,
  language: Language,
): MenuItemConstructorOptions[] {
  const words = menuWords[language];
  const copy: MenuItemConstructorOptions = { role: 'copy', label: words.copy, enabled: editFlags.canCopy };
  if (!isEditable) return selectionText.trim() ? [copy] : [];
  return [
    { role: 'cut', label: words.cut, enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: words.paste, enabled: editFlags.canPaste },
    { role: 'pasteAndMatchStyle', label: words.pastePlain, enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', label: words.selectAll, enabled: editFlags.canSelectAll },
  ];
}
