import { z } from 'zod';
import type { ArticleId } from '../../article';
import type { ArgumentSchemas, Reply } from '../call';
import type { LeavingPoint } from '../leaving';
import type { Notice } from '../notices';
import type { Problem } from '../problems';
import { destinationSchema } from './destination';

/** Publishes the site of the archive to places that the person entered. */
export interface PublishCalls {
  'publish:list': (nothing: null) => Reply<PublishState>;
  /** Keeps a destination, new or changed; its secret goes to the system's key store. Answers all destinations. */
  'publish:save': (order: { destination: SiteDestination; secret?: string }) => Reply<PublishState>;
  'publish:forget': (id: string) => Reply<PublishState>;
  /** Asks for a folder to publish to; null when the person changes their mind. */
  'publish:choose-folder': (nothing: null) => Reply<string | null>;
  /** Connects to a destination and looks at it, changing nothing. */
  'publish:try': (order: { destination: SiteDestination; secret?: string }) => Reply<null>;
  /** Builds the site, or takes the edition published before the last one, and answers what publishing it would change. */
  'publish:plan': (order: PublishOrder) => Reply<PublishPlan>;
  'publish:run': (order: z.infer<typeof publishRunSchema>) => Reply<Published>;
  'publish:cancel': (nothing: null) => Reply<null>;
  /** What came due while the program did not run, at destinations that are published to automatically. */
  'publish:overdue': (nothing: null) => Reply<Overdue[]>;
  /** Publishes what has come due; main calls it now and then. */
  'publish:look': (nothing: null) => Reply<null>;
  /** Opens the public site in the person's browser. */
  'publish:visit': (nothing: null) => Reply<null>;
  /** Where a text is on line, and was, each destination once, the last published first. */
  'publish:of-text': (id: ArticleId) => Reply<TextOnLine[]>;
}

export interface PublishEvents {
  'publish:progress': PublishProgress;
  /** What came due was published, or could not be. */
  'publish:at-the-hour': Overdue & {
    problem: Problem | null;
    /** Whether it left without the signatures that the person wants, as the group's key is locked. */
    isUnsigned: boolean;
  };
}

/** The editions that can be published: what the archive holds now, or what was published before the last time. */
const publishedEditions = ['now', 'before'] as const;
export type PublishedEdition = (typeof publishedEditions)[number];

/** A place where the site is published: a name for it, and how it is reached. */
export const siteDestinationSchema = z.object({
  id: z.uuid(),
  name: z.string().trim().min(1).max(80),
  /** Whether it is published automatically when an embargo ends or a text's date comes, while the program runs. */
  isAutomatic: z.boolean().default(false),
  settings: destinationSchema,
});

export type SiteDestination = z.infer<typeof siteDestinationSchema>;

/** A destination, and what is known of it here. */
export interface DestinationLine extends SiteDestination {
  /** When it was last published to, in milliseconds; null for never. */
  publishedAt: number | null;
  /** When it is published to automatically next, in milliseconds, if the program runs then; null when it is not. */
  nextAt: number | null;
  /** Whether a publication was cut off: the next one goes on where it stopped. */
  isUnfinished: boolean;
  /** Whether the edition before the last one can be published again. */
  canUndo: boolean;
  /** Whether it was entered, or looked through, on this machine: what came with an archive is shown to the person first. */
  isOwn: boolean;
  /** Whether its secret is in the key store. */
  hasSecret: boolean;
}

export interface PublishState {
  destinations: DestinationLine[];
  /** Whether the system keeps secrets; where it has no key store, they are asked for each time. */
  keepsSecrets: boolean;
  /** The address of the site, from the masthead; "" for none. */
  address: string;
}

const secret = z.string().min(1).max(4096);

const publishOrderSchema = z.object({
  id: z.uuid(),
  edition: z.enum(publishedEditions),
  /** The secret, where none is kept. */
  secret: secret.exactOptional(),
  /** Whether texts and what readers may download are signed: the group's key must be unlocked. */
  isSigned: z.boolean().exactOptional(),
});
export type PublishOrder = z.infer<typeof publishOrderSchema>;

/** The order, and what the person agreed to: the question of the plan. */
const publishRunSchema = publishOrderSchema.extend({ accepted: z.string().max(64).nullable() });

/** A text at a destination: since when, and until when where it has left again, in milliseconds. */
export interface TextOnLine {
  /** The destination's name. */
  name: string;
  /** The public address of its page; "" where the masthead has none. */
  address: string;
  since: number;
  until: number | null;
}

/** How far a publication is: the site is built, then files and bytes are sent. */
export interface PublishProgress {
  step: 'building' | 'sending';
  done: number;
  total: number;
  bytes: number;
  ofBytes: number;
}

/** A page that a publication adds, changes or removes, by the headline of its text. */
export interface PlannedText {
  id: ArticleId;
  headline: string;
  path: string;
}

/** Files that a publication adds, changes or removes: the pages of texts, and all others by their paths. */
export interface PlannedFiles {
  texts: PlannedText[];
  files: string[];
}

/** What becomes of the files of a site that is built, or published. */
export interface SiteChanges {
  add: PlannedFiles;
  change: PlannedFiles;
  remove: PlannedFiles;
  /** How many files stay as they are. */
  unchanged: number;
}

/** What a publication would do. */
export interface PublishPlan extends SiteChanges {
  /** What is sent, in bytes. */
  bytes: number;
  /** Files at paths of the site that this archive did not put there: they would be overwritten. */
  strangers: string[];
  /** When another machine published there, in milliseconds; null when none did. */
  otherSince: number | null;
  /** To be sent with `publish:run` once the person has agreed to overwrite these; null when there is nothing to ask. */
  question: string | null;
  /** What the person should know of the site that was built, those of weight first. */
  notices: Notice[];
  /** The texts that are taken down there, and what a person should know of those that are new or changed before they are public. */
  leaving: LeavingPoint[];
}

/** Texts that may be public since a moment at which nobody published, and where. */
export interface Overdue {
  /** The destination's name. */
  name: string;
  headlines: string[];
}

/** What became of a publication. */
export interface Published {
  added: number;
  changed: number;
  removed: number;
  bytes: number;
  /** The address of the site, and the pages of texts that are new or changed there; "" where the masthead has none. */
  address: string;
  pages: { headline: string; address: string }[];
}

export const publishArguments: ArgumentSchemas<PublishCalls> = {
  'publish:list': z.null(),
  'publish:save': z.object({ destination: siteDestinationSchema, secret: secret.exactOptional() }),
  'publish:forget': z.uuid(),
  'publish:choose-folder': z.null(),
  'publish:try': z.object({ destination: siteDestinationSchema, secret: secret.exactOptional() }),
  'publish:plan': publishOrderSchema,
  'publish:run': publishRunSchema,
  'publish:cancel': z.null(),
  'publish:overdue': z.null(),
  'publish:look': z.null(),
  'publish:visit': z.null(),
  'publish:of-text': z.uuid(),
};
