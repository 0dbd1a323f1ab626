import { appointmentSchema, articleSchema, figuresOf } from '../../../src/article';
import type { Appointment, Article } from '../../../src/article';
import type { LibraryRow, SnippetRun } from '../../../src/contract';
import { readableThrough } from '../storage-problem';
import { isSoundSql } from '../tables/checksums';
import type { Revisions } from '../tables/revisions';

/** What a row of a list is drawn from, as columns of the table "article". */
export const rowColumns = `number, id, kind, status, language, headline, standfirst, date, embargo, tags, saved_at AS savedAt,
  removed_at AS removedAt, revision, ${isSoundSql('article')} AS isSound,
  (SELECT content FROM appointment WHERE article = number AND ${isSoundSql('appointment')}) AS appointment,
  (SELECT ${firstPicture('content')} FROM revision WHERE article = number AND revision = article.revision) AS picture`;

/** The hash of the first picture that is shown in the JSON text of an article, as SQL; null when it shows none. */
export function firstPicture(content: string): string {
  const mark = `instr(${content}, '"hash":"')`;
  return `CASE WHEN ${mark} > 0 THEN substr(${content}, ${mark} + 8, 64) END`;
}

/** A row as it is stored. */
export type StoredRow = Omit<LibraryRow, 'embargo' | 'appointment' | 'tags' | 'snippet' | 'damaged'> & {
  number: number;
  revision: number;
  isSound: number;
  embargo: string | null;
  appointment: string | null;
  tags: string;
};

/** Draws a row, with the passage that was found. */
export type RowOf = (stored: StoredRow, snippet: SnippetRun[] | null) => LibraryRow;

/**
 * Draws the rows of a list. A row that the disk altered is drawn from its text; a text found damaged is marked, and no other is
 * hidden by it.
 */
export function libraryRows(revisions: Revisions, damaged: ReadonlySet<number>): RowOf {
  return (stored, snippet) => {
    const row = (stored.isSound === 1 && plainRow(stored, snippet)) || redrawn(stored, snippet);
    return damaged.has(stored.number) ? { ...row, damaged: true } : row;
  };

  /** A row that the disk altered, from its newest state; marked when that cannot be read either. */
  function redrawn(stored: StoredRow, snippet: SnippetRun[] | null): LibraryRow {
    const newest = revisions.newest(stored.number) ?? stored.revision;
    const article = readableThrough(() => revisions.read(stored.number, newest))?.article;
    if (!article)
      return {
        ...unreadable,
        tags: [],
        id: stored.id,
        headline: stored.headline,
        removedAt: stored.removedAt,
        snippet,
        damaged: true,
      };
    const { id, kind, status, language, headline, standfirst, date, embargo, tags } = article;
    const { savedAt } = revisions.list(stored.number).find(({ revision }) => revision === newest) ?? stored;
    return {
      id,
      kind,
      status,
      language,
      headline,
      standfirst,
      date: date.local,
      embargo,
      appointment: article.appointment ?? null,
      tags,
      savedAt,
      removedAt: stored.removedAt,
      picture: firstShown(article),
      snippet,
    };
  }
}

const listed = articleSchema.pick({
  id: true,
  kind: true,
  status: true,
  language: true,
  headline: true,
  standfirst: true,
  embargo: true,
  tags: true,
});

/** A row as it is stored; null when an article cannot have these values. */
function plainRow(stored: StoredRow, snippet: SnippetRun[] | null): LibraryRow | null {
  try {
    const { embargo, tags, date, savedAt, removedAt, picture } = stored;
    const row = {
      ...stored,
      tags: JSON.parse(tags) as unknown,
      embargo: embargo && (JSON.parse(embargo) as unknown),
    };
    return {
      ...listed.parse(row),
      appointment: appointmentOf(stored),
      date,
      savedAt,
      removedAt,
      picture,
      snippet,
    };
  } catch {
    return null;
  }
}

function firstShown(article: Article): string | null {
  return figuresOf(article).find(({ picture }) => picture !== null)?.picture?.hash ?? null;
}

function appointmentOf({ appointment }: StoredRow): Appointment | null {
  return appointment === null ? null : appointmentSchema.parse(JSON.parse(appointment));
}

const unreadable = {
  kind: 'release',
  status: 'draft',
  language: 'fr',
  standfirst: '',
  date: '1970-01-01T00:00',
  embargo: null,
  appointment: null,
  savedAt: 0,
  picture: null,
} as const;
