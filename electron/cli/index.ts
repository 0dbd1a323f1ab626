export { runCommandLine } from './commands/run-command-line';
export type { Terminal } from './terminal/terminal';
