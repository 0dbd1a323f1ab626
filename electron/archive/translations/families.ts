import type { Database } from 'better-sqlite3';
import { zonedTimeSchema } from '../../../src/article';
import type { ArticleId, ArticleStatus, ZonedTime } from '../../../src/article';
import type { FamilyMember, LibraryRow } from '../../../src/contract';

/** Looks up which texts on the desk are translations of each other. */
export interface Families {
  /** The texts of a text's family, itself too, originals first; none where it has no family, or was removed. */
  membersOf(id: ArticleId): FamilyMember[];
  /** What a list says of a text's family. */
  inRow(number: number): Pick<LibraryRow, 'family' | 'behind'>;
}

const isBehind = `EXISTS (
  SELECT 1 FROM article AS source JOIN listing AS of ON of.article = source.number
  WHERE source.id = one.original AND of.is_removed = 0 AND of.words <> one.original_words)`;

/** Reads the listings, each of which has the key of its family. */
export function familiesOf(database: Database): Families {
  const members = database.prepare<[string], StoredMember>(
    `SELECT article.id, one.language, article.headline, one.status, article.embargo, one.original, ${isBehind} AS isBehind
     FROM listing AS one JOIN article ON article.number = one.article
     WHERE one.is_removed = 0 AND one.translation IS NOT NULL AND one.translation = (
       SELECT translation FROM listing WHERE is_removed = 0 AND article = (SELECT number FROM article WHERE id = ?))
     ORDER BY one.original IS NOT NULL, one.language, one.article`,
  );
  const languages = database.prepare<[number], { language: string; isBehind: number }>(
    `SELECT other.language, other.article = one.article AND ${isBehind} AS isBehind
     FROM listing AS one JOIN listing AS other ON other.translation = one.translation AND other.is_removed = 0
     WHERE one.article = ? ORDER BY other.original IS NOT NULL, other.language, other.article`,
  );
  return {
    membersOf: (id) => members.all(id).map(memberOf),
    inRow(number) {
      const family = languages.all(number);
      return {
        ...(family.length > 1 && { family: family.map(({ language }) => language) }),
        ...(family.some((each) => each.isBehind === 1) && { behind: true as const }),
      };
    },
  };
}

interface StoredMember {
  id: string;
  language: string;
  headline: string;
  status: ArticleStatus;
  embargo: string | null;
  original: string | null;
  isBehind: number;
}

function memberOf({ embargo, isBehind: behind, ...member }: StoredMember): FamilyMember {
  return { ...member, embargo: timeIn(embargo), isBehind: behind === 1 };
}

/** A time that the disk altered is none. */
function timeIn(json: string | null): ZonedTime | null {
  if (json === null) return null;
  try {
    return zonedTimeSchema.parse(JSON.parse(json));
  } catch {
    return null;
  }
}
