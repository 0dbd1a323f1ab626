import type { Database } from 'better-sqlite3';
import type { Article } from '../../../src/article';
import { done, failed } from '../../../src/contract';
import type { Cancelled, Result } from '../../../src/contract';
import type { PublishingDocuments } from '../documents/publishing';
import { attempt, attemptInTurns } from '../storage-problem';
import type { StorageProblem } from '../storage-problem';
import { revisionTableOf } from '../tables/revision-table';
import { siteReadingOf } from './site-texts';
import type { KnownOutlines, SiteList } from './site-texts';
import { ownConnection } from '../reader/own-connection';

/** The texts of a site as the archive was at one moment: writing a large site takes long, and saves go on meanwhile. */
export interface SiteTexts extends SiteList {
  /** The whole text of one of the articles, with the address that it has; another one as it is given. */
  whole(article: Article): Result<Article, StorageProblem>;
  /** The hash of the content of one of the articles; null of another one. */
  contentOf(article: Article): string | null;
  /** To be called when no more texts are needed. */
  close(): void;
}

/** The finished texts of an archive, for its site. */
export interface Site {
  /** What is ready or published as it is now, the last dated first; the embargo is the outlet's to keep. None is deleted for ever before it is closed. */
  texts(signal?: AbortSignal): Promise<Result<SiteTexts, StorageProblem | Cancelled>>;
}

/**
 * Waits for `settled`: the archive's file must not be read while it is rewritten. The paths at which a text was published lead to its page
 * when its address is another by now, as those of an earlier site do.
 */
export function siteOf(
  snapshots: SiteSnapshots,
  settled: () => Promise<void>,
  documents: Pick<PublishingDocuments, 'publishedPaths'>,
): Site {
  return {
    async texts(signal) {
      await settled();
      const read = await snapshots.read(signal);
      if (!read.ok) return read;
      const published = documents.publishedPaths();
      const articles = read.value.articles.map((article) => withPaths(article, published.get(article.id)));
      return done({ ...read.value, articles });
    },
  };
}

function withPaths(article: Article, published: readonly string[] = []): Article {
  const { formerPaths = [], slug } = article;
  const others = published.filter((path) => path !== slug);
  return others.length === 0
    ? article
    : { ...article, formerPaths: [...new Set([...formerPaths, ...others])] };
}

/** Reads an archive for its site, each time through a connection of its own. */
export interface SiteSnapshots {
  read(signal?: AbortSignal): Promise<Result<SiteTexts, StorageProblem | Cancelled>>;
  /** Waits until none is open. */
  closed(): Promise<void>;
  /** Closes all of them; whoever still needs their texts is answered that the archive is in use. */
  stop(): void;
}

/** Where `refusal` says that the archive's file may not be opened again, the open `database` is read, as it is then. */
export function siteSnapshotsOf(archive: {
  folder: string;
  file: string;
  database: Database;
  damaged: Set<number>;
  refusal: () => StorageProblem | null;
}): SiteSnapshots {
  const { folder, file, database, damaged, refusal } = archive;
  const open = new Set<Database>();
  const known: KnownOutlines = new Map();
  const waiting = new Set<() => void>();
  const close = (own: Database) => {
    open.delete(own);
    own.close();
    if (open.size > 0) return;
    for (const goOn of waiting) goOn();
    waiting.clear();
  };
  const openOne = (): Database => {
    if (refusal()) return database;
    const own = ownConnection(file);
    open.add(own);
    own.exec('BEGIN');
    return own;
  };
  return {
    async read(signal) {
      const opened = attempt(folder, openOne);
      if (!opened.ok) return opened;
      const own = opened.value;
      const end = () => void (own !== database && own.open && close(own));
      const site = siteReadingOf(own, revisionTableOf(own, ''), { damaged, known });
      const list = await attemptInTurns(folder, site.list(), signal);
      if (!list.ok) {
        end();
        return list;
      }
      const whole = (article: Article): Result<Article, StorageProblem> => {
        if (!own.open) return failed({ kind: 'archive-busy', path: folder });
        const read = attempt(folder, () => site.whole(article));
        if (!read.ok) return read;
        if (read.value) return done(read.value);
        return failed({ kind: 'archive-damaged', path: folder, why: 'database disk image is malformed' });
      };
      return done({ ...list.value, whole, contentOf: site.contentOf, close: end });
    },
    closed: () => {
      known.clear(); // A text is being deleted for ever.
      return open.size === 0 ? Promise.resolve() : new Promise((goOn) => waiting.add(goOn));
    },
    stop: () => [...open].forEach(close),
  };
}
