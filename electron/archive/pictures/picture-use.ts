import type { Database } from 'better-sqlite3';
import type { ArticleId } from '../../../src/article';
import type { FactsTable } from '../tables/picture-facts';
import { heldPicturesOf } from './picture-rows';

/** Where the pictures of an archive are used. */
export interface PictureUse {
  /** The texts on the desk that show a picture, whole or cut. */
  textsShowing(hash: string): ArticleId[];
  /** Whether neither it nor a part cut out of it is shown by any text (in the trash too), version or masthead. */
  unused(hashes: readonly string[]): string[];
}

export function pictureUseOf(database: Database, facts: Pick<FactsTable, 'cutsOf'>): PictureUse {
  const isShown = database.prepare('SELECT 1 FROM figure WHERE picture = @hash OR shown = @hash LIMIT 1');
  const showing = database
    .prepare<[string], ArticleId>(
      'SELECT DISTINCT id FROM figure JOIN article ON number = article WHERE picture = ? AND removed_at IS NULL',
    )
    .pluck();
  const held = heldPicturesOf(database);
  return {
    textsShowing: (hash) => showing.all(hash),
    unused(hashes) {
      const { earlier, masthead } = held();
      const isFree = (hash: string) =>
        isShown.get({ hash }) === undefined && !earlier.has(hash) && !masthead.has(hash);
      return hashes.filter((hash) => isFree(hash) && facts.cutsOf(hash).every(isFree));
    },
  };
}
