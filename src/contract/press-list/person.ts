import { z } from 'zod';
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
export const pressFilterSchema = z.object({
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

/** Why somebody in a target gets nothing. A row that the disk altered is `damaged`: nobody knows what it said. */
export const notAddressedReasons = ['objected', 'no-mail', 'bounced', 'over', 'damaged'] as const;
export type NotAddressed = (typeof notAddressedReasons)[number];

/** Somebody who may be written to, as a message needs it. */
export type Addressee = Pick<PressPerson, 'id' | 'name' | 'outlet' | 'mail' | 'language'>;

/** Who a message for some target goes to, each address once, and how many of the target it does not go to. */
export interface Addressees {
  people: Addressee[];
  leftOut: Readonly<Record<NotAddressed, number>>;
}

/** What became of a message, as far as it is known. */
export const deliveryStates = ['sent', 'bounced', 'refused', 'unknown'] as const;
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
