import type { OpenDesk } from './desk';

/** What the program under test holds back for a test. */
interface Held {
  release?: () => void;
}

type Answering = Map<string, (...call: unknown[]) => unknown>;

/** Lets a call of the window wait for its answer, until it goes on. */
export async function hold({ program }: OpenDesk, call: string): Promise<void> {
  await program.evaluate(({ ipcMain }, name) => {
    const answering = (ipcMain as unknown as { _invokeHandlers: Answering })._invokeHandlers;
    const answer = answering.get(name);
    const held = new Promise<void>((go) => ((globalThis as Held).release = go));
    answering.set(name, (...words) => held.then(() => answer?.(...words)));
  }, call);
}

export async function goOn({ program }: OpenDesk): Promise<void> {
  await program.evaluate(() => (globalThis as Held).release?.());
}
