import { contextBridge, ipcRenderer } from 'electron';
import type { IpcRendererEvent } from 'electron';
import type { Argument, Bridge, CallName, Events, ReplyTo } from '../../src/contract';
import { knowsWord, waitForSpellCheck } from './spelling';

// Written out and checked against the contract by the compiler: importing the contract's list would load its schemas too.
const calls = {
  'desk:start': true,
  'settings:open': true,
  'settings:save': true,
  'masthead:open': true,
  'masthead:save': true,
  'library:list': true,
  'library:removed': true,
  'article:create': true,
  'article:open': true,
  'article:save': true,
  'article:copy': true,
  'article:remove': true,
  'article:restore': true,
  'article:paste': true,
  'revision:list': true,
  'revision:open': true,
  'revision:pin': true,
  'revision:name': true,
  'picture:keep': true,
  'picture:choose': true,
  'picture:cut': true,
  'proof:site': true,
  'proof:leaflet': true,
  'proof:mail': true,
  'export:choose-folder': true,
  'export:run': true,
  'export:cancel': true,
  'export:reveal': true,
  'import:choose': true,
  'import:files': true,
  'import:give': true,
  'import:again': true,
  'import:cancel': true,
  'words:list': true,
  'words:add': true,
  'words:remove': true,
  'spelling:follow': true,
  'desk:flushed': true,
  'desk:broken': true,
  'desk:full-screen': true,
} as const satisfies Record<CallName, true>;

const events = {
  'export:progress': true,
  'import:progress': true,
  'import:wanted': true,
  'desk:flush': true,
  'desk:command': true,
  'desk:paste-plain': true,
  'desk:undo-command': true,
} as const satisfies Record<keyof Events, true>;

/** The one object that the window is given: the contract's calls and events, and no other channel. */
const bridge = {
  async call<Name extends CallName>(name: Name, argument: Argument<Name>): Promise<ReplyTo<Name>> {
    if (!Object.hasOwn(calls, name)) throw new Error(`No call is named ${name}`);
    const reply = (await ipcRenderer.invoke(name, argument)) as ReplyTo<Name>;
    if (name === 'spelling:follow') await waitForSpellCheck(reply as ReplyTo<'spelling:follow'>);
    return reply;
  },
  knowsWord,
  on<Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => void): () => void {
    if (!Object.hasOwn(events, name)) throw new Error(`No event is named ${name}`);
    const onEvent = (_event: IpcRendererEvent, payload: Events[Name]) => listener(payload);
    ipcRenderer.on(name, onEvent);
    return () => void ipcRenderer.removeListener(name, onEvent);
  },
} satisfies Bridge;

contextBridge.exposeInMainWorld('roneo', bridge);
