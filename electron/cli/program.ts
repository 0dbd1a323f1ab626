import { runCommandLine } from './commands/run-command-line';

// The entry of the built command line: `node out/main/cli.js export …`.
process.exitCode = await runCommandLine(process.argv.slice(2));
