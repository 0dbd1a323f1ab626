import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { fold } from '../../../src/article';
import {
  everybody,
  foldPerson,
  inThreeYears,
  lawfulGrounds,
  notAddressedReasons,
  peopleIn,
} from '../../../src/contract';
import type { PressGroup, PressTakeIn, PressTarget, Problem, Result } from '../../../src/contract';
import { dayAt, exportPeople, keepUntilIn, planFor, startReader, takeIn } from '../../handlers';
import { pathOf, required, UsageError, withArchive } from './command';
import type { Command, CommandContext, OpenArchive, Options } from './command';

/** What an act on the list is run with. */
interface Run extends CommandContext {
  archive: OpenArchive;
  options: Options;
  /** The arguments after the name of the act: a file, or addresses. */
  operands: readonly string[];
  today: string;
}

const acts: Readonly<Record<string, { writes: boolean; run: (run: Run) => Promise<number> }>> = {
  import: { writes: true, run: importList },
  list: { writes: false, run: (run) => Promise.resolve(printPeople(run)) },
  export: { writes: false, run: exportList },
  erase: { writes: true, run: erasePeople },
};

/** `roneo press-list`: imports, lists, exports and erases the people whom an archive's group writes to. */
export const pressListCommand: Command = {
  name: 'press-list',
  options: {
    archive: 'value',
    source: 'value',
    ground: 'value',
    date: 'value',
    'keep-until': 'value',
    group: 'value',
    search: 'value',
    person: 'value',
    'dry-run': 'flag',
    all: 'flag',
    over: 'flag',
    'for-ever': 'flag',
    json: 'flag',
  },
  async run(options, context) {
    const messages = context.output.everything.pressListCommand;
    const [name, ...operands] = options.operands;
    if (name === undefined) throw new UsageError(messages.missingAct);
    const act = Object.hasOwn(acts, name) ? acts[name] : undefined;
    if (!act) throw new UsageError(messages.unknownAct(name));
    const folder = pathOf(options, 'archive', context);
    checkOptions(name, operands, options, context);
    return withArchive(act.writes ? 'write' : 'read', folder, context, (archive) => {
      context.output.notices(archive.notices());
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
      const today = dayAt(context.terminal.clock(), zone);
      return act.run({ ...context, archive, options, operands, today });
    });
  },
};

/** Throws `UsageError` for what an act cannot run with, before anything is opened. */
function checkOptions(
  act: string,
  operands: readonly string[],
  options: Options,
  { output }: CommandContext,
): void {
  const messages = output.everything.pressListCommand;
  const { values, flags } = options;
  const ground = values.get('ground');
  if ((act === 'import' || act === 'export') && operands[0] === undefined)
    throw new UsageError(messages.missingFile);
  if (act === 'import') required(options, 'source', output.messages);
  if (ground !== undefined && !lawfulGrounds.some((one) => one === ground))
    throw new UsageError(output.messages.badName('--ground', ground, lawfulGrounds));
  for (const option of ['date', 'keep-until']) {
    const typed = values.get(option);
    const isEnd = option === 'keep-until' && typed !== undefined && keepUntilIn(typed) === null;
    if (typed !== undefined && !isDay(typed) && !isEnd)
      throw new UsageError(messages.badDay(`--${option}`, typed));
  }
  if (act !== 'erase') return;
  if (operands.length === 0 && !flags.has('over')) throw new UsageError(messages.missingAddress);
  if (!flags.has('for-ever')) throw new UsageError(messages.forEver);
}

const isDay = (typed: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(typed) && new Date(`${typed}T00:00Z`).toJSON()?.startsWith(typed) === true;

async function importList({ archive, options, operands, today, output, terminal }: Run): Promise<number> {
  const { values, flags } = options;
  const messages = output.everything.pressListCommand;
  const given = await fileAt(operands[0] ?? '', terminal);
  if (!given.ok) return output.problem(given.problem);
  const reader = await startReader(terminal.startProcess);
  const read = await reader.pressList(given.value);
  reader.stop();
  if (!read.ok) return output.problem(read.problem);
  const name = values.get('group');
  const group = name === undefined ? null : (groupNamed(archive, name) ?? newGroup(name));
  const order: PressTakeIn = {
    fields: read.value.fields,
    hasHeader: read.value.hasHeader,
    source: values.get('source') ?? '',
    enteredOn: values.get('date') ?? today,
    ground: lawfulGrounds.find((one) => one === values.get('ground')) ?? 'legitimate-interest',
    keepUntil: endOf(values.get('keep-until'), today),
    groups: group && group.filter === null ? [group] : [],
    winning: [],
  };
  const plan = planFor({ archive }, read.value, order);
  if (!plan.ok) return output.problem(plan.problem);
  const taken = flags.has('dry-run')
    ? null
    : takeIn({ archive, clock: () => terminal.clock() }, read.value, order);
  if (taken && !taken.ok) return output.problem(taken.problem);
  const { lines } = plan.value;
  if (flags.has('json')) output.json({ isKept: taken !== null, unread: read.value.unread, lines });
  else
    for (const line of lines)
      output.result([messages.outcomes[line.outcome], line.mail, line.name, line.outlet].join('\t'));
  const { importing } = output.everything.pressList;
  const left = read.value.headers.filter((header, at) => header !== '' && read.value.fields[at] === null);
  if (read.value.hasHeader && left.length > 0) output.info(messages.leftColumns(left));
  if (read.value.unread > 0) output.info(importing.unread(read.value.unread));
  if (taken) output.info(importing.taken(taken.value.counts));
  return lines.some(({ outcome }) => outcome === 'invalid') || read.value.unread > 0 ? 1 : 0;
}

/** The day after which people are erased, null for none; in three years where nothing is said. */
function endOf(typed: string | undefined, today: string): string | null {
  const said = typed === undefined ? undefined : keepUntilIn(typed);
  return said === undefined ? inThreeYears(today) : said;
}

/** A file, or standard input for "-". */
async function fileAt(
  name: string,
  terminal: CommandContext['terminal'],
): Promise<Result<{ name: string; bytes: Uint8Array }, Problem>> {
  if (name === '-') {
    const parts: Buffer[] = [];
    for await (const part of terminal.stdin) parts.push(Buffer.from(part as Uint8Array));
    return { ok: true, value: { name: '', bytes: Buffer.concat(parts) } };
  }
  const path = resolve(terminal.folder, name);
  try {
    return { ok: true, value: { name: basename(path), bytes: await readFile(path) } };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === '') throw error;
    return {
      ok: false,
      problem:
        code === 'ENOENT' ? { kind: 'file-missing', path } : { kind: 'file-unreadable', path, why: code },
    };
  }
}

