import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { inRuntime } from './root.mjs';
import { say } from './say.mjs';

/** Lets one set-up work in this folder at a time: a second one waits its turn, then finds the work done. */
export async function inTurn(work) {
  fs.mkdirSync(inRuntime(), { recursive: true });
  let told = false;
  while (!takeTurn()) {
    if (!told) say('› Another set-up is at work in this folder: waiting for it to end');
    told = true;
    await sleep(500);
  }
  try {
    return await work();
  } finally {
    fs.rmSync(turnFile, { force: true });
  }
}

const turnFile = inRuntime('turn');

function takeTurn() {
  try {
    fs.writeFileSync(turnFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch (problem) {
    if (problem.code !== 'EEXIST') throw problem;
  }
  if (!isAlive(Number(readTurn()))) fs.rmSync(turnFile, { force: true });
  return false;
}

function readTurn() {
  try {
    return fs.readFileSync(turnFile, 'utf8');
  } catch (problem) {
    if (problem.code === 'ENOENT') return '';
    throw problem;
  }
}

function isAlive(pid) {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    return problem.code === 'EPERM';
  }
}
