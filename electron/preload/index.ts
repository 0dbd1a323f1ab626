import { contextBridge, ipcRenderer } from 'electron';
import type { IpcRendererEvent } from 'electron';
import { callNames, eventNames } from '../../src/contract';
import type { Argument, Bridge, CallName, Events, ReplyTo } from '../../src/contract';
import { knowsWord, waitForSpellCheck } from './spelling';

/** The one object that the window is given: the contract's calls and events, and no other channel. */
const bridge = {
  async call<Name extends CallName>(name: Name, argument: Argument<Name>): Promise<ReplyTo<Name>> {
    if (!callNames.includes(name)) throw new Error(`No call is named ${name}`);
    const reply = (await ipcRenderer.invoke(name, argument)) as ReplyTo<Name>;
    if (name === 'spelling:follow') await waitForSpellCheck(reply as ReplyTo<'spelling:follow'>);
    return reply;
  },
  knowsWord,
  on<Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => void): () => void {
    if (!eventNames.includes(name)) throw new Error(`No event is named ${name}`);
    const onEvent = (_event: IpcRendererEvent, payload: Events[Name]) => listener(payload);
    ipcRenderer.on(name, onEvent);
    return () => void ipcRenderer.removeListener(name, onEvent);
  },
} satisfies Bridge;

contextBridge.exposeInMainWorld('roneo', bridge);
