// Opens the app folder named on the command line, as Electron's own default app does. It must be a module with a
// top-level await: an app that registers its schemes has to run before Electron says that it is ready.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const words = process.argv.slice(1);
if (words.includes('--version') || words.includes('-v')) {
  console.log(`v${process.versions.electron}`);
  process.exit(0);
}
// `-r MODULE` loads a module before the app: Playwright holds the app by one until it is connected.
const isModule = (at) => words[at - 1] === '-r';
const named = words.find((word, at) => !word.startsWith('-') && !isModule(at));
if (!named) {
  console.error('usage: electron FOLDER');
  process.exit(2);
}

Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
const folder = path.resolve(named);
const manifest = path.join(folder, 'package.json');
if (fs.existsSync(manifest)) {
  const { version, productName, name, desktopName } = JSON.parse(fs.readFileSync(manifest, 'utf8'));
  if (version) app.setVersion(version);
  app.name = productName ?? name ?? app.name;
  app.setDesktopName(desktopName ?? `${app.name}.desktop`);
}
const require = createRequire(import.meta.url);
for (const module of words.filter((_word, at) => isModule(at))) require(module);
const entry = require.resolve(folder);
app.setAppPath(fs.existsSync(manifest) ? folder : path.dirname(entry));
await import(pathToFileURL(entry).href);
