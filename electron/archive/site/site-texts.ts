import type { Database } from 'better-sqlite3';
import { figuresOf, linksToTexts } from '../../../src/article';
import type { Article, ArticleId } from '../../../src/article';
import { nullIfDamaged } from '../storage-problem';
import { articleStatements } from '../tables/article-statements';
import type { PlaceForSite } from '../tables/article-statements';
import type { RevisionTable } from '../tables/revision-table';

/** The articles for the site, and the texts that could not be read for it. */
export interface SiteList {
  /** The last dated first, each as its outline. */
  articles: Article[];
  damaged: { id: ArticleId; headline: string }[];
}

/** Reads the texts of a site: first the outlines of all, then each whole text when its page is drawn. */
interface SiteReading {
  /** Articles that are ready or published, read a few in a turn. */
  list(): Generator<void, SiteList>;
  /** The text of one of those that were listed, with the address of the outline, null when it cannot be read any more; any other as it is. */
  whole(outline: Article): Article | null;
  /** The hash of the content of one of those that were listed; null of any other. */
  contentOf(outline: Article): string | null;
}

/**
 * Reads a database that does not change meanwhile. `damaged` collects the numbers of the articles whose text was found damaged;
 * `known` holds the outlines of this reading once the list is complete.
 */
export function siteReadingOf(
  database: Database,
  revisions: RevisionTable,
  { damaged, known }: { damaged: Set<number>; known: KnownOutlines },
): SiteReading {
  const statements = articleStatements(database);
  const places = new Map<ArticleId, { number: number; revision: number; hash: string }>();
  /** The last dated first. */
  function* placesForSite(): Generator<void, PlaceForSite[]> {
    const rows: PlaceForSite[] = [];
    const last = statements.last.get() ?? 0;
    for (let from = 0; from < last; from += rowsOfTurn) {
      rows.push(...statements.placesForSite.all(from, from + rowsOfTurn));
      yield;
    }
    return rows.sort((one, other) =>
      one.date === other.date ? other.number - one.number : one.date < other.date ? 1 : -1,
    );
  }
  const readText = (number: number, revision: number, id?: ArticleId) => {
    const { article, hash } = nullIfDamaged(() => revisions.read(number, revision)) ?? {
      article: null,
      hash: '',
    };
    return article && (id === undefined || article.id === id) ? { article, hash } : null;
  };
  const readOutline = (number: number, revision: number, id?: ArticleId) => {
    const text = readText(number, revision, id);
    return text && { hash: text.hash, outline: outlineOf(text.article) };
  };
  const knownText = ({ number, hash }: PlaceForSite) => {
    const text = known.get(number);
    return text?.hash === hash ? text : null;
  };
  return {
    *list() {
      const texts: SiteList = { articles: [], damaged: [] };
      const read: KnownOutlines = new Map();
      const add = (number: number, revision: number, text: KnownOutline) => {
        if (text.outline.status === 'draft') return;
        places.set(text.outline.id, { number, revision, hash: text.hash });
        texts.articles.push(text.outline);
        read.set(number, text);
      };
      let anew = 0;
      for (const place of yield* placesForSite()) {
        const same = knownText(place);
        if (same) {
          add(place.number, place.revision, same);
          continue;
        }
        if ((anew += 1) % textsOfTurn === 0) yield;
        const row = statements.withNumber.get(place.number);
        // Where the archive itself is read, a text may be removed meanwhile.
        if (!row || row.removedAt !== null) continue;
        const { number } = row;
        const isSound = row.isSound === 1;
        // A damaged row is corrected by the newest state of its text.
        const revision = isSound ? row.revision : (revisions.newest(number) ?? row.revision);
        const text = readOutline(number, revision, isSound ? row.id : undefined);
        if (text) add(number, revision, text);
        else {
          damaged.add(number);
          const sound = revisions.lastSound(number, row.id, revision);
          texts.damaged.push({ id: row.id, headline: sound?.line.headline ?? row.headline });
        }
      }
      known.clear();
      for (const [number, text] of read) known.set(number, text);
      return texts;
    },
    whole(outline) {
      const place = places.get(outline.id);
      if (!place) return outline;
      const text = readText(place.number, place.revision, outline.id);
      return text && { ...text.article, slug: outline.slug };
    },
    contentOf: ({ id }) => places.get(id)?.hash ?? null,
  };
}

/** How many rows are looked through, and how many texts are read, in one turn. */
const rowsOfTurn = 1000;
const textsOfTurn = 20;

/** The outlines that an earlier reading made, by the number and the content of their texts: what did not change is not read again. */
export type KnownOutlines = Map<number, KnownOutline>;

interface KnownOutline {
  hash: string;
  outline: Article;
}

/**
 * An article as the lists, the feeds and the notices of a site need to know it, without most of its text: its fields, its pictures, what
 * stands for a standfirst that it has not, and what links to other texts.
 */
function outlineOf(article: Article): Article {
  const nothing = { ...article, lead: null, body: [], notesToEditors: [] };
  const opening = article.standfirst.trim() ? null : article.body.find(({ type }) => type === 'paragraph');
  return {
    ...article,
    body: article.body.filter(
      (block) =>
        block === opening ||
        figuresOf({ ...nothing, body: [block] }).length > 0 ||
        linksToTexts({ ...nothing, body: [block] }).size > 0,
    ),
    notesToEditors: article.notesToEditors.filter(
      (block) => linksToTexts({ ...nothing, notesToEditors: [block] }).size > 0,
    ),
  };
}
