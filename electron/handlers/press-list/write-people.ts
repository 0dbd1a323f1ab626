import type { Delivery, PressGroup, PressPerson } from '../../../src/contract';
import type { Messages } from '../../../src/messages';

/** The columns of a list as a file, in its order. */
export const pressFileColumns = [
  'name',
  'outlet',
  'role',
  'beats',
  'language',
  'area',
  'mail',
  'telephone',
  'notes',
  'groups',
  'source',
  'enteredOn',
  'ground',
  'objectedOn',
  'keepUntil',
] as const;
export type PressFileColumn = (typeof pressFileColumns)[number];

/** People as CSV for a spreadsheet, with a byte order mark; the import reads its columns again. */
export function writePeopleCsv(
  people: readonly PressPerson[],
  groups: readonly PressGroup[],
  { columns, separator, grounds }: Messages['pressListFile'],
): string {
  const names = new Map(groups.map(({ id, name }) => [id, name]));
  const rows = people.map((person) => {
    const cells: Record<PressFileColumn, string> = {
      ...person,
      beats: person.beats.join(', '),
      groups: person.groups.flatMap((id) => names.get(id) ?? []).join(', '),
      ground: grounds[person.ground],
      objectedOn: person.objectedOn ?? '',
      keepUntil: person.keepUntil ?? '',
    };
    return pressFileColumns.map((column) => cells[column]);
  });
  const lines = [pressFileColumns.map((column) => columns[column]), ...rows];
  return `\ufeff${lines.map((row) => row.map(cell).join(separator)).join('\r\n')}\r\n`;
}

/**
 * A cell in quotes. One that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection); a telephone
 * number such as +33 1 is none.
 */
function cell(text: string): string {
  const isFormula = /^[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]/.test(text) && !/^\+\d[\d ]*$/.test(text);
  return `"${(isFormula ? `'${text}` : text).replaceAll('"', '""')}"`;
}

/** Everything that is kept of people, as JSON: what somebody who asks for their data is given. */
export function writePeopleJson(
  people: readonly PressPerson[],
  groups: readonly PressGroup[],
  deliveriesOf: (id: string) => readonly (Delivery & { headline: string })[],
): string {
  const names = new Map(groups.map(({ id, name }) => [id, name]));
  const all = people.map((person) => ({
    ...person,
    groups: person.groups.flatMap((id) => names.get(id) ?? []),
    deliveries: deliveriesOf(person.id).map(({ headline, revision, at, state }) => ({
      headline,
      revision,
      at: new Date(at).toISOString(),
      state,
    })),
  }));
  return `${JSON.stringify({ people: all }, null, 2)}\n`;
}
