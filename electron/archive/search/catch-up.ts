import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Transactions } from '../transactions';
import type { SearchIndex } from './search-index';

/** How many texts' words are taken in before a save may come between. */
const slice = 20;

/** Takes the words in that are noted, between other work; after an archive became one of today, those of all its texts. */
export async function catchUpInTurns(index: SearchIndex, transactions: Transactions): Promise<void> {
  while (index.isBehind()) {
    const hasMore = transactions.writeAlways(() => index.catchUp(slice));
    if (!hasMore.ok || !hasMore.value) return;
    await nextTurn();
  }
}
