import { appointmentSchema, articleSchema, figuresOf } from '../../../src/article';
import type { Appointment, Article } from '../../../src/article';
import type { Database } from 'better-sqlite3';
import type { LibraryRow } from '../../../src/contract';
import { nullIfDamaged } from '../storage-problem';
import { isSoundSql } from '../tables/checksums';
import type { RevisionTable } from '../tables/revision-table';
import { familiesOf } from '../translations/families';

const columns = `number, id, article.kind, article.status, article.language, article.headline, standfirst, article.date, embargo, tags,
  article.saved_at AS savedAt, removed_at AS removedAt, article.revision, ${isSoundSql('article')} AS isSound,
  (SELECT content FROM appointment WHERE article = number AND ${isSoundSql('appointment')}) AS appointment, picture,
  translation IS NOT NULL AND removed_at IS NULL AS isInFamily,
  EXISTS (SELECT 1 FROM revision r WHERE r.article = number AND r.revision = article.revision AND instr(r.content, '"withdrawn":{') > 0)
    AS isWithdrawn`;

/** A row as it is stored. */
type StoredRow = Omit<
  LibraryRow,
  'embargo' | 'appointment' | 'tags' | 'snippet' | 'place' | 'family' | 'behind' | 'damaged' | 'withdrawn'
> & {
  number: number;
  revision: number;
  isSound: number;
  embargo: string | null;
  appointment: string | null;
  tags: string;
  isInFamily: number;
  isWithdrawn: number;
};

/** A text that was found, when it was saved, and the passage to show of it; null when the text is damaged. */
export type ExcerptOf = (number: number) => { article: Article; savedAt: number; passage: Excerpt } | null;

/** The passage that was found, and where it stands. */
export type Excerpt = Pick<LibraryRow, 'snippet' | 'place'>;

type RowOf = (stored: StoredRow, passage: Excerpt) => LibraryRow;

const noExcerpt: Excerpt = { snippet: null, place: null };

/** Makes the rows of some articles, in their order, with the passages that were found. */
export function rowReaderOf(
  database: Database,
  revisions: RevisionTable,
  damaged: ReadonlySet<number>,
): (numbers: readonly number[], excerptOf: ExcerptOf | null, isTrash: boolean) => LibraryRow[] {
  const one = database.prepare<[number], StoredRow>(
    `SELECT ${columns} FROM article LEFT JOIN listing ON listing.article = number WHERE number = ?`,
  );
  const removal = database
    .prepare<[number], number | null>('SELECT removed_at FROM article WHERE number = ?')
    .pluck();
  const rowOf = libraryRows(revisions, damaged);
  const families = familiesOf(database);
  const listedRow = (number: number) => {
    const row = one.get(number);
    return row ? [{ ...rowOf(row, noExcerpt), ...(row.isInFamily && families.inRow(number)) }] : [];
  };
  /** A text that is read for its passage gives its whole row too: nothing else is looked up. */
  const foundRow = (number: number, excerptOf: ExcerptOf, isTrash: boolean) => {
    const found = damaged.has(number) ? null : excerptOf(number);
    const removedAt = isTrash ? (removal.get(number) ?? null) : null;
    const row = found && rowOfText(found.article, { ...found.passage, savedAt: found.savedAt, removedAt });
    if (row && found?.article.translationKey !== undefined) return [{ ...row, ...families.inRow(number) }];
    return row ? [row] : listedRow(number).map((each) => ({ ...each, snippet: [], damaged: true as const }));
  };
  return (numbers, excerptOf, isTrash) =>
    numbers.flatMap((number) => (excerptOf ? foundRow(number, excerptOf, isTrash) : listedRow(number)));
}

/**
 * Makes the rows of a list. A damaged row is made from its text; a damaged text is marked, and hides no other text.
 */
function libraryRows(revisions: RevisionTable, damaged: ReadonlySet<number>): RowOf {
  return (stored, passage) => {
    const row = (stored.isSound === 1 && plainRow(stored, passage)) || redrawn(stored, passage);
    return damaged.has(stored.number) ? { ...row, damaged: true } : row;
  };

  /** A row that the disk altered, from its newest state; marked when that cannot be read either. */
  function redrawn(stored: StoredRow, passage: Excerpt): LibraryRow {
    const newest = revisions.newest(stored.number) ?? stored.revision;
    const article = nullIfDamaged(() => revisions.read(stored.number, newest))?.article;
    if (!article)
      return {
        ...unreadable,
        tags: [],
        id: stored.id,
        headline: stored.headline,
        removedAt: stored.removedAt,
        ...passage,
        damaged: true,
      };
    const { savedAt } = revisions.list(stored.number).find(({ revision }) => revision === newest) ?? stored;
    return { ...fieldsOf(article), savedAt, removedAt: stored.removedAt, ...passage };
  }
}

/** A row as its text says it; null when no article has these values. */
function rowOfText(
  article: Article,
  rest: Pick<LibraryRow, 'savedAt' | 'removedAt' | 'snippet' | 'place'>,
): LibraryRow | null {
  try {
    const appointment = article.appointment ? appointmentSchema.parse(article.appointment) : null;
    return { ...fieldsOf(article), ...listed.parse(article), appointment, ...rest };
  } catch {
    return null; // The form of a text is not checked when its passage is read.
  }
}

function fieldsOf(article: Article): Omit<LibraryRow, 'savedAt' | 'removedAt' | 'snippet' | 'place'> {
  const { id, kind, status, language, headline, standfirst, date, embargo, tags } = article;
  const picture = figuresOf(article)[0]?.picture.hash ?? null;
  const appointment = article.appointment ?? null;
  return {
    id,
    kind,
    status,
    language,
    headline,
    standfirst,
    date: date.local,
    embargo,
    tags,
    appointment,
    picture,
    ...(article.withdrawn && { withdrawn: true }),
  };
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
function plainRow(stored: StoredRow, passage: Excerpt): LibraryRow | null {
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
      ...(stored.isWithdrawn === 1 && { withdrawn: true }),
      ...passage,
    };
  } catch {
    return null;
  }
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
