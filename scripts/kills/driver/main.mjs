import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, ipcMain } from 'electron';
import { acts } from './acts.mjs';
import { handOver, tell } from './hand.mjs';

// Runs inside Electron in place of the program's own entry: opens the desk as ever, and writes in it like a hurried person.
const [act, mark] = JSON.parse(process.env.RONEO_KILL);
app.on('browser-window-created', (_event, window) => {
  const hand = handOver(window.webContents);
  hand
    .deskDrawn()
    .then(() => acts[act](hand, mark))
    .catch((error) => tell({ stuck: String(error?.stack ?? error) }));
});

const handle = ipcMain.handle.bind(ipcMain);
ipcMain.handle = (name, answer) =>
  handle(name, (event, ...words) => {
    if (name === 'article:save') tell({ moment: 'saving' });
    return answer(event, ...words);
  });

const program = path.resolve(process.env.RONEO_APP, 'out/main/index.js');
await import(pathToFileURL(program).href); // Electron is ready only once its entry is read.
