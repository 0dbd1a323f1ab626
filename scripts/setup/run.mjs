import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { root } from './root.mjs';

/**
 * Runs a program without printing and returns its output; when it fails, throws with its last lines.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, limit?: number }} [options] limit in milliseconds
 * @returns {Promise<string>}
 */
export function run(program, args, { cwd = root, env = {}, limit } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: limit,
    });
    let printed = '';
    child.stdout.on('data', (text) => (printed += text));
    child.stderr.on('data', (text) => (printed += text));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      const plain = stripVTControlCharacters(printed);
      if (code === 0) resolve(plain);
      else reject(new ProgramFailed(program, code ?? signal, plain));
    });
  });
}

/**
 * Runs a program on this terminal and returns its exit code. A stop signal is passed on to it; `withChildren` passes it on to
 * its process group, for a shell script that would leave its children running.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, user?: { uid: number, gid: number }, withChildren?: boolean }} [options]
 * @returns {Promise<number>}
 */
export function runInFront(program, args, { cwd = root, env = {}, user, withChildren = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: 'inherit',
      detached: withChildren,
      ...user,
    });
    const pass = (signal) => (withChildren ? process.kill(-child.pid, signal) : child.kill(signal));
    process.on('SIGINT', pass).on('SIGTERM', pass);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('SIGINT', pass).off('SIGTERM', pass);
      resolve(code ?? (signal ? 1 : 0));
    });
  });
}

/** The failure of a program, with the end of its output. */
export class ProgramFailed extends Error {
  constructor(program, code, printed) {
    super(`${program} ended with ${code}:\n${printed.trimEnd().split('\n').slice(-40).join('\n')}`);
    this.printed = printed;
  }
}
