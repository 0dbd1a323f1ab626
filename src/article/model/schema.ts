import { z } from 'zod';
import { linkSchema, webAddressSchema, userText } from './addresses';
import { pictureSchema } from './picture';
import { signatoriesSchema } from './signatories';

/** A wall-clock time in a named place, so that "6 h 00 (heure de Paris)" can be written and ordered. */
export const zonedTimeSchema = z.object({
  /** Local date and time, "2026-03-03T06:00". */
  local: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/),
  /** IANA zone name, "Europe/Paris". */
  zone: z.string().min(1).max(64).refine(isKnownZone, 'unknown time zone'),
});

export type ZonedTime = z.infer<typeof zonedTimeSchema>;

/** Zones already checked: Intl takes longer to check one than all else of reading a text. */
const knownZones = new Set<string>();

/** Whether a name is one of the tz database: "Europe/Paris". */
export function isKnownZone(zone: string): boolean {
  if (knownZones.has(zone)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    knownZones.add(zone);
    return true;
  } catch {
    return false;
  }
}

/** The kinds of articles; each has its own checks, lengths and usual outlets. */
export const articleKinds = ['release', 'article', 'leaflet', 'page'] as const;

/** The statuses; only ready and published articles leave for the public. */
export const articleStatuses = ['draft', 'ready', 'published'] as const;

/** What readers of a text's page may download there, where the group wants it. */
export const downloadKinds = ['leaflet', 'kit'] as const;

/** A BCP 47 language tag, as the person's language menu gives it: "fr", "fr-CA", "en-GB". */
export const languageSchema = z
  .string()
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
  .refine(isWellFormed, 'no language tag');

/** The marks a passage of text can carry, from the outermost in: a link holds its bold words, and not the other way round. */
export const markSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('link'), href: linkSchema }),
  z.object({ type: z.literal('language'), language: languageSchema }),
  z.object({ type: z.literal('bold') }),
  z.object({ type: z.literal('italic') }),
  z.object({ type: z.literal('smallCapitals') }),
  z.object({ type: z.literal('superscript') }),
  z.object({ type: z.literal('subscript') }),
  /** Code: no typography, no spelling, no hyphens. */
  z.object({ type: z.literal('code') }),
]);

/** Every kind of mark, in the order of `markSchema`. */
export const markTypes: readonly Mark['type'][] = markSchema.options.map(({ shape }) => shape.type.value);

const textSchema = z.object({
  type: z.literal('text'),
  text: userText.min(1),
  marks: z.array(markSchema),
});
const lineBreakSchema = z.object({ type: z.literal('lineBreak') });

/** The text of a note or a caption: everything a line can hold but another note. */
const noteInlineSchema = z.discriminatedUnion('type', [textSchema, lineBreakSchema]);

const footnoteSchema = z.object({ type: z.literal('footnote'), content: z.array(noteInlineSchema) });

/** What a line of text is made of. */
const inlineSchema = z.discriminatedUnion('type', [textSchema, lineBreakSchema, footnoteSchema]);

const inlines = z.array(inlineSchema);

/**
 * Identifies a block within its text, so that two versions edited independently can be merged block by block. It is random, and
 * kept through edits, moves and versions; no outlet shows it, and no hash of the content includes it.
 */
export const blockIdSchema = z.string().regex(/^[a-z0-9]{12}$/);
const blockId = blockIdSchema.exactOptional();

const paragraphSchema = z.object({ type: z.literal('paragraph'), id: blockId, content: inlines });
const crossheadSchema = z.object({
  type: z.literal('crosshead'),
  id: blockId,
  level: z.union([z.literal(1), z.literal(2)]),
  content: inlines,
});
const pullQuoteSchema = z.object({ type: z.literal('pullQuote'), id: blockId, content: inlines });
/** Lines that stand as they were typed, spaces included: code, commands, a file; no typography, no spelling, no hyphens. */
const preformattedSchema = z.object({
  type: z.literal('preformatted'),
  id: blockId,
  content: z.array(noteInlineSchema),
});
/** A part of a picture's width or height, from 0 to 1. */
const part = z.number().min(0).max(1);

