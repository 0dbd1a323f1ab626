import { z } from 'zod';
import type { ArgumentSchemas, Reply } from '../call';
import { deliveryStates, lawfulGrounds, pressGroupSchema, pressPersonSchema } from './person';
import type { Delivery, PressGroup, PressPerson } from './person';

/** The people whom the group writes to: the list, its parts, where it comes from, and what the law lets a person ask of it. */
export interface PressListCalls {
  'press-list:open': (nothing: null) => Reply<PressListContent>;
  /** Keeps people, new or changed. Answers what undoes it. Problems: press-mail-taken, press-objected. */
  'press-list:save': (people: PressPerson[]) => Reply<string>;
  'press-list:save-group': (group: PressGroup) => Reply<string>;
  'press-list:remove-group': (id: string) => Reply<string>;
  /** Takes back the objection of somebody who asked for that. */
  'press-list:lift-objection': (id: string) => Reply<string>;
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
  'press-list:take-in': (order: z.infer<typeof takeInSchema>) => Reply<PressTakenIn>;
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
export const pressOutcomes = ['new', 'merged', 'same', 'objected', 'invalid'] as const;
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
export interface PressTakenIn {
  undo: string;
  counts: Record<PressOutcome, number>;
}

/** The largest file that is read, in bytes, and the most people that a list takes in at once. */
export const pressListLimits = { bytes: 10 * 2 ** 20, people: 20_000 } as const;

const day = z.iso.date();
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
export const pressFileFormats = ['csv', 'json'] as const;
const exportSchema = z.object({ ids: ids.nullable(), format: z.enum(pressFileFormats) });

export const pressListArguments: ArgumentSchemas<PressListCalls> = {
  'press-list:open': z.null(),
  'press-list:save': z.array(pressPersonSchema).max(pressListLimits.people),
  'press-list:save-group': pressGroupSchema,
  'press-list:remove-group': z.uuid(),
  'press-list:lift-objection': z.uuid(),
  'press-list:undo': z.uuid(),
  'press-list:erase': ids,
  'press-list:deliveries': z.union([z.object({ person: z.uuid() }), z.object({ article: z.uuid() })]),
  'press-list:mark-delivery': markSchema,
  'press-list:read': givenSchema,
  'press-list:preview': columnsSchema,
  'press-list:take-in': takeInSchema,
  'press-list:export': exportSchema,
};
