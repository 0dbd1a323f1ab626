import { runCommandLine } from './commands/run-command-line';

// The built command line: `node out/main/cli.js export …`.
process.exitCode = await runCommandLine(process.argv.slice(2));
