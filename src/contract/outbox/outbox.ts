import { z } from 'zod';
import type { ArticleId, ArticleKind, ZonedTime } from '../../article';
import type { ArgumentSchemas, Reply } from '../call';
import type { LeavingPoint } from '../leaving';
import { pressTargetSchema } from '../press-list/press-list';
import type { MailAnswer, NotAddressed } from '../press-list/press-list';
import type { Notice } from '../notices';
import type { Problem } from '../problems';
import { mailAccountSchema } from './mail-account';
import type { MailAccount } from './mail-account';

/** Sends releases to people of the press list, from the group's own mail account. */
export interface OutboxCalls {
  'outbox:list': (nothing: null) => Reply<OutboxState>;
  /** Saves the account, new or changed; its password goes to the system's key store. */
  'outbox:save-account': (order: z.infer<typeof accountOrderSchema>) => Reply<OutboxState>;
  'outbox:forget-account': (nothing: null) => Reply<OutboxState>;
  /** Connects to the account's servers and logs in; nothing is sent. */
  'outbox:try': (order: z.infer<typeof accountOrderSchema>) => Reply<null>;
  /** Sends a message to the account's own address: a text as it would go out, or a few words. Answers the subject. */
  'outbox:test': (order: TextOrder | null) => Reply<string>;
  /** Who of the list has a text: how many may be written to, and how many of them have it without what was corrected since. */
  'outbox:who-has': (article: ArticleId) => Reply<WhoHas>;
  /** What would go to whom; nothing is kept. */
  'outbox:prepare': (order: MailingOrder) => Reply<MailingPlan>;
  /** Stops making what a mail is looked at with. */
  'outbox:stop-preparing': (nothing: null) => Reply<null>;
  /** Puts what was prepared into the outbox. The sentence of the plan was read: `accepted` is its question. */
  'outbox:confirm': (order: z.infer<typeof confirmSchema>) => Reply<OutboxState>;
  /** Writes the messages into a folder that is asked for; answers it, null when the person changes their mind. */
  'outbox:write': (order: z.infer<typeof confirmSchema>) => Reply<string | null>;
  'outbox:mails': (mailing: string) => Reply<ShownMail[]>;
  /**
   * Looks in the inbox of the account for mails that came back to the group; nothing there is marked or moved. Problems: inbox-missing, and
   * those of a line.
   */
  'outbox:look-for-returned': (nothing: null) => Reply<ReturnedFound>;
  'outbox:stop-looking': (nothing: null) => Reply<null>;
  /** Reads mails that say why another came back, which a person gives. */
  'outbox:read-returned': (mails: Uint8Array[]) => Reply<ReturnedFound>;
  'outbox:pause': (mailing: string) => Reply<OutboxState>;
  'outbox:resume': (mailing: string) => Reply<OutboxState>;
  /** Removes what was not sent yet from the outbox. */
  'outbox:cancel': (mailing: string) => Reply<OutboxState>;
  /** What is to become of messages whose answer was lost. */
  'outbox:decide': (order: z.infer<typeof decisionSchema>) => Reply<OutboxState>;
  /** Sends what has come due; main calls it now and then. */
  'outbox:look': (nothing: null) => Reply<null>;
}

export interface OutboxEvents {
  /** How far mailings are. */
  'outbox:changed': Mailing[];
  /** What is being made of a mail that is looked at. */
  'outbox:preparing': PreparingStep;
}

/**
 * What becomes of the messages of a mailing: sent by the program, put into the account's drafts, or written as files, one a person or, for
 * many at once, with the people as hidden recipients.
 */
export const mailingWays = ['send', 'drafts', 'files', 'hidden'] as const;
export type MailingWay = (typeof mailingWays)[number];

/** The ways by which the program sends nothing itself. */
export const writtenWays = ['files', 'hidden'] as const satisfies readonly MailingWay[];
type WrittenWay = (typeof writtenWays)[number];

/** Whether a way writes files. */
export function isWritten(way: MailingWay): way is WrittenWay {
  return writtenWays.some((each) => each === way);
}

