import { BrowserWindow } from 'electron';
import type { Session } from 'electron';
import type { GuidePage } from '../../../src/contract';
import { stretchedLanguage } from '../../../src/contract';
import type { Language } from '../../../src/messages';
import { guideAddress } from '../app-protocol/serve-app';
import type { Paths } from '../start/paths';
import { focusWindow } from './desk-window';

/**
 * Makes the function that shows a page of the guide, or its list of pages, in one window beside the desk, which closes with the desk.
 * Its pages are a site that Ronéo exported; they hold no script and cannot call the program.
 */
export function createGuide(
  desk: BrowserWindow,
  { icon }: Pick<Paths, 'icon'>,
  language: () => Language,
): (page: GuidePage | null) => Promise<void> {
  let guide: BrowserWindow | null = null;
  desk.once('closed', () => guide?.destroy());
  return async (page) => {
    const window = (guide ??= openGuideWindow(desk.webContents.session, icon, () => (guide = null)));
    // Fails only when it is interrupted: another page was asked for, or the window was closed.
    await window.loadURL(addressOf(page, language())).catch(() => undefined);
    if (!window.isDestroyed()) focusWindow(window);
  };
}

function openGuideWindow(session: Session, icon: string, onClosed: () => void): BrowserWindow {
  const window = new BrowserWindow({
    width: 860,
    height: 900,
    minWidth: 360,
    minHeight: 360,
    show: false,
    icon,
    autoHideMenuBar: true,
    webPreferences: {
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  });
  window.webContents.on('before-input-event', (event, { type, key }) => {
    if (type !== 'keyDown' || key !== 'Escape') return;
    event.preventDefault();
    window.close();
  });
  window.once('closed', onClosed);
  return window;
}

function addressOf(page: GuidePage | null, language: Language): string {
  const folder = language === stretchedLanguage ? 'fr' : language;
  return `${guideAddress}${folder}/${page === null ? '' : `${page}/`}index.html`;
}
