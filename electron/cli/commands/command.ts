import type { Speech } from '../terminal/output';
import type { Terminal } from '../terminal/terminal';
import { parseArgs } from 'node:util';
import type { CommandWords } from '../words';

/** The words of a command make no sense; `message` says which, in the person's language. */
export class WrongUsage extends Error {}

/** One command of the command line. */
export interface Command {
  name: 'export' | 'import' | 'search' | 'polish';
  options: OptionKinds;
  /** Does the work and answers the exit code, 0 or 1. Throws `WrongUsage`. */
  run: (options: Options, around: { terminal: Terminal; speech: Speech }) => Promise<number>;
}

/** The options that a command knows, and whether each takes a value. */
type OptionKinds = Readonly<Record<string, 'value' | 'flag'>>;

/** A command's words, taken apart. */
export interface Options {
  values: ReadonlyMap<string, string>;
  flags: ReadonlySet<string>;
  /** What is no option: files, or words to search for. */
  operands: string[];
}

/** Takes a command's words apart. Throws `WrongUsage` for an option that it does not know, or whose value is missing. */
export function readOptions(words: readonly string[], kinds: OptionKinds, say: CommandWords): Options {
  const options = Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [
      name,
      { type: kind === 'value' ? 'string' : 'boolean' } as const,
    ]),
  );
  const { tokens } = parseArgs({
    args: [...words],
    options,
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const read = { values: new Map<string, string>(), flags: new Set<string>(), operands: [] as string[] };
  for (const token of tokens) {
    if (token.kind === 'positional') read.operands.push(token.value);
    if (token.kind === 'option') takeOption(token, kinds, read, say);
  }
  return read;
}

interface OptionToken {
  name: string;
  rawName: string;
  value: string | undefined;
  inlineValue: boolean | undefined;
}

function takeOption(
  { name, rawName, value, inlineValue }: OptionToken,
  kinds: OptionKinds,
  read: { values: Map<string, string>; flags: Set<string> },
  say: CommandWords,
): void {
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  if (kind === undefined || !rawName.startsWith('--')) throw new WrongUsage(say.unknownOption(rawName));
  if (kind === 'flag') {
    if (value !== undefined) throw new WrongUsage(say.uselessValue(rawName));
    read.flags.add(name);
    return;
  }
  // "--out --to site": the next option is no value.
  if (value === undefined || value === '' || (!inlineValue && value.startsWith('-'))) {
    throw new WrongUsage(say.missingValue(rawName));
  }
  read.values.set(name, value);
}
