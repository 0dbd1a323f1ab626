import type { BrowserWindow, IpcMainInvokeEvent } from 'electron';

/** Whether a call comes from the main frame of our window, standing at one of the desk's own origins ("app://desk"). */
export function isFromDesk(
  event: IpcMainInvokeEvent,
  window: BrowserWindow | null,
  origins: readonly string[],
): boolean {
  const { senderFrame, sender } = event;
  if (!window || window.isDestroyed() || sender !== window.webContents || !senderFrame) return false;
  const { protocol, host } = new URL(senderFrame.url);
  return senderFrame.parent === null && origins.includes(`${protocol}//${host}`);
}
