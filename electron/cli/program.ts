import { startAhead, startNodeProcess } from '../process';

// The entry of the built command line: `node out/main/cli.js export …`. The processes that an export needs start before anything
// else is loaded, as they take as long to start as the rest.
const args = process.argv.slice(2);
const start = startNodeProcess();
const startProcess = start && args[0] === 'export' ? startAhead(start, ['reading', 'typesetting']) : start;
const [{ runCommandLine }, { processTerminal }] = await Promise.all([
  import('./commands/run-command-line'),
  import('./terminal/terminal'),
]);
process.exitCode = await runCommandLine(args, processTerminal(startProcess));
