import { Menu } from 'electron';
import type { BrowserWindow, ContextMenuParams, MenuItemConstructorOptions } from 'electron';
import type { Answering } from './answering';
import type { Language } from './language';
import { menuWords } from './menu-words';
import { pastePlainEntry } from './paste-plain';
import { spellingEntries } from './spelling/spelling-entries';

/** Gives the window the menu that everyone expects under the right button and the menu key: spelling, then cut, copy, paste. */
export function giveContextMenu(
  window: BrowserWindow,
  given: { language: () => Language; answering: Promise<Answering> },
): void {
  window.webContents.on('context-menu', (_event, params) => {
    void given.answering.then((answering) => {
      const entries = entriesFor(params, {
        contents: window.webContents,
        answering,
        language: given.language(),
      });
      if (entries.length > 0) Menu.buildFromTemplate(entries).popup({ window, ...placeOf(params) });
    });
  });
}

/** Called by a key, the menu stands at the caret; by the mouse, where the mouse is. */
function placeOf({ menuSourceType, x, y }: ContextMenuParams): { x: number; y: number } | undefined {
  return menuSourceType === 'keyboard' ? { x, y } : undefined;
}

function entriesFor(
  params: ContextMenuParams,
  around: Parameters<typeof spellingEntries>[1],
): MenuItemConstructorOptions[] {
  const { isEditable, editFlags, selectionText } = params;
  const words = menuWords[around.language];
  const copy: MenuItemConstructorOptions = { role: 'copy', label: words.copy, enabled: editFlags.canCopy };
  if (!isEditable) return selectionText.trim() ? [copy] : [];
  return [
    ...spellingEntries(params, around),
    { role: 'cut', label: words.cut, enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: words.paste, enabled: editFlags.canPaste },
    { ...pastePlainEntry(words.pastePlain), enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', label: words.selectAll, enabled: editFlags.canSelectAll },
  ];
}
