import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';
import { scenarios } from './scenarios.mjs';
import { createTypist, report } from './typist.mjs';

// Runs inside Electron in place of the program's entry: opens the desk, and types in it as a hurried person would.
const [scenario, seed] = JSON.parse(process.env.RONEO_KILL);
app.on('browser-window-created', (_event, window) => {
  const typist = createTypist(window.webContents);
  typist
    .deskDrawn()
    .then(() => scenarios[scenario](typist, seed))
    .catch((error) => report({ stuck: String(error?.stack ?? error) }));
});

app.on('web-contents-created', (_event, { ipc }) => {
  const handle = ipc.handle.bind(ipc);
  ipc.handle = (name, listener) =>
    handle(name, (event, ...args) => {
      if (name === 'article:save') report({ stage: 'saving' });
      return listener(event, ...args);
    });
});

const program = path.resolve(process.env.RONEO_APP, 'out/main/index.js');
await import(pathToFileURL(program).href); // Electron becomes ready only after its entry module.
