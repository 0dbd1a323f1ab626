import { z } from 'zod';
import type { ArgumentSchemas, Reply } from '../call';
import { fold } from '../../article';

/** Why a group may keep somebody's data: its interest in telling the press, or the person's own consent (GDPR, article 6.1 f and a). */
export const lawfulGrounds = ['legitimate-interest', 'consent'] as const;
export type LawfulGround = (typeof lawfulGrounds)[number];

/** A field of one line: no line break or other control character. */
const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^\P{Cc}*$/u);

/** An address of mail without its name: nothing in it can end a header's line or begin a second address. */
export const mailAddressSchema = z
  .string()
  .max(254)
  .regex(
    /^[^\s\p{C}@"<>(),;:\\[\]]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}.-]*[\p{L}\p{M}\p{N}])?\.[\p{L}\p{M}\p{N}-]{2,63}$/u,
  );

const day = z.iso.date();

/** A person of the press list: who, and what the law wants known of why the group keeps it. */
export const pressPersonSchema = z.object({
  id: z.uuid(),
  name: line(200),
  outlet: line(200),
  role: line(200),
  beats: z.array(line(80).min(1)).max(50),
  /** BCP 47, "" for unknown. */
  language: line(35),
  area: line(200),
  /** "" for none. */
  mail: mailAddressSchema.or(z.literal('')),
  telephone: line(60),
  notes: z
    .string()
    .max(4000)
    .refine((notes) => !notes.includes('\0')),
  /** What was said, and on which day, the last first; what was sent is in the deliveries. */
  contacts: z.array(z.object({ on: day, words: line(500).min(1) })).max(100),
  /** The groups that the person was put into by hand. */
  groups: z.array(z.uuid()).max(200),
  /** Where the group has the person's data from. */
  source: line(300).min(1),
  enteredOn: day,
  ground: z.enum(lawfulGrounds),
  /** The day on which the person asked for no more mail; null for one who did not. */
  objectedOn: day.nullable(),
  /** The day after which the data is to be erased; null for none. */
  keepUntil: day.nullable(),
  /** The day on which a mail came back; null where none did, or the address was changed since. */
  bouncedOn: day.nullable(),
});
export type PressPerson = z.infer<typeof pressPersonSchema>;

const choice = z.array(z.string().max(200)).max(500);

/** What people must have: of each list that is not empty one value, and every word of the text. */
const pressFilterSchema = z.object({
  /** Each word must stand in the name, outlet, role, beats, area, mail or notes. */
  text: z.string().max(500),
  outlets: choice,
  beats: choice,
  languages: choice,
  areas: choice,
  /** Groups by hand. */
  groups: z.array(z.uuid()).max(200),
});
export type PressFilter = z.infer<typeof pressFilterSchema>;

/** A named part of the list: a group by hand, whose people name it, or a saved filter. */
export const pressGroupSchema = z.object({
  id: z.uuid(),
  name: line(120).min(1),
  /** Null for a group by hand. */
  filter: pressFilterSchema.nullable(),
});
export type PressGroup = z.infer<typeof pressGroupSchema>;

/** Whom something is for: everybody, a group or saved filter, a filter that has no name, or single people. */
export const pressTargetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('group'), id: z.uuid() }),
  z.object({ kind: z.literal('filter'), filter: pressFilterSchema }),
  z.object({ kind: z.literal('people'), ids: z.array(z.uuid()).max(20_000) }),
]);
export type PressTarget = z.infer<typeof pressTargetSchema>;

/** Why somebody in a target gets nothing. A row that the disk altered is `damaged`, since its content is not known. */
export const notAddressedReasons = ['objected', 'no-mail', 'bounced', 'over', 'damaged'] as const;
export type NotAddressed = (typeof notAddressedReasons)[number];

/** Somebody who may be written to, as a message needs it. */
export type Addressee = Pick<PressPerson, 'id' | 'name' | 'outlet' | 'mail' | 'language'>;

/** Who a message for some target goes to, each address once, and how many of the target it does not go to. */
export interface Addressees {
  people: Addressee[];
  leftOut: Readonly<Record<NotAddressed, number>>;
}

