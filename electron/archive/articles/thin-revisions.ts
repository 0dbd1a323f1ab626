import type { Database } from 'better-sqlite3';
import { contentHash, isSoundSql } from '../tables/checksums';

const day = 86_400_000;

/** For how long every state stays; after that one a day, and after a year one a week. */
const everyStateFor = 30 * day;
const dailyFor = 365 * day;

/** How many articles are looked at and how many states are removed in one go: some tens of milliseconds' work. */
const limit = { articles: 100, states: 500 };

/** Removes old states of articles that say nearly the same as others. */
export interface RevisionThinning {
  /** Thins the next articles that have several states; must run in a transaction. Answers how many states it removed. */
  run(now: number): number;
}

/**
 * Thins the states of articles by their age: of each day of more than a month ago the last one stays, of each week of more than a
 * year ago the last one. The first and the newest state stay, named and pinned ones, what was published, and the fullest of its
 * day where it had many more words than all that stay. A state is never removed in favour of a damaged one. The successor of a
 * removed state gets the state before that as its parent.
 */
export function revisionThinningOf(database: Database): RevisionThinning {
  const { several, states, content, relink, remove } = prepare(database);
  let from = 0;
  const isWhole = (number: number, { revision, isSound }: State): boolean => {
    const stored = isSound === 1 ? content.get(number, revision) : undefined;
    return stored !== undefined && contentHash(stored.content) === stored.hash;
  };
  return {
    run(now) {
      let removed = 0;
      const numbers = several.all({ from, limit: limit.articles });
      if (numbers.length < limit.articles) from = 0;
      for (const number of numbers) {
        if (removed >= limit.states) break;
        if (numbers.length === limit.articles) from = number;
        const redundant = redundantStates(states.all(number), now)
          .filter(({ instead }) => isWhole(number, instead))
          .flatMap((period) => period.states)
          .slice(0, limit.states - removed);
        for (const { revision } of redundant) {
          relink.run({ number, revision });
          remove.run(number, revision);
        }
        removed += redundant.length;
      }
      return removed;
    },
  };
}

interface State {
  revision: number;
  savedAt: number;
  words: number;
  /** 1 for one that is named, pinned or published. */
  isHeld: number;
  isSound: number;
}

/** The states of an article to remove, the oldest first, each with the state of the same day or week that stays. */
function redundantStates(all: readonly State[], now: number): { states: State[]; instead: State }[] {
  const periods = new Map<string, State[]>();
  for (const state of all) {
    const period = periodOf(state, now);
    periods.set(period, [...(periods.get(period) ?? []), state]);
  }
  return [...periods.values()].flatMap((ofPeriod) => {
    const instead = ofPeriod.at(-1);
    const stays = new Set(
      ofPeriod.filter((state) => state.isHeld === 1 || [all[0], all.at(-1), instead].includes(state)),
    );
    const fullest = ofPeriod.reduce((one, other) => (other.words > one.words ? other : one));
    const words = Math.max(...[...stays].map((state) => state.words));
    if (fullest.words > words + Math.max(20, words / 5)) stays.add(fullest);
    const states = ofPeriod.filter((state) => !stays.has(state));
    return instead && states.length > 0 ? [{ states, instead }] : [];
  });
}

/** The span of which one state stays: the state's own moment, its day or its week, in UTC. */
function periodOf({ revision, savedAt }: State, now: number): string {
  const age = now - savedAt;
  if (age < everyStateFor) return `revision ${revision}`;
  return age < dailyFor ? `day ${Math.floor(savedAt / day)}` : `week ${Math.floor(savedAt / (7 * day))}`;
}

function prepare(database: Database) {
  return {
    several: database
      .prepare<[{ from: number; limit: number }], number>(
        `SELECT article FROM revision WHERE article > @from GROUP BY article HAVING count(*) > 2
         ORDER BY article LIMIT @limit`,
      )
      .pluck(),
    states: database.prepare<[number], State>(
      `SELECT revision, saved_at AS savedAt, words, ${isSoundSql('revision')} AS isSound,
         (pinned = 1 OR name <> ''
          OR revision IS (SELECT published FROM listing WHERE listing.article = revision.article)) AS isHeld
       FROM revision WHERE article = ? ORDER BY revision`,
    ),
    content: database.prepare<[number, number], { content: string; hash: string }>(
      'SELECT content, hash FROM revision WHERE article = ? AND revision = ?',
    ),
    relink: database.prepare(
      `UPDATE revision SET parent = (SELECT parent FROM revision WHERE article = @number AND revision = @revision)
       WHERE article = @number AND revision > @revision
         AND parent = (SELECT hash FROM revision WHERE article = @number AND revision = @revision)`,
    ),
    remove: database.prepare('DELETE FROM revision WHERE article = ? AND revision = ?'),
  };
}
