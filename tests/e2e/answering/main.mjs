// Opens the built program with the system's dialogs answered by the test, from the first one on: at its start nobody could put
// anything in their place in time. Nothing is started again; what would be is said on the standard output.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, dialog } from 'electron';

const asked = [];
const answers = JSON.parse(process.env.RONEO_ANSWERS ?? '[]');
/** One question too many waits, as it would for a person. */
const next = () => answers.shift() ?? new Promise(() => undefined);

dialog.showMessageBox = async (...words) => {
  const { message, buttons = [] } = words.at(-1);
  asked.push(message);
  const response = buttons.indexOf(await next());
  if (response < 0) throw new Error(`no such button: ${buttons.join(', ')}`);
  return { response, checkboxChecked: false };
};
dialog.showOpenDialog = async (...words) => {
  asked.push(words.at(-1).title);
  const folder = await next();
  return { canceled: folder === '', filePaths: folder === '' ? [] : [folder] };
};
app.relaunch = ({ args = [] } = {}) => process.stdout.write(`relaunch ${args.join(' ')}\n`);
Object.assign(globalThis, { asked, answers });

const built = path.resolve(process.env.RONEO_APP ?? path.join(import.meta.dirname, '../../..'));
await import(pathToFileURL(path.join(built, 'out/main/index.js')).href);