/** Why a server refused a message, or will take it later, as far as its answer says. */
export const refusalReasons = [
  'no-such-address',
  'no-such-domain',
  'mailbox-full',
  'too-large',
  'unwanted',
  'sender',
  'later',
  'other',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** A server's answer to a message: what it means, and its own words. */
export interface MailAnswer {
  reason: RefusalReason | null;
  words: string;
}

/** What became of a message, as far as it is known. */
const deliveryStates = ['sent', 'bounced', 'refused', 'unknown'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** One text that went to one person. */
export interface Delivery {
  id: string;
  /** The person's identifier; "" once the person was erased. */
  person: string;
  /** The text's identifier; "" once the text was deleted for ever. */
  article: string;
  revision: number;
  /** Milliseconds since 1970. */
  at: number;
  state: DeliveryState;
}

/** A filter that everybody passes. */
export const everybody: PressFilter = {
  text: '',
  outlets: [],
  beats: [],
  languages: [],
  areas: [],
  groups: [],
};

/** A person with the words that a search looks into, folded once. */
export interface FoldedPerson {
  person: PressPerson;
  words: string;
}

export function foldPerson(person: PressPerson): FoldedPerson {
  const { name, outlet, role, beats, area, mail, notes } = person;
  return { person, words: fold([name, outlet, role, ...beats, area, mail, notes].join('\n')) };
}

/** The people who pass a filter, in the order that they came in. */
export function peopleIn<Folded extends FoldedPerson>(
  people: readonly Folded[],
  filter: PressFilter,
): Folded[] {
  const words = fold(filter.text).split(/\s+/).filter(Boolean);
  const [outlets, languages, areas] = [filter.outlets, filter.languages, filter.areas].map(
    (chosen) => new Set(chosen.map(fold)),
  ) as [Set<string>, Set<string>, Set<string>];
  const beats = new Set(filter.beats.map(fold));
  const groups = new Set(filter.groups);
  const isOne = (chosen: ReadonlySet<string>, value: string) => chosen.size === 0 || chosen.has(fold(value));
  return people.filter(
    ({ person, words: own }) =>
      words.every((word) => own.includes(word)) &&
      isOne(outlets, person.outlet) &&
      isOne(languages, person.language) &&
      isOne(areas, person.area) &&
      (beats.size === 0 || person.beats.some((beat) => beats.has(fold(beat)))) &&
      (groups.size === 0 || person.groups.some((group) => groups.has(group))),
  );
}

/** The people whom the group writes to: the list, its parts, where it comes from, and what the law lets a person ask of it. */
export interface PressListCalls {
  'press-list:open': (nothing: null) => Reply<PressListContent>;
  /** Keeps people, new or changed. Answers what undoes it. Problems: press-mail-taken, press-objected. */
  'press-list:save': (people: PressPerson[]) => Reply<string>;
  'press-list:save-group': (group: PressGroup) => Reply<string>;
  'press-list:remove-group': (id: string) => Reply<string>;
  /** Withdraws the objection of somebody who asked for that. */
  'press-list:lift-objection': (id: string) => Reply<string>;
  /** Leaves people out of what is sent from now on, as mails to their address come back; another address takes them in again. */
  'press-list:set-aside': (ids: string[]) => Reply<string>;
  /** How many people were put back, and how many were left since they were changed meanwhile; null where it is no longer known. */
  'press-list:undo': (change: string) => Reply<{ restored: number; left: number } | null>;
  /** Erases people for ever; answers how many there were. */
  'press-list:erase': (ids: string[]) => Reply<number>;
  'press-list:deliveries': (of: { person: string } | { article: string }) => Reply<DeliveryLine[]>;
  'press-list:mark-delivery': (mark: z.infer<typeof markSchema>) => Reply<null>;
  /** Reads a file or pasted words and holds what they say until the next; nothing is kept. */
  'press-list:read': (given: z.infer<typeof givenSchema>) => Reply<PressTable>;
  /** What would become of each line that was read. */
  'press-list:preview': (as: z.infer<typeof columnsSchema>) => Reply<PressImportLine[]>;
  'press-list:take-in': (order: z.infer<typeof takeInSchema>) => Reply<PressImport>;
  /** Writes people to a file that the person chooses; all of them where none are named. Answers its name, null when there is none. */
  'press-list:export': (
    order: z.infer<typeof exportSchema>,
  ) => Reply<{ name: string; objected: number } | null>;
}

export interface PressListContent {
  people: PressPerson[];
  groups: PressGroup[];
  /** How many people the disk altered: they are not shown. */
  damaged: number;
  /** When something was last sent to each person, in milliseconds, by the person's identifier. */
  lastSent: Record<string, number>;
  /** The day it is, as 2026-12-01: whose time is over is offered for erasing. */
  today: string;
}

/** A delivery with the names of what it is of: "" for one that was erased. */
export interface DeliveryLine extends Delivery {
  headline: string;
  name: string;
  /** To which address it went, and why it was refused or came back; null where the outbox knows nothing of it. */
  mail: { address: string; answer: MailAnswer | null } | null;
}

/** What a column of a list can say of a person. */
export const pressFields = [
  'name',
  'given-name',
  'family-name',
  'outlet',
  'role',
  'beats',
  'language',
  'area',
  'mail',
  'telephone',
  'notes',
  'keep-until',
] as const;
export type PressField = (typeof pressFields)[number];

/** A list as it was read: its columns with what they are taken for, and the first lines. */
export interface PressTable {
  format: 'csv' | 'tabs' | 'vcard' | 'addresses';
  columns: { header: string; field: PressField | null; samples: string[] }[];
  /** Whether the first line names the columns. */
  hasHeader: boolean;
  rows: number;
  /** Entries of a file that could not be read at all: cards with a fault. */
  unread: number;
}

/** What becomes of a line: `same` brings nothing new; who objected, or whose address is none, is not taken in. */
const pressOutcomes = ['new', 'merged', 'same', 'objected', 'invalid'] as const;
export type PressOutcome = (typeof pressOutcomes)[number];

/** A field that the list and a line of an import say differently. */
export interface PressDifference {
  field: PressField;
  kept: string;
  given: string;
}

export interface PressImportLine {
  /** Its number among the lines that were read, from 0. */
  row: number;
  outcome: PressOutcome;
  name: string;
  outlet: string;
  mail: string;
  /** Fields that the list did not know yet. */
  added: PressField[];
  differences: PressDifference[];
}

/** What an import did; `undo` takes it back. */
export interface PressImport {
  undo: string;
  counts: Record<PressOutcome, number>;
}

/** The largest file that is read, in bytes, and the most people that a list takes in at once. */
export const pressListLimits = { bytes: 10 * 2 ** 20, people: 20_000 } as const;

const givenSchema = z.union([
  z.object({ name: z.string().max(1000), bytes: z.instanceof(Uint8Array) }),
  z.object({ text: z.string() }),
]);

const columnsSchema = z.object({
  fields: z.array(z.enum(pressFields).nullable()).max(500),
  hasHeader: z.boolean(),
});

/** Where an import is from and why it may be kept: asked once for all of it. */
const takeInSchema = columnsSchema.extend({
  source: z
    .string()
    .trim()
    .min(1)
    .max(300)
    .regex(/^\P{Cc}*$/u),
  enteredOn: day,
  ground: z.enum(lawfulGrounds),
  keepUntil: day.nullable(),
  /** The groups that everybody of it is put into; new ones are made with it. */
  groups: z.array(pressGroupSchema).max(20),
  /** The lines whose words win over those of the list, where the two differ. */
  winning: z.array(z.number().int().nonnegative()).max(pressListLimits.people),
});
export type PressTakeIn = z.infer<typeof takeInSchema>;

const markSchema = z.object({ id: z.uuid(), state: z.enum(deliveryStates) });
const ids = z.array(z.uuid()).max(pressListLimits.people);
const pressFileFormats = ['csv', 'json'] as const;
const exportSchema = z.object({ ids: ids.nullable(), format: z.enum(pressFileFormats) });

export const pressListArguments: ArgumentSchemas<PressListCalls> = {
  'press-list:open': z.null(),
  'press-list:save': z.array(pressPersonSchema).max(pressListLimits.people),
  'press-list:save-group': pressGroupSchema,
  'press-list:remove-group': z.uuid(),
  'press-list:lift-objection': z.uuid(),
  'press-list:set-aside': ids,
  'press-list:undo': z.uuid(),
  'press-list:erase': ids,
  'press-list:deliveries': z.union([z.object({ person: z.uuid() }), z.object({ article: z.uuid() })]),
  'press-list:mark-delivery': markSchema,
  'press-list:read': givenSchema,
  'press-list:preview': columnsSchema,
  'press-list:take-in': takeInSchema,
  'press-list:export': exportSchema,
};

/** What the French authority advises for people who are written to: three years from the last contact. Of a day, YYYY-MM-DD. */
export const inThreeYears = (today: string): string =>
  `${Number(today.slice(0, 4)) + 3}${today.slice(4)}`.replace(/-02-29$/, '-02-28');
