// Opens the built program with the system's dialogs answered by the test, from the first one on: at its start nobody could put
// anything in their place in time.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as electron from 'electron';
import { answer } from './answer.mjs';

answer(electron, JSON.parse(process.env.RONEO_ANSWERS ?? '[]'));

const built = path.resolve(process.env.RONEO_APP ?? path.join(import.meta.dirname, '../../..'));
await import(pathToFileURL(path.join(built, 'out/main/index.js')).href);
