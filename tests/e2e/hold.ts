import type { OpenDesk } from './desk';

/** What the program under test holds back for a test. */
interface Held {
  release?: () => void;
}

type Answering = Map<string, (...call: unknown[]) => unknown>;

/** Lets a call of the window wait for its answer, until it goes on. */
export async function hold({ program }: OpenDesk, call: string): Promise<void> {
  await program.evaluate(({ BrowserWindow }, name) => {
    const ipc = BrowserWindow.getAllWindows()[0]?.webContents.ipc;
    const answering = (ipc as unknown as { _invokeHandlers: Answering })._invokeHandlers;
    const answer = answering.get(name);
    const held = new Promise<void>((go) => ((globalThis as Held).release = go));
    answering.set(name, (...words) => held.then(() => answer?.(...words)));
  }, call);
}

export async function goOn({ program }: OpenDesk): Promise<void> {
  await program.evaluate(() => (globalThis as Held).release?.());
}

/** Lets no copy come to the thread that reads it, until it goes on. */
export async function holdReading({ program }: OpenDesk): Promise<void> {
  await program.evaluate(() => {
    const { prototype } = process.getBuiltinModule('node:worker_threads').Worker;
    const send = Object.getOwnPropertyDescriptor(prototype, 'postMessage')?.value as (one: unknown) => void;
    const waiting: (() => void)[] = [];
    prototype.postMessage = function (copied: unknown) {
      waiting.push(() => send.call(this, copied));
    };
    (globalThis as Held).release = () => {
      prototype.postMessage = send;
      for (const go of waiting) go();
    };
  });
}
