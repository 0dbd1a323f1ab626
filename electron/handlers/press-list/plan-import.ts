import { randomUUID } from 'node:crypto';
import { fold } from '../../../src/article';
import { languagesNamed, mailAddressSchema, pressFields } from '../../../src/contract';
import type {
  PressDifference,
  PressField,
  PressImportLine,
  PressOutcome,
  PressPerson,
  PressTakeIn,
} from '../../../src/contract';

/** What a line says of a person, field by field; "" for nothing. */
type Given = Record<Exclude<PressField, 'given-name' | 'family-name' | 'beats' | 'keep-until'>, string> & {
  beats: string[];
  /** The day, null for no end; undefined where nothing that can be read is said. */
  keepUntil: string | null | undefined;
};

/** The longest that each field may be. */
const longest: Readonly<Record<keyof Omit<Given, 'beats' | 'keepUntil'>, number>> = {
  name: 200,
  outlet: 200,
  role: 200,
  language: 35,
  area: 200,
  mail: 254,
  telephone: 60,
  notes: 4000,
};

/** The people that an import would keep, and what becomes of each of its lines. */
interface PressPlan {
  lines: PressImportLine[];
  people: PressPerson[];
}

/** What is known of the list, and what every new person of an import is kept with. */
interface PlanNeeds {
  people: readonly PressPerson[];
  objectedOn: (mail: string) => string | null;
  /** By what two addresses are told to be the same. */
  mailKey: (mail: string) => string;
  facts: Pick<PressTakeIn, 'source' | 'enteredOn' | 'ground' | 'keepUntil'>;
  /** The identifiers of the groups that everybody is put into. */
  groups: readonly string[];
  /** The lines whose values replace those of the list. */
  winning: ReadonlySet<number>;
}

/**
 * Compares the lines of a list with the people that are kept: the same address, or without one the same name and outlet, is the same person.
 * What the list does not know is added; where the two differ the list wins, but for the lines that a person chose.
 */
export function planImport(
  rows: readonly (readonly string[])[],
  fields: readonly (PressField | null)[],
  needs: PlanNeeds,
): PressPlan {
  const keyOf = ({ mail, name, outlet }: Pick<PressPerson, 'mail' | 'name' | 'outlet'>) =>
    mail === '' ? [fold(name), fold(outlet)].join('\n') : needs.mailKey(mail);
  const known = new Map(needs.people.map((person) => [keyOf(person), person] as const));
  const changed = new Map<string, PressPerson>();
  const lines = rows.map((row, number): PressImportLine => {
    const given = givenIn(row, fields);
    const line = {
      row: number,
      name: given.name,
      outlet: given.outlet,
      mail: given.mail,
      added: [],
      differences: [],
    };
    if (!isSomebody(given)) return { ...line, outcome: 'invalid' };
    const before = known.get(keyOf(given));
    if (before?.objectedOn != null || needs.objectedOn(given.mail) !== null)
      return { ...line, outcome: 'objected' };
    const person = before ?? newPerson(given, needs);
    const merged = before
      ? merge(before, given, needs, number)
      : { person, added: [], differences: [], outcome: 'new' as const };
    known.set(keyOf(merged.person), merged.person);
    if (merged.person !== before) changed.set(merged.person.id, merged.person);
    const { outcome, added, differences } = merged;
    return { ...line, outcome, added, differences };
  });
  return { lines, people: [...changed.values()] };
}

/** How many lines have each outcome. */
export function countOutcomes(lines: readonly PressImportLine[]): Record<PressOutcome, number> {
  const counts = { new: 0, merged: 0, same: 0, objected: 0, invalid: 0 };
  for (const { outcome } of lines) counts[outcome] += 1;
  return counts;
}

const isSomebody = ({ name, outlet, mail }: Given): boolean =>
  mail === '' ? name !== '' || outlet !== '' : mailAddressSchema.safeParse(mail).success;

function newPerson({ keepUntil, ...given }: Given, { facts, groups }: PlanNeeds): PressPerson {
  return {
    id: randomUUID(),
    ...given,
    contacts: [],
    groups: [...groups],
    ...facts,
    ...(keepUntil !== undefined && { keepUntil }),
    objectedOn: null,
    bouncedOn: null,
  };
}

