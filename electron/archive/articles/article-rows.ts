import type { Database } from 'better-sqlite3';
import type { ArticleId } from '../../../src/article';
import { nullIfDamaged } from '../storage-problem';
import { articleStatements } from '../tables/article-statements';
import type { ArticleRow } from '../tables/article-statements';
import type { RevisionTable } from '../tables/revision-table';

/** The rows of articles, found by their identifiers and checked as they are read. */
export class ArticleRows {
  readonly statements: ReturnType<typeof articleStatements>;
  readonly #revisions: RevisionTable;

  constructor(database: Database, revisions: RevisionTable) {
    this.statements = articleStatements(database);
    this.#revisions = revisions;
  }

  /** An article's row; null for a damaged row whose text is another article's. */
  find(id: ArticleId, row = this.statements.find.get(id)): ArticleRow | undefined {
    const actual = row?.isSound === 0 ? this.mended(row) : row;
    return actual?.id === id ? actual : undefined;
  }

  /** Looks at every row, where the index is damaged. */
  findAnyway(id: ArticleId): ArticleRow | undefined {
    return this.find(id) ?? this.find(id, this.statements.scan.get(id));
  }

  /** A damaged row, corrected by the newest state of its text. */
  mended<Row extends Pick<ArticleRow, 'number' | 'revision' | 'id'>>(row: Row): Row {
    const revision = this.#revisions.newest(row.number) ?? row.revision;
    const id = nullIfDamaged(() => this.#revisions.read(row.number, revision))?.article?.id ?? row.id;
    return { ...row, revision, id };
  }

  /** Writes a row, and its checksum after it. */
  write(number: number, run: () => void): void {
    run();
    this.statements.putChecksum.run(number);
  }
}
