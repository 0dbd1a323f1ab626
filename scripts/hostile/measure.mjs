import fs from 'node:fs';

/** Milliseconds by the clock after which a run is ended: far more than its processor time may be, as the machine may do other work. */
const patience = 300_000;

/**
 * Runs a command and measures it with the processes that it starts: seconds by the clock and of processor time, the most
 * memory of any one of them. The numbers come from /proc: elsewhere than on Linux, only the clock is read.
 */
export async function measure(start) {
  const since = performance.now();
  const child = start();
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'])
    child[name].on(
      'data',
      (bytes) => (output[name] = (output[name] + bytes.toString('utf8')).slice(-3_000_000)),
    );
  const seen = new Map();
  const look = setInterval(() => watchTree(child.pid, seen), 30);
  const end = setTimeout(() => child.kill('SIGKILL'), patience);
  const code = await new Promise((resolve) => child.once('close', (code, signal) => resolve(code ?? signal)));
  clearInterval(look);
  clearTimeout(end);
  const seconds = (performance.now() - since) / 1000;
  const processes = [...seen.values()];
  const processor = processes.reduce((sum, each) => sum + each.seconds, 0);
  return {
    ...output,
    code,
    seconds,
    processorSeconds: processes.length > 0 ? processor : seconds,
    megabytes: Math.max(0, ...processes.map((each) => each.megabytes)),
    ending: lastLine(output.stderr) || `exit ${code}`,
  };
}

/** Adds what a process has taken so far, and the processes that it started. */
function watchTree(pid, seen) {
  const taken = takenBy(pid);
  if (!taken) return;
  const before = seen.get(pid) ?? taken;
  // A process that has just ended has freed its memory.
  seen.set(pid, { seconds: taken.seconds, megabytes: Math.max(before.megabytes, taken.megabytes) });
  for (const each of childrenOf(pid)) watchTree(each, seen);
}

/** The processes that a process has started and that still run. */
export function childrenOf(pid) {
  try {
    return fs
      .readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .split(' ')
      .filter(Boolean)
      .map(Number);
  } catch {
    return []; // It has ended, or this is no Linux.
  }
}

/** Seconds of processor time and the most megabytes of memory that a process has taken; null when it has ended. */
export function takenBy(pid) {
  try {
    const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8');
    const times = fs
      .readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const kilobytes = Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0);
    return { seconds: (Number(times[11]) + Number(times[12])) / 100, megabytes: kilobytes / 1000 };
  } catch {
    return null;
  }
}

function lastLine(text) {
  return text.trim().split('\n').at(-1)?.slice(0, 140) ?? '';
}
