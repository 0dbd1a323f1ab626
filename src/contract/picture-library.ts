import { z } from 'zod';
import { pictureFactsSchema, pictureSchema } from '../article';
import type { ArticleId, ArticleStatus, Picture, PictureConsent, PictureWords, ZonedTime } from '../article';
import type { ArgumentSchemas, Reply } from './call';

/** The pictures of the archive: their uses, words and facts, duplicates, and trash. */
export interface PictureLibraryCalls {
  'pictures:list': (query: PictureQuery) => Reply<PictureList>;
  'pictures:open': (hash: string) => Reply<PictureDetails>;
  /** Saves the consent of the people shown, or the words that the next text begins with. */
  'pictures:note': (note: PictureNote) => Reply<null>;
  /** Moves unused pictures to the trash; answers those that were moved. */
  'pictures:remove': (hashes: string[]) => Reply<string[]>;
  'pictures:restore': (hashes: string[]) => Reply<null>;
  /** Erases pictures of the trash that are not used again; answers those that were erased. */
  'pictures:erase': (hashes: string[]) => Reply<string[]>;
  /** Compares some pictures that were not compared yet; answers how many are left. */
  'pictures:compare': (nothing: null) => Reply<number>;
}

/** The filters of pictures; a picture must pass each chosen one. */
export const pictureFilters = [
  'used',
  'unused',
  'undescribed',
  'uncredited',
  'unlicensed',
  'unasked',
  'refused',
  'coarse',
  'duplicate',
  'similar',
  'removed',
] as const;
export type PictureFilter = (typeof pictureFilters)[number];

/** By the day they were added, or by the last save of a text that shows them; newest first. */
export const pictureSorts = ['added', 'used'] as const;
export type PictureSort = (typeof pictureSorts)[number];

export interface PictureQuery {
  /** Each word must begin a word of the caption, credit, description, licence, file name, headlines or tags. */
  words: string;
  filters: PictureFilter[];
  sort: PictureSort;
}

export interface PictureList {
  /** All that pass, in order; similar pictures stand together where a filter asks for them. */
  pictures: PictureLine[];
  /** How many pass each filter alone, without the words. */
  counts: Record<PictureFilter, number>;
  /** All that are not in the trash. */
  total: number;
  /** How many could not be compared yet. */
  uncompared: number;
}

export interface PictureLine extends Picture {
  /** In bytes. */
  size: number;
  /** Milliseconds since 1970 UTC; "removedAt" is null for one that is not in the trash. */
  addedAt: number;
  removedAt: number | null;
  /** The words of its last use, or what is remembered. */
  words: PictureWords;
  /** The name of the file that it came in, "" where that is not known. */
  name: string;
  /** How many texts show it, those in the trash included. */
  texts: number;
  /** What keeps an unused picture from the trash; null for nothing, or where it was not asked for. */
  heldBy: 'earlier' | 'masthead' | 'signatory' | null;
  consent: PictureConsent['kind'];
  isCoarse: boolean;
  /** The first picture of a group of identical or similar ones; null for none. */
  group: string | null;
}

export interface PictureDetails extends PictureLine {
  consentGiven: PictureConsent | null;
  uses: PictureUse[];
  /** The others that have the same pixels, and those that look alike. */
  duplicates: PictureLine[];
  similar: PictureLine[];
}

/** A figure of a text that shows a picture. */
export interface PictureUse extends PictureWords {
  id: ArticleId;
  headline: string;
  status: ArticleStatus;
  embargo: ZonedTime | null;
  isRemoved: boolean;
  /** The index of the figure in its text, and its name; null while it has none. */
  place: number;
  figure: string | null;
  isLead: boolean;
  /** Whether the text shows a crop of the picture. */
  isCut: boolean;
}

export type PictureNote = { hash: string } & ({ consent: PictureConsent } | { words: Partial<PictureWords> });

const { hash } = pictureSchema.shape;
const hashes = z.array(hash).max(100_000);
const { caption, credit, alt, licence, consent } = pictureFactsSchema.shape;
const words = z.object({ caption, credit, alt, licence });

export const pictureLibraryArguments: ArgumentSchemas<PictureLibraryCalls> = {
  'pictures:list': z.object({
    words: z.string().max(400),
    filters: z.array(z.enum(pictureFilters)).max(pictureFilters.length),
    sort: z.enum(pictureSorts),
  }),
  'pictures:open': hash,
  'pictures:note': z.union([z.object({ hash, consent: consent.unwrap() }), z.object({ hash, words })]),
  'pictures:remove': hashes,
  'pictures:restore': hashes,
  'pictures:erase': hashes,
  'pictures:compare': z.null(),
};
