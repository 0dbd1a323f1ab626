import { z } from 'zod';
import {
  appointmentSchema,
  articleSchema,
  articleStatuses,
  calendarKinds,
  figureSchema,
  languageSchema,
  pictureSchema,
  translationOfSchema,
} from '../article';
import type {
  Appointment,
  Article,
  ArticleId,
  ArticleStatus,
  CalendarKind,
  NamedFigures,
  PictureWords,
  TranslationOf,
} from '../article';
import type { ArgumentSchemas, Reply } from './call';

/**
 * Does the same to several texts, to all or to none, and undoes it. The archive accepts no other save meanwhile, so the window
 * sends a few texts at a time.
 */
export interface BatchCalls {
  'batch:run': (act: BatchAct) => Reply<BatchDone>;
  /** Undoes an act; what it answers undoes that again. Words written since then stay. */
  'batch:undo': (done: BatchDone) => Reply<BatchDone>;
}

/** What can be done to several texts at once. */
export type BatchAct =
  | { kind: 'status'; ids: ArticleId[]; status: ArticleStatus }
  | { kind: 'language'; ids: ArticleId[]; language: string }
  | { kind: 'add-tag' | 'remove-tag'; ids: ArticleId[]; tag: string }
  /** Makes a draft of the same words out of each, with an address of its own. */
  | { kind: 'duplicate'; ids: ArticleId[] }
  | { kind: 'remove' | 'restore'; ids: ArticleId[] }
  /** Moves the date, embargo or appointment of texts to another day, at the same hour; texts without one stay. */
  | { kind: 'reschedule'; ids: ArticleId[]; what: CalendarKind; day: string }
  /** Renames a tag in every text that has it, or in some; a text that has both keeps one. */
  | { kind: 'rename-tag'; from: string; to: string; ids?: ArticleId[] }
  /** Begins a translation, unless the text's family has one in this language. */
  | { kind: 'translate'; id: ArticleId; language: string }
  /** Makes a text the translation of another, and one family of those that both are in. */
  | { kind: 'link'; id: ArticleId; original: ArticleId }
  /** Takes a text out of its family. */
  | { kind: 'unlink'; id: ArticleId }
  /** Marks translations as up to date with their originals. */
  | { kind: 'up-to-date'; ids: ArticleId[] }
  /** Gives a picture the same words in every text on the desk that shows it, whole or cropped, in some texts, or in one figure. */
  | {
      kind: 'picture-words';
      picture: string;
      words: Partial<PictureWords>;
      use: FigureName | null;
      ids?: ArticleId[];
    }
  /** Replaces a picture by another of the archive, in every text on the desk that shows it or in some, cropped alike. */
  | { kind: 'picture-replace'; picture: string; by: string; ids?: ArticleId[] };

/** A figure by its name in its text; without a name, all figures of the text that show the picture. */
export interface FigureName {
  id: ArticleId;
  figure: string | null;
}

/** What an act did. */
export interface BatchDone {
  changed: ChangedText[];
  created: ArticleId[];
  removed: ArticleId[];
  restored: ArticleId[];
}

/** A text of which an act made a new revision. */
export interface ChangedText {
  id: ArticleId;
  revision: number;
  savedAt: number;
  before: BatchFields;
  after: BatchFields;
}

/** The fields that acts on several texts change. */
export type BatchFields = Pick<Article, 'status' | 'language' | 'tags' | 'date' | 'embargo'> & {
  appointment: Appointment | null;
  translationKey: string | null;
  translationOf: TranslationOf | null;
  /** The figures that an act changed. */
  figures?: NamedFigures;
};

/** How many texts can be chosen for an act: the size that archives are made for. */
export const choiceLimit = 100_000;

/** The most texts of one call: the archive accepts no other save meanwhile. */
const callLimit = 1000;

const ids = z.array(z.uuid()).min(1).max(callLimit);
const tag = z.string().trim().min(1).max(80);
const picture = pictureSchema.shape.hash;
const words = z.string().max(20_000).exactOptional();
const done = z.array(z.uuid()).max(choiceLimit);
// The types of the next two are declared, since loose projects infer others.
const use = z
  .object({ id: z.uuid(), figure: z.string().max(12).nullable() })
  .nullable() as z.ZodType<FigureName | null>;
const fields = articleSchema
  .pick({ status: true, language: true, tags: true, date: true, embargo: true })
  .extend({
    appointment: appointmentSchema.nullable(),
    translationKey: z.string().min(1).max(200).nullable(),
    translationOf: translationOfSchema.nullable(),
    figures: z.record(z.string().max(12), figureSchema).exactOptional(),
  }) as z.ZodType<BatchFields>;

/** The form of what an act did. */
export const batchDoneSchema = z.object({
  changed: z
    .array(
      z.object({
        id: z.uuid(),
        revision: z.int().positive(),
        savedAt: z.int(),
        before: fields,
        after: fields,
      }),
    )
    .max(choiceLimit),
  created: done,
  removed: done,
  restored: done,
});

export const batchArguments: ArgumentSchemas<BatchCalls> = {
  'batch:run': z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('status'), ids, status: z.enum(articleStatuses) }),
    z.object({ kind: z.literal('language'), ids, language: languageSchema }),
    z.object({ kind: z.enum(['add-tag', 'remove-tag']), ids, tag }),
    z.object({ kind: z.literal('duplicate'), ids }),
    z.object({ kind: z.enum(['remove', 'restore']), ids }),
    z.object({ kind: z.literal('reschedule'), ids, what: z.enum(calendarKinds), day: z.iso.date() }),
    z.object({ kind: z.literal('rename-tag'), from: z.string().max(80), to: tag, ids: ids.exactOptional() }),
    z.object({ kind: z.literal('translate'), id: z.uuid(), language: languageSchema }),
    z.object({ kind: z.literal('link'), id: z.uuid(), original: z.uuid() }),
    z.object({ kind: z.literal('unlink'), id: z.uuid() }),
    z.object({ kind: z.literal('up-to-date'), ids }),
    z.object({
      kind: z.literal('picture-words'),
      picture,
      words: z.object({ caption: words, credit: words, alt: words, licence: words }),
      use,
      ids: ids.exactOptional(),
    }),
    z.object({ kind: z.literal('picture-replace'), picture, by: picture, ids: ids.exactOptional() }),
  ]),
  'batch:undo': batchDoneSchema,
};
