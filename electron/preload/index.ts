import { contextBridge, ipcRenderer } from 'electron';
import type { IpcRendererEvent } from 'electron';
import { callNames } from '../../src/contract/call-names';
import type { Argument, Bridge, CallName, Events, Reply } from '../../src/contract';

const calls = new Set<string>(callNames);
const events = {
  'export:progress': true,
  'desk:flush': true,
  'desk:command': true,
} as const satisfies Record<keyof Events, true>;

/** The one object the window holds: the contract, made callable. No other name passes. */
const bridge = {
  call<Name extends CallName>(name: Name, argument: Argument<Name>): Promise<Reply<Name>> {
    if (!calls.has(name)) throw new Error(`No call is named ${name}`);
    return ipcRenderer.invoke(name, argument) as Promise<Reply<Name>>;
  },
  on<Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => void): () => void {
    if (!Object.hasOwn(events, name)) throw new Error(`No event is named ${name}`);
    const hear = (_event: IpcRendererEvent, payload: Events[Name]) => listener(payload);
    ipcRenderer.on(name, hear);
    return () => void ipcRenderer.removeListener(name, hear);
  },
} satisfies Bridge;

contextBridge.exposeInMainWorld('roneo', bridge);
