import { parseArgs } from 'node:util';
import { processNames } from '../../process';
import type { ProcessName } from '../../process';

/** What the program was started for. */
type LaunchMode =
  | { kind: 'desk'; archive: string | null }
  /** To read files, or to typeset, for the command that started it. */
  | { kind: 'process'; name: ProcessName }
  /** A command and its arguments, for the command line. */
  | { kind: 'command'; args: string[] };

/**
 * Reads the arguments that follow the program's name (and, in development, the folder of the app). Electron's and
 * Chromium's own flags are ignored; the first bare word, or a request for help, begins a command.
 */
export function readLaunchMode(
  args: readonly string[],
  environment: { RONEO_ARCHIVE?: string | undefined },
): LaunchMode {
  const name = processNames.find((each) => args.includes(processFlag(each)));
  if (name) return { kind: 'process', name };
  const command = findCommand(args);
  if (command >= 0) return { kind: 'command', args: args.slice(command) };
  const { values } = parseArgs({ args: [...args], options: { archive: { type: 'string' } }, strict: false });
  const archive = typeof values.archive === 'string' ? values.archive : environment.RONEO_ARCHIVE;
  return { kind: 'desk', archive: archive || null };
}

/** Given by the program to itself only. */
export function processFlag(name: ProcessName): string {
  return `--${name}-process`;
}

const helpFlags = new Set(['--help', '-h', '--version']);

function findCommand(args: readonly string[]): number {
  return args.findIndex((arg, index) => {
    if (args[index - 1] === '--archive') return false;
    return helpFlags.has(arg) || /^[a-z][a-z-]*$/.test(arg);
  });
}
