import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './progress.mjs';
import { inRuntime } from './root.mjs';

/** Lets one set-up work in this folder at a time; another waits until it has ended. */
export async function withLock(work) {
  fs.mkdirSync(inRuntime(), { recursive: true });
  let isAnnounced = false;
  while (!takeLock()) {
    if (!isAnnounced) say('› Another set-up is at work in this folder: waiting for it to end');
    isAnnounced = true;
    await sleep(500);
  }
  try {
    return await work();
  } finally {
    fs.rmSync(lockFile, { force: true });
  }
}

const lockFile = inRuntime('lock');

function takeLock() {
  try {
    fs.writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  if (!isAlive(Number(readLock()))) fs.rmSync(lockFile, { force: true });
  return false;
}

function readLock() {
  try {
    return fs.readFileSync(lockFile, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return '';
    throw error;
  }
}

function isAlive(pid) {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
