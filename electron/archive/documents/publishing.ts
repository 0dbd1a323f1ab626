import { z } from 'zod';
import type { ArticleId } from '../../../src/article';
import { siteDestinationSchema } from '../../../src/contract';
import type { SiteDestination } from '../../../src/contract';

const textThereSchema = z.object({
  /** Its page, relative to the site. */
  path: z.string(),
  /** Its pages there before, which lead to it since. */
  former: z.array(z.string()).exactOptional(),
  /** When it came there, and when it left again, in milliseconds; null while it is there. */
  since: z.number(),
  until: z.number().nullable(),
  /** The state of the text that was published last; absent where that is not known. */
  revision: z.int().positive().exactOptional(),
});

const publishedSchema = z.object({
  /** When the last publication ended, in milliseconds; null for never. */
  at: z.number().nullable(),
  /** The last publications that this archive began there, the newest last. */
  known: z.array(z.string()),
  /** Whether the newest was cut off. */
  isUnfinished: z.boolean(),
  texts: z.record(z.string(), textThereSchema),
});

/** What an archive knows of what it published at a destination. */
export type PublishedThere = z.infer<typeof publishedSchema>;

/** What an archive keeps of publishing its site. */
export interface PublishingDocuments {
  /** The places where the site is published. */
  openDestinations(): SiteDestination[];
  saveDestinations(destinations: readonly SiteDestination[], now: number): void;
  /** What was published at each of them, by its identifier. */
  openPublished(): Record<string, PublishedThere>;
  savePublished(published: Record<string, PublishedThere>, now: number): void;
  /** The paths at which each text was published, as paths of an earlier site: "la-gare-reste-ouverte". */
  publishedPaths(): Map<ArticleId, string[]>;
  /** Takes texts that are deleted for ever out of what is known to be published. */
  takeOutOfPublished(ids: readonly ArticleId[], now: number): void;
}

export function publishingDocuments(
  read: (name: string) => unknown,
  write: (name: string, content: string, now: number) => void,
): PublishingDocuments {
  const openPublished = () => publishedFrom(read('published'));
  const savePublished: PublishingDocuments['savePublished'] = (published, now) =>
    write('published', JSON.stringify(published), now);
  return {
    openDestinations: () => destinationsFrom(read('destinations')),
    saveDestinations: (destinations, now) => write('destinations', JSON.stringify(destinations), now),
    openPublished,
    savePublished,
    publishedPaths() {
      const paths = new Map<ArticleId, string[]>();
      for (const { texts } of Object.values(openPublished()))
        for (const [id, { path, former = [] }] of Object.entries(texts))
          paths.set(id, [
            ...(paths.get(id) ?? []),
            ...[...former, path].map((each) => each.replace(/\/index\.html$/, '')),
          ]);
      return paths;
    },
    takeOutOfPublished(ids, now) {
      const published = openPublished();
      if (Object.values(published).some(({ texts }) => ids.some((id) => id in texts)))
        savePublished(withoutTexts(published, ids), now);
    },
  };
}

/** What stored destinations say; one that is not of the form of a destination is none. */
function destinationsFrom(stored: unknown): SiteDestination[] {
  return z
    .array(z.unknown())
    .catch([])
    .parse(stored)
    .flatMap((each) => siteDestinationSchema.safeParse(each).data ?? []);
}

function publishedFrom(stored: unknown): Record<string, PublishedThere> {
  return z.record(z.string(), publishedSchema).safeParse(stored).data ?? {};
}

/** What was published, without some texts. */
function withoutTexts(
  published: Record<string, PublishedThere>,
  ids: readonly ArticleId[],
): Record<string, PublishedThere> {
  const others = (texts: PublishedThere['texts']) =>
    Object.fromEntries(Object.entries(texts).filter(([id]) => !ids.includes(id)));
  return Object.fromEntries(
    Object.entries(published).map(([id, there]) => [id, { ...there, texts: others(there.texts) }]),
  );
}
