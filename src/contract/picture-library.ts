import { z } from 'zod';
import { pictureFactsSchema, pictureSchema } from '../article';
import type { ArticleId, ArticleStatus, Picture, PictureConsent, PictureWords, ZonedTime } from '../article';
import type { ArgumentSchemas, Reply } from './call';

/** The pictures of the archive: where they are used, what is said and known of them, which are alike, and their trash. */
export interface PictureLibraryCalls {
  'pictures:list': (query: PictureQuery) => Reply<PictureList>;
  'pictures:open': (hash: string) => Reply<PictureDetails>;
  /** Keeps what the group knows of the people's consent, or what the next text that shows the picture begins with. */
  'pictures:note': (note: PictureNote) => Reply<null>;
  /** Puts pictures that nothing uses into the trash; those that something uses stay. Answers the ones that went. */
  'pictures:remove': (hashes: string[]) => Reply<string[]>;
  'pictures:restore': (hashes: string[]) => Reply<null>;
  /** Deletes pictures of the trash for ever; those that something uses again stay. Answers the ones that went. */
  'pictures:erase': (hashes: string[]) => Reply<string[]>;
  /** Looks at some of the pictures that were not compared yet; answers how many are left. */
  'pictures:compare': (nothing: null) => Reply<number>;
}

/** What a list of pictures can be narrowed to. A picture is shown that passes each one chosen. */
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

/** By the day on which they came, or by the last save of a text that shows them; newest first. */
export const pictureSorts = ['added', 'used'] as const;
export type PictureSort = (typeof pictureSorts)[number];

export interface PictureQuery {
  /** Each word begins one of a caption, credit, description, licence, file name, headline or tag. */
  words: string;
  filters: PictureFilter[];
  sort: PictureSort;
}

export interface PictureList {
  /** All that pass, in their order; those that look alike stand together where a list is narrowed to them. */
  pictures: PictureLine[];
  /** How many pass each filter alone, whatever the words are. */
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
  /** What its last use says, or what is remembered of it. */
  words: PictureWords;
  /** The name of the file that it came in, "" where that is not known. */
  name: string;
  /** How many texts show it, those in the trash included. */
  texts: number;
  /** What keeps a picture that no text shows from being cleared; null for nothing, or where it was not asked for. */
  heldBy: 'earlier' | 'masthead' | null;
  consent: PictureConsent['kind'];
  isCoarse: boolean;
  /** The first picture of those that have the same pixels, or look alike; null for one that stands alone. */
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
  /** Which of the text's figures it is, from 0, and what names it; null where nothing does yet. */
  place: number;
  figure: string | null;
  isLead: boolean;
  /** Whether the text shows a part that was cut out of the picture. */
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
