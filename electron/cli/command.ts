import type { OptionKinds, Options } from './options';
import type { Speech } from './speech';
import type { Terminal } from './terminal';

/** One command of the command line. */
export interface Command {
  name: 'export' | 'import' | 'search' | 'polish';
  options: OptionKinds;
  /** Does the work and answers the exit code, 0 or 1. Throws `WrongUsage`. */
  run: (options: Options, around: { terminal: Terminal; speech: Speech }) => Promise<number>;
}
