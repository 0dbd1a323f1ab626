import { done, failed } from '../../../src/contract';
import type {
  Delivery,
  Handlers,
  PressListCalls,
  PressPerson,
  PressTable,
  PressTakeIn,
  PressImport,
  Problem,
  Result,
  PressGroup,
} from '../../../src/contract';
import { interfaceLanguage, messagesIn } from '../../../src/messages';
import type { Language, Messages } from '../../../src/messages';
import { mailOfDelivery } from '../../archive';
import type { Archive } from '../../archive';
import { writeCopy } from '../../export';
import type { ReadPressList } from '../../import';
import type { Tools } from '../desk/tools';
import { startReader } from '../process/bounded-reader';
import { countOutcomes, planImport } from './plan-import';

type PressListTools = Pick<
  Tools,
  'archive' | 'clock' | 'zone' | 'backups' | 'dialogs' | 'systemLanguage' | 'startProcess'
>;

/** The press list: its people and groups, its imports and exports, and what went to whom. */
export function pressListHandlers(tools: PressListTools): Pick<Handlers, keyof PressListCalls> {
  const { archive, clock, zone } = tools;
  const list = archive.pressList;
  const today = () => dayAt(clock(), zone);
  return {
    'press-list:open': () => Promise.resolve(openList(archive, today())),
    'press-list:save': (people) => {
      const refusal = reasonToRefuse(archive, people);
      return Promise.resolve(refusal ? failed(refusal) : list.save(people, clock()));
    },
    'press-list:save-group': (group) => Promise.resolve(list.saveGroup(group, clock())),
    'press-list:remove-group': (id) => Promise.resolve(list.removeGroup(id, clock())),
    'press-list:lift-objection': (id) => Promise.resolve(list.liftObjection([id], clock())),
    'press-list:set-aside': (ids) => {
      const known = list.people();
      if (!known.ok) return Promise.resolve(known);
      const aside = known.value.people.filter(({ id }) => ids.includes(id));
      return Promise.resolve(
        list.save(
          aside.map((person) => ({ ...person, bouncedOn: today() })),
          clock(),
        ),
      );
    },
    'press-list:undo': (change) => Promise.resolve(list.undo(change, clock())),
    'press-list:erase': (ids) =>
      tools.backups.whileErasing([], (compact) => list.erase(ids, clock(), compact)),
    'press-list:deliveries': (of) => Promise.resolve(deliveriesOf(archive, of)),
    'press-list:mark-delivery': ({ id, state }) =>
      Promise.resolve(list.deliveries.mark(id, state, today(), clock())),
    ...importHandlers(tools),
    'press-list:export': async (order) => {
      const language = deskLanguage(tools);
      const path = await tools.dialogs.chooseCopy(messagesIn(language).pressListFile.name(order.format));
      return path === null ? done(null) : exportPeople({ archive, language }, { ...order, path });
    },
  };
}

/** A day in a time zone, as 2026-12-01. */
export function dayAt(time: number, zone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(time);
}

function openList({ pressList }: Pick<Archive, 'pressList'>, today: string) {
  const known = pressList.people();
  const times = pressList.deliveries.lastTimes();
  if (!known.ok) return known;
  return times.ok ? done({ ...known.value, lastSent: Object.fromEntries(times.value), today }) : times;
}

/** Why people cannot be kept: an address that another person has, or whose owner objected. */
function reasonToRefuse({ pressList }: Archive, people: readonly PressPerson[]): Problem | null {
  for (const { id, mail, objectedOn } of people) {
    const other = pressList.withMail(mail);
    if (!other.ok) return other.problem;
    if (other.value && other.value.id !== id)
      return { kind: 'press-mail-taken', mail, name: other.value.name };
    const objected = pressList.objectedOn(mail);
    if (!objected.ok) return objected.problem;
    const isKnown = other.value !== null || objectedOn !== null;
    if (objected.value !== null && !isKnown) return { kind: 'press-objected', mail, on: objected.value };
  }
  return null;
}

/** Reads a list, previews its import and imports it; the last list that was read is held until then. */
function importHandlers(
  tools: PressListTools,
): Pick<Handlers, 'press-list:read' | 'press-list:preview' | 'press-list:take-in'> {
  let held: ReadPressList | null = null;
  const planOf = (order: Pick<PressTakeIn, 'fields' | 'hasHeader'>) =>
    held ? planFor(tools, held, { ...usualFacts, ...order }) : failed(nothingRead);
  return {
    'press-list:read': async (given) => {
      const reader = await startReader(tools.startProcess);
      const read = await reader.pressList(given);
      reader.stop();
      held = read.ok ? read.value : null;
      return read.ok ? done(tableOf(read.value)) : read;
    },
    'press-list:preview': (order) => {
      const plan = planOf(order);
      return Promise.resolve(plan.ok ? done(plan.value.lines) : plan);
    },
    'press-list:take-in': (order) => {
      if (!held) return Promise.resolve(failed(nothingRead));
      const taken = takeIn(tools, held, order);
      if (taken.ok) held = null;
      return Promise.resolve(taken);
    },
  };
}

const nothingRead = { kind: 'press-list-none', name: '' } as const;

/** Values for the preview alone: nobody is saved with them. */
const usualFacts = {
  source: '-',
  enteredOn: '1970-01-01',
  ground: 'legitimate-interest',
  keepUntil: null,
  groups: [],
  winning: [],
} as const;

function tableOf({ format, headers, fields, hasHeader, rows, unread }: ReadPressList): PressTable {
  const first = rows.slice(hasHeader ? 1 : 0, hasHeader ? 4 : 3);
  return {
    format,
    hasHeader,
    rows: rows.length,
    unread,
    columns: headers.map((header, at) => ({
      header: header.slice(0, 200),
      field: fields[at] ?? null,
      samples: first.map((row) => (row[at] ?? '').slice(0, 200)).filter(Boolean),
    })),
  };
}

