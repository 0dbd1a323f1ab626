import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import type { openArchiveAt as openForCommand } from '../../handlers';
import type { Output } from '../terminal/output';
import type { Terminal } from '../terminal/terminal';
import type { Messages } from '../../../src/messages';

/** Every command, in the order in which the help names them. */
export const commandNames = [
  'export',
  'check',
  'site',
  'publish',
  'send',
  'import',
  'list',
  'search',
  'tags',
  'pictures',
  'replace',
  'templates',
  'press-list',
  'delete',
  'backup',
  'verify',
  'sign',
  'restore',
  'recover',
  'export-all',
  'polish',
] as const;

/** One command of the command line. */
export interface Command {
  name: (typeof commandNames)[number];
  options: OptionKinds;
  /** Does the work and returns the exit code, 0 or 1. Throws `UsageError`. */
  run: (options: Options, context: CommandContext) => Promise<number>;
}

/** What a command is run with. */
export interface CommandContext {
  terminal: Terminal;
  output: Output;
}

/** A command's options, and whether each takes a value. */
type OptionKinds = Readonly<Record<string, 'value' | 'flag'>>;

/** A command's arguments, parsed. */
export interface Options {
  values: ReadonlyMap<string, string>;
  flags: ReadonlySet<string>;
  /** The arguments that are no options: files, or words to search for. */
  operands: string[];
}

/** Arguments that a command cannot run with; `message` says why, in the person's language. */
export class UsageError extends Error {}

/** Parses a command's arguments. Throws `UsageError` for an unknown option, or one whose value is missing. */
export function parseOptions(
  args: readonly string[],
  kinds: OptionKinds,
  messages: Messages['commandLine'],
): Options {
  const options = Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [
      name,
      { type: kind === 'value' ? 'string' : 'boolean' } as const,
    ]),
  );
  const { tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const parsed = { values: new Map<string, string>(), flags: new Set<string>(), operands: [] as string[] };
  for (const token of tokens) {
    if (token.kind === 'positional') parsed.operands.push(token.value);
    if (token.kind === 'option') readOption(token, kinds, parsed, messages);
  }
  return parsed;
}

/** The value of an option that a command cannot do without. */
export function required({ values }: Options, name: string, messages: Messages['commandLine']): string {
  const value = values.get(name);
  if (value === undefined) throw new UsageError(messages.missingOption(`--${name}`));
  return value;
}

/** The path that an option names, from the folder in which the command runs. */
export function pathOf(options: Options, name: string, { output, terminal }: CommandContext): string {
  return resolve(terminal.folder, required(options, name, output.messages));
}

/** The one of some names that was given. Throws `UsageError`. */
export function oneOf<Name extends string>(
  names: readonly Name[],
  option: string,
  given: string,
  messages: Messages['commandLine'],
): Name {
  const name = names.find((each) => each === given.trim().toLowerCase());
  if (!name) throw new UsageError(messages.badName(option, given.trim(), names));
  return name;
}

/** An archive that a command works on. */
export type OpenArchive = Extract<Awaited<ReturnType<typeof openForCommand>>, { ok: true }>['value'];

/** Opens an archive to read it or to write to it, does something with it and closes it; says why, where it does not open. */
export async function withArchive(
  how: 'read' | 'write',
  folder: string,
  { output }: CommandContext,
  run: (archive: OpenArchive) => number | Promise<number>,
): Promise<number> {
  // The help and a wrong option load no archive.
  const { openArchiveAt, readArchiveAt } = await import('../../handlers');
  const archive = await (how === 'read' ? readArchiveAt(folder) : openArchiveAt(folder));
  if (!archive.ok) return output.problem(archive.problem);
  try {
    return await run(archive.value);
  } finally {
    await archive.value.end();
  }
}

/** Refuses words that are no options, for a command that takes none. */
export function onlyOptions({ operands: [word] }: Options, messages: Messages['commandLine']): void {
  if (word !== undefined) throw new UsageError(messages.tooManyWords(word));
}

interface OptionToken {
  name: string;
  rawName: string;
  value: string | undefined;
  inlineValue: boolean | undefined;
}

function readOption(
  { name, rawName, value, inlineValue }: OptionToken,
  kinds: OptionKinds,
  parsed: { values: Map<string, string>; flags: Set<string> },
  messages: Messages['commandLine'],
): void {
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  if (kind === undefined || !rawName.startsWith('--')) throw new UsageError(messages.unknownOption(rawName));
  if (kind === 'flag') {
    if (value !== undefined) throw new UsageError(messages.uselessValue(rawName));
    parsed.flags.add(name);
    return;
  }
  // In "--out --to site" the next option is not a value.
  if (value === undefined || value === '' || (!inlineValue && value.startsWith('-'))) {
    throw new UsageError(messages.missingValue(rawName));
  }
  parsed.values.set(name, value);
}