/** How many hidden recipients one message has at most: providers refuse more. */
export const maxHidden = 50;

/** What a mail may carry beside its words, and only when asked to: the release, the text's own leaflet, its cards, the press kit. */
export const mailAttachments = ['pdf', 'leaflet', 'cards', 'kit'] as const;
export type MailAttachment = (typeof mailAttachments)[number];

/** Which of the files of a mail is being made. */
export interface PreparingStep {
  making: MailAttachment;
  at: number;
  of: number;
}

/** Many servers refuse a mail of more bytes than these. */
export const heavyMail = 10_000_000;

/** Why the leaflet that was asked for does not go with a mail: it is handed out once the embargo is over, and only as it is. */
export type LeafletWithheld = 'embargo' | 'withdrawn' | 'too-long';

/** The states of a mailing. A mailing is only worked on while it waits for its hour or is being sent; a person resumes a paused one. */
export const mailingStates = ['waiting', 'going', 'paused', 'done', 'cancelled'] as const;
export type MailingState = (typeof mailingStates)[number];

/**
 * What became of one message. The answer to one that is `unknown` was lost: it may have arrived. One that is `left-out` was not sent, as
 * the person is no longer to be written to. One that is `returned` was taken, and came back later.
 */
export const mailStates = [
  'waiting',
  'sending',
  'sent',
  'refused',
  'returned',
  'unknown',
  'left-out',
  'cancelled',
] as const;
export type MailState = (typeof mailStates)[number];

/** One message to one person. */
export interface Mail {
  place: number;
  /** The person's identifier in the press list. */
  person: string;
  name: string;
  address: string;
  state: MailState;
  /** When it came into this state, in milliseconds. */
  at: number;
  answer: MailAnswer | null;
}

/** A message, and what has become of its address in the list since: another was given, it is set aside, or the person was erased. */
export interface ShownMail extends Mail {
  since: 'same' | 'corrected' | 'aside' | 'erased';
}

/** What was found among mails that came back; each of them says why a message did not arrive, or that it is late. */
export interface ReturnedFound {
  /** How many such mails were read. */
  read: number;
  /** How many messages are known to have come back only by them. */
  returned: number;
  /** How many messages are late: their servers still try. */
  late: number;
  /** How many say nothing of a message that went from this archive. */
  strange: number;
}

/** The largest mail that is read to know why another came back, in bytes, and how many are read at once. */
export const returnedLimits = { bytes: 30_000_000, mails: 500 } as const;

/** A text that goes, or went, to many people. */
export interface Mailing {
  id: string;
  article: ArticleId;
  headline: string;
  subject: string;
  /** Whom it is for: the name of a group, "" for the whole list. */
  group: string;
  /** It is for those who had the text already, rather than for a group. */
  isSame?: true;
  way: Exclude<MailingWay, WrittenWay>;
  from: { name: string; address: string };
  createdAt: number;
  state: MailingState;
  /** Not before this time, in milliseconds. */
  beginsAt: number;
  /** Whether a person chose the hour; otherwise it is the moment in which it can be undone. */
  isAtHour: boolean;
  counts: Readonly<Record<MailState, number>>;
  /** Why it is paused, or what it waits for before it is tried again. */
  why: MailingTrouble | null;
  /** When it is tried again, in milliseconds; null when it does not wait. */
  againAt: number | null;
}

/** Why a mailing does not go on: a person paused it, the program was closed, the hour passed meanwhile, too many were refused, a problem. */
export type MailingTrouble =
  | { kind: 'asked' }
  | { kind: 'closed' }
  | { kind: 'overdue' }
  | { kind: 'refusals'; count: number }
  | { kind: 'problem'; problem: Problem };

export interface AccountState {
  account: MailAccount;
  /** Whether it was entered, or looked through, on this machine. */
  isOwn: boolean;
  hasSecret: boolean;
}

