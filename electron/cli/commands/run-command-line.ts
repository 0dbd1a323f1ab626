import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Output } from '../terminal/output';
import { processTerminal } from '../terminal/terminal';
import type { Terminal } from '../terminal/terminal';
import { parseOptions, UsageError } from './command';
import type { Command } from './command';

/**
 * Runs a command, one of `commandNames`, and returns its exit code: 0 done, 1 a problem, printed as one
 * line on standard error, 2 wrong usage. A closed pipe ends the printing, not the work.
 */
export async function runCommandLine(
  args: readonly string[],
  terminal: Terminal = processTerminal(),
): Promise<number> {
  const output = new Output(terminal);
  for (const stream of [terminal.stdout, terminal.stderr]) stream.on('error', ignoreClosedPipe);
  const [name = '--help', ...rest] = args;
  try {
    if (['--help', '-h', 'help'].includes(name)) return print(output, output.messages.help.roneo);
    if (name === '--version') return print(output, await readVersion(terminal));
    const command = await loadCommand(name);
    if (!command)
      throw new UsageError(
        name.startsWith('-') ? output.messages.unknownOption(name) : output.messages.unknownCommand(name),
      );
    if (rest.some((arg) => arg === '--help' || arg === '-h'))
      return print(output, output.messages.help[command.name]);
    return await command.run(parseOptions(rest, command.options, output.messages), { terminal, output });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    output.error(`${error.message} ${output.messages.howToAsk(await nameForHelp(name))}`);
    return 2;
  }
}

/** Commands are imported on demand, so that none loads another's libraries. */
async function loadCommand(name: string): Promise<Command | null> {
  switch (name) {
    case 'export':
      return (await import('./export')).exportCommand;
    case 'check':
      return (await import('./check')).checkCommand;
    case 'site':
      return (await import('./site')).siteCommand;
    case 'publish':
      return (await import('./publish')).publishCommand;
    case 'send':
      return (await import('./send')).sendCommand;
    case 'import':
      return (await import('./import')).importCommand;
    case 'list':
      return (await import('./list')).listCommand;
    case 'tags':
      return (await import('./tags')).tagsCommand;
    case 'pictures':
      return (await import('./pictures')).picturesCommand;
    case 'replace':
      return (await import('./replace')).replaceCommand;
    case 'templates':
      return (await import('./templates')).templatesCommand;
    case 'search':
      return (await import('./search')).searchCommand;
    case 'press-list':
      return (await import('./press-list')).pressListCommand;
    case 'delete':
      return (await import('./delete')).deleteCommand;
    case 'backup':
      return (await import('./backup')).backupCommand;
    case 'sign':
      return (await import('./sign')).signCommand;
    case 'verify':
      return (await import('./verify')).verifyCommand;
    case 'restore':
      return (await import('./restore')).restoreCommand;
    case 'recover':
      return (await import('./recover')).recoverCommand;
    case 'export-all':
      return (await import('./export-all')).exportAllCommand;
    case 'polish':
      return (await import('./polish')).polishCommand;
    default:
      return null;
  }
}

async function nameForHelp(name: string): Promise<string> {
  const command = await loadCommand(name);
  return command ? `roneo ${command.name}` : 'roneo';
}

function print(output: Output, text: string): number {
  output.result(text.trimEnd());
  return 0;
}

async function readVersion({ program }: Terminal): Promise<string> {
  const about = await readFile(join(program, 'package.json'), 'utf8');
  return (JSON.parse(about) as { version: string }).version;
}

/** As in "roneo search … | head -1". */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
