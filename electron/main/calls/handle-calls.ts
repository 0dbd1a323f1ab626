import type { BrowserWindow, IpcMain, IpcMainInvokeEvent } from 'electron';
import { callNames } from '../../../src/contract';
import type { Log } from '../start/log';
import type { AnswerCall } from './answer-calls';

/** Listens to every call of the contract, answers it once the backend is there, and refuses calls that the desk's own page did not make. */
export function handleCalls(options: {
  ipc: Pick<IpcMain, 'handle'>;
  answer: Promise<AnswerCall>;
  isDesk: (event: IpcMainInvokeEvent) => boolean;
  log: Log;
}): void {
  const { ipc, answer, isDesk, log } = options;
  for (const name of callNames) {
    ipc.handle(name, async (event, argument: unknown) => {
      if (!isDesk(event)) throw refuseCall(name, log);
      try {
        const answerCall = await answer;
        return await answerCall(name, argument);
      } catch (error) {
        log.error(name, error);
        throw new Error('unexpected', { cause: error });
      }
    });
  }
}

function refuseCall(name: string, log: Log): Error {
  log.info(`call refused, not made by the desk: ${name}`);
  return new Error('refused');
}

/** Whether a call comes from the main frame of our window, at one of the desk's own origins ("app://desk"). */
export function isFromDesk(
  event: IpcMainInvokeEvent,
  window: BrowserWindow | null,
  origins: readonly string[],
): boolean {
  const { senderFrame, sender } = event;
  if (!window || window.isDestroyed() || sender !== window.webContents || !senderFrame) return false;
  if (senderFrame.parent !== null || !URL.canParse(senderFrame.url)) return false;
  const { protocol, host } = new URL(senderFrame.url);
  return origins.includes(`${protocol}//${host}`);
}
