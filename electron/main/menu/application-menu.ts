import { BrowserWindow, clipboard } from 'electron';
import type { BaseWindow, MenuItemConstructorOptions } from 'electron';
import type { DeskCommand, TurnBack } from '../../../src/contract';
import type { Language } from '../window/language';
import { menuWords } from '../menu-words';
import type { MenuWords } from '../menu-words';

type Entries = MenuItemConstructorOptions[];

/** The menu in the interface's language; the desk's own entries are sent to it as commands. */
export function menuTemplate(language: Language, send: (command: DeskCommand) => void): Entries {
  const words = menuWords[language];
  const command: Command = (label, name, accelerator) => ({
    id: name,
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => send(name),
  });
  return [
    fileMenu(words, command),
    editMenu(words, command),
    viewMenu(words, command),
    windowMenu(words),
    helpMenu(words, command),
  ];
}

type Command = (label: string, name: DeskCommand, accelerator?: string) => Entries[number];

const separator: Entries[number] = { type: 'separator' };

function fileMenu(words: MenuWords, command: Command): Entries[number] {
  return {
    label: words.file,
    submenu: [
      command(words.create, 'new', 'CmdOrCtrl+N'),
      command(words.palette, 'palette', 'CmdOrCtrl+K'),
      command(words.import, 'import', 'CmdOrCtrl+O'),
      command(words.importFolder, 'import-folder'),
      command(words.importReport, 'import-report'),
      separator,
      command(words.export, 'export', 'CmdOrCtrl+E'),
      separator,
      command(words.settings, 'settings', 'CmdOrCtrl+,'),
      separator,
      { role: 'close', label: words.close },
      { role: 'quit', label: words.quit, accelerator: 'CmdOrCtrl+Q' },
    ],
  };
}

function editMenu(words: MenuWords, command: Command): Entries[number] {
  return {
    label: words.edit,
    submenu: [
      turnBackEntry('undo', words.undo, 'CmdOrCtrl+Z'),
      turnBackEntry('redo', words.redo, 'CmdOrCtrl+Shift+Z'),
      separator,
      { role: 'cut', label: words.cut },
      { role: 'copy', label: words.copy },
      { role: 'paste', label: words.paste },
      pastePlainEntry(words.pastePlain),
      { role: 'selectAll', label: words.selectAll },
      separator,
      command(words.find, 'find', 'CmdOrCtrl+F'),
      command(words.findNext, 'find-next', 'F3'),
      command(words.findPrevious, 'find-previous', 'Shift+F3'),
      command(words.replace, 'replace', 'CmdOrCtrl+H'),
      command(words.search, 'search', 'CmdOrCtrl+Shift+F'),
      separator,
      command(words.polish, 'polish', 'CmdOrCtrl+Shift+T'),
      command(words.checks, 'checks', 'F7'),
      command(words.checkNext, 'check-next', 'F8'),
      command(words.checkPrevious, 'check-previous', 'Shift+F8'),
    ],
  };
}

/** The window does it where one writes: the text keeps its own steps, of which the browser's command knows nothing. */
function turnBackEntry(step: TurnBack, label: string, accelerator: string): Entries[number] {
  return {
    label,
    accelerator,
    click: (_entry, window) => {
      if (window instanceof BrowserWindow) window.webContents.send('desk:turn-back', step);
    },
  };
}

function viewMenu(words: MenuWords, command: Command): Entries[number] {
  return {
    label: words.view,
    submenu: [
      command(words.library, 'toggle-library', 'CmdOrCtrl+Shift+L'),
      command(words.outline, 'toggle-outline', 'CmdOrCtrl+Shift+O'),
      command(words.proof, 'toggle-proof', 'CmdOrCtrl+Shift+P'),
      command(words.spaces, 'toggle-spaces', 'CmdOrCtrl+F10'),
      separator,
      command(words.focus, 'toggle-focus', 'F9'),
      command(words.fullScreen, 'full-screen', 'F11'),
      separator,
      { role: 'zoomIn', label: words.larger, accelerator: 'CmdOrCtrl+Plus' },
      { role: 'zoomOut', label: words.smaller },
      { role: 'resetZoom', label: words.actualSize },
    ],
  };
}

function windowMenu(words: MenuWords): Entries[number] {
  return { label: words.window, role: 'windowMenu', submenu: [{ role: 'minimize', label: words.minimize }] };
}

function helpMenu(words: MenuWords, command: Command): Entries[number] {
  return {
    label: words.help,
    role: 'help',
    submenu: [command(words.shortcuts, 'shortcuts', 'CmdOrCtrl+/')],
  };
}

/** The menus' entry that pastes words without their form: the window is given them, and asks the clipboard for nothing. */
export function pastePlainEntry(label: string): MenuItemConstructorOptions {
  return {
    label,
    accelerator: 'CmdOrCtrl+Shift+V',
    click: (_entry, window) => void givePlain(window),
  };
}

async function givePlain(window: BaseWindow | undefined): Promise<void> {
  // Awaited for later Electrons, where reading takes time.
  const words: string = await clipboard.readText();
  if (window instanceof BrowserWindow) window.webContents.send('desk:paste-plain', words);
}
