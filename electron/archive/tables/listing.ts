import type { Database } from 'better-sqlite3';
import { figuresOf, fold, instantOf, zonedTimeSchema } from '../../../src/article';
import type { Article } from '../../../src/article';
import { wordsHash } from './checksums';
import { readText } from './read-text';
import { figuresTableOf } from './figures';

/** What lists are filtered and sorted by, beside each article's row; its calls must run in the transaction of the article's own save. */
export interface Listing {
  keep(number: number, article: Article, at: { revision: number; savedAt: number }): void;
  remove(number: number, isRemoved: boolean): void;
  /** Marks that a revision of a published text was sent or published. */
  sent(number: number, revision: number): void;
}

/** Reads and writes the tables of listings and tags. */
export function listingOf(database: Database): Listing {
  const keep = database.prepare(
    `INSERT INTO listing (article, is_removed, saved_at, date, kind, status, language, headline, held_until, picture,
       is_pictured, translation, words, original, original_words, revision, published, is_changed)
     VALUES (@number, 0, @savedAt, @date, @kind, @status, @language, @headline, @heldUntil, @picture,
       @picture IS NOT NULL, @translation, @words, @original, @originalWords, @revision, iif(@status = 'published', @revision, NULL), 0)
     ON CONFLICT (article) DO UPDATE SET saved_at = excluded.saved_at, date = excluded.date, kind = excluded.kind,
       status = excluded.status, language = excluded.language, headline = excluded.headline, held_until = excluded.held_until,
       picture = excluded.picture, is_pictured = excluded.is_pictured, translation = excluded.translation,
       words = excluded.words, original = excluded.original, original_words = excluded.original_words, revision = excluded.revision,
       published = iif(excluded.status = 'published' AND status <> 'published', excluded.revision, published),
       is_changed = excluded.status = 'published' AND status = 'published'`,
  );
  const remove = database.prepare('UPDATE listing SET is_removed = ? WHERE article = ?');
  const sent = database.prepare(
    `UPDATE listing SET published = max(@revision, coalesce(published, 0)), is_changed = revision > @revision
     WHERE article = @number AND status = 'published'`,
  );
  const figures = figuresTableOf(database);
  const tagsOf = database.prepare<[number], string>('SELECT name FROM tag WHERE article = ?').pluck();
  const untag = database.prepare<[number]>('DELETE FROM tag WHERE article = ?');
  const tag = database.prepare('INSERT OR IGNORE INTO tag (article, name, key) VALUES (?, ?, ?)');
  return {
    keep(number, article, { revision, savedAt }) {
      keep.run({ ...valuesOf(article), number, revision, savedAt });
      figures.keep(number, article);
      const before = new Set(tagsOf.all(number));
      const isSame =
        before.size === new Set(article.tags).size && article.tags.every((name) => before.has(name));
      if (isSame) return;
      untag.run(number);
      for (const name of article.tags) tag.run(number, name, fold(name));
    },
    remove: (number, isRemoved) => void remove.run(Number(isRemoved), number),
    sent: (number, revision) => void sent.run({ number, revision }),
  };
}

function valuesOf(article: Article) {
  const { date, kind, status, language, headline, embargo, translationKey } = article;
  return {
    date: date.local,
    kind,
    status,
    language,
    headline: headlineKey(headline),
    heldUntil: embargo && instantOf(embargo),
    picture: figuresOf(article)[0]?.picture.hash ?? null,
    translation: translationKey ?? null,
    ...familyValues(article),
  };
}

/** Only a text in a family has a translation that may fall behind it. */
function familyValues(article: Article) {
  const { translationKey, translationOf } = article;
  return {
    words: translationKey === undefined ? null : wordsHash(article),
    original: translationOf?.article ?? null,
    originalWords: translationOf?.words ?? null,
  };
}

/** What a headline is sorted by: its letters and figures, as far as anyone compares them. */
function headlineKey(headline: string): string {
  return fold(headline)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 48);
}

/** Rebuilds the listings and tags from the articles' rows and texts. */
export function refillListings(database: Database): void {
  refillListing(database);
  refillFamilies(database);
}

/** The listings and tags as the step that brought them knew them. */
export function refillListing(database: Database): void {
  addListingFunctions(database);
  database.exec(`
    DELETE FROM listing;
    DELETE FROM tag;
    DELETE FROM unindexed;
    INSERT INTO listing (article, is_removed, saved_at, date, kind, status, language, headline, held_until, picture,
      is_pictured, translation, revision, published, is_changed)
    SELECT a.number, a.removed_at IS NOT NULL, a.saved_at, a.date, a.kind, a.status, a.language, headline_key(a.headline),
      instant(a.embargo), first_picture(r.content), first_picture(r.content) IS NOT NULL, translation_key(r.content), a.revision,
      CASE WHEN a.status = 'published' THEN (
        SELECT coalesce(max(iif(pinned = 1, revision, NULL)), min(revision)) FROM revision
        WHERE article = a.number AND status_in(content) = 'published') END, 0
    FROM article a LEFT JOIN revision r ON r.article = a.number AND r.revision = a.revision;
    UPDATE listing SET is_changed = 1 WHERE revision > published;
    INSERT OR IGNORE INTO tag (article, name, key)
    SELECT a.number, t.value, folded(t.value)
    FROM article a, json_each(iif(json_valid(a.tags), a.tags, '[]')) t WHERE t.type = 'text';
    INSERT OR IGNORE INTO unindexed SELECT number FROM article;
  `);
}

/** What listings hold of families of translations, from the texts that are in one. */
export function refillFamilies(database: Database): void {
  const numbers = database
    .prepare<[], number>('SELECT article FROM listing WHERE translation IS NOT NULL')
    .pluck();
  const text = database.prepare<[number], { content: string; hash: string }>(
    `SELECT r.content, r.hash FROM listing l
     JOIN revision r ON r.article = l.article AND r.revision = l.revision WHERE l.article = ?`,
  );
  const fill = database.prepare(
    'UPDATE listing SET words = @words, original = @original, original_words = @originalWords WHERE article = @number',
  );
  for (const number of numbers.all()) {
    const stored = text.get(number);
    const article = stored && readText(stored);
    if (article) fill.run({ number, ...familyValues(article) });
  }
}

/** Makes the functions known to a database that give what a listing holds of an article's stored row and text. */
function addListingFunctions(database: Database): void {
  const options = { deterministic: true, directOnly: true };
  const add = (name: string, of: (text: string) => string | number | null) =>
    database.function(name, options, (text: unknown) => (typeof text === 'string' ? of(text) : null));
  add('folded', fold);
  add('headline_key', headlineKey);
  add('instant', (time) => {
    const { data } = zonedTimeSchema.safeParse(parsed(time));
    return data ? instantOf(data) : null;
  });
  add('first_picture', (content) => /"hash":"([0-9a-f]{64})"/.exec(content)?.[1] ?? null);
  add('translation_key', (content) => {
    const [, key] = /"translationKey":("(?:[^"\\]|\\.)*")/.exec(content) ?? [];
    const value = key === undefined ? null : parsed(key);
    return typeof value === 'string' ? value : null;
  });
  add('status_in', (content) => /"status":"(\w+)"/.exec(content)?.[1] ?? null);
}

/** A damaged value may no longer be JSON. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