function merge(before: PressPerson, given: Given, { groups, winning }: PlanNeeds, row: number) {
  const wins = winning.has(row);
  const added: PressField[] = [];
  const differences: PressDifference[] = [];
  let person = before;
  for (const field of mergedFields) {
    const [kept, said] = [before[field], given[field]];
    if (said === '' || said === kept) continue;
    if (kept === '') added.push(field);
    else differences.push({ field, kept, given: said });
    if (kept === '' || wins) person = { ...person, [field]: said };
  }
  const beats = [...new Map([...before.beats, ...given.beats].map((beat) => [fold(beat), beat])).values()];
  if (beats.length > before.beats.length) {
    added.push('beats');
    person = { ...person, beats: beats.slice(0, 50) };
  }
  const joined = [...new Set([...before.groups, ...groups])];
  const outcome = added.length + differences.length > 0 ? ('merged' as const) : ('same' as const);
  if (joined.length > before.groups.length) person = { ...person, groups: joined };
  return { person, added, differences, outcome };
}

/** The fields that are compared; those of one address differ in its letters alone. */
const mergedFields = pressFields.filter(
  (field): field is 'name' | 'outlet' | 'role' | 'language' | 'area' | 'telephone' | 'notes' =>
    !['given-name', 'family-name', 'beats', 'mail', 'keep-until'].includes(field),
);

/** What a line says; several columns of one kind are put together in the notes and the beats, and the first wins elsewhere. */
function givenIn(row: readonly string[], fields: readonly (PressField | null)[]): Given {
  const all = (field: PressField) =>
    fields.flatMap((each, at) => (each === field && row[at]?.trim() ? [row[at].trim()] : []));
  const line = (field: keyof typeof longest) =>
    (all(field)[0] ?? '').replace(/\s+/g, ' ').slice(0, longest[field]);
  const parts = [...all('given-name').slice(0, 1), ...all('family-name').slice(0, 1)].join(' ');
  const addresses = all('mail').flatMap((each) => each.match(/[^\s<>"(),;:]+@[^\s<>"(),;:]+/g) ?? [each]);
  const [mail = '', ...others] = [...new Set(addresses)];
  const named = /^\s*"?([^"<@]+?)"?\s*</.exec(all('mail')[0] ?? '')?.[1] ?? '';
  return {
    name: (line('name') || parts || named).replace(/\s+/g, ' ').slice(0, longest.name),
    outlet: line('outlet'),
    role: line('role'),
    beats: [
      ...new Map(
        all('beats')
          .flatMap((each) => each.split(/[,;/|]/))
          .map((beat) => beat.trim().slice(0, 80))
          .filter(Boolean)
          .map((beat) => [fold(beat), beat]),
      ).values(),
    ].slice(0, 50),
    language: languageIn(line('language')),
    area: line('area'),
    mail: mail.slice(0, longest.mail),
    telephone: [...new Set(all('telephone'))].join(' / ').slice(0, longest.telephone),
    notes: [...all('notes'), ...others].join('\n').slice(0, longest.notes),
    keepUntil: keepUntilIn(all('keep-until')[0] ?? ''),
  };
}

/** What is written of somebody who is kept without an end, folded; the first is the command line's. */
const noEnds = ['none', 'sans fin', 'without end', 'no end', 'sans limite', 'illimite', 'never', 'jamais'];

/** "2027-12-31" or "31/12/2027" as a day, "none" or "sans fin" as null; undefined for what is neither. */
export function keepUntilIn(text: string): string | null | undefined {
  if (noEnds.includes(fold(text).trim())) return null;
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text.trim()) ?? [];
  const iso = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text.trim();
  const isDay =
    /^\d{4}-\d{2}-\d{2}$/.test(iso) && new Date(`${iso}T00:00Z`).toJSON()?.startsWith(iso) === true;
  return isDay ? iso : undefined;
}

/** "français", "French", "FR" or "fr-CA" as a tag; "" for what is none. */
function languageIn(text: string): string {
  const [first = ''] = text.split(/[,;/|]/);
  const [tag = ''] = languagesNamed(first);
  return tag;
}
