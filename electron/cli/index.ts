export { runCommandLine } from './commands/run-command-line';
export { processTerminal } from './terminal/terminal';
export type { Terminal } from './terminal/terminal';
