import { BrowserWindow, clipboard } from 'electron';
import type { BaseWindow, MenuItemConstructorOptions } from 'electron';
import type { DeskCommand, UndoCommand } from '../../../src/contract';
import { messagesIn } from '../../../src/messages';
import type { Language, Messages } from '../../../src/messages';

type Entries = MenuItemConstructorOptions[];

/** The application menu in the interface's language; the desk's own entries are sent to its page as commands. */
export function createMenuTemplate(language: Language, send: (command: DeskCommand) => void): Entries {
  const all = messagesIn(language);
  const messages = all.menu;
  const command: CommandEntry = (label, name, accelerator) => ({
    id: name,
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => send(name),
  });
  return [
    fileMenu(all, command),
    editMenu(all, command),
    viewMenu(all, command),
    windowMenu(messages),
    helpMenu(messages, command),
  ];
}

type CommandEntry = (label: string, name: DeskCommand, accelerator?: string) => Entries[number];

const separator: Entries[number] = { type: 'separator' };

function fileMenu(
  { menu: messages, site, leafletPreview }: Messages,
  command: CommandEntry,
): Entries[number] {
  return {
    label: messages.file,
    submenu: [
      command(messages.create, 'new', 'CmdOrCtrl+N'),
      command(messages.createArticle, 'new-article', 'CmdOrCtrl+Shift+N'),
      command(messages.createLeaflet, 'new-leaflet', 'CmdOrCtrl+Shift+M'),
      command(messages.createPage, 'new-page'),
      command(messages.palette, 'palette', 'CmdOrCtrl+K'),
      command(messages.import, 'import', 'CmdOrCtrl+O'),
      command(messages.importFolder, 'import-folder'),
      command(messages.importReport, 'import-report'),
      separator,
      command(messages.export, 'export', 'CmdOrCtrl+E'),
      command(leafletPreview.print, 'print-leaflet', 'CmdOrCtrl+P'),
      command(messages.publish, 'publish', 'CmdOrCtrl+Shift+D'),
      command(messages.outbox, 'outbox', 'CmdOrCtrl+Shift+J'),
      command(site.open, 'site'),
      separator,
      command(messages.openArchive, 'open-archive'),
      command(messages.newArchive, 'new-archive'),
      command(messages.moveArchive, 'move-archive'),
      separator,
      command(messages.settings, 'settings', 'CmdOrCtrl+,'),
      separator,
      { role: 'close', label: messages.close },
      { role: 'quit', label: messages.quit, accelerator: 'CmdOrCtrl+Q' },
    ],
  };
}

function editMenu({ menu: messages, acts }: Messages, command: CommandEntry): Entries[number] {
  return {
    label: messages.edit,
    submenu: [
      historyEntry('undo', messages.undo, 'CmdOrCtrl+Z'),
      historyEntry('redo', messages.redo, 'CmdOrCtrl+Shift+Z'),
      command(acts.last, 'acts'),
      separator,
      { role: 'cut', label: messages.cut },
      { role: 'copy', label: messages.copy },
      { role: 'paste', label: messages.paste },
      pastePlainEntry(messages.pastePlain),
      { role: 'selectAll', label: messages.selectAll },
      separator,
      command(messages.find, 'find', 'CmdOrCtrl+F'),
      command(messages.findNext, 'find-next', 'F3'),
      command(messages.findPrevious, 'find-previous', 'Shift+F3'),
      command(messages.replace, 'replace', 'CmdOrCtrl+H'),
      command(messages.search, 'search', 'CmdOrCtrl+Shift+F'),
      command(messages.replaceInTexts, 'replace-in-texts', 'CmdOrCtrl+Shift+H'),
      separator,
      command(messages.polish, 'polish', 'CmdOrCtrl+Shift+T'),
      command(messages.checks, 'checks', 'F7'),
      command(messages.checkNext, 'check-next', 'F8'),
      command(messages.checkPrevious, 'check-previous', 'Shift+F8'),
    ],
  };
}

/** Undo and redo are done by the page, whose editor has a history of its own that the browser's command does not know. */
function historyEntry(step: UndoCommand, label: string, accelerator: string): Entries[number] {
  return {
    label,
    accelerator,
    click: (_entry, window) => {
      if (window instanceof BrowserWindow) window.webContents.send('desk:undo-command', step);
    },
  };
}

function viewMenu({ menu: messages, calendar, pictures }: Messages, command: CommandEntry): Entries[number] {
  return {
    label: messages.view,
    submenu: [
      command(messages.library, 'toggle-library', 'CmdOrCtrl+Shift+L'),
      command(messages.trash, 'trash'),
      command(calendar.open, 'calendar'),
      command(pictures.open, 'pictures', 'CmdOrCtrl+Shift+G'),
      command(messages.outline, 'toggle-outline', 'CmdOrCtrl+Shift+O'),
      command(messages.proof, 'toggle-proof', 'CmdOrCtrl+Shift+P'),
      command(messages.spaces, 'toggle-spaces', 'CmdOrCtrl+F10'),
      separator,
      command(messages.nextPane, 'next-pane', 'F6'),
      command(messages.focus, 'toggle-focus', 'F9'),
      command(messages.fullScreen, 'full-screen', 'F11'),
      separator,
      { role: 'zoomIn', label: messages.larger, accelerator: 'CmdOrCtrl+Plus' },
      { role: 'zoomOut', label: messages.smaller },
      { role: 'resetZoom', label: messages.actualSize },
    ],
  };
}

function windowMenu(messages: Messages['menu']): Entries[number] {
  return {
    label: messages.window,
    role: 'windowMenu',
    submenu: [{ role: 'minimize', label: messages.minimize }],
  };
}

function helpMenu(messages: Messages['menu'], command: CommandEntry): Entries[number] {
  return {
    label: messages.help,
    role: 'help',
    submenu: [
      command(messages.guide, 'guide', 'F1'),
      command(messages.shortcuts, 'shortcuts', 'CmdOrCtrl+/'),
    ],
  };
}

/** The entry that pastes without formatting: the page is sent the text and never reads the clipboard itself. */
export function pastePlainEntry(label: string): MenuItemConstructorOptions {
  return {
    label,
    accelerator: 'CmdOrCtrl+Shift+V',
    click: (_entry, window) => void sendPlainText(window),
  };
}

async function sendPlainText(window: BaseWindow | undefined): Promise<void> {
  // Awaited because later Electrons return a promise.
  const text: string = await clipboard.readText();
  if (window instanceof BrowserWindow) window.webContents.send('desk:paste-plain', text);
}
