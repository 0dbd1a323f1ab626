// Starts the built program and opens the desks of many tests in it, one after another. The desk that it starts with is closed at once.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as electron from 'electron';
import { keepState } from './keep-state.mjs';

const { app, utilityProcess } = electron;
const built = path.resolve(process.env.RONEO_APP ?? path.join(import.meta.dirname, '../../..'));

/** The processes that desks have started and that have not ended. */
const processes = new Set();
const { fork } = utilityProcess;
utilityProcess.fork = (...words) => {
  const child = fork.apply(utilityProcess, words);
  processes.add(child);
  child.once('exit', () => processes.delete(child));
  return child;
};

const { openAnotherDesk } = await import(pathToFileURL(path.join(built, 'out/main/index.js')).href);
app.removeAllListeners('window-all-closed'); // Between two desks there is no window.

const shown = new Promise((resolve) => {
  app.once('browser-window-created', (_event, window) => window.once('show', () => resolve(window)));
});
const ready = shown.then((window) => {
  window.destroy();
  return keepState(electron);
});

let count = 0;
let desk = null;

/** The system's language, which the program was started with, for each desk anew. */
let systemLanguage = 'fr';
const { getSwitchValue } = app.commandLine;
app.commandLine.getSwitchValue = (name) => (name === 'lang' ? systemLanguage : getSwitchValue(name));

/** Ends a process at once and waits for its end. */
function end(child) {
  return new Promise((resolve) => {
    child.once('exit', resolve);
    if (child.pid === undefined) child.once('spawn', () => process.kill(child.pid, 'SIGKILL'));
    else process.kill(child.pid, 'SIGKILL');
  });
}

globalThis.desks = {
  ready: () => ready.then(() => undefined),
  /** Opens a desk with an archive, a profile and a session of its own. */
  async open({ archive, profile, shown, language = 'fr' }) {
    if (desk) throw new Error('a desk is still open');
    systemLanguage = language;
    app.setPath('userData', profile);
    process.env.RONEO_SHOWN = shown;
    desk = openAnotherDesk(archive, `desk ${(count += 1)}`);
    await desk.opened;
  },
  /** Closes its window, which saves first what is unsaved, then its archive. */
  async quit() {
    const quitted = desk;
    desk = null;
    const closed = new Promise((resolve) => quitted.window.once('closed', resolve));
    quitted.window.close();
    await closed;
    await quitted.close();
  },
  /** Closes the desk that is still open, ends all processes of desks, and puts back all that these and their test have changed in this one. */
  async close() {
    const left = desk;
    desk = null;
    await left?.close();
    await Promise.all([...processes].map(end)); // Until then they may write in the folders of the test.
    (await ready)();
  },
};
