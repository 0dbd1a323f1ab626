import { z } from 'zod';
import { articleKinds, articleStatuses, languageSchema } from '../article';
import type { Appointment, Article, ArticleId, ArticleKind, ArticleStatus, Signatory } from '../article';
import { choiceLimit } from './batch';
import type { ArgumentSchemas, Reply } from './call';

/** Lists and searches the archive. */
export interface LibraryCalls {
  'library:list': (query: LibraryQuery) => Reply<LibraryPage>;
  /** All texts of a list, in their order, for an act on many. */
  'library:choose': (query: LibraryQuery) => Reply<ChosenTexts>;
  /** The languages, tags and years of the texts on the desk, the most frequent first. */
  'library:facets': (nothing: null) => Reply<LibraryFacets>;
  /** The groups that sign the texts edited last, with what was said of each. */
  'library:signatories': (nothing: null) => Reply<Signatory[]>;
  /** The last hundred texts of the trash, the last removed first. */
  'library:removed': (nothing: null) => Reply<RemovedText[]>;
}

/**
 * The orders of a list: last edited, last dated, headline, nearest appointment, last removed, or best match. Each row holds
 * what it is sorted by.
 */
const librarySorts = ['edited', 'date', 'headline', 'appointment', 'removed', 'relevance'] as const;

export type LibrarySort = (typeof librarySorts)[number];

export interface LibraryQuery {
  /** Words to find, as they are typed; empty for all texts. Each word is a prefix. */
  words: string;
  filters: LibraryFilters;
  /** Without words, "relevance" sorts like "edited". */
  sort: LibrarySort;
  /** The list that asks: its waiting query is cancelled when it asks for something else. */
  asker?: 'library' | 'palette' | 'links';
  /** At most this many rows, from `offset`. */
  limit: number;
  offset: number;
}

/** The filters of a list; all must hold, and values of one filter are alternatives. */
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
  /** Translations whose original has changed since. */
  behindOriginal?: true;
  /** Published, and edited since. */
  changedSincePublished?: true;
  /** Among these texts. */
  ids?: ArticleId[];
  /** In the trash; without it, only texts on the desk. */
  removed?: true;
}

/** The filters as a person chooses and keeps them: filters of time mean now, and models those of today. */
export type ChosenFilters = Omit<LibraryFilters, 'embargoedAt' | 'toComeFrom' | 'ids'> & {
  embargoed?: true;
  toCome?: true;
  models?: true;
};

/** A kept list: words and filters under a name. */
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
  /** The found words with those around them, in runs; null when nothing was searched. */
  snippet: SnippetRun[] | null;
  /** Where in the text they stand; null when they are not in the text, or the headline says all that was sought. */
  place: FoundPlace | null;
  /** The languages of its family of translations, its own included; absent for a text alone. */
  family?: string[];
  /** It is a translation whose original has changed since. */
  behind?: true;
  /** The public may no longer read it. */
  withdrawn?: true;
  /** The disk damaged the text. */
  damaged?: true;
}

/** The parts of a row that acts on many texts need. */
export type ChosenText = Pick<
  LibraryRow,
  'id' | 'kind' | 'language' | 'headline' | 'tags' | 'removedAt' | 'family' | 'behind'
>;

/** Chosen texts as JSON of a list of ChosenText, which is copied between processes at once. */
export interface ChosenTexts {
  json: string;
}

/** Where found words stand in a text. */
export interface FoundPlace {
  /** The block, also one in a list or box; null outside of blocks, as in the byline. */
  block: string | null;
  /** The index in the line. */
  offset: number;
  /** The words as the text says them. */
  words: string;
}

export interface SnippetRun {
  text: string;
  found: boolean;
}

/** The values of filters, each with its number of texts. */
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
  'library:signatories': z.null(),
  'library:removed': z.null(),
};