export interface OutboxState {
  account: AccountState | null;
  /** Whether the system keeps secrets. */
  keepsSecrets: boolean;
  /** The newest first. */
  mailings: Mailing[];
  /** The groups and filters of the press list, with how many people of them may be written to; the whole list has the identifier null. */
  groups: { id: string | null; name: string; people: number }[];
}

const textOrderSchema = z.object({
  article: z.uuid(),
  attach: z.array(z.enum(mailAttachments)).max(mailAttachments.length),
});
/** A text as it goes out by mail. */
export type TextOrder = z.infer<typeof textOrderSchema>;

/** Whom a text is for: a target of the press list, or those who have the text already, as a correction goes to the same people. */
const mailingTargetSchema = z.discriminatedUnion('kind', [
  ...pressTargetSchema.options,
  z.object({ kind: z.literal('same') }),
]);
export type MailingTarget = z.infer<typeof mailingTargetSchema>;

/** Those who have a text. */
export interface WhoHas {
  people: number;
  /** Those of them who have it as it was before it was corrected or withdrawn. */
  behind: number;
}

const mailingOrderSchema = textOrderSchema.extend({
  to: mailingTargetSchema,
  way: z.enum(mailingWays),
  /** Whether those who have the text already get it once more; they are left out unless it is said. */
  isAgain: z.boolean().exactOptional(),
});
export type MailingOrder = z.infer<typeof mailingOrderSchema>;

/** What would go out, of which a person reads a sentence before it does. */
export interface MailingPlan {
  headline: string;
  /** What the text is: a release or something else. */
  kind: ArticleKind;
  subject: string;
  group: string;
  /** Whether it is for those who have the text already, rather than for a group. */
  isSame: boolean;
  people: number;
  /** The first names and addresses, to know the list by. */
  first: string[];
  leftOut: Readonly<Record<NotAddressed, number>>;
  /** How many of them are left out as they have the text already. */
  had: number;
  from: { name: string; address: string } | null;
  embargo: ZonedTime | null;
  way: MailingWay;
  /** The size of one message with all that is attached, in bytes. */
  bytes: number;
  /** What is attached, by the names and in the sizes in which it arrives. */
  attached: { kind: MailAttachment; name: string; bytes: number }[];
  /** Why the leaflet is not among it; null where it is, or was not asked for. */
  withheld: LeafletWithheld | null;
  /** How long sending takes at the account's pace, in minutes. */
  minutes: number;
  notices: Notice[];
  /** What the person should know before the text leaves. */
  leaving: LeavingPoint[];
  /** To be sent back once the sentence was read. */
  question: string;
}

const accountOrderSchema = z.object({
  account: mailAccountSchema,
  secret: z.string().min(1).max(4096).exactOptional(),
});
const confirmSchema = mailingOrderSchema.extend({
  accepted: z.string().max(64),
  /** When it begins, in milliseconds; null for now. */
  at: z.number().int().positive().nullable(),
});
const decisionSchema = z.object({
  mailing: z.uuid(),
  /** One message; null for all whose answer was lost. */
  place: z.number().int().nullable(),
  as: z.enum(['again', 'sent']),
});

export const outboxArguments: ArgumentSchemas<OutboxCalls> = {
  'outbox:list': z.null(),
  'outbox:save-account': accountOrderSchema,
  'outbox:forget-account': z.null(),
  'outbox:try': accountOrderSchema,
  'outbox:test': textOrderSchema.nullable(),
  'outbox:who-has': z.uuid(),
  'outbox:prepare': mailingOrderSchema,
  'outbox:stop-preparing': z.null(),
  'outbox:confirm': confirmSchema,
  'outbox:write': confirmSchema,
  'outbox:mails': z.uuid(),
  'outbox:look-for-returned': z.null(),
  'outbox:stop-looking': z.null(),
  'outbox:read-returned': z.array(z.instanceof(Uint8Array)).max(returnedLimits.mails),
  'outbox:pause': z.uuid(),
  'outbox:resume': z.uuid(),
  'outbox:cancel': z.uuid(),
  'outbox:decide': decisionSchema,
  'outbox:look': z.null(),
};
