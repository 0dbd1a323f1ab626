import type { BrowserWindow, IpcMain, IpcMainInvokeEvent } from 'electron';
import type { z } from 'zod';
import { argumentSchemas, callNames, failed } from '../../../src/contract';
import type { CallName, Handlers, ParsedArgument, Invalid, ReplyTo } from '../../../src/contract';
import type { Log } from '../start/log';

/** Handles every call of the contract: refuses one that the desk's page did not make, and one whose argument is not valid. */
export function handleCalls(options: {
  ipc: Pick<IpcMain, 'handle'>;
  handlers: Promise<Handlers>;
  isDesk: (event: IpcMainInvokeEvent) => boolean;
  log: Log;
}): void {
  const { ipc, handlers, isDesk, log } = options;
  for (const name of callNames) {
    ipc.handle(name, async (event, argument: unknown) => {
      if (!isDesk(event)) throw refuseCall(name, log);
      try {
        return await handleCall(name, argument, await handlers, log);
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

async function handleCall<Name extends CallName>(
  name: Name,
  argument: unknown,
  handlers: Handlers,
  log: Log,
): Promise<ReplyTo<Name> | { ok: false; problem: Invalid }> {
  const schema: z.ZodType<ParsedArgument<Name>> = argumentSchemas[name];
  const parsed = schema.safeParse(argument);
  if (parsed.success) return handlers[name](parsed.data);
  const problem = invalidArgument(parsed.error);
  log.info(`argument refused: ${name}, ${problem.where}, ${problem.why}`);
  return failed(problem);
}

/** The first thing wrong with an argument; its message says what was expected, never what was received. */
function invalidArgument(error: z.ZodError): Invalid {
  const [issue] = error.issues;
  return { kind: 'invalid', file: null, where: issue?.path.join('.') ?? '', why: issue?.message ?? '' };
}

/** Whether a call comes from the main frame of our window, at one of the desk's own origins ("app://desk"). */
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