/** What would become of a list that was read. */
export function planFor(
  { archive }: Pick<Tools, 'archive'>,
  { rows }: Pick<ReadPressList, 'rows'>,
  order: Omit<PressTakeIn, 'groups' | 'winning'> & {
    groups: PressTakeIn['groups'] | readonly [];
    winning: readonly number[];
  },
) {
  const known = archive.pressList.people();
  if (!known.ok) return known;
  const { source, enteredOn, ground, keepUntil } = order;
  const plan = planImport(order.hasHeader ? rows.slice(1) : rows, order.fields, {
    people: known.value.people,
    mailKey: (mail) => archive.pressList.mailKey(mail),
    objectedOn: (mail) => {
      const objected = archive.pressList.objectedOn(mail);
      return objected.ok ? objected.value : null;
    },
    facts: { source, enteredOn, ground, keepUntil },
    groups: order.groups.map(({ id }) => id),
    winning: new Set(order.winning),
  });
  return done(plan);
}

/** Imports a list that was read, as one act. */
export function takeIn(
  { archive, clock }: Pick<Tools, 'archive' | 'clock'>,
  list: Pick<ReadPressList, 'rows'>,
  order: PressTakeIn,
): Result<PressImport, Problem> {
  const plan = planFor({ archive }, list, order);
  if (!plan.ok) return plan;
  const kept = archive.pressList.save(plan.value.people, clock(), order.groups);
  return kept.ok ? done({ undo: kept.value, counts: countOutcomes(plan.value.lines) }) : kept;
}

function deliveriesOf(archive: Archive, of: { person: string } | { article: string }) {
  const { deliveries, people } = archive.pressList;
  const found = 'person' in of ? deliveries.ofPerson(of.person) : deliveries.ofArticle(of.article);
  const known = people();
  if (!found.ok) return found;
  if (!known.ok) return known;
  const names = new Map(known.value.people.map(({ id, name, mail }) => [id, name || mail]));
  const headlines = new Map<string, string>(); // Each text is opened once, whoever got it.
  for (const delivery of found.value)
    if (!headlines.has(delivery.article)) headlines.set(delivery.article, headlineOf(archive, delivery));
  return done(
    found.value.map((delivery) => ({
      ...delivery,
      headline: headlines.get(delivery.article) ?? '',
      name: names.get(delivery.person) ?? '',
      mail: mailOf(archive, delivery),
    })),
  );
}

/** What the outbox knows of a delivery to somebody who is still in the list. */
function mailOf({ outbox }: Archive, { id, person }: Delivery) {
  const place = person === '' ? null : mailOfDelivery(id);
  const mail = place && outbox.mail(place);
  return mail?.ok && mail.value ? { address: mail.value.address, answer: mail.value.answer } : null;
}

/** The headline of what was sent; "" where the text was deleted for ever. */
function headlineOf({ articles }: Pick<Archive, 'articles'>, { article }: Delivery): string {
  const opened = article === '' ? null : articles.open(article);
  return opened?.ok ? opened.value.article.headline : '';
}

/** The language that the desk is in, which a file's name and columns are written in. */
function deskLanguage({ archive, systemLanguage }: Pick<Tools, 'archive' | 'systemLanguage'>) {
  const { language = 'system' } = archive.settings.open();
  return interfaceLanguage({ language, systemLanguage });
}

/**
 * Writes people to a file. Of a list, those who objected are left out, so that no other program writes to them; somebody who asks for
 * their own data gets it.
 */
export async function exportPeople(
  { archive, language }: Pick<Tools, 'archive'> & { language: Language },
  { ids, format, path }: { ids: readonly string[] | null; format: 'csv' | 'json'; path: string },
): Promise<Result<{ name: string; objected: number }, Problem>> {
  const known = archive.pressList.people();
  if (!known.ok) return known;
  const { people, groups } = known.value;
  const wanted = ids && new Set(ids);
  const chosen = people.filter(({ id }) => wanted?.has(id) ?? true);
  const isOwnData = ids?.length === 1;
  const written = isOwnData ? chosen : chosen.filter(({ objectedOn }) => objectedOn === null);
  const messages = messagesIn(language);
  const sent = (id: string) => {
    const of = deliveriesOf(archive, { person: id });
    return of.ok ? of.value : [];
  };
  const text =
    format === 'csv'
      ? writePeopleCsv(written, groups, messages.pressListFile)
      : writePeopleJson(written, groups, sent);
  const name = await writeCopy(path, text);
  return name.ok ? done({ name: name.value, objected: chosen.length - written.length }) : name;
}

/** The columns of a list as a file, in its order. */
const pressFileColumns = [
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
type PressFileColumn = (typeof pressFileColumns)[number];

/** People as CSV for a spreadsheet, with a byte order mark; the import reads its columns again. */
function writePeopleCsv(
  people: readonly PressPerson[],
  groups: readonly PressGroup[],
  { columns, separator, grounds, noEnd }: Messages['pressListFile'],
): string {
  const names = new Map(groups.map(({ id, name }) => [id, name]));
  const rows = people.map((person) => {
    const cells: Record<PressFileColumn, string> = {
      ...person,
      beats: person.beats.join(', '),
      groups: person.groups.flatMap((id) => names.get(id) ?? []).join(', '),
      ground: grounds[person.ground],
      objectedOn: person.objectedOn ?? '',
      keepUntil: person.keepUntil ?? noEnd,
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
function writePeopleJson(
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
