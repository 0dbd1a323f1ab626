import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { root } from './root.mjs';

/**
 * Runs a program quietly and gives its output; when it fails, throws with the last lines that it printed.
 * @param {string} program
 * @param {readonly string[]} words
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, limit?: number }} [options] limit in milliseconds
 * @returns {Promise<string>}
 */
export function run(program, words, { cwd = root, env = {}, limit } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, {
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
 * Runs a program in front of the person and gives its exit code. A stop signal is passed on to it; with `withItsOwn`
 * also to what it started, for a shell script that would leave its children behind.
 * @param {string} program
 * @param {readonly string[]} words
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, user?: { uid: number, gid: number }, withItsOwn?: boolean }} [options]
 * @returns {Promise<number>}
 */
export function runInFront(program, words, { cwd = root, env = {}, user, withItsOwn = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, {
      cwd,
      env: { ...process.env, ...env },
      stdio: 'inherit',
      detached: withItsOwn,
      ...user,
    });
    const pass = (signal) => (withItsOwn ? process.kill(-child.pid, signal) : child.kill(signal));
    process.on('SIGINT', pass).on('SIGTERM', pass);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('SIGINT', pass).off('SIGTERM', pass);
      resolve(code ?? (signal ? 1 : 0));
    });
  });
}

/** A program that ended badly, with the end of what it printed. */
export class ProgramFailed extends Error {
  constructor(program, code, printed) {
    super(`${program} ended with ${code}:\n${printed.trimEnd().split('\n').slice(-40).join('\n')}`);
    this.printed = printed;
  }
}