/** A picture in a text, with what the text says of it. */
export const figureSchema = z.object({
  type: z.literal('figure'),
  id: blockId,
  /** The picture that outlets show, cropped if it was cropped. */
  picture: pictureSchema,
  caption: userText,
  credit: userText,
  /** What the picture shows, for those who cannot see it. */
  alt: userText,
  /** The terms under which the picture may be used: "CC BY 4.0". */
  licence: userText.exactOptional(),
  /** What `picture` was cropped from: the whole picture stays in the archive and never leaves it. */
  crop: z.object({ of: pictureSchema, left: part, top: part, width: part, height: part }).exactOptional(),
  /** The point of `picture` that stays in view where an outlet crops it; the middle when absent. */
  focus: z.object({ x: part, y: part }).exactOptional(),
});
/** The alignments of a table cell. */
export const cellAlignments = ['left', 'center', 'right'] as const;
const cellSchema = z.object({
  header: z.boolean(),
  content: inlines,
  /** The writer's choice; outlets decide where it is absent. */
  alignment: z.enum(cellAlignments).exactOptional(),
});
const tableSchema = z.object({
  type: z.literal('table'),
  id: blockId,
  caption: userText,
  rows: z.array(z.object({ cells: z.array(cellSchema) })),
});
const dividerSchema = z.object({ type: z.literal('divider'), id: blockId });

const listItemSchema = z.object({
  get content() {
    return z.array(
      z.discriminatedUnion('type', [
        paragraphSchema,
        bulletedListSchema,
        numberedListSchema,
        preformattedSchema,
      ]),
    );
  },
});
const bulletedListSchema = z.object({
  type: z.literal('bulletedList'),
  id: blockId,
  items: z.array(listItemSchema),
});
const numberedListSchema = z.object({
  type: z.literal('numberedList'),
  id: blockId,
  start: z.int().nonnegative(),
  items: z.array(listItemSchema),
});

const passageBlockSchema = z.discriminatedUnion('type', [
  paragraphSchema,
  bulletedListSchema,
  numberedListSchema,
  preformattedSchema,
]);
const quotationSchema = z.object({
  type: z.literal('quotation'),
  id: blockId,
  content: z.array(passageBlockSchema),
  speaker: userText,
  role: userText,
  /** Who approved these words for publication; in no outlet. */
  approvedBy: userText.exactOptional(),
});
const boxSchema = z.object({
  type: z.literal('box'),
  id: blockId,
  content: z.array(
    z.discriminatedUnion('type', [
      paragraphSchema,
      crossheadSchema,
      bulletedListSchema,
      numberedListSchema,
      preformattedSchema,
    ]),
  ),
});

/** Boilerplate and contacts come from the masthead, in the article's language, at each export. */
const boilerplateSchema = z.object({ type: z.literal('boilerplate'), id: blockId });
const contactsSchema = z.object({ type: z.literal('contacts'), id: blockId });

/** All kinds of blocks. Every outlet must draw each of them. */
export const blockSchema = z.discriminatedUnion('type', [
  paragraphSchema,
  crossheadSchema,
  bulletedListSchema,
  numberedListSchema,
  preformattedSchema,
  quotationSchema,
  pullQuoteSchema,
  figureSchema,
  tableSchema,
  dividerSchema,
  boxSchema,
  boilerplateSchema,
  contactsSchema,
]);

/** Every kind of block, in the order of `blockSchema`. */
export const blockTypes: readonly Block['type'][] = blockSchema.options.map(({ shape }) => shape.type.value);

/**
 * The path of a text on an earlier site, from its root: "2024/03/eau", "eau.html". It becomes a file's path, so that no part
 * begins or ends with a dot, or holds a character that disks or shells treat specially.
 */
export const formerPathSchema = z
  .string()
  .max(200)
  .regex(
    /^[\p{L}\p{N}_~@+-](?:[\p{L}\p{N}._~@+,-]*[\p{L}\p{N}_~@+-])?(?:\/[\p{L}\p{N}_~@+-](?:[\p{L}\p{N}._~@+,-]*[\p{L}\p{N}_~@+-])?)*$/u,
  );

/** A meeting, a march … All times are on the clock of `start`'s zone. */
export const appointmentSchema = z
  .object({
    /** "Réunion publique"; empty where the headline says it. */
    what: userText,
    start: zonedTimeSchema,
    /** When it ends, "2026-06-13T17:30"; null when that is not said. */
    until: zonedTimeSchema.shape.local.nullable(),
    /** Whole days: the hours of `start` and `until` mean nothing, and the day of `until` is the last one. */
    allDay: z.boolean(),
    /** "Salle des fêtes". */
    place: userText,
    address: userText,
    /** How to come, and who can: "Tram B, arrêt Gare. Accessible en fauteuil." */
    access: userText,
    url: webAddressSchema.or(z.literal('')),
  })
  .refine(isInOrder, 'ends before it begins');

