import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Transactions } from '../transactions';
import type { SearchIndex } from './search-index';

/** How many texts' words are taken in before a save may come between. */
const slice = 20;

/** Takes the words of queued texts into the index, between other work; after an update of the archive these are all its texts. */
export async function catchUpInTurns(index: SearchIndex, transactions: Transactions): Promise<void> {
  while (index.isBehind()) {
    const hasMore = transactions.writeAlways(() => index.catchUp(slice));
    if (!hasMore.ok || !hasMore.value) return;
    await nextTurn();
  }
}
