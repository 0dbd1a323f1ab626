import { z } from 'zod';
import { articleKinds, articleStatuses, languageSchema } from '../article';
import type { Appointment, Article, ArticleId, ArticleKind, ArticleStatus } from '../article';
import { choiceLimit } from './batch';
import type { ArgumentSchemas, Reply } from './call';

/** Lists and searches the archive. */
export interface LibraryCalls {
  'library:list': (query: LibraryQuery) => Reply<LibraryPage>;
  /** The texts of a list for an act on many: all that are asked for at once, in their order. */
  'library:choose': (query: LibraryQuery) => Reply<ChosenTexts>;
  /** The languages, tags and years of the texts on the desk, those of most texts first. */
  'library:facets': (nothing: null) => Reply<LibraryFacets>;
  /** The texts that were removed and can be restored, the last removed first, a hundred at most. */
  'library:removed': (nothing: null) => Reply<RemovedText[]>;
}

/**
 * What a list can be sorted by: last edited, last dated, headlines from A to Z, nearest appointment, last removed, or most
 * telling for the words. Each row holds what it was sorted by, so that a list can show it.
 */
const librarySorts = ['edited', 'date', 'headline', 'appointment', 'removed', 'relevance'] as const;

export type LibrarySort = (typeof librarySorts)[number];

export interface LibraryQuery {
  /** Words to find, as they are typed; empty for all texts. Each word is a prefix. */
  words: string;
  filters: LibraryFilters;
  /** By relevance only where there are words; without any, as by "edited". */
  sort: LibrarySort;
  /** The list that asks, so that a query of it that waits is cancelled when it asks for something else. */
  asker?: 'library' | 'palette' | 'links';
  /** At most this many rows, from `offset`. */
  limit: number;
  offset: number;
}

/** Which texts are listed: those for which all of these hold. The values of one filter are alternatives. */
export interface LibraryFilters {
  kinds?: ArticleKind[];
  statuses?: ArticleStatus[];
  /** "fr" is also "fr-BE". */
  languages?: string[];
  /** Whatever their accents and capitals. */
  tags?: string[];
  /** Of the texts' own dates. */
  years?: number[];
  /** Held by an embargo at this time, in milliseconds since 1970 UTC. */
  embargoedAt?: number;
  /** With an appointment that is not past at this time, in milliseconds since 1970 UTC. */
  toComeFrom?: number;
  /** Showing a picture. */
  pictured?: true;
  /** Without a translation in the archive. */
  untranslated?: true;
  /** Translations whose original says something else since. */
  behindOriginal?: true;
  /** Published, and edited since. */
  changedSincePublished?: true;
  /** Among these texts. */
  ids?: ArticleId[];
  /** Removed, and still to be restored; without it, only those on the desk. */
  removed?: true;
}

/** The filters as a person chooses and keeps them: those that ask for a time mean the present one, and models those of today. */
export type ChosenFilters = Omit<LibraryFilters, 'embargoedAt' | 'toComeFrom' | 'ids'> & {
  embargoed?: true;
  toCome?: true;
  models?: true;
};

/** A list that a person comes back to. */
export interface LibraryView {
  name: string;
  words: string;
  filters: ChosenFilters;
}

export interface LibraryPage {
  total: number;
  rows: LibraryRow[];
}

export interface LibraryRow {
  id: ArticleId;
  kind: ArticleKind;
  status: ArticleStatus;
  language: string;
  headline: string;
  standfirst: string;
  /** The article's own date, local to its zone. */
  date: string;
  embargo: Article['embargo'];
  tags: string[];
  appointment: Appointment | null;
  /** When it was last saved, milliseconds since 1970 UTC. */
  savedAt: number;
  /** When it was removed, milliseconds since 1970 UTC; null for a text on the desk. */
  removedAt: number | null;
  /** The hash of its first picture; null when it shows none. */
  picture: string | null;
  /** The passage that was found, cut in runs; null when nothing was searched. */
  snippet: SnippetRun[] | null;
  /** Where in the text that passage stands; null when it is not of the text, or the headline says all that was sought. */
  place: FoundPlace | null;
  /** The languages of the family of translations that it is in, its own too; absent where it is alone. */
  family?: string[];
  /** It is a translation, and its original says something else since. */
  behind?: true;
  /** The disk damaged the text. */
  damaged?: true;
}

/** What acts on many texts need of each; most of a row is for the eye. */
export type ChosenText = Pick<
  LibraryRow,
  'id' | 'kind' | 'language' | 'headline' | 'tags' | 'removedAt' | 'family' | 'behind'
>;

/** Chosen texts as the JSON of a list of ChosenText, which is copied at once between processes, and not text by text. */
export interface ChosenTexts {
  json: string;
}

/** Where what was found stands in a text. */
export interface FoundPlace {
  /** The block, a part of a list or of a box included; null outside of the blocks, as in the byline. */
  block: string | null;
  /** How many characters of the line come before. */
  offset: number;
  /** The words as the text says them. */
  words: string;
}

export interface SnippetRun {
  text: string;
  found: boolean;
}

/** What a list can be narrowed to, with the number of texts that it leaves. */
export interface LibraryFacets {
  languages: FacetCount[];
  tags: FacetCount[];
  years: FacetCount[];
}

export interface FacetCount {
  value: string;
  texts: number;
}

/** A text that was removed. */
export interface RemovedText {
  id: ArticleId;
  headline: string;
  /** Milliseconds since 1970. */
  removedAt: number;
}

export const libraryFiltersSchema = z.object({
  kinds: z.array(z.enum(articleKinds)).exactOptional(),
  statuses: z.array(z.enum(articleStatuses)).exactOptional(),
  languages: z.array(languageSchema).max(100).exactOptional(),
  tags: z.array(z.string().max(80)).max(1000).exactOptional(),
  years: z.array(z.int()).max(1000).exactOptional(),
  embargoedAt: z.int().exactOptional(),
  toComeFrom: z.int().exactOptional(),
  pictured: z.literal(true).exactOptional(),
  untranslated: z.literal(true).exactOptional(),
  behindOriginal: z.literal(true).exactOptional(),
  changedSincePublished: z.literal(true).exactOptional(),
  ids: z.array(z.uuid()).max(1000).exactOptional(),
  removed: z.literal(true).exactOptional(),
});

const { embargoedAt: _at, toComeFrom: _from, ids: _ids, ...kept } = libraryFiltersSchema.shape;
const yes = z.literal(true).exactOptional();

/** The form in which views are kept. */
export const libraryViewSchema = z.object({
  name: z.string().trim().min(1).max(80),
  words: z.string().max(500),
  filters: z.object({ ...kept, embargoed: yes, toCome: yes, models: yes }),
});

const query = z.object({
  words: z.string().max(500),
  filters: libraryFiltersSchema,
  sort: z.enum(librarySorts),
  asker: z.enum(['library', 'palette', 'links']).exactOptional(),
  limit: z.int().min(1).max(500),
  offset: z.int().nonnegative(),
});

export const libraryArguments: ArgumentSchemas<LibraryCalls> = {
  'library:list': query,
  'library:choose': query.extend({ limit: z.int().min(1).max(choiceLimit) }),
  'library:facets': z.null(),
  'library:removed': z.null(),
};
