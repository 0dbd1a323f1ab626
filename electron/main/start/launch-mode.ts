import { parseArgs } from 'node:util';

/** What the program was started for. */
export type Purpose =
  | { kind: 'desk'; archive: string | null }
  /** A command and its words, for the command line. */
  | { kind: 'command'; words: string[] };

/**
 * Reads the words that follow the program's name (and, in development, the folder of the app). Electron's and Chromium's
 * own flags are left to them; a plain word, or a plea for help, begins a command.
 */
export function purposeOf(
  words: readonly string[],
  environment: { RONEO_ARCHIVE?: string | undefined },
): Purpose {
  const command = startOfCommand(words);
  if (command >= 0) return { kind: 'command', words: words.slice(command) };
  const { values } = parseArgs({ args: [...words], options: { archive: { type: 'string' } }, strict: false });
  const named = typeof values.archive === 'string' ? values.archive : environment.RONEO_ARCHIVE;
  return { kind: 'desk', archive: named || null };
}

const help = new Set(['--help', '-h', '--version']);

function startOfCommand(words: readonly string[]): number {
  return words.findIndex((word, index) => {
    if (words[index - 1] === '--archive') return false;
    return help.has(word) || /^[a-z][a-z-]*$/.test(word);
  });
}
