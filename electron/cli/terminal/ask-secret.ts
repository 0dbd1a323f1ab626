import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import type { Terminal } from './terminal';

/** The secret in the environment; null for none. */
export function secretIn({ environment }: Terminal, variable = 'RONEO_SECRET'): string | null {
  return environment[variable] || null;
}

/** A secret, from the environment or the first line of standard input; what is typed is not shown again. */
export async function askSecret(
  prompt: string,
  terminal: Terminal,
  variable?: string,
): Promise<string | null> {
  const given = secretIn(terminal, variable);
  if (given !== null) return given;
  const { stdin, stderr } = terminal;
  stderr.write(prompt);
  const isTyped = 'isTTY' in stdin && stdin.isTTY === true;
  const unseen = new Writable({ write: (_typed, _encoding, written) => written() });
  const lines = createInterface({ input: stdin, output: unseen, terminal: isTyped });
  try {
    for await (const line of lines) return line || null;
    return null;
  } finally {
    lines.close();
    stderr.write('\n');
  }
}
