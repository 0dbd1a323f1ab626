import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from './command';
import { readOptions, WrongUsage } from './command';
import { Speech } from '../terminal/output';
import { processTerminal } from '../terminal/terminal';
import type { Terminal } from '../terminal/terminal';

/**
 * Runs a command, "export", "import", "search" or "polish", and answers its exit code: 0 done, 1 a problem, said in
 * one line on the standard error, 2 wrong usage. A reader that has gone away ends the writing, not the work.
 */
export async function runCommandLine(
  words: readonly string[],
  terminal: Terminal = processTerminal(),
): Promise<number> {
  const speech = new Speech(terminal);
  for (const stream of [terminal.stdout, terminal.stderr]) stream.on('error', forgiveClosedPipe);
  const [name = '--help', ...rest] = words;
  try {
    if (['--help', '-h', 'help'].includes(name)) return say(speech, speech.words.help.roneo);
    if (name === '--version') return say(speech, await version(terminal));
    const command = await commandNamed(name);
    if (!command)
      throw new WrongUsage(
        name.startsWith('-') ? speech.words.unknownOption(name) : speech.words.unknownCommand(name),
      );
    if (rest.some((word) => word === '--help' || word === '-h'))
      return say(speech, speech.words.help[command.name]);
    return await command.run(readOptions(rest, command.options, speech.words), { terminal, speech });
  } catch (trouble) {
    if (!(trouble instanceof WrongUsage)) throw trouble;
    speech.complain(`${trouble.message} ${speech.words.howToAsk(await nameForHelp(name))}`);
    return 2;
  }
}

/** Each command is loaded when it is asked for, so that none pays for another's libraries. */
async function commandNamed(name: string): Promise<Command | null> {
  switch (name) {
    case 'export':
      return (await import('./export')).exportCommand;
    case 'import':
      return (await import('./import')).importCommand;
    case 'search':
      return (await import('./search')).searchCommand;
    case 'polish':
      return (await import('./polish')).polishCommand;
    default:
      return null;
  }
}

async function nameForHelp(name: string): Promise<string> {
  const command = await commandNamed(name);
  return command ? `roneo ${command.name}` : 'roneo';
}

function say(speech: Speech, text: string): number {
  speech.result(text.trimEnd());
  return 0;
}

async function version({ program }: Terminal): Promise<string> {
  const about = await readFile(join(program, 'package.json'), 'utf8');
  return (JSON.parse(about) as { version: string }).version;
}

/** "roneo search … | head -1": what is no longer read need not be written. */
function forgiveClosedPipe(trouble: NodeJS.ErrnoException): void {
  if (trouble.code !== 'EPIPE') throw trouble;
}
