import { execFileSync } from 'node:child_process';

/** Runs an agent of its own with these keys, whose address is in the environment meanwhile. */
export async function withAgent(keys: readonly string[], work: () => Promise<void>): Promise<void> {
  const before = process.env['SSH_AUTH_SOCK'];
  const started = execFileSync('ssh-agent', ['-s'], { encoding: 'utf8' });
  const [, socket = '', pid = ''] = /SSH_AUTH_SOCK=([^;]+);[^]*SSH_AGENT_PID=(\d+)/.exec(started) ?? [];
  process.env['SSH_AUTH_SOCK'] = socket;
  try {
    for (const key of keys) execFileSync('ssh-add', ['-q', key]);
    await work();
  } finally {
    process.kill(Number(pid));
    if (before === undefined) delete process.env['SSH_AUTH_SOCK'];
    else process.env['SSH_AUTH_SOCK'] = before;
  }
}