const newGroup = (name: string): PressGroup => ({ id: crypto.randomUUID(), name, filter: null });

function groupNamed({ pressList }: OpenArchive, name: string): PressGroup | null {
  const known = pressList.people();
  return known.ok ? (known.value.groups.find((group) => fold(group.name) === fold(name)) ?? null) : null;
}

function printPeople({ archive, options, today, output }: Run): number {
  const { values, flags } = options;
  const messages = output.everything.pressListCommand;
  const target = targetOf(archive, values);
  if (!target) {
    output.error(messages.noGroup(values.get('group') ?? ''));
    return 1;
  }
  const found = archive.pressList.addressees(target, today);
  const known = archive.pressList.people();
  if (!found.ok) return output.problem(found.problem);
  if (!known.ok) return output.problem(known.problem);
  const { people: addressed, leftOut } = found.value;
  const people = flags.has('all')
    ? peopleIn(known.value.people.map(foldPerson), target.filter).map(({ person }) => person)
    : addressed;
  if (flags.has('json')) output.json({ people, leftOut });
  else for (const { mail, name, outlet } of people) output.result([mail, name, outlet].join('\t'));
  output.info(output.everything.pressList.counted(people.length, people.length));
  for (const reason of notAddressedReasons)
    if (leftOut[reason] > 0) output.info(messages.leftOut[reason](leftOut[reason]));
  return 0;
}

/** A group or a filter by its name, and words; null where there is no such name. */
function targetOf(
  archive: OpenArchive,
  values: Options['values'],
): Extract<PressTarget, { kind: 'filter' }> | null {
  const [name, text] = [values.get('group'), values.get('search') ?? ''];
  if (name === undefined) return { kind: 'filter', filter: { ...everybody, text } };
  const group = groupNamed(archive, name);
  if (!group) return null;
  const filter = group.filter ?? { ...everybody, groups: [group.id] };
  return { kind: 'filter', filter: { ...filter, text: `${filter.text} ${text}`.trim() } };
}

async function exportList({ archive, options, operands, output, terminal }: Run): Promise<number> {
  const path = resolve(terminal.folder, operands[0] ?? '');
  const mail = options.values.get('person');
  const person = mail === undefined ? null : archive.pressList.withMail(mail);
  if (person && !person.ok) return output.problem(person.problem);
  if (mail !== undefined && !person?.value) {
    output.error(output.everything.pressListCommand.nobody(mail));
    return 1;
  }
  const written = await exportPeople(
    { archive, language: output.language },
    { ids: person?.value ? [person.value.id] : null, format: /\.json$/i.test(path) ? 'json' : 'csv', path },
  );
  if (!written.ok) return output.problem(written.problem);
  if (options.flags.has('json')) output.json({ file: path, objected: written.value.objected });
  else output.result(path);
  output.info(output.everything.pressList.exported(written.value.name, written.value.objected));
  return 0;
}

async function erasePeople({ archive, options, operands, today, output, terminal }: Run): Promise<number> {
  const messages = output.everything.pressListCommand;
  const known = archive.pressList.people();
  if (!known.ok) return output.problem(known.problem);
  const ids = new Set<string>();
  for (const mail of operands) {
    const person = archive.pressList.withMail(mail);
    if (!person.ok) return output.problem(person.problem);
    if (!person.value) {
      output.error(messages.nobody(mail));
      return 1;
    }
    ids.add(person.value.id);
  }
  if (options.flags.has('over'))
    for (const { id, keepUntil } of known.value.people)
      if (keepUntil !== null && keepUntil < today) ids.add(id);
  const erased = await archive.pressList.erase([...ids], terminal.clock());
  if (!erased.ok) return output.problem(erased.problem);
  if (options.flags.has('json')) output.json({ erased: erased.value });
  output.info(output.everything.pressList.erased(erased.value));
  output.info(messages.inBackups);
  return 0;
}