/** The original of a translation, and the SHA-256 of its words when the translation was last up to date: see `translatedWords`. */
export const translationOfSchema = z.object({ article: z.uuid(), words: z.string().regex(/^[0-9a-f]{64}$/) });

/** What was wrong in a text that the public has read, and what is right; outlets show it with its date. */
const correctionSchema = z.object({ date: zonedTimeSchema, words: userText });

/** Since when a text is withdrawn, and why: its page says so in the place of the text. */
const withdrawalSchema = z.object({ date: zonedTimeSchema, reason: userText });

/** One text with all its data; every outlet is made from it. */
export const articleSchema = z.object({
  id: z.uuid(),
  kind: z.enum(articleKinds),
  language: languageSchema,
  kicker: userText,
  headline: userText,
  standfirst: userText,
  byline: userText,
  /** Other groups that sign it, or whose text it is. */
  signatories: signatoriesSchema.exactOptional(),
  /** The place a release is dated from: "Rennes". */
  dateline: userText,
  date: zonedTimeSchema,
  embargo: zonedTimeSchema.nullable(),
  status: z.enum(articleStatuses),
  /** The article's address on the site; empty until there is a headline to make it from. */
  slug: z
    .string()
    .regex(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
    .max(100),
  tags: z.array(userText.min(1).max(80)),
  /** Paths of the text on earlier sites, which redirect to it. */
  formerPaths: z.array(formerPathSchema).max(50).exactOptional(),
  appointment: appointmentSchema.exactOptional(),
  /** In the order in which they were made; no entry without words is shown. */
  corrections: z.array(correctionSchema).max(50).exactOptional(),
  withdrawn: withdrawalSchema.exactOptional(),
  /** What is offered on its page of the site. */
  downloads: z.array(z.enum(downloadKinds)).max(downloadKinds.length).exactOptional(),
  /** Shared by texts that are translations of each other. */
  translationKey: userText.min(1).max(200).exactOptional(),
  /** The original of a translation; in no outlet. */
  translationOf: translationOfSchema.exactOptional(),
  lead: figureSchema.nullable(),
  body: z.array(blockSchema),
  /** For journalists only: printed in the press outlet, never on the site or the leaflet. */
  notesToEditors: z.array(passageBlockSchema),
});

export type Appointment = z.infer<typeof appointmentSchema>;
export type Correction = z.infer<typeof correctionSchema>;
export type DownloadKind = (typeof downloadKinds)[number];
export type Withdrawal = z.infer<typeof withdrawalSchema>;
export type Mark = z.infer<typeof markSchema>;
/** A mark that holds nothing but its kind: it is switched on and off. */
export type PlainMark = Exclude<Mark['type'], 'link' | 'language'>;
export type NoteInline = z.infer<typeof noteInlineSchema>;
export type Inline = z.infer<typeof inlineSchema>;
export type Footnote = Extract<Inline, { type: 'footnote' }>;
export type Figure = z.infer<typeof figureSchema>;
export type CellAlignment = (typeof cellAlignments)[number];
export type ListItem = z.infer<typeof listItemSchema>;
export type PassageBlock = z.infer<typeof passageBlockSchema>;
export type Block = z.infer<typeof blockSchema>;
/** A block that shows a part of the masthead. */
export type LinkedBlock = Extract<Block, { type: 'boilerplate' | 'contacts' }>;
export type Article = z.infer<typeof articleSchema>;
export type TranslationOf = z.infer<typeof translationOfSchema>;
export type ArticleId = Article['id'];
export type ArticleKind = Article['kind'];
export type ArticleStatus = Article['status'];

/** Whether an appointment ends after it begins, by the clock on the wall; one of whole days may end on its first. */
export function isInOrder({
  start,
  until,
  allDay,
}: {
  start: ZonedTime;
  until?: string | null;
  allDay: boolean;
}): boolean {
  if (!until) return true;
  return allDay ? until.slice(0, 10) >= start.local.slice(0, 10) : until > start.local;
}

/** Whether Intl can format dates and numbers in the language: it refuses "en-12". */
function isWellFormed(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

/** An empty draft, dated now, as the desk opens it. The caller gives the identifier and the time. */
export function newArticle(seed: {
  id: string;
  kind: ArticleKind;
  language: string;
  date: ZonedTime;
}): Article {
  return {
    ...seed,
    kicker: '',
    headline: '',
    standfirst: '',
    byline: '',
    dateline: '',
    embargo: null,
    status: 'draft',
    slug: '',
    tags: [],
    lead: null,
    body: [],
    notesToEditors: [],
  };
}
